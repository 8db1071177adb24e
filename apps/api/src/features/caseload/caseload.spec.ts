import { once } from '@groundwork/testing';
import { auditOf } from '../../testing/audit';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itNeedsAStaffSession } from '../../testing/operation-promises';
import { invalid } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestMember } from '../../testing/test-clinic';
import type { Caseload, CaseloadFilter, CaseloadRow } from './caseload.types';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const caseload = `query ($filter: CaseloadFilter!) { caseload(filter: $filter) {
  total inCare lastVisitAt
  rows { coupleId partners { id name } stage status leadName assignedBefore openTasks nextDueOn newResponses newSinceLastVisit
    lastResponseAt }
  news { responseId coupleId partnerId partnerName coupleNames exerciseTitle submittedAt sinceLastVisit } } }`;

const read = async ({ browser }: TestMember, filter: Partial<CaseloadFilter> = {}): Promise<Caseload> =>
  (await browser.must<{ caseload: Caseload }>(caseload, { filter })).caseload;

const sql = (text: string, parameters: unknown[] = []): Promise<unknown> => api.sql(text, parameters);

const names = ({ rows }: Pick<Caseload, 'rows'>): string[] =>
  rows.map(({ partners }) => partners.map(({ name }) => name).join(' & '));

const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(Date.now() + days * 86_400_000);

const set = ({ browser }: TestMember, name: 'setStage' | 'setStatus', coupleId: string, to: object) =>
  browser.must(
    `mutation ($input: ${name === 'setStage' ? 'SetStageInput' : 'SetStatusInput'}!) { ${name}(input: $input) { id } }`,
    once({ coupleId, ...to, reason: 'r', on: '2026-01-05' }),
  );

const changeTask = ({ browser }: TestMember, name: string, input: string, of: object) =>
  browser.must(`mutation ($input: ${input}!) { ${name}(input: $input) { id } }`, once(of));

itNeedsAStaffSession({ name: 'caseload', document: caseload }, () => ({ filter: {} }), stage, {
  wrong: ['admin', 'assistant'],
});

describe('whose couples it lists', () => {
  it('lists the couples in care, to the whole care team and to nobody else', async () => {
    const { own, second, colleague, supervisor, owner, stranger } = cast;
    for (const member of [own.lead, second]) {
      const { rows, total, inCare } = await read(member);
      expect(rows.map(({ coupleId }) => coupleId)).toEqual([own.couple.id]);
      expect({ total, inCare }).toEqual({ total: 1, inCare: 1 });
    }
    expect((await read(colleague.lead)).rows.map(({ coupleId }) => coupleId)).toEqual([colleague.couple.id]);
    expect((await read(stranger.lead)).rows.map(({ coupleId }) => coupleId)).toEqual([stranger.couple.id]);
    for (const member of [supervisor, owner]) {
      expect(await read(member)).toMatchObject({ total: 0, inCare: 0, rows: [], news: [] });
    }
  });

  it('leaves one audit row that names every couple it read', async () => {
    const { clinic, lead, couple } = await placeIn(await api.clinic());
    const other = await clinic.couple(lead);
    const lines = await auditOf(api, clinic.id, () => read(lead));
    expect(lines).toMatchObject([{ operation: 'caseload', outcome: 'done', actorId: lead.staffId }]);
    expect(lines[0]!.coupleIds.toSorted()).toEqual([couple.id, other.id].sort());
  });
});

