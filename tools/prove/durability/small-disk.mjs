import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE = 4 * 1024 ** 3;
/** Bytes that are taken whole. */
const CRUMB = 64 * 1024;
const MOST_FILES = 100;

/** Whether this machine lets us make a disk: Linux, and root, who alone may mount. */
export const canMakeDisks = () => process.platform === 'linux' && process.getuid() === 0;

/** Bytes that nobody uses. */
const free = (folder) => {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
};

/**
 * A file system of its own, in memory, that can be filled to the last byte without harm to any other.
 * @returns {Promise<{ folder: string, fill: () => Promise<void>, empty: () => void, remove: () => Promise<void> }>}
 */
export async function makeSmallDisk() {
  const folder = fs.mkdtempSync(join(tmpdir(), 'groundwork-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0711`, 'tmpfs', folder]);
  const fillings = [];
  const empty = () => fillings.splice(0).forEach((each) => fs.rmSync(each, { force: true }));
  return {
    folder,
    /** Takes most of what is free, again and again: what somebody else takes meanwhile is no hindrance. */
    async fill() {
      for (let left = free(folder); left > 0 && fillings.length < MOST_FILES; left = free(folder)) {
        const file = join(folder, `filling-${fillings.length}`);
        fillings.push(file);
        const bytes = left > CRUMB ? Math.floor(left * 0.9) : left;
        await run('fallocate', ['-l', String(bytes), file]).catch(() => undefined);
      }
    },
    empty,
    async remove() {
      empty();
      await run('umount', [folder]);
      fs.rmdirSync(folder);
    },
  };
}
