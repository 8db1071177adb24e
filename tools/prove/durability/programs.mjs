import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lastSaid } from '../../process/run.mjs';
import { end, startMark } from '../../process/running.mjs';

const RESTART_MS = 250;
const ladder = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

/**
 * One program of the product under a supervisor that starts it again whenever it ends, as containers do. It ends with us.
 * @param {{ root: string, name: string, env: Record<string, string>, logFile: string }} options
 */
export function keepRunning({ root, name, env, logFile }) {
  const watch = new URL('../../start/end-with-parent.mjs', import.meta.url).href;
  const state = {
    stopping: false,
    held: false,
    child: undefined,
    mark: null,
    killed: new Set(),
    endedByItself: 0,
  };

  function start() {
    const log = fs.openSync(logFile, 'a', 0o600);
    const child = spawn(process.execPath, ['--import', watch, join(root, 'apps/api/dist', `${name}.js`)], {
      cwd: root,
      env,
      stdio: ['ignore', log, log, 'ipc'],
    });
    fs.closeSync(log);
    Object.assign(state, { child, mark: startMark(child.pid) });
    child.once('exit', () => {
      if (!state.killed.delete(child.pid) && !state.stopping) state.endedByItself += 1;
      void again();
    });
  }

  async function again() {
    await wait(RESTART_MS);
    while (state.held && !state.stopping) await wait(RESTART_MS);
    if (!state.stopping) start();
  }

  start();
  return {
    /** How often it ended though nobody killed it. */
    endedByItself: () => state.endedByItself,
    said: () => lastSaid(fs.readFileSync(logFile, 'utf8')),
    /** A kill -9, of the very process that was started here. */
    kill() {
      const { child, mark, killed } = state;
      if (child.exitCode !== null || child.signalCode !== null || startMark(child.pid) !== mark) return false;
      killed.add(child.pid);
      return child.kill('SIGKILL');
    },
    /** While held, it is not started again. */
    hold: (held) => (state.held = held),
    stop() {
      state.stopping = true;
      return end(state.child.pid, ladder, state.mark);
    },
  };
}
