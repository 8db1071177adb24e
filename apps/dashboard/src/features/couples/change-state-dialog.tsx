import { DayField, FormDialog, LongText, Radio, showToast, Stack, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import type { CoupleStatus, Stage } from '../../generated/graphql';
import { limits } from '../../limits';
import { stages, statuses } from '../couple-state';
import { SetStageDocument, SetStatusDocument } from './couple-acts.graphql';

interface ChangeStateDialogProps {
  readonly what: 'stage' | 'status';
  readonly coupleId: string;
  readonly stage: Stage;
  readonly status: CoupleStatus;
  /** The couple's local day. */
  readonly today: string;
  readonly onClose: () => void;
}
/** A stage or a status is set by a person, with a reason and a day; nothing advances by itself. */
export const ChangeStateDialog = ({
  what,
  coupleId,
  stage,
  status,
  today,
  onClose,
}: ChangeStateDialogProps) => {
  const { text } = useWords();
  const setStage = useAct(SetStageDocument);
  const setStatus = useAct(SetStatusDocument);
  const { busy, failure } = what === 'stage' ? setStage : setStatus;
  const form = useForm({
    initialValues: { stage, status, reason: '', on: today },
    validate: {
      reason: (value) => (value.trim() ? null : text('change.reasonNeeded')),
      on: (value) => (value ? null : text('change.dayNeeded')),
    },
  });
  type State = Pick<ChangeStateDialogProps, 'stage' | 'status'>;
  const set = (to: State, reason: string, on: string, from?: State) =>
    what === 'stage'
      ? setStage.run({ coupleId, reason, on, stage: to.stage, from: from?.stage })
      : setStatus.run({ coupleId, reason, on, status: to.status, from: from?.status });
  // What a colleague has set since stays.
  const takeBack = async (from: State) => {
    const outcome = await set({ stage, status }, text('change.takenBack'), today, from);
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const submit = form.onSubmit(async ({ reason, on, ...to }) => {
    const outcome = await set(to, reason, on);
    if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
    const now = what === 'stage' ? text(`stage.${to.stage}`) : text(`status.${to.status}`);
    showToast({ text: text(`change.${what}Done`, { now }), undo: () => void takeBack(to) });
    onClose();
  });
  const options =
    what === 'stage'
      ? stages.map((value) => ({ value, label: text(`stage.${value}`) }))
      : statuses.map((value) => ({ value, label: text(`status.${value}`) }));
  return (
    <FormDialog
      title={text(`change.${what}`)}
      submit={text('change.save')}
      dirty={form.isDirty()}
      busy={busy}
      trouble={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group label={text(`change.${what}Label`)} {...form.getInputProps(what)}>
        <Stack gap={8} mt={6}>
          {options.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} size="sm" />
          ))}
        </Stack>
      </Radio.Group>
      <LongText
        label={text('change.reason')}
        description={text('change.reasonHelp')}
        maxLength={limits['SetStageInput.reason']}
        minRows={2}
        {...form.getInputProps('reason')}
      />
      <DayField label={text('change.on')} max={today} {...form.getInputProps('on')} />
    </FormDialog>
  );
};
