import { ConfirmDialog, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import type { CareTeamRole } from '../../generated/graphql';
import { AddToCareTeamDocument, RemoveFromCareTeamDocument } from './couple-acts.graphql';

interface LeaveTeamDialogProps {
  readonly coupleId: string;
  readonly member: { readonly staffId: string; readonly name: string; readonly role: CareTeamRole };
  readonly onClose: () => void;
}
/** Who leaves the care team no longer sees the couple: asked once more before it is done. */
export const LeaveTeamDialog = ({ coupleId, member, onClose }: LeaveTeamDialogProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(RemoveFromCareTeamDocument);
  const { run: add } = useAct(AddToCareTeamDocument);
  const { staffId, name, role } = member;
  const takeBack = async () => {
    const outcome = await add({ coupleId, staffId, role });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const remove = async () => {
    const outcome = await run({ coupleId, staffId });
    if (!outcome.done) return;
    showToast({ text: text('team.removed', { name }), undo: () => void takeBack() });
    onClose();
  };
  return (
    <ConfirmDialog
      title={text('team.removeTitle', { name })}
      confirm={text('team.removeConfirm')}
      busy={busy}
      trouble={failure}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{text('team.removeBody', { name })}</p>
    </ConfirmDialog>
  );
};
