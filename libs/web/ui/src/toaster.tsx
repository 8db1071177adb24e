import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isCovered } from './covered';
import { isTyping } from './keys';
import { dismissToast, type Toast, toastStore } from './toast';
import classes from './toaster.module.css';
import { useWords } from './words';

/** Milliseconds; long enough to read and to change one's mind. */
const stay = 10_000;

const ToastCard = ({ toast, held }: { readonly toast: Toast; readonly held: boolean }) => {
  const { text } = useWords();
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), stay);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  const close = () => dismissToast(toast.id);
  const offer = toast.undo ? { label: text('ui.undo'), run: toast.undo } : toast.action;
  return (
    <li className={classes.toast}>
      <span className={classes.text}>{toast.text}</span>
      {offer && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            close();
            offer.run();
          }}
        >
          {offer.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label={text('ui.dismiss')} onClick={close} />
    </li>
  );
};

/** Ctrl/⌘ Z undoes what the newest toast offers to undo; in a field it stays the field's own. */
const useUndoKey = () => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      const newest = toastStore.read().findLast(({ undo }) => undo);
      if (!newest?.undo || isTyping(event.target) || isCovered()) return;
      event.preventDefault();
      dismissToast(newest.id);
      newest.undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
};

/** The place where toasts appear. They stay while the pointer or the focus is on them. */
export const Toaster = () => {
  const { text } = useWords();
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  const [held, setHeld] = useState(false);
  useUndoKey();
  return (
    <section
      className={classes.region}
      aria-label={text('ui.messages')}
      data-print="hide"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ul className={classes.list} role="list" aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} held={held} />
        ))}
      </ul>
    </section>
  );
};
