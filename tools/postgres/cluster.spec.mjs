import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { endLeftoverServer, initialise, runningPort, startServer } from './cluster.mjs';
import { throwAwayPlace } from './place.mjs';
import { asUser } from './service-user.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(join(tmpdir(), 'groundwork-cluster-'));
const logFile = join(folder, 'postgres.log');
const place = throwAwayPlace(root, join(folder, 'postgres'));
let server;

before(async () => {
  fs.chmodSync(folder, 0o711);
  await initialise(place, 'secret', { sync: false });
});
beforeEach(async () => {
  await server?.stop();
  await endLeftoverServer(place.cluster);
});
after(async () => {
  await server?.stop();
  fs.rmSync(folder, { recursive: true });
});

const start = async () => (server = await startServer(place, { logFile }));

async function ask(sql, password = 'secret') {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password,
    database: 'postgres',
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the server keeps what it acknowledged, checks its pages, and answers on loopback alone', async () => {
  await start();
  const names = [
    'data_checksums',
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'listen_addresses',
    'server_encoding',
  ];
  const rows = await ask(`select name, setting from pg_settings where name in ('${names.join("', '")}')`);
  assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), {
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    listen_addresses: '127.0.0.1',
    server_encoding: 'UTF8',
  });
  await assert.rejects(ask('select 1', 'wrong'), /password authentication failed/);
});

test('the log repeats nothing of a row that was refused', async () => {
  await start();
  await ask(`create table if not exists said (words text unique)`);
  await ask(`insert into said values ('canary-in-row') on conflict do nothing`);
  await assert.rejects(ask(`insert into said values ('canary-in-row')`), /duplicate key/);
  const log = fs.readFileSync(logFile, 'utf8');
  assert.match(log, /duplicate key value/, 'the refusal itself is logged');
  assert.doesNotMatch(log, /canary-in-row/);
});

test('after a kill -9 of the server the next start works, with all rows', async () => {
  await start();
  await ask('create table if not exists kept (n int); insert into kept values (1)');
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
  await start();
  assert.deepEqual(await ask('select n from kept'), [{ n: 1 }]);
});

test('a server that a killed run left behind is found and ended', async () => {
  const { port, ended } = await start();
  assert.equal(runningPort(place.cluster), port);
  await endLeftoverServer(place.cluster);
  await ended;
  assert.equal(runningPort(place.cluster), null);
});

test('a lock that names another living process stands in nobody’s way, and that process lives on', async (t) => {
  // Of the server's own user: PostgreSQL itself would not start beside such a one.
  const other = spawn('sleep', ['1000'], { ...asUser(place.user), stdio: 'ignore' });
  t.after(() => other.kill('SIGKILL'));
  fs.writeFileSync(
    join(place.cluster, 'postmaster.pid'),
    `${other.pid}\n${place.cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`,
  );
  await endLeftoverServer(place.cluster);
  await start();
  assert.deepEqual(await ask('select 1 as one'), [{ one: 1 }]);
  assert.equal(other.exitCode, null);
});

test('data of another version is refused with one line', async () => {
  const version = join(place.cluster, 'PG_VERSION');
  const ours = fs.readFileSync(version, 'utf8');
  fs.writeFileSync(version, '17\n');
  await assert.rejects(initialise(place, 'secret'), /belongs to PostgreSQL 17, this is 18/);
  fs.writeFileSync(version, ours);
  assert.equal(await initialise(place, 'secret'), false);
});

test('a broken configuration is one line with the reason', async () => {
  const broken = startServer(place, { logFile, extra: { shared_buffers: 'much' } });
  await assert.rejects(broken, /PostgreSQL did not start: .*shared_buffers/);
});

test('what an interrupted making left is made anew', async () => {
  const half = { ...place, cluster: join(folder, 'half') };
  fs.mkdirSync(`${half.cluster}.new`);
  fs.writeFileSync(join(`${half.cluster}.new`, 'PG_VERSION'), '18\n');
  assert.equal(await initialise(half, 'secret', { sync: false }), true);
  assert.equal(await initialise(half, 'secret', { sync: false }), false);
});
