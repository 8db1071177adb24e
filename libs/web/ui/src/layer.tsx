import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';

/** What lies over the screen, the newest last. */
const over: object[] = [];

/** What takes the keys now; null when nothing lies over the screen. */
export const topLayer = (): object | null => over.at(-1) ?? null;

const LayerContext = createContext<object | null>(null);

/** What this component stands on; null for the screen itself. */
export const useLayer = (): object | null => useContext(LayerContext);

/** Something that lies over the screen: while it is there, Ctrl/⌘+Enter is its own, and nothing beneath it answers. */
export const Layer = ({ children }: { readonly children: ReactNode }) => {
  const [layer] = useState(() => ({}));
  useLayoutEffect(() => {
    over.push(layer);
    return () => void over.splice(over.indexOf(layer), 1);
  }, [layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
};
