import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A dialog in a chunk of its own, so that a screen need not wait for what opens later. `whenIdle` fetches it once the
 * page has loaded and the browser is idle, so that pressing the button opens it at once; `whenOpened` suits a rare one.
 */
export const lazyDialog = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fetched: 'whenIdle' | 'whenOpened' = 'whenIdle',
) => {
  const Lazy = lazy(async () => ({ default: await load() }));
  // Out of reach now does not matter: opening the dialog asks again and says so.
  if (fetched === 'whenIdle') onceIdle(() => void load().catch(() => undefined));
  return (props: Props) => (
    <Suspense fallback={null}>
      <Lazy {...props} />
    </Suspense>
  );
};

/** After the page has loaded: what comes later must not take the line from what the first screen needs. */
const onceIdle = (work: () => void): void => {
  if (!('requestIdleCallback' in globalThis)) return;
  const wait = () => requestIdleCallback(work);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
};
