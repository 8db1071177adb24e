import { Button, Dialog, FormButtons, useWords } from '@groundwork/ui';

interface LeaveDialogProps {
  readonly onLeave: () => void;
  readonly onClose: () => void;
}
/** Staying is the main action: it loses nothing. */
export const LeaveDialog = ({ onLeave, onClose }: LeaveDialogProps) => {
  const { text } = useWords();
  return (
    <Dialog onClose={onClose} title={text('unsaved.title')} size="sm" mainAction={onClose}>
      <p>{text('unsaved.body')}</p>
      <FormButtons>
        <Button variant="default" onClick={onLeave}>
          {text('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {text('unsaved.stay')}
        </Button>
      </FormButtons>
    </Dialog>
  );
};
