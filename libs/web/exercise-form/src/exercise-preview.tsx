import { type Answers, asks, type Form } from '@groundwork/forms';
import { useRef, useState } from 'react';

import { ExerciseField } from './exercise-field';
import { ExercisePage, type Then } from './exercise-page';
import { pageAfter, pageBefore, shownPages } from './page-flow';
import { postedFrom, readAnswers } from './read-answers';
import { type IntroProps, StepIntro } from './step-intro';
import { whoSees } from './who-sees';

export interface PreviewProps extends Omit<IntroProps, 'children' | 'heading'> {
  readonly form: Form;
  /** Makes ids unique where several previews stand on one page. */
  readonly idPrefix: string;
}

const introduction = 0;

/** The whole exercise to click through, page by page, as the partner will see it. What is typed stays here. */
export const ExercisePreview = ({ form, idPrefix, ...intro }: PreviewProps) => {
  const { words } = intro;
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(introduction);
  const [answers, setAnswers] = useState<Answers>({});
  const pages = shownPages(form, answers);
  const page = pages.find(({ number }) => number === at);

  const onThen = (then: Then) => {
    if (!page || !root.current) return;
    const read =
      asks(page.field) && then !== 'skip' ? readAnswers([page.field], postedFrom(root.current)) : {};
    const { [page.field.id]: _before, ...others } = answers;
    const now = { ...others, ...read };
    setAnswers(now);
    const there = shownPages(form, now);
    if (then === 'back') setAt(pageBefore(there, at)?.number ?? introduction);
    else setAt(pageAfter(there, at)?.number ?? Infinity);
  };

  return (
    <div className="gx" ref={root}>
      {page ? (
        <ExercisePage words={words} field={page.field} place={page.place} hasBack onThen={onThen}>
          <ExerciseField
            key={page.field.id}
            field={page.field}
            path={page.field.id}
            answer={answers[page.field.id]}
            problems={{}}
            words={words}
            whoSees={whoSees(words, intro)}
            heading="h3"
            idPrefix={idPrefix}
          />
        </ExercisePage>
      ) : at === introduction ? (
        <StepIntro {...intro} heading="h3">
          <PreviewButton
            label={words['exercise.start']}
            onClick={() => setAt(pages[0]?.number ?? Infinity)}
          />
        </StepIntro>
      ) : (
        <div className="gx-page">
          <p>{words['exercise.previewEnd']}</p>
          <PreviewButton label={words['exercise.previewRestart']} onClick={() => setAt(introduction)} />
        </div>
      )}
    </div>
  );
};

const PreviewButton = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <div className="gx-actions">
    <button className="gx-button gx-button-main" type="button" onClick={onClick}>
      {label}
    </button>
  </div>
);
