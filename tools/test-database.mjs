import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applicationRoles, bootstrapDatabase, ownerRole } from './database/roles.mjs';
import { discardCluster, initialise, startServer, superuser } from './postgres/cluster.mjs';
import { throwAwayPlace } from './postgres/place.mjs';
import { canReach } from './postgres/service-user.mjs';
import { Complaint, report } from './process/complaint.mjs';
import { run, tail } from './process/run.mjs';
import { holder, writePidFile } from './process/running.mjs';

const root = resolve(import.meta.dirname, '..');
const prefix = 'groundwork-test-';
const roomInMemory = 2 * 1024 ** 3;

// In memory the server keeps every durability setting on, as the start gate demands, and commits cost nothing.
function baseFolders() {
  const { bavail, bsize } = fs.existsSync('/dev/shm') ? fs.statfsSync('/dev/shm') : { bavail: 0, bsize: 0 };
  return [...(bavail * bsize > roomInMemory ? ['/dev/shm'] : []), tmpdir()];
}

/** Ends the servers and removes the folders of test runs that were killed. */
async function cleanUp(base) {
  for (const entry of fs.readdirSync(base).filter((each) => each.startsWith(prefix))) {
    try {
      await cleanUpOne(join(base, entry));
    } catch (error) {
      // Another run cleans up the same folder, or has just removed its own.
      if (!['ENOENT', 'ENOTEMPTY'].includes(error.code)) throw error;
    }
  }
}

async function cleanUpOne(folder) {
  const mine = process.getuid === undefined || fs.lstatSync(folder).uid === process.getuid();
  if (!mine || holder(join(folder, 'runner.json')) !== null) return;
  await discardCluster(join(folder, 'postgres'));
  fs.rmSync(folder, { recursive: true, force: true });
}

function makeFolder(base) {
  const fresh = join(base, `.${prefix}${randomBytes(6).toString('hex')}`);
  fs.mkdirSync(fresh);
  fs.chmodSync(fresh, 0o711);
  writePidFile(join(fresh, 'runner.json'), process.pid);
  const folder = join(base, fresh.slice(base.length + 2));
  fs.renameSync(fresh, folder);
  return folder;
}

/** Brings a database to this version. @throws Complaint */
export async function runMigrations(environment) {
  const script = join(root, 'apps/api/dist/migrate.js');
  if (!fs.existsSync(script)) throw new Complaint('The API is not built: run npm run build first.');
  const { code, output } = await run(process.execPath, [script], { env: { ...process.env, ...environment } });
  if (code !== 0) throw new Complaint(`The migrations failed on the test database: ${tail(output)}`);
}

/**
 * Starts a throw-away PostgreSQL with the roles and, unless told otherwise, the migrated database.
 * @param {{ migrate?: boolean, on?: string }} [options] `on` is the folder of a file system that it shall lie on
 * @returns {Promise<{ environment: Record<string, string>, crash: () => Promise<void>, revive: () => Promise<void>, isUp: () => boolean, said: () => string, stop: () => Promise<void> }>}
 *   `environment` holds the addresses of all roles and fresh keys; `crash` is a kill -9, `revive` a start on the same data and
 *   port, `said` the server's log
 */
export async function startTestDatabase({ migrate = true, on } = {}) {
  const bases = on ? [on] : baseFolders();
  for (const base of new Set([...bases, '/dev/shm'].filter((each) => fs.existsSync(each))))
    await cleanUp(base);
  const { user } = throwAwayPlace(root, '');
  const base = bases.find((each) => canReach(user, each)) ?? '/tmp';
  const folder = makeFolder(base);
  const logFile = join(folder, 'postgres.log');
  const place = throwAwayPlace(root, join(folder, 'postgres'));
  const password = () => randomBytes(18).toString('base64url');
  const master = password();
  let server;
  let isUp = false;
  const stop = async () => {
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await initialise(place, master, { sync: false });
    const start = async (port) => {
      const extra = { max_connections: 200, ...(port ? { port } : {}) };
      const started = await startServer(place, { logFile, extra });
      server = started;
      isUp = true;
      void started.ended.then(() => (isUp = false));
    };
    await start();
    const url = (role, secret, database) =>
      `postgresql://${role}:${secret}@127.0.0.1:${server.port}/${database}`;
    const environment = {
      DATABASE_BOOTSTRAP_URL: url(superuser, master, 'postgres'),
      DATABASE_URL: url(ownerRole, password(), 'groundwork'),
      DATABASE_TLS: 'off',
      GROUNDWORK_MASTER_KEY: randomBytes(32).toString('base64'),
      GROUNDWORK_PEPPER: randomBytes(32).toString('base64'),
    };
    for (const [variable, role] of Object.entries(applicationRoles))
      environment[variable] = url(role, password(), 'groundwork');
    await bootstrapDatabase(environment);
    if (migrate) await runMigrations(environment);
    const crash = async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
    };
    return {
      environment,
      crash,
      revive: () => start(server.port),
      isUp: () => isUp,
      said: () => fs.readFileSync(logFile, 'utf8'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Serves one test database until the standard input ends or a signal comes; prints the environment as one line of JSON. */
async function serve() {
  const ended = new Promise((done) => {
    process.stdin.once('end', done).once('close', done).resume();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, done);
  });
  const { environment, stop } = await startTestDatabase({ migrate: !process.argv.includes('--no-migrate') });
  process.stdout.write(`${JSON.stringify(environment)}\n`);
  await ended;
  await stop();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await serve();
  } catch (error) {
    report(error);
  }
  process.stdin.destroy();
}
