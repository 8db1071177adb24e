import { CloseButton, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useEffectEvent, useId } from 'react';
import { isCovered } from './covered';
import { Dialog } from './dialog';
import classes from './drawer.module.css';
import { useWords } from './words';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
/**
 * A closer look beside the page, which stays in reach and keeps the focus. Esc puts it away. Where there is no room beside
 * the page it is a dialog over it.
 */
export const Drawer = (props: DrawerProps) => {
  const narrow = useMediaQuery('(max-width: 64em)', false, { getInitialValueInEffect: false });
  return narrow ? (
    <Dialog title={props.title} onClose={props.onClose} size="md">
      <div className={classes.content}>{props.children}</div>
    </Dialog>
  ) : (
    <Beside {...props} />
  );
};

const Beside = ({ title, onClose, children }: DrawerProps) => {
  const { text } = useWords();
  const id = useId();
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  });
  useEffect(() => {
    // A dialog that this very key closes is gone by the time the key comes here.
    let covered = false;
    const before = () => void (covered = isCovered());
    const onKeyDown = (event: KeyboardEvent) => {
      if (!covered) onEscape(event);
    };
    window.addEventListener('keydown', before, true);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', before, true);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <section className={classes.drawer} data-drawer aria-labelledby={id} data-print="hide">
      <div className={classes.inside}>
        <div className={classes.header}>
          <Title order={2} id={id}>
            {title}
          </Title>
          <CloseButton aria-label={text('ui.close')} onClick={onClose} />
        </div>
        {/* Reachable by keyboard, for what is longer than the window. */}
        <div className={classes.content} tabIndex={0} role="group" aria-labelledby={id}>
          {children}
        </div>
      </div>
    </section>
  );
};
