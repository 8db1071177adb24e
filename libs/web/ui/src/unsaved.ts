import { useCallback, useEffect, useId } from 'react';

const unsaved = new Set<string>();

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

const change = (id: string, dirty: boolean) => {
  if (dirty) unsaved.add(id);
  else unsaved.delete(id);
  if (unsaved.size > 0) window.addEventListener('beforeunload', askBeforeLeaving);
  else window.removeEventListener('beforeunload', askBeforeLeaving);
};

/** Whether any form on the page holds text that leaving would lose. */
export const hasUnsaved = (): boolean => unsaved.size > 0;

/** Says that a form holds unsaved text. Returns the way to say, at once, that it no longer does. */
export const useUnsaved = (dirty: boolean): (() => void) => {
  const id = useId();
  useEffect(() => {
    change(id, dirty);
    return () => change(id, false);
  }, [dirty, id]);
  return useCallback(() => change(id, false), [id]);
};
