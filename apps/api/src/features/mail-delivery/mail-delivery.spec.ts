import { once } from '@groundwork/testing';
import { MailStage, type Reachable } from '../../testing/mail-stage';
import { until } from '../../testing/test-worker';

let stage: MailStage;

beforeAll(async () => {
  stage = await MailStage.open();
}, 120_000);
afterAll(() => stage.close());

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const setStatus = ({ couple }: Reachable, status: string) =>
  stage.lead.browser.must(
    'mutation ($input: SetStatusInput!) { setStatus(input: $input) { id } }',
    once({ coupleId: couple.id, status, on: day(0), reason: 'Both wished it.' }),
  );

describe('a note by mail', () => {
  it('arrives with a link that opens the step, and says nothing else', async () => {
    await stage.startWorker();
    const ada = await stage.reachable();
    const { mailed, links } = await stage.assign(ada.couple);
    expect(links).toEqual([]);
    expect(mailed).toHaveLength(1);
    expect(Date.parse(mailed[0]!.sendAt)).toBeGreaterThan(Date.now() + 5_000);
    await stage.letTimePass();
    await until(() => stage.mailServer.to(ada.address).length > 0);
    const [mail] = stage.mailServer.to(ada.address);
    expect(mail).toMatchObject({ subject: 'A note for you', from: '"Notes" <notes@groundwork.example>' });
    const said = `${mail!.subject} ${mail!.text} ${mail!.html} ${mail!.from}`;
    expect(said).not.toMatch(/Ada|Ben|clinic|couple|therap|trust|exercise|One step/i);
    expect(mail!.html.match(/(href|src)=/g)).toEqual(['href=', 'href=']);
    const token = /\/t#([\w-]{43})/.exec(mail!.text)?.[1];
    const pin = await stage.clinic.pin(stage.lead, ada.couple.partnerIds[0]);
    const code = /^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/m.exec(mail!.text)?.[0];
    expect(mail!.text).toContain(`\n${stage.api.config.linksOrigin}/t\n${code}\n`);
    expect(mail!.html).toContain(code);
    for (const way of [{ token }, { code }]) {
      const opened = await stage.api
        .phone()
        .post('/t')
        .type('form')
        .send({ ...way, pin });
      expect(opened.status).toBe(303);
    }
    await until(async () => (await stage.stateOf(ada)) === 'sent');
  });

  it('goes to nobody while the clinician can still take it back', async () => {
    await stage.startWorker();
    const ada = await stage.reachable();
    const { taskIds } = await stage.assign(ada.couple);
    await stage.lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId: taskIds[0] }),
    );
    await stage.letTimePass();
    await until(async () => (await stage.stateOf(ada)) === 'dropped');
    expect(stage.mailServer.to(ada.address)).toEqual([]);
  });

  it('gives a link instead where nobody can or may write', async () => {
    const ada = await stage.reachable({ doNotContact: true });
    const both = await stage.assign(ada.couple, { partnerIds: ada.couple.partnerIds });
    expect(both.mailed).toEqual([]);
    expect(both.links.map(({ partnerId }) => partnerId).sort()).toEqual([...ada.couple.partnerIds].sort());
    const reached = await stage.reachable();
    const { mailed, links } = await stage.assign(reached.couple, { delivery: 'link' });
    expect([mailed.length, links.length]).toEqual([0, 1]);
    expect(await stage.messagesOf(reached)).toEqual([]);
  });

  it.each([
    [
      'of the clinician’s',
      (partnerId: string) =>
        stage.api.sql(
          'update contact_preference set do_not_contact = true where clinic_id = $1 and partner_id = $2',
          [stage.clinic.id, partnerId],
        ),
    ],
    [
      'of the partner’s own',
      async (_: string, taskId: string) => {
        const phone = await stage.clinic.openedPhone(
          stage.lead,
          await stage.clinic.linkTo(stage.lead, taskId),
        );
        await phone.must(
          'mutation ($input: SetMyContactInput!) { setMyContact(input: $input) { id } }',
          once({ channel: 'none', safeHours: null }),
        );
      },
    ],
  ] as const)('respects a wish %s that came after it was written', async (_, wish) => {
    await stage.startWorker();
    const ada = await stage.reachable();
    const { taskIds } = await stage.assign(ada.couple);
    await wish(ada.couple.partnerIds[0], taskIds[0]!);
    await stage.letTimePass();
    await until(async () => (await stage.stateOf(ada)) === 'undelivered');
    expect((await stage.messagesOf(ada))[0]).toMatchObject({ problem: 'doNotContact', tries: 0 });
    expect(stage.mailServer.to(ada.address)).toEqual([]);
  });

  it('goes to nobody once the couple’s care has ended', async () => {
    await stage.startWorker();
    const ada = await stage.reachable();
    await stage.assign(ada.couple);
    await setStatus(ada, 'ended');
    await stage.letTimePass();
    await until(async () => (await stage.stateOf(ada)) === 'dropped');
    expect(stage.mailServer.to(ada.address)).toEqual([]);
  });

  it('waits for safe hours, in the time zone of the couple', async () => {
    await stage.startWorker();
    const hour = Number(
      new Intl.DateTimeFormat('en-GB', {
        hour: 'numeric',
        hourCycle: 'h23',
        timeZone: 'Europe/Berlin',
      }).format(),
    );
    const at = (hours: number): string => `${String((hour + hours + 24) % 24).padStart(2, '0')}:00`;
    const ada = await stage.reachable({ safeHours: { from: at(3), to: at(5) } });
    const { mailed } = await stage.assign(ada.couple);
    const wait = Date.parse(mailed[0]!.sendAt) - Date.now();
    expect(wait).toBeGreaterThan(60 * 60_000);
    expect(wait).toBeLessThan(4 * 3_600_000);
    // Even a job that runs too early sends nothing.
    await stage.letTimePass();
    await until(async () => (await stage.messagesOf(ada))[0]!.due_at.getTime() > Date.now() + 60 * 60_000);
    expect(await stage.stateOf(ada)).toBe('waiting');
    expect(stage.mailServer.to(ada.address)).toEqual([]);
  });
});

