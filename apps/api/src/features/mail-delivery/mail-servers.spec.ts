import { MailStage, type Reachable } from '../../testing/mail-stage';
import type { Answer } from '../../testing/test-mail-server';
import { testPatience, until } from '../../testing/test-worker';

let stage: MailStage;

beforeAll(async () => {
  stage = await MailStage.open();
  await stage.startWorker();
}, 120_000);
afterAll(() => stage.close());
beforeEach(() => {
  stage.mailServer.answer = 'take';
});

/** A note that is on its way, to a mail server that answers so. */
const noteWhile = async (answer: Answer): Promise<Reachable> => {
  stage.mailServer.answer = answer;
  const ada = await stage.reachable();
  await stage.assign(ada.couple);
  await stage.letTimePass();
  await until(async () => (await stage.triesOf(ada)) >= 1);
  return ada;
};

/** No try is under way any more, and another one is planned. */
const isPutOff = async (who: Reachable): Promise<boolean> => {
  const [message] = await stage.messagesOf(who);
  const planned = await stage.api.sql<unknown[]>(
    `select 1 from graphile_worker._private_jobs
      where payload ->> 'id' = $1 and locked_by is null and attempts >= 1 and attempts < max_attempts`,
    [message!.id],
  );
  return message!.state === 'waiting' && planned.length === 1;
};

const expectOneArrival = async (who: Reachable): Promise<void> => {
  stage.mailServer.answer = 'take';
  await until(async () => {
    await stage.letTimePass();
    return stage.mailServer.to(who.address).length > 0;
  });
  await until(async () => (await stage.stateOf(who)) === 'sent');
  expect(stage.mailServer.to(who.address)).toHaveLength(1);
};

describe('a mail server that', () => {
  it('refuses for good is asked once, and the clinician is told', async () => {
    const ada = await noteWhile('refuse');
    await until(async () => (await stage.stateOf(ada)) === 'undelivered');
    expect((await stage.messagesOf(ada))[0]).toMatchObject({ problem: 'refused', tries: 1 });
  });

  it.each(['later', 'drop'] as const)(
    'answers "%s" is asked again, until the mail arrives',
    async (answer) => {
      const ada = await noteWhile(answer);
      expect(await stage.stateOf(ada)).toBe('waiting');
      await expectOneArrival(ada);
    },
  );

  it.each([
    ['does not greet', 'mute', testPatience.greeting],
    ['takes the words and never answers', 'stall', testPatience.silence],
    ['talks on and never comes to the point', 'drone', testPatience.whole],
  ] as const)('%s is left within a bounded time and asked again', async (_, answer, patience) => {
    const ada = await noteWhile(answer);
    const from = performance.now();
    await until(() => isPutOff(ada));
    expect(performance.now() - from).toBeLessThan(patience + 2_500);
    expect(await stage.triesOf(ada)).toBe(1);
    await expectOneArrival(ada);
  });

  it('puts off the last try too is asked no more, and the clinician is told', async () => {
    const ada = await noteWhile('later');
    await until(() => isPutOff(ada));
    const [message] = await stage.messagesOf(ada);
    await stage.api.sql(
      `update graphile_worker._private_jobs set max_attempts = attempts + 1 where payload ->> 'id' = $1`,
      [message!.id],
    );
    await stage.letTimePass();
    await until(async () => (await stage.stateOf(ada)) !== 'waiting');
    expect((await stage.messagesOf(ada))[0]).toMatchObject({ state: 'undelivered', problem: 'unreachable' });
    const { today } = await stage.lead.browser.must<{ today: { rows: object[] } }>(
      '{ today { rows { kind subjectId } } }',
    );
    expect(today.rows).toContainEqual({ kind: 'messageUndelivered', subjectId: message!.id });
  });

  it('hangs at one clinic’s mails keeps no other clinic’s waiting', async () => {
    const hanging: Reachable[] = [];
    for (let made = 0; made < 14; made += 1) hanging.push(await stage.reachable());
    const other = await stage.api.clinic();
    const colleague = await other.member();
    const ben = await stage.reachable({}, colleague);
    for (const { couple, address } of hanging) {
      stage.mailServer.answersTo.set(address, 'stall');
      await stage.assign(couple);
    }
    await stage.assign(ben.couple, {}, colleague);
    await stage.letTimePass();
    await until(async () => (await Promise.all(hanging.map((who) => stage.triesOf(who)))).includes(1));
    await stage.letTimePass({ clinic: other });
    await until(async () => (await stage.stateOf(ben)) === 'sent');
    const begun = (await Promise.all(hanging.map((who) => stage.triesOf(who)))).filter((tries) => tries > 0);
    expect(begun.length).toBeLessThan(hanging.length);
  });
});
