import { useEffect, useRef, useState } from 'react';

/** What had the focus when the dialog opened; of a menu's entry the menu's button, for the entry is gone with its menu. */
const openerOf = (active: Element | null): HTMLElement | null => {
  const menu = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = menu ? document.getElementById(menu) : active;
  return opener instanceof HTMLElement ? opener : null;
};

const isNowhere = (active: Element | null): boolean => active === null || active === document.body;

/** What opened the dialog before: where a dialog led on to another one, the focus goes back to what opened the first. */
let before: HTMLElement | null = null;

const openersNow = (): readonly (HTMLElement | null)[] => {
  const opener = openerOf(document.activeElement);
  const openers = [isNowhere(opener) ? null : opener, before];
  before = openers.find((each) => each && !each.closest('[role=dialog]')) ?? null;
  return openers;
};

/**
 * Keeps the focus with the person: on the title (the ref that is returned) when the dialog's content is exchanged for
 * another view, and back on what opened the dialog once it is gone. The kit does so only for dialogs that stay mounted.
 */
export const useDialogFocus = (view: string) => {
  const title = useRef<HTMLHeadingElement>(null);
  const [openers] = useState(openersNow);
  const seen = useRef(view);
  useEffect(() => {
    if (seen.current !== view) title.current?.focus();
    seen.current = view;
  }, [view]);
  useEffect(
    () => () => {
      // After the dialog has left the page, and unless somebody else took the focus meanwhile.
      setTimeout(() => {
        if (!isNowhere(document.activeElement)) return;
        openers.find((each) => each?.isConnected)?.focus({ preventScroll: true });
      });
    },
    [openers],
  );
  return title;
};
