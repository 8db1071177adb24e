import type { ChoiceField, ChoicesField, ConfirmationField, Option, YesNoField } from '@groundwork/forms';

import { FieldFrame } from './field-frame';
import { controlId, type FieldProps } from './field-props';

interface OptionListProps {
  readonly id: string;
  readonly path: string;
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Option[];
  readonly chosen: readonly unknown[];
}

const OptionList = ({ id, path, type, options, chosen }: OptionListProps) => (
  <div className="gx-options">
    {options.map(({ value, label }, index) => (
      <label className="gx-option" key={value}>
        <input
          type={type}
          id={index === 0 ? id : `${id}-${index}`}
          name={path}
          value={value}
          defaultChecked={chosen.includes(value)}
        />
        <span>{label}</span>
      </label>
    ))}
  </div>
);

export const ChoiceControl = (props: FieldProps<ChoiceField>) => (
  <FieldFrame of={props} labels="set">
    <OptionList
      id={controlId(props)}
      path={props.path}
      type="radio"
      options={props.field.options}
      chosen={[props.answer]}
    />
  </FieldFrame>
);

export const ChoicesControl = (props: FieldProps<ChoicesField>) => (
  <FieldFrame of={props} labels="set">
    <OptionList
      id={controlId(props)}
      path={props.path}
      type="checkbox"
      options={props.field.options}
      chosen={Array.isArray(props.answer) ? (props.answer as readonly unknown[]) : []}
    />
  </FieldFrame>
);

export const YesNoControl = (props: FieldProps<YesNoField>) => {
  const { words, answer } = props;
  return (
    <FieldFrame of={props} labels="set">
      <OptionList
        id={controlId(props)}
        path={props.path}
        type="radio"
        options={[
          { value: 'yes', label: words['exercise.yes'] },
          { value: 'no', label: words['exercise.no'] },
        ]}
        chosen={[answer === true ? 'yes' : answer === false && 'no']}
      />
    </FieldFrame>
  );
};

export const ConfirmationControl = (props: FieldProps<ConfirmationField>) => (
  <FieldFrame of={props} labels="set">
    <OptionList
      id={controlId(props)}
      path={props.path}
      type="checkbox"
      options={[{ value: 'yes', label: props.field.statement }]}
      chosen={[props.answer === true && 'yes']}
    />
  </FieldFrame>
);
