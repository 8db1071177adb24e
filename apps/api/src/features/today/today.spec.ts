import { once } from '@groundwork/testing';
import { auditOf } from '../../testing/audit';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itNeedsAStaffSession } from '../../testing/operation-promises';
import { TestApi } from '../../testing/test-api';
import type { TestMember } from '../../testing/test-clinic';
import type { Today, TodayRow } from './today.types';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const fields = `at day beforeEvening inCare total couples
  rows { kind subjectId coupleId coupleNames partnerName taskId exerciseTitle dueOn reminded at since snoozedUntil }
  snoozed { kind subjectId }`;
const today = `{ today { ${fields} } }`;
const todayNow = `{ todayNow { ${fields} } }`;

const read = async ({ browser }: TestMember): Promise<Today> =>
  (await browser.must<{ today: Today }>(today, {})).today;
const rowsOf = async ({ lead }: Place): Promise<TodayRow[]> => (await read(lead)).rows;
const kindsOf = async (place: Place): Promise<string[]> => (await rowsOf(place)).map(({ kind }) => kind);
const sql = <T = unknown>(text: string, parameters: readonly unknown[] = []): Promise<T> =>
  api.sql(text, parameters);
const fresh = async (): Promise<Place> => placeIn(await api.clinic());

/** A step of one partner; its due day lies so many days from the couple's today. */
const stepDue = async ({ clinic, lead, couple }: Place, days: number): Promise<string> => {
  const [link] = await clinic.assignment(lead, couple, { partners: [couple.partnerIds[0]] });
  await sql(
    `update task t set due_on = (now() at time zone c.time_zone)::date + $2::int
       from couple c where c.clinic_id = t.clinic_id and c.id = t.couple_id and t.id = $1`,
    [link!.taskId, days],
  );
  return link!.taskId;
};
const age = ({ couple }: Place, days: number) =>
  sql(`update couple set created_at = now() - make_interval(days => $2) where id = $1`, [couple.id, days]);
const messageOf = (taskId: string, kind: string, state: string) =>
  sql(
    `insert into message (clinic_id, id, couple_id, partner_id, task_id, kind, state, due_at)
       select clinic_id, gen_random_uuid(), couple_id, partner_id, id, $2, $3, now() from task where id = $1`,
    [taskId, kind, state],
  );

describe.each([
  { name: 'today', document: today, leavesNoTrace: false },
  { name: 'todayNow', document: todayNow, leavesNoTrace: true },
])('$name', ({ leavesNoTrace, ...operation }) => {
  itNeedsAStaffSession(operation, () => ({}), stage, { wrong: ['admin', 'assistant'], leavesNoTrace });
});

it('lists what waits in the viewer’s care, to the whole care team and to nobody else', async () => {
  const { own, second, colleague, supervisor, owner, stranger } = cast;
  const subjectId = await own.clinic.response(own.lead, own.couple, { step: 'support' });
  for (const member of [own.lead, second]) {
    const { rows, total, couples, inCare } = await read(member);
    expect({ total, couples, inCare }).toEqual({ total: 1, couples: 1, inCare: 1 });
    expect(rows).toMatchObject([
      {
        kind: 'responseNew',
        subjectId,
        coupleId: own.couple.id,
        coupleNames: ['Ada', 'Ben'],
        partnerName: 'Ada',
        exerciseTitle: 'One step today',
        dueOn: null,
        snoozedUntil: null,
      },
    ]);
    expect(rows[0]!.since).toBe(rows[0]!.at);
  }
  for (const member of [colleague.lead, supervisor, owner, stranger.lead]) {
    expect((await read(member)).rows).toEqual([]);
  }
});

it('polls the same list without a trace and without extending the session', async () => {
  const { lead, clinic } = cast.own;
  await sql(`update staff_session set last_seen_at = now() - interval '10 minutes' where staff_id = $1`, [
    lead.staffId,
  ]);
  const trace = await auditOf(api, clinic.id, async () => {
    const { todayNow: polled } = await lead.browser.must<{ todayNow: Today }>(todayNow, {});
    expect(polled.rows).toHaveLength(1);
  });
  expect(trace).toEqual([]);
  const [seen] = await sql<[{ minutes: number }]>(
    'select extract(epoch from now() - max(last_seen_at))::int / 60 as minutes from staff_session where staff_id = $1',
    [lead.staffId],
  );
  expect(seen.minutes).toBe(10);
});

