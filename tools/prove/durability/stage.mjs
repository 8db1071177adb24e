import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Complaint } from '../../process/complaint.mjs';
import { apiEnvironment, ownerEnvironment, workerEnvironment } from '../../settings/settings.mjs';
import { runProgram } from '../../start/programs.mjs';
import { startTestDatabase } from '../../test-database.mjs';
import { startMailCatcher } from './mail-catcher.mjs';
import { keepRunning } from './programs.mjs';
import { makeSmallDisk } from './small-disk.mjs';

const READY_MS = 60_000;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The address of the superuser in the product's database. */
function superuserUrl({ DATABASE_BOOTSTRAP_URL, DATABASE_URL }) {
  const url = new URL(DATABASE_BOOTSTRAP_URL);
  url.pathname = new URL(DATABASE_URL).pathname;
  return url.href;
}

/**
 * The product as it is built, on a database, with a mail server: each its own process that may be killed.
 * @param {{ root: string, atEnd: (end: () => unknown) => void, onDisk: boolean }} options `onDisk`: the database lies on a disk
 *   of its own, which can be filled
 */
export async function setStage({ root, atEnd, onDisk }) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-durability-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const disk = onDisk ? await makeSmallDisk() : undefined;
  if (disk) atEnd(() => disk.remove());
  const database = await startTestDatabase({ on: disk?.folder });
  atEnd(() => database.stop());
  const mail = await startMailCatcher();
  atEnd(() => mail.stop());
  const port = await freePort();
  const settings = {
    ...database.environment,
    PORT: String(port),
    SMTP_URL: mail.url,
    MAIL_FROM: 'Notes <notes@groundwork.example>',
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
  };
  const owner = ownerEnvironment(settings);
  await runProgram(root, 'seed', owner);
  const told = (await runProgram(root, 'demo-link', owner))
    .split('\n')
    .findLast((each) => each.startsWith('{'));
  const { accounts, password } = JSON.parse(told);
  const program = (name, env) => {
    const kept = keepRunning({ root, name, env, logFile: join(folder, `${name}.log`) });
    atEnd(() => kept.stop());
    return kept;
  };
  const api = program('main', apiEnvironment(settings));
  const worker = program('worker', workerEnvironment(settings));
  await untilReady(port, api);
  return {
    port,
    api,
    worker,
    mail,
    database,
    disk,
    superuserUrl: superuserUrl(settings),
    accounts,
    password,
  };
}

async function untilReady(port, api) {
  const end = Date.now() + READY_MS;
  while (Date.now() < end) {
    const options = { signal: AbortSignal.timeout(2000) };
    if (
      await fetch(`http://127.0.0.1:${port}/readyz`, options).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await wait(50);
  }
  throw new Complaint(`The API was not ready after ${READY_MS / 1000} s: ${api.said() ?? 'it said nothing'}`);
}
