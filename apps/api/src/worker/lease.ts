import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { QUEUE_SCHEMA } from '../wall/queue';

/** Any number that nothing else in this database locks. */
const LEASE = 7_465_001;
const ASK_AGAIN_MS = 2_000;

/**
 * One worker works, others stand by: whoever holds the lease knows that no one else holds a job, and frees at once what a
 * killed worker left held. The lease ends with its connection.
 */
export class Lease {
  private constructor(private readonly client: Client) {}

  /** Waits until the lease is free. @param onLost called when the connection breaks later */
  static async take(url: string, tls: boolean, signal: AbortSignal, onLost: () => void): Promise<Lease> {
    const client = new Client({
      connectionString: url,
      ssl: tls ? { rejectUnauthorized: true } : false,
      keepAlive: true,
    });
    client.on('error', onLost);
    await client.connect();
    for (;;) {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
        LEASE,
      ]);
      if (rows[0]?.mine) break;
      await sleep(ASK_AGAIN_MS, undefined, { signal });
    }
    for (const table of ['_private_jobs', '_private_job_queues']) {
      await client.query(
        `update ${QUEUE_SCHEMA}.${table} set locked_at = null, locked_by = null where locked_by is not null`,
      );
    }
    return new Lease(client);
  }

  end(): Promise<void> {
    return this.client.end();
  }
}