describe('reminders', () => {
  /** The state and the problem of a message once its time is over. */
  const whatBecomesOf = async (who: Reachable, of: string): Promise<(string | null)[]> => {
    await stage.letTimePass({ kind: of });
    const found = async () => (await stage.messagesOf(who)).find(({ kind }) => kind === of)!;
    await until(async () => (await found()).state !== 'waiting');
    const { state, problem } = await found();
    return [state, problem];
  };

  it('come once before and once after the due day, and move with it', async () => {
    const ada = await stage.reachable();
    const { taskIds } = await stage.assign(ada.couple, { dueOn: day(5) });
    const waiting = async (): Promise<string[]> =>
      (await stage.messagesOf(ada))
        .filter(({ kind, state }) => kind !== 'stepAssigned' && state === 'waiting')
        .map(({ kind, due_at }) => `${kind} ${due_at.toISOString().slice(0, 10)}`);
    expect(await waiting()).toEqual([`reminderBefore ${day(4)}`, `reminderAfter ${day(6)}`]);
    await stage.lead.browser.must(
      'mutation ($input: ChangeDueDayInput!) { changeDueDay(input: $input) { id } }',
      once({ taskId: taskIds[0], dueOn: day(9) }),
    );
    expect(await waiting()).toEqual([`reminderBefore ${day(8)}`, `reminderAfter ${day(10)}`]);
  });

  it('are not sent once the step is answered', async () => {
    await stage.startWorker();
    const ada = await stage.reachable();
    const { taskIds } = await stage.assign(ada.couple, { dueOn: day(5) });
    await stage.clinic.answer(stage.lead, await stage.clinic.linkTo(stage.lead, taskIds[0]!), {
      step: 'support',
    });
    expect(await whatBecomesOf(ada, 'reminderBefore')).toEqual(['dropped', 'notNeeded']);
    expect(stage.mailServer.to(ada.address)).toEqual([]);
  });

  it('rest while the couple’s care does; what a clinician sends goes on', async () => {
    await stage.startWorker();
    const ada = await stage.reachable();
    await setStatus(ada, 'paused');
    await stage.assign(ada.couple, { dueOn: day(5) });
    expect(await whatBecomesOf(ada, 'stepAssigned')).toEqual(['sent', null]);
    expect(await whatBecomesOf(ada, 'reminderBefore')).toEqual(['dropped', 'notNeeded']);
    await setStatus(ada, 'active');
    expect(await whatBecomesOf(ada, 'reminderAfter')).toEqual(['sent', null]);
  });

  it('bring no further link to a step whose link wrong PINs have locked, until a clinician has made one', async () => {
    await stage.startWorker();
    const ada = await stage.reachable();
    const { taskIds } = await stage.assign(ada.couple, { dueOn: day(5) });
    expect(await whatBecomesOf(ada, 'stepAssigned')).toEqual(['sent', null]);
    await stage.api.sql('update task_link set locked_at = now() where task_id = $1', [taskIds[0]]);
    expect(await whatBecomesOf(ada, 'reminderBefore')).toEqual(['dropped', 'notNeeded']);
    await stage.clinic.linkTo(stage.lead, taskIds[0]!);
    expect(await whatBecomesOf(ada, 'reminderAfter')).toEqual(['sent', null]);
    expect(stage.mailServer.to(ada.address)).toHaveLength(2);
  });
});

