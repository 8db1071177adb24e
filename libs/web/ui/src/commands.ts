import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';

/** Something a person can do from anywhere on the screen: in the palette, on the key sheet, by its keys. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** A chord that always works: `mod+k`, `F1`. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: string;
  /** Plain keys, one after the other, `g t`; for who switched them on, and never while somebody types. */
  readonly single?: string;
  /** False for what has no place in the palette, such as opening it. */
  readonly listed?: boolean;
  /** An act of the screen itself, which the palette offers before the ways to other places. */
  readonly here?: boolean;
  /** @param words what the palette begins with, where the command opens it */
  readonly run: (words?: string) => void;
}

type Listener = () => void;

let groups: readonly (readonly Command[])[] = [];
let all: readonly Command[] = [];
const listeners = new Set<Listener>();
const change = (next: typeof groups) => {
  groups = next;
  all = groups.flat();
  for (const listener of listeners) listener();
};

/** Everything that can be done now, what the newest part of the screen offers last. */
export const commandStore = {
  read: (): readonly Command[] => all,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

/** Offers commands for as long as the component is there. The list should stay the same between renders. */
export const useCommands = (commands: readonly Command[]): void => {
  useEffect(() => {
    change([...groups, commands]);
    return () => change(groups.filter((group) => group !== commands));
  }, [commands]);
};

/** Offers the act of one of the screen's buttons, by that button's own handler, for as long as it can be done. */
export const useScreenAct = (id: string, label: string, act: () => void, enabled = true): void => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useCommands(
    useMemo(
      () => (enabled ? [{ id, label, here: true, run: () => latest.current() }] : []),
      [enabled, id, label],
    ),
  );
};

export const useCommandList = (): readonly Command[] =>
  useSyncExternalStore(commandStore.subscribe, commandStore.read);
