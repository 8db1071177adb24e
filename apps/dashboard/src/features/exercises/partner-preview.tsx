import { ExercisePreview, exerciseWords } from '@groundwork/exercise-form';
import '@groundwork/exercise-form/exercise-form.css';
import type { Form } from '@groundwork/forms';
import client from '@groundwork/messages/en/client' with { type: 'json' };
import forms from '@groundwork/messages/en/forms' with { type: 'json' };
import { useWords } from '@groundwork/ui';
import { useId } from 'react';
import type { ExerciseQuery } from '../../generated/graphql';
import classes from './exercises.module.css';

const words = exerciseWords({ ...client, ...forms });

export interface PartnerPreviewProps {
  readonly exercise: Pick<
    ExerciseQuery['exercise'],
    'key' | 'title' | 'whyItHelps' | 'minutes' | 'visibility' | 'form'
  >;
  readonly message: string | null;
  readonly clinicianName: string;
  readonly otherName: string;
}
/** The exercise in the partner's own renderer, at the width of a phone. */
export const PartnerPreview = ({ exercise, message, clinicianName, otherName }: PartnerPreviewProps) => {
  const { text } = useWords();
  const id = useId();
  return (
    <div className={classes.phone} role="group" aria-label={text('exercise.previewLabel')}>
      <ExercisePreview
        key={exercise.key}
        idPrefix={id}
        words={words}
        // The API answers with a form it has checked itself.
        form={exercise.form as Form}
        title={exercise.title}
        whyItHelps={exercise.whyItHelps}
        minutes={exercise.minutes}
        visibility={exercise.visibility}
        message={message}
        clinicianName={clinicianName}
        otherName={otherName}
      />
    </div>
  );
};
