import { ExerciseField, type FieldProps } from '@groundwork/exercise-form';
import { hydrateRoot } from 'react-dom/client';

/** Brings the rendered field alive; what was typed meanwhile stays. */
export const hydrateField = (props: FieldProps): void => {
  const root = document.getElementById('field');
  if (root) hydrateRoot(root, <ExerciseField {...props} />);
};
