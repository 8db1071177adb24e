import { Button, Dialog, FormButtons, useWords } from '@groundwork/ui';

interface LeaveDialogProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}
/** Staying is the main action: it loses nothing. */
export const LeaveDialog = ({ onLeave, onStay }: LeaveDialogProps) => {
  const { text } = useWords();
  return (
    <Dialog onClose={onStay} title={text('unsaved.title')} size="sm" mainAction={onStay}>
      <p>{text('unsaved.body')}</p>
      <FormButtons>
        <Button variant="default" onClick={onLeave}>
          {text('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {text('unsaved.stay')}
        </Button>
      </FormButtons>
    </Dialog>
  );
};
