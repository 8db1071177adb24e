import { spawn } from 'node:child_process';
import { Complaint } from './complaint.mjs';

/**
 * Runs a program quietly and returns what it said; its last lines are shown when it fails.
 * It gets a process group of its own, so that Ctrl-C reaches it through the signal alone.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, shell?: boolean }} [options]
 * @returns {Promise<{ code: number | null, output: string }>} standard output and error, in the order they came
 */
export function run(command, args, { signal, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...options,
      // What is captured may end in a log or be read by us: no colours, whatever runs in between wishes.
      env: { ...(options.env ?? process.env), FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    const stop = () => endGroup(child.pid, 'SIGTERM');
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    child.once('error', (error) => {
      reject(error.code === 'ENOENT' ? new Complaint(`The program ${command} was not found.`) : error);
    });
    // Whatever a program leaves behind, a server of its tests for example, ends with it.
    child.once('exit', () => endGroup(child.pid, 'SIGTERM'));
    child.once('close', (code) => {
      signal?.removeEventListener('abort', stop);
      resolve({ code, output });
    });
  });
}

/** Sends the signal to a process and all that it started; nothing happens when they are gone already. */
export function endGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The last lines of a text, for showing why something failed. */
export const tail = (text, lines = 25) => text.trimEnd().split('\n').slice(-lines).join('\n');

/** The line in which one of our programs says why it ended: the last that is neither a log entry nor empty. */
export function lastSaid(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('{')).pop();
}
