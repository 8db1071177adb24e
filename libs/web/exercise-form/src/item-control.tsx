import type { GroupItemField } from '@groundwork/forms';

import { MinutesControl, MomentControl } from './entry-controls';
import type { FieldProps } from './field-props';
import { ChoiceControl, ChoicesControl, YesNoControl } from './option-controls';
import { ScaleControl } from './scale-control';
import { TextControl } from './text-control';

/** The control of a field that may also stand inside a group. */
export const ItemControl = ({ field, ...rest }: FieldProps<GroupItemField>) => {
  switch (field.kind) {
    case 'shortText':
    case 'longText':
      return <TextControl field={field} {...rest} />;
    case 'scale':
      return <ScaleControl field={field} {...rest} />;
    case 'choice':
      return <ChoiceControl field={field} {...rest} />;
    case 'choices':
      return <ChoicesControl field={field} {...rest} />;
    case 'date':
    case 'time':
    case 'dateTime':
      return <MomentControl field={field} {...rest} />;
    case 'yesNo':
      return <YesNoControl field={field} {...rest} />;
    case 'minutes':
      return <MinutesControl field={field} {...rest} />;
  }
};
