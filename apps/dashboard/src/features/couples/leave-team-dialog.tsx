import { ConfirmDialog, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { RemoveFromCareTeamDocument } from './couple-acts.graphql';

interface LeaveTeamDialogProps {
  readonly coupleId: string;
  readonly member: { readonly staffId: string; readonly name: string };
  readonly onClose: () => void;
}
/** Who leaves the care team no longer sees the couple: asked once more before it is done. */
export const LeaveTeamDialog = ({ coupleId, member, onClose }: LeaveTeamDialogProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(RemoveFromCareTeamDocument);
  const remove = async () => {
    const outcome = await run({ coupleId, staffId: member.staffId });
    if (outcome.done) onClose();
  };
  return (
    <ConfirmDialog
      title={text('team.removeTitle', { name: member.name })}
      confirm={text('team.removeConfirm')}
      busy={busy}
      trouble={failure}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{text('team.removeBody', { name: member.name })}</p>
    </ConfirmDialog>
  );
};
