import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Complaint } from '../process/complaint.mjs';
import { lastSaid } from '../process/run.mjs';
import { end, endLeftover, startMark, writePidFile } from '../process/running.mjs';
import { openLog, shown } from './data-folder.mjs';
import { built } from './programs.mjs';

const patience = 60_000;
const ladder = [
  ['SIGTERM', 20_000],
  ['SIGKILL', 5_000],
];

const canListen = (options) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (error.code === 'EAFNOSUPPORT' ? resolve(true) : reject(error)));
    probe.listen(options, () => probe.close(() => resolve(true)));
  });

/** @throws Complaint when something else holds the port */
export async function assertPortFree(port) {
  try {
    await canListen({ port });
    await canListen({ port, host: '127.0.0.1' });
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new Complaint(
        `Port ${port} is taken: stop what uses it, or choose another one, for example PORT=${port + 100} npm start`,
      );
    }
    if (error.code === 'EACCES')
      throw new Complaint(`Port ${port} is not open to this user: choose one above 1023 with PORT.`);
    throw error;
  }
}

/** Ends the API that a killed run left behind. */
export const endLeftoverApi = (paths) => endLeftover(paths.api, ladder);

const isReady = async (port) => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) });
    return answer.status === 200;
  } catch {
    return false;
  }
};

/**
 * Starts the API and waits until it is ready.
 * @param {string} root
 * @param {import('./data-folder.mjs').DataPaths} paths
 * @param {{ port: number, env: Record<string, string>, signal: AbortSignal }} options
 */
export async function startApi(root, paths, { port, env, signal }) {
  const log = openLog(paths.apiLog);
  const from = fs.fstatSync(log).size;
  const watch = new URL('./end-with-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', watch, built(root, 'main')], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  fs.closeSync(log);
  let running = true;
  const ended = new Promise((resolve) => child.once('exit', resolve)).then((code) => {
    running = false;
    fs.rmSync(paths.api, { force: true });
    return code;
  });
  const mark = startMark(child.pid);
  const stop = () => end(child.pid, ladder, mark);
  const said = () => lastSaid(fs.readFileSync(paths.apiLog).subarray(from).toString());
  writePidFile(paths.api, child.pid);
  const limit = Date.now() + patience;
  while (!(await isReady(port))) {
    if (!running) throw new Complaint(said() ?? `The API ended at once; see ${shown(root, paths.apiLog)}.`);
    if (signal.aborted || Date.now() > limit) {
      await stop();
      signal.throwIfAborted();
      throw new Complaint(
        `The API was not ready after ${patience / 1000} s; see ${shown(root, paths.apiLog)}.`,
      );
    }
    await Promise.race([wait(40), ended]);
  }
  return { ended, stop, said };
}