describe('what waits', () => {
  it('is a response until it is reviewed, and again once that is taken back', async () => {
    const place = await fresh();
    const responseId = await place.clinic.response(place.lead, place.couple, { step: 'support' });
    const review = (name: string) =>
      place.lead.browser.must(
        `mutation ($input: ReviewResponseInput!) { ${name}(input: $input) { id } }`,
        once({ responseId }),
      );
    expect(await kindsOf(place)).toEqual(['responseNew']);
    await review('reviewResponse');
    expect(await kindsOf(place)).toEqual([]);
    await review('reopenReview');
    expect(await kindsOf(place)).toEqual(['responseNew']);
  });

  it('is an open step on its day and for thirty days after, not before, and not once it is cancelled', async () => {
    const place = await fresh();
    const taskId = await stepDue(place, 1);
    const on = async (days: number) => {
      await sql(`update task set due_on = due_on + $2::int where id = $1`, [taskId, days]);
      return rowsOf(place);
    };
    expect(await on(0)).toEqual([]);
    expect(await on(-1)).toMatchObject([{ kind: 'dueToday', taskId, partnerName: 'Ada' }]);
    expect(await on(-1)).toMatchObject([{ kind: 'pastDue', taskId, reminded: false }]);
    expect(await on(-29)).toMatchObject([{ kind: 'pastDue' }]);
    expect(await on(-1)).toEqual([]);
    expect(await on(30)).toHaveLength(1);
    await place.lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId }),
    );
    expect(await rowsOf(place)).toEqual([]);
  });

  it('counts days where the couple lives', async () => {
    const place = await fresh();
    const taskId = await stepDue(place, 0);
    expect(await kindsOf(place)).toEqual(['dueToday']);
    for (const [zone, utcOffset] of [
      ['Pacific/Kiritimati', 14],
      ['Pacific/Niue', -11],
    ] as const) {
      await sql('update couple set time_zone = $2 where id = $1', [place.couple.id, zone]);
      const there = new Date(Date.now() + utcOffset * 3_600_000).toISOString().slice(0, 10);
      await sql('update task set due_on = $2 where id = $1', [taskId, there]);
      expect(await kindsOf(place)).toEqual(['dueToday']);
    }
  });

  it('leaves a step past its day to its reminder first, then asks the clinician', async () => {
    const place = await fresh();
    const taskId = await stepDue(place, -1);
    await messageOf(taskId, 'reminderAfter', 'waiting');
    expect(await rowsOf(place)).toEqual([]);
    await sql(`update message set state = 'sent' where task_id = $1`, [taskId]);
    expect(await rowsOf(place)).toMatchObject([{ kind: 'pastDue', reminded: true }]);
  });

  it('is a locked link until a newer one is made', async () => {
    const place = await fresh();
    const taskId = await stepDue(place, 3);
    await sql('update task_link set locked_at = now() where task_id = $1', [taskId]);
    expect(await rowsOf(place)).toMatchObject([{ kind: 'linkLocked', taskId, partnerName: 'Ada' }]);
    await place.lead.browser.must(
      'mutation ($input: TaskInput!) { mintLink(input: $input) { linkId } }',
      once({ taskId }),
    );
    expect(await rowsOf(place)).toEqual([]);
  });

  it('is a link that was locked after the answer, as it leads to a page still, until a newer one is made', async () => {
    const place = await fresh();
    const { clinic, lead, couple } = place;
    await clinic.response(lead, couple, { step: 'support' });
    const lock = (fromAnswer: string) =>
      sql(
        `update task_link l set locked_at = r.created_at + $2::interval from response r
          where l.couple_id = $1 and r.task_id = l.task_id`,
        [couple.id, fromAnswer],
      );
    await lock('-1 millisecond');
    expect(await kindsOf(place)).toEqual(['responseNew']);
    await lock('1 millisecond');
    expect(await kindsOf(place)).toEqual(['linkLocked', 'responseNew']);
    await lead.browser.must(
      'mutation ($input: PageLinkInput!) { mintPageLink(input: $input) { linkId } }',
      once({ partnerId: couple.partnerIds[0] }),
    );
    expect(await kindsOf(place)).toEqual(['responseNew']);
  });

  it('is a locked link beside a newer one that was there already, until it is revoked', async () => {
    const place = await fresh();
    const { lead } = place;
    const taskId = await stepDue(place, 3);
    const [first] = await sql<[{ id: string }]>('select id from task_link where task_id = $1', [taskId]);
    await lead.browser.must(
      'mutation ($input: TaskInput!) { mintLink(input: $input) { linkId } }',
      once({ taskId }),
    );
    await sql('update task_link set locked_at = now() where id = $1', [first.id]);
    expect(await rowsOf(place)).toMatchObject([{ kind: 'linkLocked', subjectId: first.id }]);
    await lead.browser.must(
      'mutation ($input: RevokeLinkInput!) { revokeLink(input: $input) { id } }',
      once({ linkId: first.id }),
    );
    expect(await rowsOf(place)).toEqual([]);
  });

  it('is mail that nobody took until somebody of the care team knows', async () => {
    const place = await fresh();
    const taskId = await stepDue(place, 3);
    await messageOf(taskId, 'stepAssigned', 'undelivered');
    const [row] = await rowsOf(place);
    expect(row).toMatchObject({ kind: 'messageUndelivered', taskId });
    await place.lead.browser.must(
      'mutation ($input: AcknowledgeMessageInput!) { acknowledgeMessage(input: $input) { id } }',
      once({ messageId: row!.subjectId }),
    );
    expect(await rowsOf(place)).toEqual([]);
  });

  it('comes forty rows at a time, and counts them all', async () => {
    const place = await fresh();
    const taskId = await stepDue(place, 3);
    await messageOf(taskId, 'stepAssigned', 'undelivered');
    await sql(
      `insert into message select (jsonb_populate_record(m, jsonb_build_object('id', uuidv7()))).*
         from message m, generate_series(1, 44) where m.task_id = $1`,
      [taskId],
    );
    expect(await read(place.lead)).toMatchObject({ total: 45, couples: 1 });
    expect(await rowsOf(place)).toHaveLength(40);
  });

  it('is mail about a page that was written after the answer, and none from before it', async () => {
    const place = await fresh();
    await place.clinic.response(place.lead, place.couple, { step: 'support' });
    const [task] = await sql<{ id: string }[]>('select id from task where couple_id = $1', [place.couple.id]);
    await messageOf(task!.id, 'somethingForYou', 'undelivered');
    expect(await kindsOf(place)).toEqual(['messageUndelivered', 'responseNew']);
    await sql(`update message set created_at = now() - interval '1 day' where task_id = $1`, [task!.id]);
    expect(await kindsOf(place)).toEqual(['responseNew']);
  });

  it('is a further round that has not come back for three days, for thirty days more', async () => {
    const place = await fresh();
    const { clinic, lead, couple } = place;
    const responseId = await clinic.response(lead, couple, { step: 'support' });
    await lead.browser.must(
      'mutation ($input: ReviewResponseInput!) { reviewResponse(input: $input) { id } }',
      once({ responseId }),
    );
    const { askAnotherRound } = await lead.browser.must<{ askAnotherRound: { taskIds: string[] } }>(
      'mutation ($input: AskAnotherRoundInput!) { askAnotherRound(input: $input) { taskIds } }',
      once({ responseId, delivery: 'link' }),
    );
    const [taskId] = askAnotherRound.taskIds;
    const asked = async (daysAgo: number) => {
      await sql(`update task set created_at = now() - make_interval(days => $2) where id = $1`, [
        taskId,
        daysAgo,
      ]);
      return rowsOf(place);
    };
    expect(await asked(2)).toEqual([]);
    const [row] = await asked(4);
    expect(row).toMatchObject({ kind: 'roundWaiting', subjectId: taskId, taskId, partnerName: 'Ada' });
    expect(Date.parse(row!.since) - Date.parse(row!.at)).toBe(3 * 86_400_000);
    expect(await asked(34)).toEqual([]);
    expect(await asked(5)).toHaveLength(1);
    const mark = async (name: string): Promise<void> => {
      await lead.browser.must(
        `mutation ($input: TodayRowsInput!) { ${name}(input: $input) { total } }`,
        once({ rows: [{ kind: 'roundWaiting', subjectId: taskId }] }),
      );
    };
    await mark('finishRows');
    expect(await kindsOf(place)).toEqual([]);
    await mark('unmarkRows');
    expect(await kindsOf(place)).toEqual(['roundWaiting']);

    const dueIn = (days: number) =>
      sql(
        `update task t set due_on = (now() at time zone c.time_zone)::date + $2::int
           from couple c where c.clinic_id = t.clinic_id and c.id = t.couple_id and t.id = $1`,
        [taskId, days],
      );
    await dueIn(2);
    expect(await kindsOf(place)).toEqual([]);
    await dueIn(0);
    expect(await kindsOf(place)).toEqual(['dueToday']);
    await sql('update task set due_on = null where id = $1', [taskId]);
    expect(await kindsOf(place)).toEqual(['roundWaiting']);
    await lead.browser.must(
      'mutation ($input: TaskInput!) { cancelTask(input: $input) { id } }',
      once({ taskId }),
    );
    expect(await kindsOf(place)).toEqual([]);
  });

  it('is a couple without a sign for two weeks, told again after as many more', async () => {
    const place = await fresh();
    const subjectId = place.couple.id;
    expect(await rowsOf(place)).toEqual([]);
    await age(place, 20);
    const [row] = await rowsOf(place);
    expect(row).toMatchObject({ kind: 'coupleQuiet', subjectId, partnerName: null, taskId: null });
    expect(Date.parse(row!.since) - Date.parse(row!.at)).toBe(14 * 86_400_000);
    await age(place, 30);
    const [later] = await rowsOf(place);
    expect(Date.parse(later!.since) - Date.parse(later!.at)).toBe(28 * 86_400_000);
    await sql(`update couple set status = 'paused' where id = $1`, [subjectId]);
    expect(await rowsOf(place)).toEqual([]);
    await sql(`update couple set status = 'active' where id = $1`, [subjectId]);
    const responseId = await place.clinic.response(place.lead, place.couple, { step: 'support' });
    expect(await kindsOf(place)).toEqual(['responseNew']);
    await sql(`update response set created_at = now() - interval '15 days' where id = $1`, [responseId]);
    await sql(
      `update confidentiality_acceptance set created_at = now() - interval '16 days' where couple_id = $1`,
      [subjectId],
    );
    expect(await kindsOf(place)).toEqual(['responseNew', 'coupleQuiet']);
  });

  it('is no couple that did something together in session', async () => {
    const place = await fresh();
    await age(place, 20);
    const act = (name: string, type: string, input: object) =>
      place.lead.browser.must<Record<string, { id: string }>>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
        once(input),
      );
    const confirmedReasons = ['confrontation', 'fearOrCoercion', 'acuteRisk', 'consentMissing'];
    const given = { coupleId: place.couple.id, exerciseKey: 'T44', confirmedReasons };
    const { assignTogether } = await act('assignTogether', 'AssignTogetherInput', given);
    expect(await kindsOf(place)).toEqual(['coupleQuiet']);
    const agreed = { partnerIds: place.couple.partnerIds, textVersion: 1 };
    await act('agreeTogether', 'AgreeTogetherInput', { jointStepId: assignTogether!.id, ...agreed });
    expect(await kindsOf(place)).toEqual([]);
  });
});