describe('a reminder for before the day', () => {
  const changeDueDay = 'mutation ($input: ChangeDueDayInput!) { changeDueDay(input: $input) { id } }';
  const stateOf = async (who: Reachable): Promise<string | undefined> =>
    (await stage.messagesOf(who)).findLast(({ kind }) => kind === 'reminderBefore')?.state;

  it('is not sent when the day is over: the one for after it follows', async () => {
    await stage.startWorker();
    const ada = await stage.reachable();
    const { taskIds } = await stage.assign(ada.couple, { dueOn: day(5) });
    await stage.api.sql('update task set due_on = $2 where id = $1', [taskIds[0], day(-2)]);
    await stage.letTimePass({ kind: 'reminderBefore' });
    await until(async () => (await stateOf(ada)) !== 'waiting');
    expect([await stateOf(ada), stage.mailServer.to(ada.address)]).toEqual(['dropped', []]);
    await stage.letTimePass({ kind: 'reminderAfter' });
    await until(() => stage.mailServer.to(ada.address).length > 0);
    expect(stage.mailServer.to(ada.address)[0]?.text).toContain('This is the last note about it');
  });

  it('does not come on the heels of the note itself', async () => {
    const now = new Date();
    const hourAt = (hours: number): string =>
      `${String((now.getUTCHours() + hours + 24) % 24).padStart(2, '0')}:00`;
    const safeHours = { from: hourAt(-3), to: hourAt(-2) };
    const ada = await stage.reachable({ safeHours });
    const { taskIds, mailed } = await stage.assign(ada.couple);
    const localDay = (days: number): string =>
      new Date(Date.parse(mailed[0]!.sendAt) + days * 86_400_000).toLocaleDateString('en-CA', {
        timeZone: 'Europe/Berlin',
      });
    const dueOn = async (days: number) =>
      stage.lead.browser.must(changeDueDay, once({ taskId: taskIds[0], dueOn: localDay(days) }));
    await dueOn(1);
    expect(await stateOf(ada)).toBeUndefined();
    await dueOn(2);
    expect(await stateOf(ada)).toBe('waiting');
  });
});

describe('a note that there is something to read', () => {
  const writeBack = async (responseId: string): Promise<string> => {
    const { writeBack: page } = await stage.lead.browser.must<{ writeBack: { replies: { id: string }[] } }>(
      'mutation ($input: WriteBackInput!) { writeBack(input: $input) { replies { id } } }',
      once({ responseId, body: 'Thank you for this.' }),
    );
    return page.replies.at(-1)!.id;
  };
  const withdraw = 'mutation ($input: WithdrawReplyInput!) { withdrawReply(input: $input) { id } }';
  const release = async (responseId: string): Promise<void> => {
    const { response } = await stage.lead.browser.must<{ response: { offers: { id: string }[] } }>(
      'query ($id: ID!) { response(id: $id) { offers { id } } }',
      { id: responseId },
    );
    await stage.lead.browser.must(
      'mutation ($input: OfferInput!) { releasePiece(input: $input) { id } }',
      once({ offerId: response.offers[0]!.id }),
    );
  };
  const states = async (who: Reachable): Promise<string[]> =>
    (await stage.messagesOf(who)).filter(({ kind }) => kind === 'somethingForYou').map(({ state }) => state);

  it('goes to the author once for all that was written back, and not for what was withdrawn again', async () => {
    await stage.startWorker();
    const ada = await stage.reachable();
    const responseId = await stage.clinic.response(stage.lead, ada.couple, { step: 'support' });
    await stage.lead.browser.must(withdraw, once({ replyId: await writeBack(responseId) }));
    expect(await states(ada)).toEqual(['waiting']);
    await stage.letTimePass({ kind: 'somethingForYou' });
    await until(async () => (await states(ada))[0] === 'dropped');
    await writeBack(responseId);
    await writeBack(responseId);
    expect(await states(ada)).toEqual(['dropped', 'waiting']);
    await stage.letTimePass({ kind: 'somethingForYou' });
    await until(async () => (await states(ada))[1] === 'sent');
    const texts = stage.mailServer.to(ada.address).map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('There is something to read for you.')]);
  });

  it('goes to the other partner when a piece is released, never to a mailbox of both', async () => {
    const ada = await stage.reachable();
    const { couple } = ada;
    await stage.clinic.assignment(stage.lead, couple, { partners: [couple.partnerIds[0]] });
    const answers = { exercise: 'T09', from: 1, offered: ['changed'] } as const;
    await release(await stage.clinic.response(stage.lead, couple, { changed: 'I sleep again.' }, answers));
    expect(await states(ada)).toEqual(['waiting']);
    const both = await stage.reachable();
    const responseId = await stage.clinic.response(stage.lead, both.couple, { step: 'support' });
    await stage.beginSharing(both);
    await writeBack(responseId);
    expect(await states(both)).toEqual([]);
  });
});
