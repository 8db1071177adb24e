import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Complaint } from '../process/complaint.mjs';
import { run, tail } from '../process/run.mjs';
import { progress } from '../terminal/progress.mjs';

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** Whether what npm noted down as installed is what the lock file asks for; packages for other machines may be absent. */
export function matches(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'));
  const paths = new Set(wanted.map(([path]) => path));
  const surplus = Object.keys(installed.packages).some(
    (path) => path.includes('node_modules/') && !paths.has(path),
  );
  return (
    !surplus &&
    wanted.every(([path, { version, link, optional, devOptional, peer }]) => {
      const found = installed.packages[path];
      return found
        ? found.version === version && found.link === link
        : Boolean(optional || devOptional || peer);
    })
  );
}

function isFresh(root, marker, hash) {
  if (read(marker) === hash) return true;
  const lock = read(join(root, 'package-lock.json'));
  const installed = read(join(root, 'node_modules/.package-lock.json'));
  return Boolean(lock && installed) && matches(JSON.parse(lock), JSON.parse(installed));
}

/**
 * Installs exactly what the lock file says, unless it is there already.
 * @returns {Promise<boolean>} whether something was installed
 */
export async function ensureInstalled(root) {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === null) throw new Complaint('package-lock.json is missing: this is not a whole checkout.');
  const marker = join(root, 'node_modules/.groundwork-lock');
  const hash = createHash('sha256').update(lock).digest('hex');
  const fresh = isFresh(root, marker, hash);
  if (!fresh) await progress('Installing packages (about two minutes the first time)', () => install(root));
  if (!fresh || read(marker) !== hash) note(marker, hash);
  return !fresh;
}

function note(marker, hash) {
  try {
    writeFileSync(marker, hash);
  } catch {
    // A checkout that is closed to us works too: the comparison is then made at every start.
  }
}

async function install(root) {
  // npm must not run on the Node that it is about to replace in node_modules.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const env = { ...process.env, PATH: path.join(delimiter) };
  delete env.NODE_ENV;
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, onSignal);
  const { code, output } = await run('npm', ['ci', '--include=dev', '--include=optional'], {
    cwd: root,
    env,
    signal: stop.signal,
    shell: process.platform === 'win32',
  });
  for (const signal of signals) process.off(signal, onSignal);
  if (stop.signal.aborted) throw new Complaint('Stopped while installing packages.');
  if (code !== 0) throw new Complaint(`npm ci failed:\n${tail(output)}`);
}
