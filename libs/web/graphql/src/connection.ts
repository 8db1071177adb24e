import { useSyncExternalStore } from 'react';

type Listener = () => void;

let reachable = true;
const listeners = new Set<Listener>();

/** Tells every screen whether the last request found the server. */
export const reportReachable = (value: boolean): void => {
  if (reachable === value) return;
  reachable = value;
  for (const listener of listeners) listener();
};

/** Calls back whenever the server went out of reach or came back. Returns the way to stop. */
export const onConnectionChange = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const isReachable = (): boolean => reachable;

export const useReachable = (): boolean => useSyncExternalStore(onConnectionChange, isReachable);
