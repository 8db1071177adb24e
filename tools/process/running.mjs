import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const onLinux = process.platform === 'linux';

function ask(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

// State, parent and start time, by the numbers of proc(5) less the two fields before the last bracket.
const statFields = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');

/** The parent of a process, on Linux; null when the process is gone. */
export function parentOf(pid) {
  try {
    return Number(statFields(pid)[1]);
  } catch {
    return null;
  }
}

/**
 * A mark of the moment the process started, or null when no such process runs.
 * Pids are used again; pid and mark together name one process. A zombie counts as gone.
 */
export function startMark(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (onLinux) {
    try {
      const fields = statFields(pid);
      return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19];
    } catch {
      return null;
    }
  }
  if (process.platform !== 'win32') return ask(pid, 'lstart');
  try {
    process.kill(pid, 0);
    return 'running';
  } catch {
    return null;
  }
}

/** The command line of a running process, or an empty text when it can't be read. */
export function commandLine(pid) {
  if (!onLinux) return ask(pid, 'command') ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Notes which process holds this file, so that a later run can tell it from another one with the same pid. */
export function writePidFile(file, pid, more = {}) {
  writeFileSync(file, JSON.stringify({ pid, mark: startMark(pid), ...more }), { mode: 0o600 });
}

/** What a pid file says; nothing when there is none. */
export const readPidFile = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

/** The process that a pid file names, when that very process still runs; otherwise null. */
export function holder(file) {
  const { pid, mark } = readPidFile(file);
  return mark && startMark(pid) === mark ? pid : null;
}

/** Whether the process that holds this file has said that it is about to end. */
export const isEnding = (file) => readPidFile(file).ending === true;

/** Waits until the process of this mark is gone; false when it still runs after so many milliseconds. */
export async function gone(pid, milliseconds, mark = startMark(pid)) {
  const end = Date.now() + milliseconds;
  while (mark !== null && startMark(pid) === mark) {
    if (Date.now() > end) return false;
    await wait(25);
  }
  return true;
}

/**
 * Sends the signals one after another, each with its patience in milliseconds, until the process of this mark is gone.
 * Whoever kept the pid for a while gives the mark of that time: by now the pid may be another process's.
 */
export async function end(pid, ladder, mark = startMark(pid)) {
  for (const [signal, milliseconds] of ladder) {
    if (mark === null || startMark(pid) !== mark) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code === 'ESRCH') return;
      throw error;
    }
    if (await gone(pid, milliseconds, mark)) return;
  }
}

/** Ends what an earlier, killed run left behind under this pid file, if that very process still runs. */
export async function endLeftover(file, ladder) {
  const pid = holder(file);
  if (pid !== null) await end(pid, ladder);
  rmSync(file, { force: true });
}
