import { useEffect, useEffectEvent } from 'react';
import { isMainKey } from './use-main-action';

/** Until when something that was chosen is waited for, in ms of `performance.now()`, and whether its key came meanwhile. */
let awaited: { readonly until: number; isPressed: boolean } | undefined;
const PATIENCE_MS = 10_000;
const modifiers = ['Control', 'Meta', 'Shift', 'Alt'];

const stopWaiting = () => {
  awaited = undefined;
  window.removeEventListener('keydown', onKeyDown, true);
  window.removeEventListener('pointerdown', stopWaiting, true);
};

const onKeyDown = (event: KeyboardEvent) => {
  if (modifiers.includes(event.key)) return;
  if (!awaited || !isMainKey(event) || performance.now() > awaited.until) return stopWaiting();
  event.preventDefault();
  event.stopPropagation();
  awaited.isPressed = true;
};

/**
 * What was just chosen opens a form, which may take a moment: Ctrl/⌘+Enter is for that form, not for what stands there
 * until then. Another key, or a press, ends the waiting.
 */
export const awaitMainAction = (): void => {
  stopWaiting();
  awaited = { until: performance.now() + PATIENCE_MS, isPressed: false };
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('pointerdown', stopWaiting, true);
};

/** The key came before what it is for was even chosen. */
export const pressAwaited = (): void => {
  if (awaited) awaited.isPressed = true;
};

/** For the form that was waited for: what to do on arrival when the key came before it. */
export const useAwaitedAction = (action: () => void): void => {
  const onArrival = useEffectEvent(() => {
    const isPressed = awaited?.isPressed;
    stopWaiting();
    if (isPressed) action();
  });
  useEffect(() => onArrival(), []);
};
