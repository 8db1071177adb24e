/** The lock is a native modal dialog: nothing beneath it answers to a key. */
export const isLocked = (): boolean => document.querySelector('dialog[open]') !== null;

/** A dialog is a world of its own: the screen beneath it does not answer. */
export const isCovered = (): boolean => isLocked() || document.querySelector('[aria-modal="true"]') !== null;
