import * as fs from 'node:fs';
import { join, relative } from 'node:path';
import { Complaint, withWritable } from '../process/complaint.mjs';
import { gone, holder, isEnding, readPidFile, writePidFile } from '../process/running.mjs';
import { progress } from '../terminal/progress.mjs';

const logLimit = 5 * 1024 ** 2;
const noticing = 1500;
const ending = 60_000;

/**
 * The paths of everything that lasts between starts; all of it lies in a git-ignored folder: `.data` for the demo, and
 * `.data-clinic` for a clinic of one's own, so that neither is ever in the other's way.
 */
export function dataPaths(root, { demo = true } = {}) {
  const folder = join(root, demo ? '.data' : '.data-clinic');
  return {
    folder,
    keys: join(folder, 'keys.json'),
    demoLoaded: join(folder, 'demo-loaded'),
    apiLog: join(folder, 'api.log'),
    workerLog: join(folder, 'worker.log'),
    mailboxLog: join(folder, 'mailbox.log'),
    postgresLog: join(folder, 'postgres.log'),
    launcher: join(folder, 'start.pid'),
    api: join(folder, 'api.pid'),
    worker: join(folder, 'worker.pid'),
    mailbox: join(folder, 'mailbox.pid'),
  };
}

/** @typedef {ReturnType<typeof dataPaths>} DataPaths */

/** Makes the data folder, for its owner alone. @throws Complaint when it can't be written to */
export function openDataFolder(paths) {
  withWritable(paths.folder, () => {
    fs.mkdirSync(join(paths.folder, '.'), { recursive: true, mode: 0o700 });
    const probe = join(paths.folder, `.write-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  });
}

/**
 * Makes this process the only one that works on the data folder. One that is ending is waited for; one that was just killed
 * through its parent needs a moment to notice.
 * @param {DataPaths} paths
 * @param {{ port?: number }} [serving] where it serves, for the commands beside it
 * @returns {Promise<{ ending: () => void, release: () => void }>} what to call when the end begins, and when it is done
 */
export async function claimDataFolder(paths, serving = {}) {
  const other = holder(paths.launcher);
  if (other !== null && other !== process.pid) {
    await gone(other, noticing);
    if (isEnding(paths.launcher))
      await progress('Waiting for the last run to end', () => gone(other, ending));
  }
  if (other !== null && holder(paths.launcher) === other) {
    throw new Complaint(
      `Groundwork is running already: stop it first, with Ctrl-C there or with kill ${other}.`,
    );
  }
  writePidFile(paths.launcher, process.pid, serving);
  return {
    ending: () => writePidFile(paths.launcher, process.pid, { ending: true }),
    release: () => fs.rmSync(paths.launcher, { force: true }),
  };
}

/** The port that the run in progress serves on; undefined when none does. */
export const servedPort = (paths) =>
  holder(paths.launcher) === null ? undefined : readPidFile(paths.launcher).port;

/** Opens a log for adding to it; one that has grown large is set aside first. */
export function openLog(file) {
  return withWritable(file, () => {
    if (fs.existsSync(file) && fs.statSync(file).size > logLimit) fs.renameSync(file, `${file}.1`);
    return fs.openSync(file, 'a', 0o600);
  });
}

/** The path as a person in the checkout would type it. */
export const shown = (root, path) => relative(root, path) || path;