describe('what a row says', () => {
  let place: Place;
  const row = async (): Promise<CaseloadRow> => (await read(place.lead)).rows[0]!;

  beforeAll(async () => {
    place = await placeIn(await api.clinic());
  });

  it('begins with nothing open and nothing new', async () => {
    expect(await row()).toMatchObject({
      partners: place.couple.partnerIds.map((id, i) => ({ id, name: ['Ada', 'Ben'][i] })),
      stage: 'S0',
      status: 'active',
      leadName: 'clinician person',
      assignedBefore: false,
      openTasks: 0,
      nextDueOn: null,
      newResponses: 0,
      newSinceLastVisit: false,
      lastResponseAt: null,
    });
  });

  it('counts open tasks and names the earliest due day, without those that were cancelled', async () => {
    const [one, other] = await place.clinic.assignment(place.lead, place.couple);
    await changeTask(place.lead, 'changeDueDay', 'ChangeDueDayInput', {
      taskId: one!.taskId,
      dueOn: inDays(2),
    });
    await changeTask(place.lead, 'changeDueDay', 'ChangeDueDayInput', {
      taskId: other!.taskId,
      dueOn: inDays(5),
    });
    expect(await row()).toMatchObject({ assignedBefore: true, openTasks: 2, nextDueOn: inDays(2) });
    await changeTask(place.lead, 'cancelTask', 'TaskInput', { taskId: one!.taskId });
    expect(await row()).toMatchObject({ openTasks: 1, nextDueOn: inDays(5) });
  });

  it('counts a response as new until it is reviewed, also on the very first visit', async () => {
    const responseId = await place.clinic.response(place.lead, place.couple, { step: 'support' });
    const before = await read(place.lead);
    expect(before.lastVisitAt).toBeNull();
    expect(before.rows[0]).toMatchObject({ newResponses: 1, openTasks: 1, newSinceLastVisit: false });
    expect(before.news).toMatchObject([
      {
        responseId,
        coupleId: place.couple.id,
        partnerId: place.couple.partnerIds[0],
        partnerName: 'Ada',
        coupleNames: ['Ada', 'Ben'],
        exerciseTitle: 'One step today',
        submittedAt: before.rows[0]!.lastResponseAt,
        sinceLastVisit: false,
      },
    ]);
    await changeTask(place.lead, 'reviewResponse', 'ReviewResponseInput', { responseId });
    const after = await read(place.lead);
    expect(after.rows[0]).toMatchObject({ newResponses: 0, lastResponseAt: before.rows[0]!.lastResponseAt });
    expect(after.news).toEqual([]);
  });

  it('says what came since the visit before this one', async () => {
    const old = await place.clinic.response(place.lead, place.couple, { step: 'support' });
    await sql(`update response set created_at = now() - interval '2 days' where id = $1`, [old]);
    await sql(`update staff_session set last_seen_at = now() - interval '1 day' where staff_id = $1`, [
      place.lead.staffId,
    ]);
    await api.signIn(place.lead.browser, place.lead.email);
    const fresh = await place.clinic.response(place.lead, place.couple, { step: 'selfCare' });
    const answer = await read(place.lead);
    expect(answer.news.map(({ responseId, sinceLastVisit }) => [responseId, sinceLastVisit])).toEqual([
      [fresh, true],
      [old, false],
    ]);
    expect(answer.rows[0]).toMatchObject({ newSinceLastVisit: true, newResponses: 2 });
    expect(Date.now() - Date.parse(answer.lastVisitAt!)).toBeGreaterThan(23 * 3_600_000);
  });
});

