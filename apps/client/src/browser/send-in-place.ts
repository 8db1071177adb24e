import type { Device } from './device';
import { postInPlace } from './post-in-place';

/**
 * Once a step has arrived, this device keeps nothing of it any more. What doesn't simply arrive is posted plainly, and the
 * server's page says what it is; the act is the same one.
 */
export const sendInPlace = (device: Device, way: Pick<Location, 'assign'> = location): void => {
  const form = document.querySelector<HTMLFormElement>('#send');
  if (!form) return;
  postInPlace(
    form,
    {
      isUnsaved: () => false,
      hold: () => Promise.resolve(),
      forget: () => device.clear().catch(() => undefined),
      release: () => form.submit(),
    },
    way,
  );
};
