import { roleName } from '@groundwork/database';

/** The schema of the queue library; its migrations make its tables, the owner owns them. */
export const QUEUE_SCHEMA = 'graphile_worker';

const tables = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'];

/**
 * Who reaches the queue: the worker as a whole, and the context's functions, which put jobs in and look a held one up. Jobs
 * hold a clinic and the id of a row, so the queue is no clinic's table; the library switches row security on, and so each
 * role gets a policy.
 */
export const queueStatements: readonly string[] = [
  `grant usage on schema ${QUEUE_SCHEMA} to ${roleName('worker')}, ${roleName('context')}`,
  `grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${roleName('worker')}`,
  `grant select, insert, update on all tables in schema ${QUEUE_SCHEMA} to ${roleName('context')}`,
  `grant execute on all functions in schema ${QUEUE_SCHEMA} to ${roleName('worker')}, ${roleName('context')}`,
  ...tables.flatMap((table) => [
    `alter table ${QUEUE_SCHEMA}.${table} enable row level security`,
    `create policy queue on ${QUEUE_SCHEMA}.${table} for all to ${roleName('worker')}, ${roleName('context')}
       using (true) with check (true)`,
  ]),
];
