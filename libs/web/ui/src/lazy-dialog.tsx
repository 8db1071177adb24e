import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A dialog in a chunk of its own, so that a screen need not wait for what opens later.
 * The browser fetches it once the screen is there and idle: pressing the button opens it at once.
 */
export const lazyDialog = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  const Lazy = lazy(async () => ({ default: await load() }));
  // Out of reach now does not matter: opening the dialog asks again and says so.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void load().catch(() => undefined));
  return (props: Props) => (
    <Suspense fallback={null}>
      <Lazy {...props} />
    </Suspense>
  );
};
