import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActButton } from './act-button';
import { Dialog } from './dialog';
import { FormButtons } from './form-dialog';
import { TroubleNote } from './note';
import type { Trouble } from './trouble';
import { useWords } from './words';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The act in its own words: "Replace the PIN", never "OK". */
  readonly confirm: string;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}
/** Asks before something that can't be undone. */
export const ConfirmDialog = ({
  title,
  children,
  confirm,
  busy,
  trouble,
  onConfirm,
  onClose,
}: ConfirmDialogProps) => {
  const { text } = useWords();
  return (
    <Dialog onClose={onClose} title={title} size="sm" mainAction={onConfirm}>
      {children}
      <TroubleNote trouble={trouble} />
      <FormButtons>
        <Button variant="default" onClick={onClose}>
          {text('ui.cancel')}
        </Button>
        <ActButton busy={busy} onClick={onConfirm}>
          {confirm}
        </ActButton>
      </FormButtons>
    </Dialog>
  );
};