it('puts who can’t get in first, then what waits longest', async () => {
  const place = await fresh();
  await stepDue(place, -1);
  await stepDue(place, 0);
  const older = await place.clinic.response(place.lead, place.couple, { step: 'support' });
  const newer = await place.clinic.response(place.lead, place.couple, { step: 'support' });
  await sql(`update response set created_at = now() - interval '1 hour' where id = $1`, [older]);
  const locked = await stepDue(place, 3);
  await sql('update task_link set locked_at = now() where task_id = $1', [locked]);
  const unsent = await stepDue(place, 3);
  await messageOf(unsent, 'stepAssigned', 'undelivered');
  const { clinic, lead } = place;
  const quiet = { clinic, lead, couple: await clinic.couple(lead) };
  await age(quiet, 15);

  const { rows, couples, total } = await read(lead);
  expect(rows.map(({ kind }) => kind)).toEqual([
    'linkLocked',
    'messageUndelivered',
    'responseNew',
    'responseNew',
    'pastDue',
    'dueToday',
    'coupleQuiet',
  ]);
  expect(rows.filter(({ kind }) => kind === 'responseNew').map(({ subjectId }) => subjectId)).toEqual([
    older,
    newer,
  ]);
  expect({ couples, total }).toEqual({ couples: 2, total: 7 });
});
