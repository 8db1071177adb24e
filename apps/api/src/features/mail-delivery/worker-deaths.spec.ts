import type { ChildProcess } from 'node:child_process';
import { Client } from 'pg';
import { MailStage, type Reachable } from '../../testing/mail-stage';
import { superuserUrl } from '../../testing/test-api';
import { kill, spawnTestWorker, until } from '../../testing/test-worker';

let stage: MailStage;
let worker: ChildProcess;

beforeAll(async () => {
  stage = await MailStage.open();
}, 120_000);
afterAll(() => stage.close());
beforeEach(async () => {
  stage.mailServer.answer = 'take';
  worker = await spawnTestWorker(stage.api, stage.mailServer);
});
afterEach(async () => {
  await kill(worker);
  await stage.stopWorker();
});

const note = async (): Promise<Reachable> => {
  const ada = await stage.reachable();
  await stage.assign(ada.couple);
  return ada;
};

/** Holds a note so that the worker can neither prepare it nor note anything about it; returns how to let it go. */
const hold = async (who: Reachable): Promise<() => Promise<void>> => {
  const client = new Client({ connectionString: superuserUrl() });
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from message where couple_id = $1 for update', [who.couple.id]);
  return () => client.end();
};

/** The job of a note is in the worker's hands, and waits in the database for what is held. */
const isHeldUp = async (who: Reachable): Promise<boolean> => {
  const [message] = await stage.messagesOf(who);
  const [found] = await stage.api.sql<{ held: boolean }[]>(
    `select exists (select from graphile_worker._private_jobs where payload ->> 'id' = $1 and locked_by is not null)
        and exists (select from pg_stat_activity where usename = 'groundwork_worker' and wait_event_type = 'Lock'
                      and query ~ '"?message"?') as held`,
    [message!.id],
  );
  return found!.held;
};

/** Another worker takes over: the note arrives, every copy of it under one Message-ID, and is known to have. */
const expectArrival = async (who: Reachable, copies: number): Promise<void> => {
  stage.mailServer.answer = 'take';
  await stage.startWorker();
  await until(async () => (await stage.stateOf(who)) === 'sent');
  const ids = stage.mailServer.to(who.address).map(({ messageId }) => messageId);
  expect(ids).toHaveLength(copies);
  expect(new Set(ids).size).toBe(1);
};

describe('a worker that is killed', () => {
  it('before it has prepared a note leaves it to the next', async () => {
    const ada = await note();
    const letGo = await hold(ada);
    await stage.api.sql(
      `update graphile_worker._private_jobs set run_at = now() where payload ->> 'id' in (select id::text from message where couple_id = $1)`,
      [ada.couple.id],
    );
    await until(() => isHeldUp(ada));
    await kill(worker);
    await letGo();
    expect(await stage.triesOf(ada)).toBe(0);
    await stage.letTimePass();
    await expectArrival(ada, 1);
  });

  it('between preparing a note and sending it leaves it to the next', async () => {
    stage.mailServer.answer = 'mute';
    const ada = await note();
    await stage.letTimePass();
    await until(async () => (await stage.triesOf(ada)) === 1);
    await kill(worker);
    expect(stage.mailServer.to(ada.address)).toEqual([]);
    await expectArrival(ada, 1);
  });

  it('in the middle of sending leaves it to the next', async () => {
    stage.mailServer.answer = 'stall';
    const ada = await note();
    await stage.letTimePass();
    await until(() => stage.mailServer.offered.includes(ada.address));
    await kill(worker);
    expect(await stage.stateOf(ada)).toBe('waiting');
    await expectArrival(ada, 1);
  });

  it('between sending a note and noting so sends it again, under the same Message-ID', async () => {
    stage.mailServer.answer = 'hold';
    const ada = await note();
    await stage.letTimePass();
    await until(() => stage.mailServer.to(ada.address).length === 1);
    const letGo = await hold(ada);
    stage.mailServer.answer = 'take';
    await until(() => isHeldUp(ada));
    await kill(worker);
    await letGo();
    expect(await stage.stateOf(ada)).toBe('waiting');
    await expectArrival(ada, 2);
  });
});
