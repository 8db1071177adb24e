import { once } from '@groundwork/testing';
import type { RunningWorker } from '../../worker/run-worker';
import { invitationToken } from '../invitations';
import { TestApi } from '../../testing/test-api';
import type { TestClinic, TestCouple, TestMember } from '../../testing/test-clinic';
import { TestMailServer } from '../../testing/test-mail-server';
import { mailTurn, startTestWorker, TURN_MS, until } from '../../testing/test-worker';

let api: TestApi;
let mailServer: TestMailServer;
let clinic: TestClinic;
let lead: TestMember;
let worker: RunningWorker | undefined;
let number = 0;
let endTurn: () => Promise<void>;

beforeAll(async () => {
  endTurn = await mailTurn();
  api = await TestApi.start();
  mailServer = await TestMailServer.start();
  clinic = await api.clinic();
  lead = await clinic.member();
}, TURN_MS);
afterAll(async () => {
  await worker?.stop();
  await endTurn();
  await mailServer.stop();
  await api.stop();
});
beforeEach(() => {
  mailServer.answer = 'take';
});

const startWorker = async (): Promise<RunningWorker> => (worker ??= await startTestWorker(api, mailServer));

interface Reachable {
  readonly couple: TestCouple;
  readonly address: string;
}

/** A couple whose first partner has an address. */
const reachable = async (about: Record<string, unknown> = {}): Promise<Reachable> => {
  const address = `partner${(number += 1)}-${process.pid}@mail.example`;
  const { createCouple } = await lead.browser.must<{
    createCouple: { id: string; partners: { id: string }[] };
  }>(
    'mutation ($input: CreateCoupleInput!) { createCouple(input: $input) { id partners { id } } }',
    once({
      timeZone: 'Europe/Berlin',
      partners: [{ name: 'Ada', email: address, ...about }, { name: 'Ben' }],
    }),
  );
  const [one, other] = createCouple.partners.map(({ id }) => id);
  return { couple: { id: createCouple.id, partnerIds: [one!, other!] }, address };
};

interface Assigned {
  readonly taskIds: readonly string[];
  readonly links: readonly { partnerId: string }[];
  readonly mailed: readonly { partnerId: string; sendAt: string }[];
}

const assign = async (couple: TestCouple, more: Record<string, unknown> = {}): Promise<Assigned> => {
  const { assignExercise } = await lead.browser.must<{ assignExercise: Assigned }>(
    `mutation ($input: AssignExerciseInput!) { assignExercise(input: $input) {
       taskIds links { partnerId } mailed { partnerId sendAt } } }`,
    once({
      coupleId: couple.id,
      exerciseKey: 'T44',
      partnerIds: [couple.partnerIds[0]],
      confirmedReasons: ['confrontation'],
      ...more,
    }),
  );
  return assignExercise;
};

/** As if the time to undo, the safe hour or the wait for another try were over. */
const letTimePass = async (kind = 'stepAssigned'): Promise<void> => {
  await api.sql(
    `update message set due_at = now() - interval '1 minute' where clinic_id = $1 and kind = $2 and state = 'waiting'`,
    [clinic.id, kind],
  );
  await api.sql(
    `update graphile_worker._private_jobs set run_at = now() - interval '1 second'
      where payload ->> 'clinic' = $1 and locked_by is null
        and (payload ->> 'id')::uuid in (select id from message where clinic_id = $2 and kind = $3)`,
    [clinic.id, clinic.id, kind],
  );
};

interface Stored {
  readonly kind: string;
  readonly state: string;
  readonly problem: string | null;
  readonly tries: number;
  readonly due_at: Date;
}
const messagesOf = ({ couple }: Reachable): Promise<Stored[]> =>
  api.sql<Stored[]>('select * from message where clinic_id = $1 and couple_id = $2 order by id', [
    clinic.id,
    couple.id,
  ]);
