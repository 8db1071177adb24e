import { useEffect, useEffectEvent } from 'react';

/** What is typed for a field that is still on its way: kept for it, and nothing beneath acts on it. */
export const useTypedMeanwhile = (isAwaited: boolean, onType: (character: string) => void): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key.length === 1) onType(event.key);
  });
  useEffect(() => {
    if (!isAwaited) return;
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isAwaited]);
};
