import type { PageKeeper } from './device';
import { watchIdleTime } from './idle-time';
import type { Keeper } from './keep-saved';
import { openDevice } from './open-device';
import type { PageData } from './page-data';
import { pageKeeper } from './page-keeper';
import { pauseInPlace } from './pause-in-place';
import { postInPlace } from './post-in-place';
import { saveBeforeClosing } from './save-before-closing';
import { sendInPlace } from './send-in-place';
import { sendKept } from './send-kept';

interface LaterPage extends Pick<PageData, 'save' | 'device'> {
  readonly form: HTMLFormElement | null;
  readonly keeper: Keeper | undefined;
}

/** What comes once the page works: the pause and the form's buttons in place, the last save before closing, the notice before the session's end, and the words that the device keeps. */
export const startLater = async (
  { save, device: data, form, keeper }: LaterPage,
  take: (keeper: PageKeeper) => void,
): Promise<void> => {
  const isUnsaved = (): boolean => keeper?.isUnsaved() ?? false;
  pauseInPlace();
  if (form && keeper) postInPlace(form, keeper);
  if (keeper) saveBeforeClosing(keeper);
  watchIdleTime(isUnsaved);
  if (!data) return;
  const device = await openDevice(data);
  if (save) take(pageKeeper(device, save));
  sendInPlace(device);
  // This page was rendered without what the device had kept.
  if ((await sendKept(device, data.step)) && !isUnsaved()) location.replace(location.href);
};
