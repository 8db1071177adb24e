import { spawn, type ChildProcess } from 'node:child_process';
import { once as event } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { runWorker, type RunningWorker } from '../worker/run-worker';
import type { TestApi } from './test-api';
import type { TestMailServer } from './test-mail-server';

export const mailFrom = 'Notes <notes@groundwork.example>';

/** Milliseconds that a test has for a mail server that does not answer; a try ends within the last one. */
export const testPatience = { greeting: 700, silence: 700, whole: 1500 };

/** The real worker over the run's database, sending to a test's own mail server. */
export const startTestWorker = (api: TestApi, mailServer: TestMailServer): Promise<RunningWorker> =>
  runWorker(
    {
      database: process.env.DATABASE_WORKER_URL ?? '',
      tls: false,
      masterKey: api.config.masterKey,
      linksOrigin: api.config.linksOrigin,
      dashboardOrigin: api.config.dashboardOrigin,
      smtpUrl: mailServer.url,
      mailFrom,
      patience: testPatience,
    },
    new AbortController().signal,
    () => undefined,
  );

/** The built worker in a process of its own, which can be killed. */
export const spawnTestWorker = async (api: TestApi, mailServer: TestMailServer): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../dist/worker.js', import.meta.url))], {
    env: {
      ...process.env,
      GROUNDWORK_MASTER_KEY: api.config.masterKey.toString('base64'),
      LINKS_ORIGIN: api.config.linksOrigin,
      DASHBOARD_ORIGIN: api.config.dashboardOrigin,
      SMTP_URL: mailServer.url,
      MAIL_FROM: mailFrom,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [said] = await Promise.race([event(child, 'message'), event(child, 'exit')]);
  if (said !== 'ready') throw new Error(`The worker ended before it was ready: ${said}`);
  return child;
};

/** kill -9, and there until it is gone. */
export const kill = async (child: ChildProcess): Promise<void> => {
  const gone = event(child, 'exit');
  if (child.kill('SIGKILL')) await gone;
};
/** Any number that no other lock has. */
const TURN = 7_465_099;

/**
 * Waits until no other file of this run has a worker, whose mail server would get this file's mails. Returns what ends the
 * turn.
 */
export const mailTurn = async (): Promise<() => Promise<void>> => {
  const client = new Client({ connectionString: process.env.DATABASE_WORKER_URL });
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [TURN]);
  return () => client.end();
};
/** Milliseconds that a turn may be waited for. */
export const TURN_MS = 300_000;

/** Waits for what the worker does in its own time. */
export const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (await isTrue()) return;
    await sleep(50);
  }
  throw new Error('It did not happen within 15 s.');
};
