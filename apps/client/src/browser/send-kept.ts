import { scriptPaths } from '../script-paths';
import type { Device } from './device';
import type { PageReply } from './keep-saved';

/**
 * Sends what the device kept of a step before, when a page of it is opened again. Whatever isn't taken stays where it is.
 * @returns whether anything was saved by it, so that this page is behind
 */
export const sendKept = async (device: Device, step: string): Promise<boolean> => {
  let isSaved = false;
  for (const [pageId, { field, answer, turn, seen, at }] of await device.all()) {
    const age = Math.max(0, Math.round((Date.now() - at) / 1000));
    const response = await fetch(scriptPaths.draft, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        step,
        page: { id: pageId, turn, seen, age },
        answers: { [field]: JSON.parse(answer) as unknown },
      }),
    });
    if (!response.ok || !((await response.json()) as PageReply).savedAt) continue;
    await device.forget(pageId);
    isSaved = true;
  }
  return isSaved;
};
