import { report } from './complaint.mjs';
import { onOrphaned } from './lifeline.mjs';

/**
 * @typedef {object} Session
 * @property {AbortSignal} signal says that the end was asked for: Ctrl-C, SIGTERM, the terminal or npm gone
 * @property {Promise<void>} stopAsked the same as a promise
 * @property {(end: () => unknown) => void} atEnd what to end later, the last begun first
 */

/**
 * Does long-running work and ends this process in order, whatever happens: what was begun last is ended first.
 * The exit code is 0 when the end was asked for, 1 when the work failed.
 * @param {(session: Session) => Promise<void>} work
 */
export async function inSession(work) {
  const asked = new AbortController();
  const begun = [];
  const stopAsked = new Promise((resolve) => {
    const stop = () => {
      asked.abort();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    onOrphaned(stop);
  });
  // A terminal that went away must not end us before the database is ended.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    await work({ signal: asked.signal, stopAsked, atEnd: (end) => begun.push(end) });
  } catch (error) {
    if (!asked.signal.aborted) report(error);
  }
  if (asked.signal.aborted) process.stdout.write('\nStopping …\n');
  for (const end of begun.reverse()) {
    try {
      await end();
    } catch (error) {
      report(error);
    }
  }
  process.exit();
}
