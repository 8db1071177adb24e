import { FormDialog, showToast, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import { SetTimeZoneDocument } from './couple-acts.graphql';
import { TimeZoneSelect } from './time-zone-select';

interface TimeZoneDialogProps {
  readonly coupleId: string;
  readonly timeZone: string;
  readonly onClose: () => void;
}
export const TimeZoneDialog = ({ coupleId, timeZone, onClose }: TimeZoneDialogProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(SetTimeZoneDocument);
  const form = useForm({ initialValues: { timeZone } });
  const takeBack = async (from: string) => {
    const outcome = await run({ coupleId, timeZone, from });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const submit = form.onSubmit(async (values) => {
    const outcome = await run({ coupleId, ...values });
    if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
    showToast({
      text: text('timeZone.changed', { timeZone: values.timeZone.replaceAll('_', ' ') }),
      undo: () => void takeBack(values.timeZone),
    });
    onClose();
  });
  return (
    <FormDialog
      title={text('timeZone.title')}
      submit={text('timeZone.save')}
      dirty={form.isDirty()}
      busy={busy}
      trouble={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TimeZoneSelect {...form.getInputProps('timeZone')} />
    </FormDialog>
  );
};
