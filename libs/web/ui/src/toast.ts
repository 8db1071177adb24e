export interface Toast {
  readonly id: number;
  readonly text: string;
  /** The id of what it is about: what is said of it next takes its place, so that nobody is offered to undo what is undone. */
  readonly about?: string;
  /** Takes back what was just done. */
  readonly undo?: () => void;
  /** Another next step, e.g. opening what has arrived. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Listener = () => void;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<Listener>();

const change = (next: readonly Toast[]) => {
  toasts = next;
  for (const listener of listeners) listener();
};

const toastsBeside = (about: string | undefined) =>
  toasts.filter((toast) => about === undefined || toast.about !== about);

/** Says what has happened, for ten seconds, with a way to take it back. */
export const showToast = (toast: Omit<Toast, 'id'>): void => {
  lastId += 1;
  // Three are as many as one can take in; the oldest makes room.
  change([...toastsBeside(toast.about), { ...toast, id: lastId }].slice(-3));
};

/** What was said of something is true no more. */
export const dropToast = (about: string): void => change(toastsBeside(about));

export const dismissToast = (id: number): void => change(toasts.filter((toast) => toast.id !== id));

/** What one person was told is nothing for the next one at this screen. */
export const clearToasts = (): void => change([]);

export const toastStore = {
  read: (): readonly Toast[] => toasts,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
