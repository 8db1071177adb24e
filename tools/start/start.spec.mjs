import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { existingCluster, removeOutside } from '../postgres/place.mjs';
import { gone, startMark } from '../process/running.mjs';
import { fingerprint } from './build.mjs';

const checkout = resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'groundwork-start-'));
const root = join(folder, 'checkout');
let port;
let runs = [];

// Stands in for the API: what is proved here is the launcher. It serves, refuses the owner's address, and keeps a row.
const programs = {
  main: `import http from 'node:http';
    import pg from 'pg';
    if (process.env.DATABASE_URL) { console.error('the API was given the owner of the tables'); process.exit(1); }
    if (process.env.LOG_LEVEL === 'silent') { console.error('LOG_LEVEL: not today'); process.exit(1); }
    const firstRunCode = process.env.NEUTRAL_SITE_URL ? '7KQ2-M0XW-9TBE' : null;
    http.createServer((_, answer) => answer.end()).listen(Number(process.env.PORT), () => process.send({ firstRunCode }));
    process.on('SIGTERM', async () => {
      const client = new pg.Client(process.env.DATABASE_STAFF_URL);
      const answers = await client.connect().then(() => 'answers', () => 'is gone');
      console.log('the API ends, the database ' + answers);
      process.exit(0);
    });`,
  worker: `if (!process.env.SMTP_URL || process.env.DATABASE_URL) process.exit(1);
    process.on('SIGTERM', () => process.exit(0));
    setInterval(() => undefined, 1000);
    process.send('ready');`,
  migrate: `import pg from 'pg';
    const client = new pg.Client(process.env.DATABASE_URL);
    await client.connect();
    await client.query('create schema if not exists kept; create table if not exists kept.start (at timestamptz default now())');
    await client.query('insert into kept.start default values');
    const { rows } = await client.query('select count(*)::int as starts from kept.start');
    (await import('node:fs')).writeFileSync('starts', String(rows[0].starts));
    await client.end();`,
  seed: `(await import('node:fs')).appendFileSync('seeded', 'x');`,
  'demo-link': `console.log(JSON.stringify({ password: 'quiet', accounts: [{ email: 'a@demo.example', name: 'A', role: 'owner', clinic: 'Elm' }], link: { url: process.env.LINKS_ORIGIN + '/t#link', pin: '123456', partner: 'Bo', exercise: 'Pause' } }));`,
};

before(async () => {
  fs.chmodSync(folder, 0o755);
  fs.mkdirSync(join(root, 'libs'), { recursive: true });
  for (const path of ['apps/api/dist', 'apps/dashboard/dist', 'apps/client/dist', '.nx']) {
    fs.mkdirSync(join(root, path), { recursive: true });
  }
  for (const [name, text] of Object.entries(programs))
    fs.writeFileSync(join(root, `apps/api/dist/${name}.js`), text);
  fs.writeFileSync(join(root, 'apps/api/package.json'), '{"type":"module"}');
  fs.writeFileSync(join(root, 'apps/dashboard/dist/index.html'), '');
  fs.cpSync(join(checkout, 'tools'), join(root, 'tools'), { recursive: true });
  for (const file of ['.env.example', 'package.json', 'package-lock.json'])
    fs.cpSync(join(checkout, file), join(root, file));
  fs.symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
  fs.writeFileSync(join(root, '.nx/groundwork-build'), fingerprint(root));
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  ({ port } = probe.address());
  probe.close();
});
afterEach(async () => {
  for (const { child, ended } of runs) {
    child.kill('SIGTERM');
    await ended;
  }
  runs = [];
});
after(() => {
  removeOutside(root);
  fs.rmSync(folder, { recursive: true });
});

/** Starts the command and waits until it is up or has ended. */
async function start(environment = {}) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), ...environment };
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run = { child, said: '', ended: once(child, 'exit').then(([code, signal]) => code ?? signal) };
  runs.push(run);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (run.said += text));
  const up = new Promise((resolve) =>
    child.stdout.on('data', () => run.said.includes('Ctrl-C') && resolve()),
  );
  await Promise.race([up, run.ended]);
  return run;
}

const read = (name) => fs.readFileSync(join(root, name), 'utf8');
const pidIn = (name) => JSON.parse(read(`.data/${name}`)).pid;
const serverPid = () =>
  Number(
    fs.readFileSync(join(existingCluster(join(root, '.data')), 'postmaster.pid'), 'utf8').split('\n')[0],
  );

async function refused(environment, line) {
  const run = await start(environment);
  assert.equal(await run.ended, 1, run.said);
  // On a slow machine lines of progress stand before it.
  const lines = run.said.split('\n').filter((each) => each !== '' && !/ … \d|: done in /.test(each));
  assert.equal(lines.length, 1, run.said);
  assert.match(lines[0], line);
}

test('the first start makes the database, loads the demo once, and says where everything is', async () => {
  const { said } = await start();
  assert.match(said, new RegExp(`http://localhost:${port}`));
  assert.match(said, /a@demo\.example +owner/);
  assert.match(said, new RegExp(`http://127\\.0\\.0\\.1:${port}/t#link\n.*123456`));
  assert.equal(fs.statSync(join(root, '.data/keys.json')).mode & 0o777, 0o600);
});

test('demo:link says where the run beside it serves, whichever port that was given', async () => {
  await start();
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const command = [join(root, 'tools/start/owner-command.mjs'), 'demo-link'];
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  await once(child, 'close');
  assert.match(said, new RegExp(`http://127\\.0\\.0\\.1:${port}/t#link\n.*123456`));
});

