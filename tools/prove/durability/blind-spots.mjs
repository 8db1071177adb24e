import { judge } from './verdict.mjs';

const any = (list) => [...list][Math.floor(Math.random() * [...list].length)];
const copy = (table, changes) =>
  `insert into ${table} select (jsonb_populate_record(r, ${changes})).* from ${table} r where r.id = $1`;
const freshId = `jsonb_build_object('id', gen_random_uuid())`;

/** Damages that the judge must see; each takes the id of the row that it is done to. */
const damages = {
  'a lost draft': ({ draft }) => ['delete from draft_revision where id = $1', draft],
  'a lost response': ({ response }) => ['delete from response where id = $1', response],
  'a lost task': ({ task }) => ['delete from task where id = $1', task],
  'a lost claim': ({ claim }) => ['delete from mutation_claim where id = $1', claim],
  'a lost message': ({ message }) => ['delete from message where id = $1', message],
  'a message that waits': ({ message }) => [`update message set state = 'waiting' where id = $1`, message],
  'a doubled assignment': ({ assignment }) => [copy('assignment', freshId), assignment],
  'a doubled message': ({ message }) => [copy('message', freshId), message],
  'a response nobody sent': ({ response, draft }) => [
    copy(
      'response',
      `jsonb_build_object('id', gen_random_uuid(), 'task_id',
      (select task_id from draft_revision where id = '${draft}'))`,
    ),
    response,
  ],
  'a draft left behind': ({ draft, sentTask }) => [
    `update draft_revision set task_id = '${sentTask}' where id = $1`,
    draft,
  ],
};

async function rowsToDamage(client, ledger) {
  const one = async (sql) => (await client.query(sql, [ledger.couples])).rows[0]?.id;
  const of = (table, more = '') =>
    one(`select id from ${table} where couple_id = any ($1) ${more} order by random() limit 1`);
  return {
    draft: await of('draft_revision'),
    response: await of('response'),
    task: await of('task'),
    message: await of('message'),
    assignment: await of('assignment'),
    claim: any(ledger.claims.keys()),
    sentTask: any(ledger.sends.keys()),
  };
}

/**
 * Does each damage in a transaction that is taken back, and asks the judge.
 * @returns {Promise<{ seen: number, missed: string[] }>}
 */
export async function findBlindSpots(client, ledger, mails) {
  const rows = await rowsToDamage(client, ledger);
  const missed = [];
  for (const [name, damage] of Object.entries(damages)) {
    const [sql, id] = damage(rows);
    await client.query('begin');
    try {
      // Neither references nor triggers: a loss of this kind would not ask them either.
      await client.query('set local session_replication_role = replica');
      const { rowCount } = await client.query(sql, [id]);
      const { lost, doubled } = await judge(client, ledger, mails);
      if (rowCount !== 1 || lost.length + doubled.length === 0) missed.push(name);
    } finally {
      await client.query('rollback');
    }
  }
  return { seen: Object.keys(damages).length - missed.length, missed };
}
