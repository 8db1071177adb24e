import { Button, Dialog, Note, useWords } from '@groundwork/ui';
import { RecoveryCodeList } from '../sign-in';

interface CodesDialogProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}
/** Fresh recovery codes, shown this once. */
export const CodesDialog = ({ codes, onClose }: CodesDialogProps) => {
  const { text } = useWords();
  return (
    <Dialog
      title={text('recovery.title')}
      size="sm"
      closeOnClickOutside={false}
      mainAction={onClose}
      onClose={onClose}
    >
      <p>{text('recovery.lead')}</p>
      <RecoveryCodeList codes={codes} />
      <Note>{text('ownAccount.codesReplace')}</Note>
      <Button fullWidth mt="md" onClick={onClose}>
        {text('recovery.kept')}
      </Button>
    </Dialog>
  );
};
