import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActButton } from './act-button';
import { Dialog } from './dialog';
import { TroubleNote } from './note';
import type { Trouble } from './trouble';
import { useMainAction } from './use-main-action';
import { useWords } from './words';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The act in its own words: "Replace the PIN", never "OK". */
  readonly confirm: string;
  readonly cancel?: string;
  readonly busy?: boolean;
  readonly trouble?: Trouble | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}
/** Asks before something that can't be undone. Mount it to open it. */
export const ConfirmDialog = ({
  title,
  children,
  confirm,
  cancel,
  busy = false,
  trouble = null,
  onConfirm,
  onClose,
}: ConfirmDialogProps) => {
  const { text } = useWords();
  useMainAction(onConfirm, !busy);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="sm"
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {cancel ?? text('ui.cancel')}
          </Button>
          <ActButton busy={busy} onClick={onConfirm}>
            {confirm}
          </ActButton>
        </>
      }
    >
      {children}
      <TroubleNote trouble={trouble} />
    </Dialog>
  );
};
