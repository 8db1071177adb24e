import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A dialog in a chunk of its own, so that a screen need not wait for what opens later. `whenIdle` fetches it as soon as the
 * screen is there and the browser idle, so that pressing the button opens it at once; `whenOpened` suits a rare one.
 */
export const lazyDialog = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fetched: 'whenIdle' | 'whenOpened' = 'whenIdle',
) => {
  const Lazy = lazy(async () => ({ default: await load() }));
  // Out of reach now does not matter: opening the dialog asks again and says so.
  if (fetched === 'whenIdle' && 'requestIdleCallback' in globalThis) {
    requestIdleCallback(() => void load().catch(() => undefined));
  }
  return (props: Props) => (
    <Suspense fallback={null}>
      <Lazy {...props} />
    </Suspense>
  );
};
