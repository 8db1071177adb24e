import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { useWords } from './words';

export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** False while something is typed that a stray click must not lose. */
  readonly closeOnClickOutside?: boolean;
  /** Buttons, main action last. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}
const sizes = { sm: '26rem', md: '34rem', lg: '44rem', xl: '66rem' } as const;

/** A modal dialog; on a phone it fills the screen. */
export const Dialog = ({
  opened,
  onClose,
  title,
  size = 'md',
  closeOnClickOutside = true,
  footer,
  children,
}: DialogProps) => {
  const { text } = useWords();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={sizes[size]}
      fullScreen={phone}
      closeOnClickOutside={closeOnClickOutside}
      closeButtonProps={{ 'aria-label': text('ui.close') }}
      transitionProps={{ duration: 120, transition: 'pop' }}
      classNames={{
        title: classes.title,
        body: classes.body,
        content: classes.content,
        header: classes.header,
      }}
    >
      <div className={classes.content}>{children}</div>
      {footer && <div className={classes.footer}>{footer}</div>}
    </Modal>
  );
};
