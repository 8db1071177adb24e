import { fill } from '@groundwork/messages';
import type { ReactNode } from 'react';

import { type Recipients, whoSees } from './who-sees';
import type { ExerciseWords } from './words';

export interface IntroProps extends Recipients {
  readonly words: ExerciseWords;
  readonly title: string;
  readonly whyItHelps: string;
  /** About how many. */
  readonly minutes: number;
  /** The clinician's own words to this partner. */
  readonly message?: string | null;
  readonly heading: 'h1' | 'h2' | 'h3';
  /** What follows: the button that begins. */
  readonly children: ReactNode;
}

/** The page before the first question: what this is, why, how long, who sees it. */
export const StepIntro = ({
  words,
  title,
  whyItHelps,
  minutes,
  message,
  heading,
  children,
  ...to
}: IntroProps) => {
  const Heading = heading;
  return (
    <div className="gx-page">
      <Heading className="gx-question">{title}</Heading>
      <p className="gx-meta">{fill(words['exercise.minutesLong'], { minutes })}</p>
      {message && (
        <figure className="gx-message">
          <figcaption>{fill(words['exercise.messageFrom'], { clinician: to.clinicianName })}</figcaption>
          <blockquote dir="auto">{message}</blockquote>
        </figure>
      )}
      <p className="gx-lead">{words['exercise.whyItHelps']}</p>
      <p>{whyItHelps}</p>
      <p>{words['exercise.stopAnyTime']}</p>
      <p className="gx-who">{whoSees(words, to)}</p>
      {children}
    </div>
  );
};
