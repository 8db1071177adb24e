import type { ReactNode } from 'react';

import type { MyTask } from '../my-task';
import { stepName } from './input-names';

interface StepFormProps {
  readonly task: MyTask;
  readonly action: string;
  readonly className: string;
  /** Of the form that pausing and leaving save: `answer`. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** Every form behind the PIN names the step it was made for, so that it can't be kept for another one. */
export const StepForm = ({ task, action, className, id, children }: StepFormProps) => (
  <form className={className} id={id} method="post" action={action} noValidate autoComplete="off">
    <input type="hidden" name={stepName} value={task.id} />
    {children}
  </form>
);
