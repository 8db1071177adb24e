import { ConfirmDialog, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { DisableStaffDocument, EnableStaffDocument } from './staff.graphql';
import type { StaffPlace } from './staff-place';

interface DisableDialogProps {
  readonly place: StaffPlace;
  readonly onClose: () => void;
}
/** Ends somebody's access; their couples stay where they are. */
export const DisableDialog = ({ place, onClose }: DisableDialogProps) => {
  const { text } = useWords();
  const { staffId, name, couples } = place;
  const { run, busy, failure } = useAct(DisableStaffDocument);
  const { run: enable } = useAct(EnableStaffDocument);
  const takeBack = async () => {
    const outcome = await enable({ staffId });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const disable = async () => {
    const outcome = await run({ staffId });
    if (!outcome.done) return;
    showToast({ text: text('staff.wasDisabled', { name }), undo: () => void takeBack() });
    onClose();
  };
  return (
    <ConfirmDialog
      title={text('staff.disableTitle', { name })}
      confirm={text('staff.disableConfirm')}
      busy={busy}
      trouble={failure}
      onConfirm={() => void disable()}
      onClose={onClose}
    >
      <p>{text('staff.disableBody', { name })}</p>
      {couples > 0 && <p>{text('staff.disableCouples', { name, count: couples })}</p>}
    </ConfirmDialog>
  );
};
