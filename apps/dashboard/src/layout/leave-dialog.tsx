import { ConfirmDialog, useWords } from '@groundwork/ui';

interface LeaveDialogProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}
export const LeaveDialog = ({ onLeave, onStay }: LeaveDialogProps) => {
  const { text } = useWords();
  return (
    <ConfirmDialog
      title={text('unsaved.title')}
      confirm={text('unsaved.leave')}
      cancel={text('unsaved.stay')}
      onConfirm={onLeave}
      onClose={onStay}
    >
      {text('unsaved.body')}
    </ConfirmDialog>
  );
};
