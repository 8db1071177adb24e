import type { SessionState } from '@groundwork/web-graphql';
import { useSyncExternalStore } from 'react';
import { unheardLock } from './unheard-lock';

type Listener = () => void;

interface Session {
  /** The server still knows it. */
  readonly known: boolean;
  /** Nothing may be seen before the person proves to be there: only that takes it back. */
  readonly locked: boolean;
}

let session: Session = { known: true, locked: false };
const listeners = new Set<Listener>();

const change = (next: Session): void => {
  if (session.known === next.known && session.locked === next.locked) return;
  session = next;
  for (const listener of listeners) listener();
};

/** The client reports with each answer what the server says of the session. */
export const reportSession = (state: SessionState): void =>
  change({ known: state !== 'over', locked: session.locked || state === 'locked' });

export const setLocked = (locked: boolean): void => {
  if (!locked) unheardLock.forget();
  change({ ...session, locked });
};

export const isLocked = (): boolean => session.locked;

const subscribe = (listener: Listener) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** False once the server has said that the session is over. */
export const useSessionKnown = (): boolean => useSyncExternalStore(subscribe, () => session.known);

export const useLocked = (): boolean => useSyncExternalStore(subscribe, () => session.locked);