const stateOf = async (who: Reachable): Promise<string> => (await messagesOf(who))[0]?.state ?? 'none';
describe('a note by mail', () => {
  it('arrives with a link that opens the step, and says nothing else', async () => {
    await startWorker();
    const ada = await reachable();
    const { mailed, links } = await assign(ada.couple);
    expect(links).toEqual([]);
    expect(mailed).toHaveLength(1);
    expect(Date.parse(mailed[0]!.sendAt)).toBeGreaterThan(Date.now() + 5_000);
    await letTimePass();
    await until(() => mailServer.to(ada.address).length > 0);
    const [mail] = mailServer.to(ada.address);
    expect(mail).toMatchObject({ subject: 'A note for you', from: '"Notes" <notes@groundwork.example>' });
    const said = `${mail!.subject} ${mail!.text} ${mail!.html} ${mail!.from}`;
    expect(said).not.toMatch(/Ada|Ben|clinic|couple|therap|trust|exercise|One step/i);
    expect(mail!.html.match(/(href|src)=/g)).toEqual(['href=', 'href=']);
    const token = /\/t#([\w-]{43})/.exec(mail!.text)?.[1];
    const pin = await clinic.pin(lead, ada.couple.partnerIds[0]);
    const code = /^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/m.exec(mail!.text)?.[0];
    expect(mail!.text).toContain(`\n${api.config.linksOrigin}/t\n${code}\n`);
    expect(mail!.html).toContain(code);
    for (const way of [{ token }, { code }]) {
      const opened = await api
        .phone()
        .post('/t')
        .type('form')
        .send({ ...way, pin });
      expect(opened.status).toBe(303);
    }
    await until(async () => (await stateOf(ada)) === 'sent');
  });

  it('goes to nobody while the clinician can still take it back', async () => {
    await startWorker();
    const ada = await reachable();
    const { taskIds } = await assign(ada.couple);
    await lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId: taskIds[0] }),
    );
    await letTimePass();
    await until(async () => (await stateOf(ada)) === 'dropped');
    expect(mailServer.to(ada.address)).toEqual([]);
  });

  it('gives a link instead where nobody can or may write', async () => {
    const ada = await reachable({ doNotContact: true });
    const both = await assign(ada.couple, { partnerIds: ada.couple.partnerIds });
    expect(both.mailed).toEqual([]);
    expect(both.links.map(({ partnerId }) => partnerId).sort()).toEqual([...ada.couple.partnerIds].sort());
    const reached = await reachable();
    const { mailed, links } = await assign(reached.couple, { delivery: 'link' });
    expect([mailed.length, links.length]).toEqual([0, 1]);
    expect(await messagesOf(reached)).toEqual([]);
  });

  it('respects a wish that came after it was written', async () => {
    await startWorker();
    const ada = await reachable();
    await assign(ada.couple);
    await api.sql(
      'update contact_preference set do_not_contact = true where clinic_id = $1 and partner_id = $2',
      [clinic.id, ada.couple.partnerIds[0]],
    );
    await letTimePass();
    await until(async () => (await stateOf(ada)) === 'undelivered');
    expect((await messagesOf(ada))[0]).toMatchObject({ problem: 'doNotContact', tries: 0 });
    expect(mailServer.to(ada.address)).toEqual([]);
  });

  it('waits for safe hours, in the time zone of the couple', async () => {
    await startWorker();
    const hour = Number(
      new Intl.DateTimeFormat('en-GB', {
        hour: 'numeric',
        hourCycle: 'h23',
        timeZone: 'Europe/Berlin',
      }).format(),
    );
    const at = (hours: number): string => `${String((hour + hours + 24) % 24).padStart(2, '0')}:00`;
    const ada = await reachable({ safeHours: { from: at(3), to: at(5) } });
    const { mailed } = await assign(ada.couple);
    const wait = Date.parse(mailed[0]!.sendAt) - Date.now();
    expect(wait).toBeGreaterThan(60 * 60_000);
    expect(wait).toBeLessThan(4 * 3_600_000);
    // Even a job that runs too early sends nothing.
    await letTimePass();
    await until(async () => (await messagesOf(ada))[0]!.due_at.getTime() > Date.now() + 60 * 60_000);
    expect([await stateOf(ada), mailServer.to(ada.address)]).toEqual(['waiting', []]);
  });
});

