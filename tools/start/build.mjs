import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../process/complaint.mjs';
import { run, tail } from '../process/run.mjs';
import { progress } from '../terminal/progress.mjs';

const folders = ['apps', 'libs'];
const files = ['package-lock.json', 'nx.json', 'tsconfig.base.json', 'codegen.ts'];
const skipped = new Set(['node_modules', 'generated', '.nx', 'e2e', 'test-results']);
const isResult = (name) => name.startsWith('dist');
const isTest = /\.spec\.tsx?$/;

/** What a start needs from the build. */
const results = [
  'apps/api/dist/main.js',
  'apps/api/dist/migrate.js',
  'apps/dashboard/dist/index.html',
  'apps/client/dist',
];

function* stamps(path) {
  const entries = fs.readdirSync(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name) && !isResult(entry.name)) yield* stamps(inner);
    else if (entry.isFile() && !isTest.test(entry.name)) yield stamp(inner);
  }
}

function stamp(path) {
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  return stat ? `${path} ${stat.size} ${stat.mtimeMs}` : `${path} none`;
}

/** A fingerprint of the sources and of what was built from them; much cheaper than asking Nx. */
export function fingerprint(root) {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) for (const line of stamps(join(root, folder))) hash.update(line);
  for (const file of [...files, ...results]) hash.update(stamp(join(root, file)));
  return hash.digest('hex');
}

const missing = (root) => results.find((path) => !fs.existsSync(join(root, path)));

/** Asks Nx to run a target in all projects, without daemon, cloud or full-screen output. */
export function nx(root, args, options = {}) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', ...options.env };
  delete env.NODE_ENV;
  return run(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], {
    ...options,
    cwd: root,
    env,
  });
}

/**
 * Builds all apps through Nx; when nothing changed since the last build, not even Nx is asked.
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function ensureBuilt(root, signal) {
  const note = join(root, '.nx/groundwork-build');
  const noted = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : null;
  if (!missing(root) && noted === fingerprint(root)) return;
  await progress('Building the apps', async () => {
    const { code, output } = await nx(root, ['run-many', '-t', 'build', '--outputStyle=static'], { signal });
    signal?.throwIfAborted();
    if (code !== 0) throw new Complaint(`The build failed:\n${tail(output, 40)}`);
  });
  if (missing(root)) throw new Complaint(`The build left no ${missing(root)}.`);
  fs.mkdirSync(join(root, '.nx'), { recursive: true });
  fs.writeFileSync(note, fingerprint(root));
}
