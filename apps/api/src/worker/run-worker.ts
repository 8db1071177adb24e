import { assertSafeDatabase, JobWork, KeyStore } from '@groundwork/database';
import { Logger, run, type Runner } from 'graphile-worker';
import { Pool } from 'pg';
import type { WorkerConfig } from '../config';
import { expectedDatabase, roleSource } from '../data-source';
import { MailSender, type Patience } from '../features/mail-delivery';
import { QUEUE_SCHEMA } from '../wall/queue';
import { Lease } from './lease';
import { taskList } from './tasks';

/** Mails under way at once, one of a clinic at most: most of the time of each goes by waiting for the mail server. */
const AT_ONCE = 12;
const CONNECTIONS = 4;
const POLL_MS = 2_000;
const silent = new Logger(() => () => undefined);

export interface RunningWorker {
  /** Lets the jobs at hand end. */
  readonly stop: () => Promise<void>;
}

/**
 * Takes jobs until it is stopped. @param onLost called when it can't go on: the lease or the queue is gone
 * @throws UnsafeDatabase, or AbortError when `signal` ends the waiting for the lease
 */
export const runWorker = async (
  config: WorkerConfig & { readonly patience?: Patience },
  signal: AbortSignal,
  onLost: () => void,
): Promise<RunningWorker> => {
  const source = await roleSource(config.database, config.tls, CONNECTIONS).initialize();
  await assertSafeDatabase(source, 'worker', expectedDatabase);
  const sender = new MailSender(config.smtpUrl, config.mailFrom, config.patience);
  let stopping = false;
  const lost = (): void => {
    if (!stopping) onLost();
  };
  const lease = await Lease.take(config.database, config.tls, signal, lost);
  const pgPool = queuePool(config);
  const delivering = {
    work: new JobWork(source, new KeyStore(config.masterKey)),
    sender,
    linksOrigin: config.linksOrigin,
    dashboardOrigin: config.dashboardOrigin,
    masterKey: config.masterKey,
  };
  const runner: Runner = await run({
    pgPool,
    schema: QUEUE_SCHEMA,
    taskList: taskList(delivering),
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    crontab: '',
    logger: silent,
  });
  runner.promise.then(lost, lost);
  return {
    stop: async () => {
      stopping = true;
      await runner.stop();
      await pgPool.end();
      await lease.end();
      sender.close();
      await source.destroy();
    },
  };
};

const queuePool = ({ database, tls }: WorkerConfig): Pool => {
  const pool = new Pool({
    connectionString: database,
    ssl: tls ? { rejectUnauthorized: true } : false,
    max: CONNECTIONS + 2,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
};
