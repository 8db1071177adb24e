import { useSyncExternalStore } from 'react';

type Listener = () => void;

let known = true;
const listeners = new Set<Listener>();

/** The client reports with each answer whether the server still knows the session. */
export const reportSession = (value: boolean): void => {
  if (known === value) return;
  known = value;
  for (const listener of listeners) listener();
};

const subscribe = (listener: Listener) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** False once the server has said that the session is over. */
export const useSessionKnown = (): boolean => useSyncExternalStore(subscribe, () => known);
