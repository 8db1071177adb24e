import type { DateField, DateTimeField, MinutesField, TimeField } from '@groundwork/forms';

import { FieldFrame } from './field-frame';
import { controlId, describedBy, type FieldProps } from './field-props';

/** What every single-line input has: its name, its description, and no suggestions kept by the browser. */
export const entryAttributes = (props: FieldProps) => ({
  id: controlId(props),
  name: props.path,
  autoComplete: 'off',
  'aria-describedby': describedBy(props),
  'aria-invalid': props.problems[props.path] ? (true as const) : undefined,
  defaultValue: props.answer === undefined ? '' : String(props.answer),
});

const momentTypes = { date: 'date', time: 'time', dateTime: 'datetime-local' } as const;

export const MomentControl = (props: FieldProps<DateField | TimeField | DateTimeField>) => (
  <FieldFrame of={props} labels="control">
    <input
      className="gx-input gx-input-short"
      type={momentTypes[props.field.kind]}
      {...entryAttributes(props)}
    />
  </FieldFrame>
);

// A text input with a number keyboard: a number input changes its value when the page is scrolled.
export const MinutesControl = (props: FieldProps<MinutesField>) => (
  <FieldFrame of={props} labels="control">
    <div className="gx-measured">
      <input
        className="gx-input gx-input-number"
        type="text"
        inputMode="numeric"
        {...entryAttributes(props)}
      />
      <span aria-hidden="true">{props.words['exercise.minutes']}</span>
    </div>
  </FieldFrame>
);
