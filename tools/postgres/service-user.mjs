import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Complaint } from '../process/complaint.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} ServiceUser */

function number(option, name) {
  return Number(
    execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

/**
 * Who runs the server: null means "whoever runs this". PostgreSQL refuses to run as root, so root lends it another user:
 * the owner of an existing cluster, else `postgres`, else `nobody`.
 * @param {string} [cluster] folder of a cluster that may exist
 * @returns {ServiceUser | null}
 */
export function serviceUser(cluster) {
  if (process.getuid?.() !== 0) return null;
  if (cluster && existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { name: `user ${uid}`, uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    try {
      return { name: `user ${name}`, uid: number('-u', name), gid: number('-g', name) };
    } catch {
      continue;
    }
  }
  throw new Complaint(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody".',
  );
}

/** What `spawn` needs to run something as that user; the root folder, because the current one may be closed to it. */
export function asUser(user) {
  return user ? { uid: user.uid, gid: user.gid, cwd: '/' } : {};
}

function may(user, test, path) {
  const { status } = spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], {
    ...asUser(user),
    stdio: 'ignore',
  });
  return status === 0;
}

/** Whether that user reaches the path: every folder above it must let the user through. */
export const canReach = (user, path) => user === null || may(user, '-x', path);

/** Whether that user can create files in the folder. */
export const canWrite = (user, path) => (process.platform === 'win32' ? true : may(user, '-w', path));
