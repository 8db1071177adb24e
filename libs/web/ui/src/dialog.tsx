import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { Layer } from './layer';
import { useDialogFocus } from './use-dialog-focus';
import { useMainAction } from './use-main-action';
import { useWords } from './words';

export interface DialogProps {
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** False while something is shown or typed that a stray click must not lose. */
  readonly closeOnClickOutside?: boolean;
  /** Names what the dialog shows, where that changes while it is open. */
  readonly view?: string;
  /** On Ctrl/⌘+Enter, where no part of what it shows has an action of its own. */
  readonly mainAction?: () => void;
  readonly children: ReactNode;
}
const sizes = { sm: '26rem', md: '34rem', lg: '44rem', xl: '66rem' } as const;

/** A modal dialog, open while it is mounted; on a phone all but small ones fill the screen. */
export const Dialog = ({
  onClose,
  title,
  size = 'md',
  closeOnClickOutside = true,
  view = '',
  mainAction,
  children,
}: DialogProps) => {
  const { text } = useWords();
  const titleRef = useDialogFocus(view);
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Modal.Root
      opened
      centered
      radius="lg"
      onClose={onClose}
      size={sizes[size]}
      fullScreen={phone && size !== 'sm'}
      closeOnClickOutside={closeOnClickOutside}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content classNames={{ content: classes.content }}>
        {/* Not the kit's header element: inside a dialog it would count as a second banner of the page. */}
        <div className={classes.header}>
          <Modal.Title ref={titleRef} tabIndex={-1} className={classes.title}>
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={text('ui.close')} />
        </div>
        <Modal.Body className={classes.body}>
          <Layer>
            {mainAction && <MainAction run={mainAction} />}
            {children}
          </Layer>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

const MainAction = ({ run }: { readonly run: () => void }) => {
  useMainAction(run);
  return null;
};
