import { DayField, FormDialog, showToast, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { ChangeDueDayDocument } from './assignments.graphql';
import { dueChoices } from './due-days';
import type { Step } from './step';

interface DueDayDialogProps {
  readonly step: Step;
  /** The couple's local day. */
  readonly today: string;
  readonly onClose: () => void;
}
export const DueDayDialog = ({ step, today, onClose }: DueDayDialogProps) => {
  const words = useWords();
  const { text } = words;
  const { run, busy, failure } = useAct(ChangeDueDayDocument);
  const before = step.dueOn;
  const form = useForm({ initialValues: { dueOn: before ?? '' } });
  const takeBack = async (from: string | null) => {
    const outcome = await run({ taskId: step.id, dueOn: before, from });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const submit = form.onSubmit(async ({ dueOn }) => {
    const outcome = await run({ taskId: step.id, dueOn: dueOn || null });
    if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
    // A day that is over can't be set again.
    const isAhead = !before || before >= today;
    showToast({
      about: step.id,
      text: text('due.changed', { title: step.title }),
      undo: isAhead ? () => void takeBack(dueOn || null) : undefined,
    });
    onClose();
  });
  return (
    <FormDialog
      title={text('due.changeTitle', { title: step.title })}
      submit={text('due.save')}
      dirty={form.isDirty()}
      busy={busy}
      trouble={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label={text('assign.due')}
        min={today}
        quick={dueChoices(words, today)}
        {...form.getInputProps('dueOn')}
      />
    </FormDialog>
  );
};