describe('searching, filtering, sorting', () => {
  let lead: TestMember;

  beforeAll(async () => {
    const clinic = await api.clinic();
    lead = await clinic.member('clinician');
    const make = async (
      partners: readonly [string, string],
      stageOf: string,
      status: string,
      due: number | null,
    ) => {
      const couple = await clinic.couple(lead, partners);
      await set(lead, 'setStage', couple.id, { stage: stageOf });
      await set(lead, 'setStatus', couple.id, { status });
      if (due === null) return;
      const [link] = await clinic.assignment(lead, couple);
      await changeTask(lead, 'changeDueDay', 'ChangeDueDayInput', {
        taskId: link!.taskId,
        dueOn: inDays(due),
      });
    };
    await make(['Zoë', 'Max'], 'S2', 'active', 3);
    await make(['anna', 'Ömer'], 'S1', 'paused', null);
    await make(['Bo', 'Zoe'], 'S3', 'active', 1);
    await make(['Kim', 'Lee'], 'S1', 'ended', null);
  });

  it.each([
    ['zoe', ['Bo & Zoe', 'Zoë & Max']],
    ['ZOË', ['Bo & Zoe', 'Zoë & Max']],
    ['max zo', ['Zoë & Max']],
    ['omer', ['anna & Ömer']],
    ['  ', ['anna & Ömer', 'Bo & Zoe', 'Kim & Lee', 'Zoë & Max']],
    ['nobody', []],
  ])('finds %p by part of a name, whatever its case and accents', async (search, found) => {
    const answer = await read(lead, { search, sort: 'name' });
    expect(names(answer)).toEqual(found);
    expect(answer).toMatchObject({ total: found.length, inCare: 4 });
  });

  it('filters by stage and by status, and by both', async () => {
    const found = async (filter: Partial<CaseloadFilter>) =>
      names(await read(lead, { ...filter, sort: 'name' }));
    expect(await found({ stages: ['S1'] })).toEqual(['anna & Ömer', 'Kim & Lee']);
    expect(await found({ stages: ['S1', 'S3'] })).toEqual(['anna & Ömer', 'Bo & Zoe', 'Kim & Lee']);
    expect(await found({ statuses: ['active'] })).toEqual(['Bo & Zoe', 'Zoë & Max']);
    expect(await found({ stages: ['S1'], statuses: ['ended'] })).toEqual(['Kim & Lee']);
    expect(await found({ stages: [], statuses: null })).toHaveLength(4);
  });

  it.each([
    ['name', false, ['anna & Ömer', 'Bo & Zoe', 'Kim & Lee', 'Zoë & Max']],
    ['name', true, ['Zoë & Max', 'Kim & Lee', 'Bo & Zoe', 'anna & Ömer']],
    ['stage', false, ['anna & Ömer', 'Kim & Lee', 'Zoë & Max', 'Bo & Zoe']],
    ['stage', true, ['Bo & Zoe', 'Zoë & Max', 'anna & Ömer', 'Kim & Lee']],
    ['dueOn', false, ['Bo & Zoe', 'Zoë & Max', 'anna & Ömer', 'Kim & Lee']],
    ['dueOn', true, ['Zoë & Max', 'Bo & Zoe', 'anna & Ömer', 'Kim & Lee']],
  ] as const)(
    'sorts by %s, descending %p, and keeps what has no value last',
    async (sort, descending, order) => {
      expect(names(await read(lead, { sort, descending }))).toEqual(order);
    },
  );

  it('puts the newest response first, then what else came last', async () => {
    const clinic = await api.clinic();
    const member = await clinic.member('clinician');
    const [quiet, reviewed, waiting] = [
      await clinic.couple(member, ['Quiet', 'Q']),
      await clinic.couple(member, ['Reviewed', 'R']),
      await clinic.couple(member, ['Waiting', 'W']),
    ];
    await clinic.response(member, waiting, { step: 'support' });
    const responseId = await clinic.response(member, reviewed, { step: 'support' });
    await changeTask(member, 'reviewResponse', 'ReviewResponseInput', { responseId });
    const ids = async (filter: Partial<CaseloadFilter>) =>
      (await read(member, filter)).rows.map(({ coupleId }) => coupleId);
    expect(await ids({})).toEqual([waiting.id, reviewed.id, quiet.id]);
    expect(await ids({ sort: 'lastActivity' })).toEqual([reviewed.id, waiting.id, quiet.id]);
    expect(await ids({ sort: 'lastActivity', descending: true })).toEqual([
      waiting.id,
      reviewed.id,
      quiet.id,
    ]);
  });

  it('gives one page at a time, and names a page that can not be', async () => {
    const page = (number: number) => read(lead, { sort: 'name', page: number, pageSize: 3 });
    expect(names(await page(1))).toEqual(['anna & Ömer', 'Bo & Zoe', 'Kim & Lee']);
    expect(await page(2)).toMatchObject({ total: 4, rows: [{ leadName: 'clinician person' }] });
    expect(names(await page(3))).toEqual([]);
    const refusal = (filter: Partial<CaseloadFilter>) => lead.browser.refusal(caseload, { filter });
    expect(await refusal({ page: 0 })).toEqual(invalid(['page', 'invalid.number']));
    expect(await refusal({ pageSize: 0 })).toEqual(invalid(['pageSize', 'invalid.number']));
    expect(await refusal({ pageSize: 101 })).toEqual(invalid(['pageSize', 'invalid.number']));
    expect(await refusal({ search: 'a'.repeat(81) })).toEqual(invalid(['search', 'invalid.tooLong', 80]));
  });
});
