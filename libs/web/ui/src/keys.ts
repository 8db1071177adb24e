import { useEffect, useSyncExternalStore } from 'react';
import { commandStore } from './commands';
import { isCovered } from './covered';

const place = 'groundwork-single-keys';

/** Milliseconds within which the second of two keys has to come. */
const patience = 1500;

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A chord or a row of keys as people read it: "Ctrl K", "⌘ K", "G then T" without the "then". */
export const keyNames = (keys: string): string[] =>
  keys
    .split(/[+ ]/)
    .map((key) =>
      key === 'mod' ? (isMac() ? '⌘' : 'Ctrl') : key.length === 1 ? key.toUpperCase() : nameOf(key),
    );

const nameOf = (key: string): string => key[0]!.toUpperCase() + key.slice(1);

const isChord = (event: KeyboardEvent, chord: string): boolean => {
  const parts = chord.split('+');
  const key = parts.at(-1)!;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    parts.includes('mod') === (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    // Where a layout needs Shift for the key itself, it says nothing.
    (parts.includes('shift') === event.shiftKey || !/^[a-z]$/i.test(key))
  );
};

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role=combobox], [role=listbox]'));

let typed: readonly { readonly key: string; readonly at: number }[] = [];

const onKeyDown = (event: KeyboardEvent) => {
  if (event.defaultPrevented || event.repeat || isCovered()) return;
  const commands = commandStore.read();
  const chord = commands.findLast(({ keys }) => keys && isChord(event, keys));
  if (chord) {
    event.preventDefault();
    chord.run();
    return;
  }
  if (!singleKeys.read() || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  typed = [
    ...typed.filter(({ at }) => event.timeStamp - at < patience),
    { key: event.key.toLowerCase(), at: event.timeStamp },
  ];
  const said = typed.map(({ key }) => key).join(' ');
  const meant = commands.findLast(({ single }) => single && (said === single || said.endsWith(` ${single}`)));
  if (!meant) return;
  typed = [];
  event.preventDefault();
  meant.run();
};

/** Listens for the keys of all commands; once, around every screen. */
export const useCommandKeys = (): void => {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
};

type Listener = () => void;
const listeners = new Set<Listener>();
const singleKeys = {
  read: (): boolean => localStorage.getItem(place) === 'on',
  subscribe: (listener: Listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
const setSingleKeys = (on: boolean): void => {
  if (on) localStorage.setItem(place, 'on');
  else localStorage.removeItem(place);
  for (const listener of listeners) listener();
};

/** Whether plain keys act, as this browser remembers it; off until somebody wants them. */
export const useSingleKeys = (): readonly [boolean, (on: boolean) => void] => [
  useSyncExternalStore(singleKeys.subscribe, singleKeys.read),
  setSingleKeys,
];
