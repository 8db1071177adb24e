import { useEffect, useSyncExternalStore } from 'react';

/** The couple that the screen is about. */
export interface CurrentCouple {
  readonly id: string;
  readonly name: string;
  /** An exercise can be assigned to them now. */
  readonly assignable: boolean;
  /** Something was assigned to them before. */
  readonly repeatable: boolean;
}

type Listener = () => void;
let current: CurrentCouple | null = null;
const listeners = new Set<Listener>();
const change = (next: CurrentCouple | null) => {
  current = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: Listener) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Says, for as long as the screen is there, which couple it is about. */
export const useAbout = (id: string, name: string | null, assignable: boolean, repeatable: boolean): void => {
  useEffect(() => {
    if (name === null) return;
    change({ id, name, assignable, repeatable });
    return () => change(null);
  }, [assignable, id, name, repeatable]);
};

export const useCurrentCouple = (): CurrentCouple | null => useSyncExternalStore(subscribe, () => current);
