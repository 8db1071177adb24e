import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Broken } from './door.mjs';

/** Between two blows, in milliseconds: for a short run, and for one that shall write much. */
const CALM_MS = [1200, 3500];
const LONG_CALM_MS = [4000, 12_000];
const LONGEST_DOWN_MS = 600;
const FULL_MS = 2500;
const RECOVERY_MS = 60_000;
/** For a run that has to reach a number of writes; in milliseconds. */
const LONGEST_RUN_MS = 2 * 3_600_000;

const between = ([least, most]) => least + Math.random() * (most - least);
const shuffled = (list) =>
  list
    .map((each) => [Math.random(), each])
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);

/** The connections of the product that are ended: about half of those there are. */
async function cutConnections(url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where usename like 'groundwork\\_%' and pid <> pg_backend_pid() and random() < 0.5`,
    );
    return rows.length;
  } finally {
    await client.end();
  }
}

/** No byte left for a while; then there is room again, and a PostgreSQL that ended over it is started, as its supervisor would. */
async function fillDisk({ database, disk }) {
  const before = database.said().length;
  await disk.fill();
  await wait(FULL_MS);
  disk.empty();
  const felt = /No space left/.test(database.said().slice(before));
  // A recovery that met the full disk may be on its way to its end.
  await wait(FULL_MS);
  if (!database.isUp()) await database.revive();
  return Number(felt);
}

/** What may happen to the product; each says what it did, so that blows which met nothing are not counted. */
const blows = {
  'API killed': async ({ api }) => Number(api.kill()),
  'PostgreSQL killed': async ({ database }) => {
    await database.crash();
    await wait(Math.random() * LONGEST_DOWN_MS);
    await database.revive();
    return 1;
  },
  'connections cut': ({ superuserUrl }) => cutConnections(superuserUrl),
  'worker killed': async ({ worker }) => Number(worker.kill()),
  'everything killed at once': async ({ api, worker, database }) => {
    for (const each of [api, worker]) each.hold(true);
    const down = database.crash();
    api.kill();
    worker.kill();
    await down;
    await database.revive();
    for (const each of [api, worker]) each.hold(false);
    return 1;
  },
  'disk full': fillDisk,
};

export const kindsOfBlows = Object.keys(blows);

/**
 * Strikes the product again and again, each kind once before any comes twice, until the time is up and every kind has met
 * something; after every blow it waits until something is acknowledged again, and at last until something was sent.
 * @param {Awaited<ReturnType<typeof import('./stage.mjs').setStage>>} stage
 * @param {{ seconds: number, writes: number, ledger: import('./ledger.mjs').Ledger, signal: AbortSignal }} options it goes on
 *   until so many writes are acknowledged
 * @returns {Promise<{ struck: Record<string, number>, longestRecovery: number }>} counts by kind, and milliseconds
 * @throws Broken when the product does not come back by itself
 */
export async function strike(stage, { seconds, writes, kinds, ledger, signal }) {
  const struck = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  const started = Date.now();
  const isOver = () =>
    Date.now() >= started + seconds * 1000 &&
    ledger.acknowledged >= writes &&
    !Object.values(struck).includes(0);
  let longestRecovery = 0;
  for (let next = []; !isOver();) {
    if (Date.now() > started + LONGEST_RUN_MS)
      throw new Broken(
        `Only ${ledger.acknowledged} of ${writes} writes, or a blow that met nothing, in two hours.`,
      );
    await wait(between(writes ? LONG_CALM_MS : CALM_MS), undefined, { signal });
    if (next.length === 0) next = shuffled(kinds);
    const kind = next.pop();
    struck[kind] += await blows[kind](stage);
    const since = Date.now();
    const before = ledger.acknowledged;
    while (ledger.acknowledged === before) {
      if (Date.now() - since > RECOVERY_MS)
        throw new Broken(`Nothing was acknowledged for ${RECOVERY_MS / 1000} s after: ${kind}.`);
      await wait(20, undefined, { signal });
    }
    longestRecovery = Math.max(longestRecovery, Date.now() - since);
  }
  const limit = Date.now() + RECOVERY_MS;
  while (ledger.sends.size === 0) {
    if (Date.now() > limit) throw new Broken('Nobody could send a response.');
    await wait(20, undefined, { signal });
  }
  return { struck, longestRecovery };
}