describe('reminders', () => {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('come once before and once after the due day, and move with it', async () => {
    const ada = await reachable();
    const { taskIds } = await assign(ada.couple, { dueOn: day(5) });
    const waiting = async (): Promise<string[]> =>
      (await messagesOf(ada))
        .filter(({ kind, state }) => kind !== 'stepAssigned' && state === 'waiting')
        .map(({ kind, due_at }) => `${kind} ${due_at.toISOString().slice(0, 10)}`);
    expect(await waiting()).toEqual([`reminderBefore ${day(4)}`, `reminderAfter ${day(6)}`]);
    await lead.browser.must(
      'mutation ($input: ChangeDueDayInput!) { changeDueDay(input: $input) { id } }',
      once({ taskId: taskIds[0], dueOn: day(9) }),
    );
    expect(await waiting()).toEqual([`reminderBefore ${day(8)}`, `reminderAfter ${day(10)}`]);
  });

  it('are not sent once the step is answered', async () => {
    await startWorker();
    const ada = await reachable();
    const { taskIds } = await assign(ada.couple, { dueOn: day(5) });
    await api.sql('update task set cancelled_at = now() where clinic_id = $1 and id = $2', [
      clinic.id,
      taskIds[0],
    ]);
    await letTimePass('reminderBefore');
    await until(async () =>
      (await messagesOf(ada)).some(({ kind, state }) => kind === 'reminderBefore' && state === 'dropped'),
    );
    expect(mailServer.to(ada.address)).toEqual([]);
  });
});

describe('a note that there is something to read', () => {
  const writeBack = async (responseId: string): Promise<string> => {
    const { writeBack: page } = await lead.browser.must<{ writeBack: { replies: { id: string }[] } }>(
      'mutation ($input: WriteBackInput!) { writeBack(input: $input) { replies { id } } }',
      once({ responseId, body: 'Thank you for this.' }),
    );
    return page.replies.at(-1)!.id;
  };
  const withdraw = 'mutation ($input: WithdrawReplyInput!) { withdrawReply(input: $input) { id } }';
  const release = async (responseId: string): Promise<void> => {
    const { response } = await lead.browser.must<{ response: { offers: { id: string }[] } }>(
      'query ($id: ID!) { response(id: $id) { offers { id } } }',
      { id: responseId },
    );
    await lead.browser.must(
      'mutation ($input: OfferInput!) { releasePiece(input: $input) { id } }',
      once({ offerId: response.offers[0]!.id }),
    );
  };
  const states = async (who: Reachable): Promise<string[]> =>
    (await messagesOf(who)).filter(({ kind }) => kind === 'somethingForYou').map(({ state }) => state);

  it('goes to the author once for all that was written back, and not for what was withdrawn again', async () => {
    await startWorker();
    const ada = await reachable();
    const responseId = await clinic.response(lead, ada.couple, { step: 'support' });
    await lead.browser.must(withdraw, once({ replyId: await writeBack(responseId) }));
    expect(await states(ada)).toEqual(['waiting']);
    await letTimePass('somethingForYou');
    await until(async () => (await states(ada))[0] === 'dropped');
    await writeBack(responseId);
    await writeBack(responseId);
    expect(await states(ada)).toEqual(['dropped', 'waiting']);
    await letTimePass('somethingForYou');
    await until(async () => (await states(ada))[1] === 'sent');
    const texts = mailServer.to(ada.address).map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('There is something to read for you.')]);
  });

  it('goes to the other partner when a piece is released, never to a mailbox of both', async () => {
    const ada = await reachable();
    const { couple } = ada;
    await clinic.assignment(lead, couple, { partners: [couple.partnerIds[0]] });
    const answers = { exercise: 'T09', from: 1, offered: ['changed'] } as const;
    await release(await clinic.response(lead, couple, { changed: 'I sleep again.' }, answers));
    expect(await states(ada)).toEqual(['waiting']);
    const both = await reachable();
    const responseId = await clinic.response(lead, both.couple, { step: 'support' });
    const { couple: read } = await lead.browser.must<{ couple: { partners: { version: number }[] } }>(
      'query ($id: ID!) { couple(id: $id) { partners { version } } }',
      { id: both.couple.id },
    );
    const shared = { name: 'Ben', email: ` ${both.address.toUpperCase()}` };
    await lead.browser.must(
      'mutation ($input: EditPartnerInput!) { editPartner(input: $input) { id } }',
      once({ partnerId: both.couple.partnerIds[1], version: read.partners[1]!.version, partner: shared }),
    );
    await writeBack(responseId);
    expect(await states(both)).toEqual([]);
  });
});

