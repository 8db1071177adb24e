import { FormDialog, Note, showToast, useForm, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { ColleagueSelect, isClinical } from '../colleagues';
import { unlessStepUp, useSteppedUp } from '../session-lock';
import { MoveCaseloadDocument, UndoCaseloadMoveDocument } from './staff.graphql';
import type { StaffPlace } from './staff-place';

interface MoveCaseloadDialogProps {
  readonly place: StaffPlace;
  readonly places: readonly StaffPlace[];
  readonly onClose: () => void;
}
/** All couples in somebody's care to a colleague: how many, never which. */
export const MoveCaseloadDialog = ({ place, places, onClose }: MoveCaseloadDialogProps) => {
  const { text } = useWords();
  const { steppedUp, proof } = useSteppedUp();
  const { run, busy, failure } = useAct(MoveCaseloadDocument);
  const undo = useAct(UndoCaseloadMoveDocument);
  const form = useForm({
    initialValues: { toStaffId: '' },
    validate: { toStaffId: (value) => (value ? null : text('team.whoNeeded')) },
  });
  const free = places.filter(
    (each) => each.staffId !== place.staffId && !each.disabledAt && isClinical(each),
  );
  const takeBack = async (moveId: string) => {
    const outcome = await undo.run({ moveId });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const move = form.onSubmit(({ toStaffId }) =>
    steppedUp(
      () => run({ staffId: place.staffId, toStaffId }),
      (outcome) => {
        if (!outcome.done) return;
        const made = outcome.data.moveCaseload.moves[0];
        showToast({
          about: made?.id,
          text: text('caseloadMove.done', {
            name: places.find(({ staffId }) => staffId === toStaffId)?.name ?? '',
            count: made ? made.led + made.joined + made.shared : 0,
          }),
          undo: made ? () => void takeBack(made.id) : undefined,
        });
        onClose();
      },
    ),
  );
  return (
    <>
      <FormDialog
        title={text('caseloadMove.title', { name: place.name })}
        submit={text('caseloadMove.confirm')}
        dirty={form.isDirty()}
        busy={busy}
        trouble={unlessStepUp(failure)}
        onSubmit={move}
        onClose={onClose}
      >
        {free.length === 0 ? (
          <Note>{text('caseloadMove.nobody')}</Note>
        ) : (
          <ColleagueSelect
            label={text('handover.to')}
            colleagues={free}
            {...form.getInputProps('toStaffId')}
          />
        )}
        <Note>{text('caseloadMove.whatMoves', { name: place.name, count: place.couples })}</Note>
      </FormDialog>
      {proof}
    </>
  );
};
