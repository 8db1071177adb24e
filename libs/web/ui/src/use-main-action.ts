import { useEffect, useRef } from 'react';
import { isLocked } from './covered';

type Action = () => void;

const layers: { readonly current: Action }[] = [];

const onKeyDown = (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || isLocked()) return;
  const top = layers.at(-1);
  if (!top) return;
  event.preventDefault();
  top.current();
};

/** Ctrl/⌘+Enter does the main action of the top layer: the newest screen or dialog that has one. */
export const useMainAction = (action: Action, enabled = true): void => {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    if (!enabled) return;
    if (layers.length === 0) document.addEventListener('keydown', onKeyDown);
    layers.push(latest);
    return () => {
      layers.splice(layers.indexOf(latest), 1);
      if (layers.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [enabled]);
};
