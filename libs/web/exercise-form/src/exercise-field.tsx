import { BreathingPage, GroundingPage, InformationPage } from './calm-pages';
import type { FieldProps } from './field-props';
import { GroupControl } from './group-control';
import { ItemControl } from './item-control';
import { ConfirmationControl } from './option-controls';

/** One field of an exercise, whatever its kind: the question with everything that belongs to it. */
export const ExerciseField = ({ field, ...rest }: FieldProps) => {
  switch (field.kind) {
    case 'information':
      return <InformationPage field={field} {...rest} />;
    case 'breathing':
      return <BreathingPage field={field} {...rest} />;
    case 'grounding':
      return <GroundingPage field={field} {...rest} />;
    case 'confirmation':
      return <ConfirmationControl field={field} {...rest} />;
    case 'group':
      return <GroupControl field={field} {...rest} />;
    default:
      return <ItemControl field={field} {...rest} />;
  }
};
