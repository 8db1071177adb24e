import { Refused } from '@groundwork/access';
import type { EntityManager } from 'typeorm';
import type { SecretHasher } from '../../secrets/secret-hasher';

/** Whose guesses are counted together: from which wrong one on the next waits, and how long at most, in seconds. */
export interface Counter {
  readonly subject: Buffer;
  readonly free: number;
  readonly longest: number;
  /** The first wait; 1 unless told otherwise. */
  readonly first?: number;
}

/**
 * Guessing at one account from one address waits up to 15 minutes; one address guessing around, too. An account guessed at
 * from everywhere waits half a minute at most, and not at all where somebody signed in to it before (`known`): a delay,
 * never a lock that an outsider can cause.
 */
export const countersOf = (
  hasher: SecretHasher,
  account: string,
  address: string,
  { known = false } = {},
): readonly Counter[] => [
  { subject: hasher.lookup('delay-pair', `${account}|${address}`), free: 4, longest: 900 },
  { subject: hasher.lookup('delay-address', address), free: 30, longest: 900 },
  ...(known ? [] : [{ subject: hasher.lookup('delay-account', account), free: 40, longest: 30 }]),
];

/** Seconds to wait after a number of wrong guesses: 1, 2, 4 … times the first wait. */
export const waitAfter = (
  wrong: number,
  { free, longest, first = 1 }: Pick<Counter, 'free' | 'longest' | 'first'>,
): number => (wrong < free ? 0 : Math.min(longest, first * 2 ** Math.min(20, wrong - free)));

/**
 * Counts a guess before it is checked. Guesses that share a counter come one after the other, however many are sent at
 * once. @throws Refused while an earlier one still waits.
 */
export const countGuess = async (manager: EntityManager, counters: readonly Counter[]): Promise<void> => {
  const held: Held[] = [];
  for (const counter of counters) held.push(await hold(manager, counter));
  const seconds = Math.max(...held.map((each) => each.seconds));
  if (seconds > 0) throw new Refused('signIn.wait', { seconds });
  for (const [i, counter] of counters.entries()) {
    const wrong = held[i]!.wrong + 1;
    await manager.query(
      `update sign_in_delay set wrong = $2, until = clock_timestamp() + make_interval(secs => $3) where subject = $1`,
      [counter.subject, wrong, waitAfter(wrong, counter)],
    );
  }
};

interface Held {
  /** Counted so far; a quiet day forgets them. */
  readonly wrong: number;
  /** Until the next guess. */
  readonly seconds: number;
}

/** Locks a counter until the transaction ends, and reads it. Its own clock says what the waiting before it took. */
const hold = async (manager: EntityManager, { subject }: Counter): Promise<Held> => {
  const rows: [Held] = await manager.query(
    `insert into sign_in_delay as d (subject, wrong, until) values ($1, 0, clock_timestamp())
     on conflict (subject) do update set subject = excluded.subject
     returning case when d.until < clock_timestamp() - interval '1 day' then 0 else d.wrong end as wrong,
               ceil(extract(epoch from d.until - clock_timestamp()))::int as seconds`,
    [subject],
  );
  return rows[0];
};

/** Writes a counter as it is. */
export const touch = async (manager: EntityManager, { subject }: Counter): Promise<void> => {
  await manager.query('update sign_in_delay set wrong = wrong where subject = $1', [subject]);
};

/** A right guess ends the counting of this account from this address, and takes itself back from the other counters. */
export const forgetGuesses = async (manager: EntityManager, counters: readonly Counter[]): Promise<void> => {
  const [pair, ...others] = counters.map(({ subject }) => subject);
  await manager.query('delete from sign_in_delay where subject = $1', [pair]);
  // One by one, in the order in which they are held: two sign-ins can't wait for each other.
  for (const subject of others) {
    await manager.query(
      'update sign_in_delay set wrong = greatest(wrong - 1, 0), until = clock_timestamp() where subject = $1',
      [subject],
    );
  }
};