test('Ctrl-C ends the API, then the database cleanly, with code 0; the next start has the same data and seeds nothing', async () => {
  const first = await start();
  const starts = Number(read('starts'));
  const processes = [serverPid(), pidIn('api.pid')];
  first.child.kill('SIGINT');
  assert.equal(await first.ended, 0);
  assert.deepEqual(processes.map(startMark), [null, null]);
  assert.match(read('.data/api.log'), /the API ends, the database answers\n$/);
  assert.match(read('.data/postgres.log').trim().split('\n').at(-1), /database system is shut down/);
  await start();
  assert.equal(Number(read('starts')), starts + 1);
  assert.equal(read('seeded'), 'x');
});

test('after a kill -9 of the launcher, and of everything, the next start works', async () => {
  const first = await start();
  const api = pidIn('api.pid');
  first.child.kill('SIGKILL');
  assert.ok(await gone(api, 5000), 'the API does not outlive its launcher');
  assert.ok(startMark(serverPid()), 'the database is left');
  const second = await start();
  assert.match(second.said, /Groundwork is running/);
  for (const pid of [second.child.pid, pidIn('api.pid'), serverPid()]) process.kill(pid, 'SIGKILL');
  await second.ended;
  assert.match((await start()).said, /Groundwork is running/);
});

test('a second start of the same checkout is refused', async () => {
  await start();
  await refused({ PORT: '1' }, /^Groundwork is running already: .* kill \d+\.$/m);
});

test('when the API or the database ends by itself, the rest ends too, with code 1', async () => {
  for (const victim of [() => pidIn('api.pid'), serverPid]) {
    const run = await start();
    const all = [serverPid(), pidIn('api.pid')];
    process.kill(victim(), 'SIGKILL');
    assert.equal(await run.ended, 1);
    assert.match(run.said, /ended by itself/);
    assert.deepEqual(all.map(startMark), [null, null]);
  }
});

test('each trouble is one clear line and code 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = String(other.address().port);
  await refused({ PORT: taken }, new RegExp(`^Port ${taken} is taken: .* PORT=`));
  other.close();
  await refused({ PORT: 'x' }, /^PORT must be a number/);
  await refused({ GROUNDWORK_MASTERKEY: 'x' }, /^Unknown configuration: GROUNDWORK_MASTERKEY/);
  await refused({ LOG_LEVEL: 'silent' }, /^LOG_LEVEL: not today/);
  const cluster = existingCluster(join(root, '.data'));
  const version = fs.readFileSync(join(cluster, 'PG_VERSION'), 'utf8');
  fs.writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
  await refused({}, /^The data in .* belongs to PostgreSQL 17/);
  fs.writeFileSync(join(cluster, 'PG_VERSION'), version);
  fs.chmodSync(cluster, 0o500);
  await refused({}, /^Can't write to .*: permission denied/);
  fs.chmodSync(cluster, 0o700);
  fs.renameSync(join(root, '.data/keys.json'), join(root, 'keys'));
  await refused({}, /^The keys in .* are gone/);
  fs.renameSync(join(root, 'keys'), join(root, '.data/keys.json'));
});

test('an own database is neither made nor migrated nor seeded here', async () => {
  const before = read('starts');
  const run = await start({ DATABASE_STAFF_URL: 'postgresql://groundwork_staff:x@127.0.0.1:1/groundwork' });
  assert.match(run.said, /Groundwork is running/);
  assert.equal(read('starts'), before);
  assert.throws(serverPid, /ENOENT/);
});

test('without the demo the start has data of its own, and shows the code that the API tells, but keeps it nowhere', async () => {
  const demo = await start();
  assert.doesNotMatch(demo.said, /no clinic yet/);
  demo.child.kill('SIGTERM');
  await demo.ended;
  const seeded = read('seeded');
  const { said } = await start({ DEMO: 'off', NEUTRAL_SITE_URL: 'https://weather.example/' });
  assert.equal(said.match(/There is no clinic yet\..* code {2}7KQ2-M0XW-9TBE$/gm)?.length, 1, said);
  assert.doesNotMatch(said, /Demo accounts/);
  assert.match(said, /The data is in \.data-clinic/);
  assert.equal(read('seeded'), seeded);
  const kept = fs.readdirSync(join(root, '.data-clinic')).filter((name) => name.endsWith('.log'));
  assert.ok(kept.includes('api.log'));
  for (const name of kept) assert.doesNotMatch(read(`.data-clinic/${name}`), /9TBE/);
  await refused({ DEMO: 'no' }, /^DEMO must be "on" or "off"/);
});

test('demo:reset throws the data away, but not while it is in use', async () => {
  const run = await start();
  const reset = async () => {
    const child = spawn(process.execPath, [join(root, 'tools/demo-reset.mjs')], {
      cwd: root,
      stdio: 'ignore',
    });
    return (await once(child, 'exit'))[0];
  };
  assert.equal(await reset(), 1);
  run.child.kill('SIGTERM');
  await run.ended;
  assert.equal(await reset(), 0);
  assert.equal(fs.existsSync(join(root, '.data')), false);
  assert.ok(existingCluster(join(root, '.data-clinic')), 'the data of a clinic stays');
});

const asRoot = process.getuid?.() === 0;

test(
  'below a folder that only root can enter, the server still reaches its data',
  { skip: !asRoot },
  async () => {
    fs.chmodSync(folder, 0o700);
    const run = await start();
    assert.match(run.said, /Groundwork is running/);
    assert.ok(fs.existsSync(join(root, '.data/postgres-location')));
    assert.ok(!existingCluster(join(root, '.data')).startsWith(root));
    run.child.kill('SIGTERM');
    await run.ended;
    // The folder goes, another checkout comes to the same place: what was left outside has no keys any more.
    fs.rmSync(join(root, '.data'), { recursive: true });
    assert.match((await start()).said, /Groundwork is running/);
  },
);
