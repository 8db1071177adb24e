import { useEffect, useRef, useState } from 'react';

/** What had the focus when the dialog opened; of a menu's entry the menu's button, for the entry is gone with its menu. */
const openerOf = (active: Element | null): HTMLElement | null => {
  const menu = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = menu ? document.getElementById(menu) : active;
  return opener instanceof HTMLElement ? opener : null;
};

const isNowhere = (active: Element | null): boolean => active === null || active === document.body;

/**
 * Keeps the focus with the person: on the title (the ref that is returned) when the dialog's content is exchanged for
 * another view, and back on what opened the dialog once it is gone. The kit does so only for dialogs that stay mounted.
 */
export const useDialogFocus = (view: string) => {
  const title = useRef<HTMLHeadingElement>(null);
  const [opener] = useState(() => openerOf(document.activeElement));
  const seen = useRef(view);
  useEffect(() => {
    if (seen.current !== view) title.current?.focus();
    seen.current = view;
  }, [view]);
  useEffect(
    () => () => {
      // After the dialog has left the page, and unless somebody else took the focus meanwhile.
      setTimeout(() => {
        if (isNowhere(document.activeElement)) opener?.focus({ preventScroll: true });
      });
    },
    [opener],
  );
  return title;
};
