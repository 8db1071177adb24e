import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Complaint } from '../../process/complaint.mjs';
import { findBlindSpots } from './blind-spots.mjs';
import { Doors } from './door.mjs';
import { Ledger } from './ledger.mjs';
import { People } from './people.mjs';
import { setStage } from './stage.mjs';
import { judge } from './verdict.mjs';
import { canMakeDisks } from './small-disk.mjs';
import { kindsOfBlows, strike } from './weather.mjs';

/** Without one more message sent in so long a time, those that still wait are lost. */
const STANDSTILL_MS = 120_000;
const SHOWN = 10;
const MOST_READ = 400;

async function asSuperuser(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Waits until no message waits any more, whatever became of it, or until nothing moves; the judge says what had to. */
async function untilDelivered(client, { couples }, signal) {
  const sql = `select count(*)::int as count from message where couple_id = any ($1) and state = 'waiting'`;
  const waiting = async () => (await client.query(sql, [couples])).rows[0].count;
  let [left, since] = [await waiting(), Date.now()];
  while (left > 0 && Date.now() < since + STANDSTILL_MS) {
    await wait(200, undefined, { signal });
    const now = await waiting();
    if (now < left) [left, since] = [now, Date.now()];
  }
}

async function someResponses(client, { couples }) {
  const sql = 'select task_id, id from response where couple_id = any ($1) order by random() limit $2';
  const { rows } = await client.query(sql, [couples, MOST_READ]);
  return new Map(rows.map(({ task_id: taskId, id }) => [taskId, id]));
}

/** Everybody writes while the product is struck; a writer who meets a broken promise ends both. */
async function writeUnderBlows(stage, people, ledger, { seconds, writes, kinds, signal }) {
  const ending = new AbortController();
  const over = AbortSignal.any([signal, ending.signal]);
  const struck = strike(stage, { seconds, writes, kinds, ledger, signal: over }).finally(() =>
    ending.abort(),
  );
  const written = people.write(() => over.aborted).finally(() => ending.abort());
  const results = await Promise.allSettled([struck, written]);
  const failed = results.map(({ reason }) => reason).find((each) => each && each.name !== 'AbortError');
  if (failed) throw failed;
  signal.throwIfAborted();
  return struck;
}

/**
 * Kills the API, PostgreSQL and the worker, cuts connections and fills the disk while people write, and holds the product to
 * every acknowledged write: there, and once.
 * @param {{ root: string, seconds: number, writes?: number, signal: AbortSignal, atEnd: (end: () => unknown) => void,
 *   kinds?: string[], couples?: number, mailedCouples?: number }} options it lasts so many seconds and until so many writes are
 *   acknowledged; a sample names some kinds of blows, and does without mail
 * @returns {Promise<Record<string, number>>} what was held, by name; no number may be zero
 * @throws Complaint naming what was lost or doubled
 */
export async function holdDurability(options) {
  const { root, seconds, writes = 0, signal, atEnd, kinds = kindsOfBlows } = options;
  const { couples = 6, mailedCouples = 4 } = options;
  const onDisk = kinds.includes('disk full');
  if (onDisk && !canMakeDisks())
    throw new Complaint('Not run: only root on Linux can make the small disk that is filled.');
  const stage = await setStage({ root, atEnd, onDisk });
  const doors = new Doors(root, stage.port);
  atEnd(() => doors.close());
  const ledger = new Ledger();
  const people = new People({ doors, ledger, couples, mailedCouples });
  await people.arrive(stage);
  const { struck, longestRecovery } = await writeUnderBlows(stage, people, ledger, {
    seconds,
    writes,
    kinds,
    signal,
  });
  return asSuperuser(stage.superuserUrl, async (client) => {
    await untilDelivered(client, ledger, signal);
    const { lost, doubled } = await judge(client, ledger, stage.mail.mails);
    const { read, wrong } = await people.readBack(await someResponses(client, ledger));
    const troubles = [
      ...lost.map((each) => `lost: ${each}`),
      ...doubled.map((each) => `doubled: ${each}`),
      ...wrong,
      ...(stage.api.endedByItself() ? [`the API ended by itself: ${stage.api.said()}`] : []),
    ];
    if (troubles.length) {
      const more = troubles.length > SHOWN ? [`and ${troubles.length - SHOWN} more`] : [];
      throw new Complaint(['Acknowledged writes:', ...troubles.slice(0, SHOWN), ...more].join('\n  '));
    }
    const blind = await findBlindSpots(client, ledger, stage.mail.mails);
    if (blind.missed.length) throw new Complaint(`The judge does not see: ${blind.missed.join(', ')}`);
    return {
      ...countsOf(ledger, doors, stage),
      ...struck,
      'words read back': read,
      'damages that the judge sees': blind.seen,
      'longest recovery in ms': longestRecovery,
    };
  });
}

function countsOf(ledger, doors, { mail }) {
  const { all, saved, sent, assigned, mailed } = ledger.counts();
  return {
    'acknowledged writes, 0 lost, 0 doubled': all,
    autosaves: saved,
    'responses sent': sent,
    'steps assigned': assigned,
    'of them by mail': mailed,
    'mails that arrived, one Message-ID each': mail.mails.size,
    'second copies of a mail': mail.counts.copies - mail.mails.size,
    'mails broken off': mail.counts.brokenOff,
    'requests without an answer': doors.tally.unanswered,
    'requests cut by us': doors.tally.cut,
    'requests sent twice at once': doors.tally.twins,
  };
}