describe('a mail server that', () => {
  it('refuses for good is asked once, and the clinician is told', async () => {
    await startWorker();
    mailServer.answer = 'refuse';
    const ada = await reachable();
    await assign(ada.couple);
    await letTimePass();
    await until(async () => (await stateOf(ada)) === 'undelivered');
    expect((await messagesOf(ada))[0]).toMatchObject({ problem: 'refused', tries: 1 });
  });

  it.each(['later', 'drop'] as const)(
    'answers "%s" is asked again, until the mail arrives',
    async (answer) => {
      await startWorker();
      mailServer.answer = answer;
      const ada = await reachable();
      await assign(ada.couple);
      await letTimePass();
      await until(async () => (await messagesOf(ada))[0]!.tries >= 1);
      expect(await stateOf(ada)).toBe('waiting');
      mailServer.answer = 'take';
      await until(async () => {
        await letTimePass();
        return mailServer.to(ada.address).length > 0;
      });
      await until(async () => (await stateOf(ada)) === 'sent');
      expect(mailServer.to(ada.address)).toHaveLength(1);
    },
  );
});

describe('a worker that dies', () => {
  it('between sending and noting sends again, under the same Message-ID', async () => {
    await startWorker();
    const ada = await reachable();
    await assign(ada.couple);
    await letTimePass();
    await until(async () => (await stateOf(ada)) === 'sent');
    // What is left when the note was never committed: the message waits, its job is still held.
    await worker?.stop();
    worker = undefined;
    await api.sql(
      `update message set state = 'waiting', settled_at = null where clinic_id = $1 and couple_id = $2`,
      [clinic.id, ada.couple.id],
    );
    await api.sql(
      `with put as (select (graphile_worker.add_job('deliverMessage',
         json_build_object('clinic', clinic_id, 'id', id))).id from message where clinic_id = $1 and couple_id = $2)
       update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() where id in (select id from put)`,
      [clinic.id, ada.couple.id],
    );
    await api.sql(
      `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() where payload ->> 'clinic' = $1`,
      [clinic.id],
    );
    await startWorker();
    await until(() => mailServer.to(ada.address).length === 2);
    expect(new Set(mailServer.to(ada.address).map(({ messageId }) => messageId)).size).toBe(1);
    await until(async () => (await stateOf(ada)) === 'sent');
  });
});

describe('an invitation', () => {
  const state = 'invitations { id email state }';
  interface Listed {
    readonly invitations: readonly { readonly id: string; readonly email: string; readonly state: string }[];
  }
  const stateIn = ({ invitations }: Listed, email: string) =>
    invitations.find((each) => each.email === email);
  const invite = async (owner: TestMember, email: string): Promise<string> => {
    const { inviteStaff } = await owner.browser.must<{ inviteStaff: Listed }>(
      `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { ${state} } }`,
      once({ email, role: 'clinician' }),
    );
    return stateIn(inviteStaff, email)!.id;
  };
  const stateOfInvitation = async (owner: TestMember, email: string) =>
    stateIn((await owner.browser.must<{ staff: Listed }>(`{ staff { ${state} } }`)).staff, email)?.state;

  it('arrives with a link of the dashboard, from a clinic that says its name', async () => {
    await startWorker();
    const owner = await clinic.member('owner');
    const email = `colleague-${process.pid}@mail.example`;
    const id = await invite(owner, email);
    await until(async () => (await stateOfInvitation(owner, email)) === 'sent');
    const [mail] = mailServer.to(email);
    const link = `${api.config.dashboardOrigin}/invitation#${invitationToken(api.config.masterKey, id, 1)}`;
    expect(mail!.text).toContain(`\n${link}\n`);
    expect(mail!.subject).toMatch(/^Your place at Clinic /);
    expect(mail!.messageId).toContain(`${id}.1@`);
  });

  it('that is refused says so in the list, and goes out again with another link', async () => {
    await startWorker();
    const owner = await clinic.member('owner');
    const email = `refusing-${process.pid}@mail.example`;
    mailServer.answer = 'refuse';
    const id = await invite(owner, email);
    await until(async () => (await stateOfInvitation(owner, email)) === 'undelivered');
    mailServer.answer = 'take';
    await owner.browser.must(
      'mutation ($input: ResendInvitationInput!) { resendInvitation(input: $input) { invitations { id } } }',
      once({ invitationId: id }),
    );
    await until(async () => (await stateOfInvitation(owner, email)) === 'sent');
    expect(mailServer.to(email)[0]!.text).toContain(invitationToken(api.config.masterKey, id, 2));
  });
});
