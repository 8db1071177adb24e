import type { EntityManager } from 'typeorm';
import type { SecretHasher } from '../../secrets/secret-hasher';
import type { Account } from './account.entity';

/** As many networks of an account are remembered, each for 90 days after the last sign-in from it. */
export const MOST_KNOWN = 10;

const subjectOf = (hasher: SecretHasher, emailLookup: Buffer, network: string): Buffer =>
  hasher.lookup('known-network', `${emailLookup.toString('hex')}|${network}`);

/** Whether whoever has this address signed in from this network before. The same look-up for an unknown address. */
export const isKnownNetwork = async (
  manager: EntityManager,
  hasher: SecretHasher,
  emailLookup: Buffer,
  network: string,
): Promise<boolean> => {
  const [{ known }]: [{ known: boolean }] = await manager.query(
    `select exists (select from known_network
                     where subject = $1 and seen_at > now() - interval '90 days') as known`,
    [subjectOf(hasher, emailLookup, network)],
  );
  return known;
};

/** Keeps that somebody signed in from here, and forgets what is old or more than ten. */
export const rememberNetwork = async (
  manager: EntityManager,
  hasher: SecretHasher,
  { id, emailLookup }: Pick<Account, 'id' | 'emailLookup'>,
  network: string,
): Promise<void> => {
  await manager.query(
    `insert into known_network (subject, account_id) values ($1, $2)
     on conflict (subject) do update set seen_at = clock_timestamp()`,
    [subjectOf(hasher, emailLookup, network), id],
  );
  await manager.query(
    `delete from known_network where account_id = $1 and (seen_at < now() - interval '90 days' or subject in (
       select subject from known_network where account_id = $1 order by seen_at desc, subject offset $2))`,
    [id, MOST_KNOWN],
  );
};
