import { ConfirmDialog, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { RevokeLinksDocument } from './assignments.graphql';

interface EndLinksDialogProps {
  readonly partnerId: string;
  readonly name: string;
  readonly onClose: () => void;
}
/** All links of one partner end at once, whoever holds them: asked once more before it is done. */
export const EndLinksDialog = ({ partnerId, name, onClose }: EndLinksDialogProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(RevokeLinksDocument);
  const end = async () => {
    const outcome = await run({ partnerId });
    if (outcome.done) onClose();
  };
  return (
    <ConfirmDialog
      title={text('link.endAllTitle', { name })}
      confirm={text('link.endAllConfirm')}
      busy={busy}
      trouble={failure}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <p>{text('link.endAllBody', { name })}</p>
    </ConfirmDialog>
  );
};
