import { useEffect, useRef } from 'react';
import { isLocked } from './covered';
import { topLayer, useLayer } from './layer';

type Action = () => void;
interface Entry {
  readonly layer: object | null;
  readonly action: { readonly current: Action };
}

const entries: Entry[] = [];

/** Whether a key is the one for the main action. */
export const isMainKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey);

const onKeyDown = (event: KeyboardEvent) => {
  if (!isMainKey(event) || event.defaultPrevented || event.repeat || isLocked()) return;
  const top = entries.findLast(({ layer }) => layer === topLayer());
  if (!top) return;
  event.preventDefault();
  top.action.current();
};

/** Ctrl/⌘+Enter does the main action of the top layer: of its newest part that has one. */
export const useMainAction = (action: Action, enabled = true): void => {
  const layer = useLayer();
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    if (!enabled) return;
    const entry = { layer, action: latest };
    if (entries.length === 0) document.addEventListener('keydown', onKeyDown);
    entries.push(entry);
    return () => {
      entries.splice(entries.indexOf(entry), 1);
      if (entries.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [enabled, layer]);
};
