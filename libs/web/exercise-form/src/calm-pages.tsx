import type { BreathingField, GroundingField, InformationField } from '@groundwork/forms';
import { fill } from '@groundwork/messages';
import { useEffect, useRef, useState } from 'react';

import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { useHydrated } from './use-hydrated';

export const InformationPage = (props: FieldProps<InformationField>) => (
  <FieldFrame of={props} labels="nothing">
    {props.field.body.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </FieldFrame>
);

export const GroundingPage = (props: FieldProps<GroundingField>) => (
  <FieldFrame of={props} labels="nothing">
    <ol className="gx-steps">
      {props.field.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  </FieldFrame>
);

/** The exercise in words; who wants to can also look at the pace. Nothing starts, counts or ends by itself. */
export const BreathingPage = (props: FieldProps<BreathingField>) => {
  const { field, words } = props;
  return (
    <FieldFrame of={props} labels="nothing">
      <ol className="gx-steps">
        <li>{fill(words['exercise.breathingIn'], { seconds: field.inhale })}</li>
        <li>{fill(words['exercise.breathingOut'], { seconds: field.exhale })}</li>
      </ol>
      <p>{fill(words['exercise.breathingRounds'], { rounds: field.rounds })}</p>
      <Pace field={field} words={words} />
    </FieldFrame>
  );
};

const Pace = ({ field, words }: Pick<FieldProps<BreathingField>, 'field' | 'words'>) => {
  const hydrated = useHydrated();
  const [runs, setRuns] = useState(false);
  const circle = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!runs) return undefined;
    const animation = circle.current?.animate(paceFrames(field), {
      duration: (field.inhale + field.exhale) * 1000,
      easing: 'ease-in-out',
      iterations: Infinity,
    });
    return () => animation?.cancel();
  }, [runs, field]);
  if (!hydrated || !matchMedia('(prefers-reduced-motion: no-preference)').matches) return null;
  return (
    <>
      {runs && <div className="gx-pace" ref={circle} aria-hidden="true" />}
      <button className="gx-button" type="button" onClick={() => setRuns(!runs)}>
        {words[runs ? 'exercise.breathingStop' : 'exercise.breathingStart']}
      </button>
    </>
  );
};

const paceFrames = ({ inhale, exhale }: BreathingField): Keyframe[] => [
  { transform: 'scale(0.55)' },
  { transform: 'scale(1)', offset: inhale / (inhale + exhale) },
  { transform: 'scale(0.55)' },
];
