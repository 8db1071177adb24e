import { scriptPaths } from '../script-paths';
import { noteRequest, requests } from './last-request';

/** Milliseconds after the last request at which the server ends a session, and how much earlier the page asks. */
const idleEnd = 30 * 60_000;
const notice = 2 * 60_000;

/** Asks quietly before the session ends; afterwards nothing stays on the screen, unless it is saved nowhere else yet. */
export const watchIdleTime = (
  hasUnsavedWords: () => boolean,
  way: Pick<Location, 'replace'> = location,
): void => {
  const box = document.getElementById('idle');
  if (!box) return;
  const look = (): void => {
    const idle = Date.now() - requests.last;
    box.hidden = idle < idleEnd - notice;
    if (idle > idleEnd && !hasUnsavedWords()) way.replace(scriptPaths.start);
  };
  const stay = async (): Promise<void> => {
    box.hidden = true;
    const response = await fetch(scriptPaths.stay, {
      method: 'POST',
      headers: { accept: 'application/json' },
    });
    if (response.ok) noteRequest();
    else if (!hasUnsavedWords()) way.replace(scriptPaths.start);
  };
  box.querySelector('button')?.addEventListener('click', () => {
    // Offline: the notice comes back with the next look.
    stay().catch(look);
  });
  setInterval(look, 10_000);
  document.addEventListener('visibilitychange', look);
};
