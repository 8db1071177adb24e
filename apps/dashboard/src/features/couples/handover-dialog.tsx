import {
  Checkbox,
  FormDialog,
  Loading,
  LongText,
  Note,
  showToast,
  TroubleNote,
  useForm,
  useWords,
} from '@groundwork/ui';
import { fieldErrors, useAct, useScreen } from '@groundwork/web-graphql';
import { limits } from '../../limits';
import { ColleagueSelect, isClinical } from '../colleagues';
import { useViewer } from '../viewer';
import { ColleaguesDocument } from './couple.graphql';
import { OfferHandoverDocument, TakeBackHandoverDocument } from './handover.graphql';

interface HandoverDialogProps {
  readonly coupleId: string;
  readonly onClose: () => void;
}
/** The couple is offered to a colleague, who leads once they accept. */
export const HandoverDialog = ({ coupleId, onClose }: HandoverDialogProps) => {
  const { text } = useWords();
  const viewer = useViewer();
  const { data, loading, failure: unread } = useScreen(ColleaguesDocument, {});
  const { run, busy, failure } = useAct(OfferHandoverDocument);
  const takeBack = useAct(TakeBackHandoverDocument);
  const form = useForm({
    initialValues: { staffId: '', note: '', stays: false, showNames: true },
    validate: {
      staffId: (value) => (value ? null : text('team.whoNeeded')),
      note: (value) => (value.trim() ? null : text('handover.noteNeeded')),
    },
  });
  const free = data?.colleagues.filter((each) => each.staffId !== viewer.staffId && isClinical(each)) ?? [];
  const name = free.find(({ staffId }) => staffId === form.values.staffId)?.name ?? text('handover.they');
  const undo = async (handoverId: string) => {
    const outcome = await takeBack.run({ handoverId });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const submit = form.onSubmit(async (values) => {
    const outcome = await run({ coupleId, ...values });
    if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
    const made = outcome.data.offerHandover.handovers[0]?.id;
    showToast({
      about: made,
      text: text('handover.offered', { name }),
      undo: made ? () => void undo(made) : undefined,
    });
    onClose();
  });
  return (
    <FormDialog
      title={text('handover.title')}
      submit={text('handover.confirm')}
      dirty={form.isDirty()}
      busy={busy}
      trouble={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      {loading && <Loading rows={1} rowHeight={60} />}
      <TroubleNote trouble={unread} />
      {data && free.length === 0 && <Note>{text('handover.nobody')}</Note>}
      {free.length > 0 && (
        <>
          <ColleagueSelect label={text('handover.to')} colleagues={free} {...form.getInputProps('staffId')} />
          <LongText
            label={text('handover.note')}
            description={text('handover.noteHelp')}
            maxLength={limits['OfferHandoverInput.note']}
            minRows={4}
            {...form.getInputProps('note')}
          />
          <Checkbox
            label={text('handover.showNames', { name })}
            {...form.getInputProps('showNames', { type: 'checkbox' })}
          />
          <Checkbox
            label={text('handover.stays')}
            description={text('handover.staysHelp')}
            {...form.getInputProps('stays', { type: 'checkbox' })}
          />
          <Note>{text('handover.whatMoves', { name })}</Note>
        </>
      )}
    </FormDialog>
  );
};
