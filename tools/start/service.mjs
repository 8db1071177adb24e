import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Complaint } from '../process/complaint.mjs';
import { lastSaid } from '../process/run.mjs';
import { end, endLeftover, startMark, writePidFile } from '../process/running.mjs';
import { openLog, shown } from './data-folder.mjs';

const patience = 60_000;
const ladder = [
  ['SIGTERM', 20_000],
  ['SIGKILL', 5_000],
];

/** Ends what a killed run left behind. @param {import('./data-folder.mjs').DataPaths} paths */
export async function endLeftovers(paths) {
  for (const pidFile of [paths.api, paths.worker, paths.mailbox]) await endLeftover(pidFile, ladder);
}

/**
 * Starts one of our long-running programs and waits until it is ready: until it has told its parent something, which is then
 * `told`, and `isReady` agrees.
 * @param {string} root
 * @param {{ name: string, program: string, pidFile: string, logFile: string, env: Record<string, string>,
 *   signal: AbortSignal, isReady?: () => Promise<boolean> }} service
 */
export async function startService(root, { name, program, pidFile, logFile, env, signal, isReady }) {
  const log = openLog(logFile);
  const from = fs.fstatSync(log).size;
  const watch = new URL('./end-with-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', watch, program], {
    cwd: root,
    env,
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  fs.closeSync(log);
  let running = true;
  let told;
  child.on('message', (message) => (told = message));
  const ended = new Promise((resolve) => child.once('exit', resolve)).then((code) => {
    running = false;
    fs.rmSync(pidFile, { force: true });
    return code;
  });
  const mark = startMark(child.pid);
  const stop = () => end(child.pid, ladder, mark);
  const said = () => lastSaid(fs.readFileSync(logFile).subarray(from).toString());
  writePidFile(pidFile, child.pid);
  const limit = Date.now() + patience;
  while (told === undefined || (isReady && !(await isReady()))) {
    if (!running) throw new Complaint(said() ?? `The ${name} ended at once; see ${shown(root, logFile)}.`);
    if (signal.aborted || Date.now() > limit) {
      await stop();
      signal.throwIfAborted();
      throw new Complaint(
        `The ${name} was not ready after ${patience / 1000} s; see ${shown(root, logFile)}.`,
      );
    }
    await Promise.race([wait(40), ended]);
  }
  /** Resolves with the sentence that says how it ended. */
  const endedWords = ended.then(
    () => `The ${name} ended by itself: ${said() ?? 'it said nothing'} (log: ${logFile})`,
  );
  return { ended: endedWords, stop, told };
}
