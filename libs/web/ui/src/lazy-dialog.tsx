import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';
import { showToast } from './toast';
import { useWords } from './words';

/**
 * A dialog in a chunk of its own, so that a screen need not wait for what opens later. `whenIdle` fetches it once the
 * page has loaded and the browser is idle, so that pressing the button opens it in the same moment; `whenOpened` suits a
 * rare one. Not with Suspense, which holds back what was waited for by 300 ms.
 */
export const lazyDialog = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fetched: 'whenIdle' | 'whenOpened' = 'whenIdle',
) => {
  let here: ComponentType<Props> | undefined;
  const fetch = async () => (here ??= await load());
  // Out of reach now does not matter: opening the dialog asks again, and says so when it can't be had.
  if (fetched === 'whenIdle') onceIdle(() => void fetch().catch(() => undefined));
  return (props: Props) => {
    const { text } = useWords();
    const [{ Dialog }, set] = useState({ Dialog: here });
    const giveUp = useEffectEvent(() => {
      showToast({ text: text('ui.notOpened') });
      if ('onClose' in props && typeof props.onClose === 'function') props.onClose();
    });
    useEffect(() => {
      if (Dialog) return;
      let isAwaited = true;
      fetch().then(
        (found) => isAwaited && set({ Dialog: found }),
        () => isAwaited && giveUp(),
      );
      return () => void (isAwaited = false);
    }, [Dialog]);
    return Dialog && <Dialog {...props} />;
  };
};

/** After the page has loaded: what comes later must not take the line from what the first screen needs. */
const onceIdle = (work: () => void): void => {
  if (!('requestIdleCallback' in globalThis)) return;
  const wait = () => requestIdleCallback(work);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
};
