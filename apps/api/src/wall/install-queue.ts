import { Logger, runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { QUEUE_SCHEMA } from './queue';

const silent = new Logger(() => () => undefined);

/** Brings the queue library's own tables to its version, as the owner. */
export const installQueue = async ({ url, tls }: { url: string; tls: boolean }): Promise<void> => {
  const pool = new Pool({ connectionString: url, ssl: tls ? { rejectUnauthorized: true } : false, max: 1 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA, logger: silent });
  } finally {
    await pool.end();
  }
};
