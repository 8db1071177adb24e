import type { ReactNode } from 'react';

import { controlId, describedBy, type FieldProps, hintOf } from './field-props';

interface FrameProps {
  readonly of: FieldProps;
  /** What the label belongs to: one control, a set of controls, or nothing that can be answered. */
  readonly labels: 'control' | 'set' | 'nothing';
  readonly children: ReactNode;
}

/** What every field has around its control: the question, why it is asked, help, what is wrong, who sees the answer. */
export const FieldFrame = ({ of: props, labels, children }: FrameProps) => {
  const id = controlId(props);
  const { field, heading: Heading = 'div' } = props;
  const hint = hintOf(props);
  const problem = props.problems[props.path];
  const label = (
    <Heading className={props.heading ? 'gx-question' : 'gx-label'}>
      {labels === 'control' ? <label htmlFor={id}>{field.label}</label> : field.label}
    </Heading>
  );
  const lines = (
    <>
      {field.why && (
        <p className="gx-why" id={`${id}-why`}>
          {field.why}
        </p>
      )}
      {field.help && (
        <p className="gx-help" id={`${id}-help`}>
          {field.help}
        </p>
      )}
      {hint && (
        <p className="gx-help" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="gx-problem" id={`${id}-problem`}>
          <span className="gx-hidden">{props.words['exercise.error']} </span>
          {problem}
        </p>
      )}
      {children}
      {props.whoSees && labels !== 'nothing' && (
        <p className="gx-who" id={`${id}-who`}>
          {props.whoSees}
        </p>
      )}
    </>
  );
  if (labels === 'set') {
    return (
      <fieldset className="gx-field" aria-describedby={describedBy(props)} {...targetOf(props, id)}>
        <legend>{label}</legend>
        {lines}
      </fieldset>
    );
  }
  return (
    <div className="gx-field">
      {label}
      {lines}
    </div>
  );
};

// A group has no control of its own that a link of an error summary could move the focus to.
const targetOf = ({ field }: FieldProps, id: string) => (field.kind === 'group' ? { id, tabIndex: -1 } : {});
