import { judge } from './verdict.mjs';

const any = (list) => [...list][Math.floor(Math.random() * [...list].length)];
const copy = (table, changes) =>
  `insert into ${table} select (jsonb_populate_record(r, ${changes})).* from ${table} r where r.id = $1`;
const freshId = `jsonb_build_object('id', gen_random_uuid())`;

/** Damages that the judge must see, each with the row that it is done to; what was never made is not damaged. */
const damages = {
  lost: {
    draft: ({ draft }) => ['delete from draft_revision where id = $1', draft],
    response: ({ response }) => ['delete from response where id = $1', response],
    task: ({ task }) => ['delete from task where id = $1', task],
    claim: ({ claim }) => ['delete from mutation_claim where id = $1', claim],
    message: ({ message }) => ['delete from message where id = $1', message],
    'message that waits': ({ message }) => [`update message set state = 'waiting' where id = $1`, message],
  },
  doubled: {
    assignment: ({ assignment }) => [copy('assignment', freshId), assignment],
    message: ({ message }) => [copy('message', freshId), message],
    'response that nobody sent': ({ response, draft }) => [
      copy(
        'response',
        `${freshId} || (select jsonb_build_object('task_id', task_id) from draft_revision where id = '${draft}')`,
      ),
      draft && response,
    ],
    'draft left behind': ({ draft, sentTask }) => [
      copy('draft_revision', `${freshId} || jsonb_build_object('task_id', '${sentTask}')`),
      sentTask && draft,
    ],
  },
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
  const possible = Object.entries(damages)
    .flatMap(([kind, each]) => Object.entries(each).map(([what, damage]) => [kind, what, ...damage(rows)]))
    .filter(([, , , id]) => id !== undefined);
  for (const [kind, what, sql, id] of possible) {
    await client.query('begin');
    try {
      // Neither references nor triggers: a loss of this kind would not ask them either.
      await client.query('set local session_replication_role = replica');
      const { rowCount } = await client.query(sql, [id]);
      const verdict = await judge(client, ledger, mails);
      if (rowCount !== 1 || verdict[kind].length === 0) missed.push(`a ${what}, ${kind}`);
    } finally {
      await client.query('rollback');
    }
  }
  return { seen: possible.length - missed.length, missed };
}
