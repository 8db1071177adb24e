import type { Device } from './device';
import { postInPlace } from './post-in-place';

/**
 * Once a step has arrived, this device keeps nothing of it any more. What doesn't arrive at all stays, and the page says so:
 * another press is the same act. What the server doesn't simply accept is posted plainly, and its page says what it is.
 */
export const sendInPlace = (device: Device, way: Pick<Location, 'assign'> = location): void => {
  const form = document.querySelector<HTMLFormElement>('#send');
  const unsent = document.getElementById('unsent');
  if (!form || !unsent) return;
  postInPlace(
    form,
    {
      isUnsaved: () => false,
      hold: async () => {
        unsent.hidden = true;
      },
      forget: () => device.clear().catch(() => undefined),
      release: () => {
        unsent.hidden = false;
      },
    },
    way,
  );
};
