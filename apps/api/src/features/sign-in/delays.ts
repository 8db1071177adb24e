import { Refused } from '@groundwork/access';
import type { EntityManager } from 'typeorm';
import type { SecretHasher } from '../../secrets/secret-hasher';

/** Whose guesses are counted together: from which wrong one on the next waits, and how long at most, in seconds. */
interface Counter {
  readonly subject: Buffer;
  readonly free: number;
  readonly longest: number;
}

/**
 * Guessing at one account from one address waits up to 15 minutes; one address guessing around, too. An account guessed at
 * from everywhere waits half a minute at most: a delay, never a lock that an outsider can cause.
 */
export const countersOf = (hasher: SecretHasher, account: string, address: string): readonly Counter[] => [
  { subject: hasher.lookup('delay-pair', `${account}|${address}`), free: 4, longest: 900 },
  { subject: hasher.lookup('delay-address', address), free: 30, longest: 900 },
  { subject: hasher.lookup('delay-account', account), free: 40, longest: 30 },
];

/** Seconds to wait after a number of wrong guesses: 1, 2, 4 … */
export const waitAfter = (wrong: number, { free, longest }: Pick<Counter, 'free' | 'longest'>): number =>
  wrong < free ? 0 : Math.min(longest, 2 ** Math.min(20, wrong - free));

/** Counts a guess before it is checked. @throws Refused while an earlier one still waits. */
export const countGuess = async (manager: EntityManager, counters: readonly Counter[]): Promise<void> => {
  const waits: { seconds: number }[] = await manager.query(
    `select ceil(extract(epoch from max(until) - now()))::int as seconds
       from sign_in_delay where subject = any ($1) and until > now()`,
    [counters.map(({ subject }) => subject)],
  );
  const seconds = waits[0]?.seconds ?? 0;
  if (seconds > 0) throw new Refused('signIn.wait', { seconds });
  for (const counter of counters) {
    const rows: { wrong: number }[] = await manager.query(
      `insert into sign_in_delay (subject, wrong, until) values ($1, 1, now())
       on conflict (subject) do update set wrong =
         case when sign_in_delay.until < now() - interval '1 day' then 1 else sign_in_delay.wrong + 1 end
       returning wrong`,
      [counter.subject],
    );
    await manager.query(
      `update sign_in_delay set until = now() + make_interval(secs => $2) where subject = $1`,
      [counter.subject, waitAfter(rows[0]?.wrong ?? 1, counter)],
    );
  }
};

/** A right guess ends the counting of this account from this address, and takes itself back from the other counters. */
export const forgetGuesses = async (manager: EntityManager, counters: readonly Counter[]): Promise<void> => {
  const [pair, ...others] = counters.map(({ subject }) => subject);
  await manager.query('delete from sign_in_delay where subject = $1', [pair]);
  await manager.query(
    'update sign_in_delay set wrong = greatest(wrong - 1, 0), until = now() where subject = any ($1)',
    [others],
  );
};
