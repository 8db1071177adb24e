import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { report } from '../process/complaint.mjs';
import { hasDemo, ownerEnvironment, readSettings } from '../settings/settings.mjs';
import { ensureBuilt } from './build.mjs';
import { claimDataFolder, dataPaths, openDataFolder, servedPort } from './data-folder.mjs';
import { embeddedInUse, startEmbedded, usesOwnDatabase } from './database.mjs';
import { demoAccess } from './demo.mjs';
import { built } from './programs.mjs';
import { demoLines } from './welcome.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Does the work with the addresses of the database: the configured one, the embedded one in use, or that one started for it. */
async function withDatabase(work) {
  const given = readSettings(root);
  const paths = dataPaths(root, { demo: hasDemo(given) });
  // The addresses that are printed are those of the run beside this one, whichever port that was told to serve on.
  const port = servedPort(paths);
  const settings = port ? { ...given, PORT: String(port) } : given;
  if (usesOwnDatabase(settings)) return work(settings);
  const inUse = embeddedInUse(paths, settings);
  if (inUse) return work(inUse);
  openDataFolder(paths);
  const claim = await claimDataFolder(paths);
  try {
    const embedded = await startEmbedded(root, paths, settings);
    try {
      return await work(embedded.settings);
    } finally {
      await embedded.stop();
    }
  } finally {
    claim.release();
  }
}

async function showDemo(settings) {
  const lines = demoLines(await demoAccess(root, ownerEnvironment(settings)));
  process.stdout.write(
    lines.length ? `${lines.join('\n')}\n` : 'There are no demo clinics here: npm run db:seed loads them.\n',
  );
  return lines.length ? 0 : 1;
}

/** Runs one of the API's programs at this terminal, so that it can ask; returns its exit code. */
function attached(name, args, settings) {
  return new Promise((resolve, reject) => {
    const env = ownerEnvironment(settings);
    const child = spawn(process.execPath, [built(root, name), ...args], { cwd: root, env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

// Ctrl-C reaches the program by itself; we stay to end the database after it.
process.on('SIGINT', () => undefined);
try {
  const [name, ...args] = process.argv.slice(2);
  await ensureBuilt(root);
  process.exitCode = await withDatabase((settings) =>
    name === 'demo-link' ? showDemo(settings) : attached(name, args, settings),
  );
} catch (error) {
  report(error);
}
process.exit();
