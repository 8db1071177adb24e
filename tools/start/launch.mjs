import { fileURLToPath } from 'node:url';
import { Complaint, report } from '../process/complaint.mjs';
import { onOrphaned } from '../process/lifeline.mjs';
import { apiEnvironment, originsOf, ownerEnvironment, portOf, readSettings } from '../settings/settings.mjs';
import { progress } from '../terminal/progress.mjs';
import { assertPortFree, endLeftoverApi, startApi } from './api.mjs';
import { ensureBuilt } from './build.mjs';
import { claimDataFolder, dataPaths, openDataFolder, shown } from './data-folder.mjs';
import { startEmbedded, usesOwnDatabase } from './database.mjs';
import { demoAccess, loadDemoOnce } from './demo.mjs';
import { runProgram } from './programs.mjs';
import { welcome } from './welcome.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const asked = new AbortController();
/** What has to be ended, in the order it was begun. @type {(() => unknown)[]} */
const begun = [];

const stopAsked = new Promise((resolve) => {
  const stop = () => {
    asked.abort();
    resolve('asked');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  onOrphaned(stop);
});
// A terminal that went away must not end us before the database is ended.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

async function openDatabase(paths, settings) {
  if (usesOwnDatabase(settings)) return { settings, ended: new Promise(() => undefined) };
  const embedded = await startEmbedded(root, paths, settings);
  begun.push(embedded.stop);
  const owner = ownerEnvironment(embedded.settings);
  await progress('Bringing the tables up to date', () => runProgram(root, 'migrate', owner, asked.signal));
  await progress('Loading the demo clinics', () => loadDemoOnce(root, paths, owner, asked.signal));
  return embedded;
}

const placesOf = (paths, cluster) => [
  shown(root, paths.folder),
  ...(cluster.startsWith(paths.folder) ? [] : [cluster]),
];

async function start() {
  const paths = dataPaths(root);
  const given = readSettings(root);
  const own = usesOwnDatabase(given);
  const port = portOf(given);
  openDataFolder(paths);
  const claim = await claimDataFolder(paths);
  begun.push(claim.release);
  asked.signal.addEventListener('abort', claim.ending);
  await endLeftoverApi(paths);
  await assertPortFree(port);
  await ensureBuilt(root, asked.signal);
  const { settings, cluster, ended } = await openDatabase(paths, given);
  asked.signal.throwIfAborted();
  const env = apiEnvironment(settings);
  const owner = ownerEnvironment(settings);
  const [api, demo] = await progress('Starting the API', () =>
    settled([
      startApi(root, paths, { port, env, signal: asked.signal }).then((started) => {
        begun.push(started.stop);
        return started;
      }),
      demoAccess(root, paths, { env: owner, signal: asked.signal, own }),
    ]),
  );
  const data = own ? null : placesOf(paths, cluster).join(' and ');
  process.stdout.write(welcome({ dashboard: originsOf(settings).DASHBOARD_ORIGIN, demo, data }));
  const first = await Promise.race([stopAsked, api.ended.then(() => 'api'), ended.then(() => 'database')]);
  if (first === 'api')
    throw new Complaint(`The API ended by itself: ${api.said() ?? 'it said nothing'} (log: ${paths.apiLog})`);
  if (first === 'database') throw new Complaint(`The database ended by itself (log: ${paths.postgresLog})`);
}

/** Waits for all before it throws, so that nothing is begun behind the back of the clean-up. */
async function settled(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}

try {
  await start();
} catch (error) {
  if (!asked.signal.aborted) report(error);
}
if (asked.signal.aborted) process.stdout.write('\nStopping …\n');
for (const stop of begun.reverse()) {
  try {
    await stop();
  } catch (error) {
    report(error);
  }
}
process.exit();
