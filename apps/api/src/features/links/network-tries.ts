import type { EntityManager } from 'typeorm';

/** So many tries that opened nothing, from one network in a quarter of an hour; then nothing opens from there until it is over. */
export const NETWORK_TRIES = 30;

/** Counts a try of a network before it is checked. False: there were too many, and nothing may be checked. */
export const countNetworkTry = async (manager: EntityManager, network: Buffer): Promise<boolean> => {
  const [counted]: [{ allowed: boolean }] = await manager.query(
    `insert into sign_in_delay as d (subject, wrong, until)
     values ($1, 1, clock_timestamp() + interval '15 minutes')
     on conflict (subject) do update set
       wrong = case when d.until <= clock_timestamp() then 1 else least(d.wrong, $2) + 1 end,
       until = case when d.until <= clock_timestamp() then excluded.until else d.until end
     returning wrong <= $2 as allowed`,
    [network, NETWORK_TRIES],
  );
  return counted.allowed;
};

/** A try that opened its link was no guess. */
export const takeBackNetworkTry = async (manager: EntityManager, network: Buffer): Promise<void> => {
  await manager.query('update sign_in_delay set wrong = greatest(wrong - 1, 0) where subject = $1', [
    network,
  ]);
};
