import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams, type Values } from '../../testing/operation-promises';
import { invalid, refused } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestMember } from '../../testing/test-clinic';
import type { Today } from './today.types';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const answer = 'total rows { kind subjectId } snoozed { subjectId snoozedUntil }';
const mutation = (name: string, input = 'TodayRowsInput') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
const snoozeRows = mutation('snoozeRows', 'SnoozeRowsInput');
const finishRows = mutation('finishRows');
const unmarkRows = mutation('unmarkRows');

/** A day so many days from now, where the clinic is. */
const inDays = (days: number, timeZone = 'Europe/Berlin'): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(Date.now() + days * 86_400_000);

/** A zone where it is about this hour now. */
const zoneAt = (hour: number): string => {
  const offset = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
};

const responseAt = async ({ clinic, lead, couple }: Place) => ({
  kind: 'responseNew',
  subjectId: await clinic.response(lead, couple, { step: 'support' }),
});

/** One row as the input names it. */
const inputOf = ({ kind, subjectId, ...more }: Values): Values => ({ rows: [{ kind, subjectId }], ...more });

const does = async ({ browser }: TestMember, document: string, input: object): Promise<Today> =>
  Object.values(await browser.must<Record<string, Today>>(document, once(input)))[0]!;
const read = async ({ browser }: TestMember): Promise<Today> =>
  (await browser.must<{ today: Today }>(`{ today { ${answer} } }`, {})).today;

describe('snoozeRows', () => {
  itIsTheCareTeams(
    {
      name: 'snoozeRows',
      document: snoozeRows,
      id: 'subjectId',
      inputOf,
      table: 'response',
      arrange: async (place) => ({ ...(await responseAt(place)), on: inDays(3) }),
      otherBody: { on: inDays(4) },
    },
    stage,
  );
});

it('keeps why a row was put off for whoever put it off, sealed, until it waits again', async () => {
  const place = await placeIn(cast.own.clinic);
  const row = await responseAt(place);
  const reason = 'After their talk on Friday';
  const asked = `mutation ($input: SnoozeRowsInput!) { snoozeRows(input: $input) { snoozed { subjectId snoozeReason } } }`;
  const input = inputOf({ ...row, on: inDays(3), reason: ` ${reason} ` });
  expect(await does(place.lead, asked, input)).toMatchObject({
    snoozed: [{ subjectId: row.subjectId, snoozeReason: reason }],
  });
  const [kept] = await api.sql<{ sealed: Buffer }[]>(
    'select snooze_reason as sealed from today_mark where subject_id = $1',
    [row.subjectId],
  );
  expect(kept!.sealed.toString('latin1')).not.toContain('Friday');
  const tooLong = inputOf({ ...row, on: inDays(3), reason: 'a'.repeat(201) });
  expect(await place.lead.browser.refusal(asked, once(tooLong))).toMatchObject({
    fields: [{ path: 'reason' }],
  });
  await does(place.lead, unmarkRows, inputOf(row));
  const again = await does(place.lead, asked, inputOf({ ...row, on: inDays(2) }));
  expect(again).toMatchObject({ snoozed: [{ snoozeReason: null }] });
});

describe('finishRows', () => {
  itIsTheCareTeams(
    {
      name: 'finishRows',
      document: finishRows,
      id: 'subjectId',
      inputOf,
      table: 'response',
      arrange: responseAt,
      otherBody: { kind: 'dueToday' },
    },
    stage,
  );
});

describe('unmarkRows', () => {
  itIsTheCareTeams(
    {
      name: 'unmarkRows',
      document: unmarkRows,
      id: 'subjectId',
      inputOf,
      table: 'response',
      arrange: responseAt,
      otherBody: { kind: 'dueToday' },
    },
    stage,
  );
});

describe('a mark', () => {
  let place: Place;
  let row: { kind: string; subjectId: string };

  beforeEach(async () => {
    place = await placeIn(await api.clinic());
    row = await responseAt(place);
  });

  it('takes a row off the list of its own maker, who can take it back', async () => {
    const second = await place.clinic.member('clinician');
    await place.lead.browser.must(
      'mutation ($input: AddToCareTeamInput!) { addToCareTeam(input: $input) { id } }',
      once({ coupleId: place.couple.id, staffId: second.staffId, role: 'coClinician' }),
    );
    expect(await does(place.lead, finishRows, { rows: [row] })).toMatchObject({
      total: 0,
      rows: [],
      snoozed: [],
    });
    expect(await read(second)).toMatchObject({ total: 1, rows: [row] });
    await does(second, unmarkRows, { rows: [row] });
    expect(await read(place.lead)).toMatchObject({ total: 0 });
    expect(await does(place.lead, unmarkRows, { rows: [row] })).toMatchObject({ total: 1, rows: [row] });
  });

  it('is made of several rows at once; those that wait no longer, or were never in view, stay out of it', async () => {
    const gone = await responseAt(place);
    const foreign = await responseAt(await placeIn(await api.clinic()));
    const second = await responseAt(place);
    await place.lead.browser.must(
      'mutation ($input: ReviewResponseInput!) { reviewResponse(input: $input) { id } }',
      once({ responseId: gone.subjectId }),
    );
    expect(await read(place.lead)).toMatchObject({ total: 2 });
    const rows = [row, gone, foreign, second, second];
    expect(await does(place.lead, finishRows, { rows })).toMatchObject({ total: 0, rows: [] });
    expect(await does(place.lead, unmarkRows, { rows })).toMatchObject({ rows: [row, second] });
    expect(await does(place.lead, snoozeRows, { rows, on: inDays(2) })).toMatchObject({ total: 0 });
    const marks = await api.sql<{ id: string }[]>(
      'select subject_id as id from today_mark where clinic_id = $1',
      [place.clinic.id],
    );
    expect(marks.map(({ id }) => id).sort()).toEqual([row.subjectId, second.subjectId].sort());
  });

  it('needs a row, and takes no more than the list shows at once', async () => {
    const refusal = (rows: object[]) => place.lead.browser.refusal(finishRows, once({ rows }));
    expect(await refusal([])).toEqual(invalid(['rows', 'invalid.required']));
    expect(await refusal(Array.from({ length: 81 }, () => row))).toEqual(
      invalid(['rows', 'invalid.tooMany']),
    );
    expect(await read(place.lead)).toMatchObject({ total: 1 });
  });

  it('puts a row off until the morning of a day, where the clinic is', async () => {
    const { rows, snoozed } = await does(place.lead, snoozeRows, { rows: [row], on: inDays(3) });
    expect(rows).toEqual([]);
    const until = new Date(snoozed[0]!.snoozedUntil!);
    const local = until.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
    expect(local).toBe(`${inDays(3)} 06:00:00`);
    await api.sql(`update today_mark set snoozed_until = now() - interval '1 minute' where subject_id = $1`, [
      row.subjectId,
    ]);
    expect(await read(place.lead)).toMatchObject({ rows: [row], snoozed: [] });
  });

  it('puts a row off until this evening, unless it is evening already', async () => {
    const at = (zone: string) =>
      api.sql('update clinic set time_zone = $2 where id = $1', [place.clinic.id, zone]);
    await at(zoneAt(21));
    expect(await place.lead.browser.refusal(snoozeRows, once({ rows: [row], on: null }))).toEqual(
      refused('today.eveningIsHere'),
    );
    await at(zoneAt(9));
    const { snoozed } = await does(place.lead, snoozeRows, { rows: [row], on: null });
    const hours = (Date.parse(snoozed[0]!.snoozedUntil!) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(7);
    expect(hours).toBeLessThan(9.1);
  });

  it('can’t end on a day that is here, is over, or lies more than a year ahead', async () => {
    // Before six in the morning, too: this day's own morning is no later day.
    const zone = zoneAt(3);
    await api.sql('update clinic set time_zone = $2 where id = $1', [place.clinic.id, zone]);
    const days = [0, -1, 400].map((each) => inDays(each, zone));
    for (const on of [...days, '0000-01-01', '9999-12-31', '12026-11-29']) {
      expect(await place.lead.browser.refusal(snoozeRows, once({ rows: [row], on }))).toEqual(
        invalid(['on', 'invalid.day']),
      );
    }
  });

  it('holds for what the row meant then: once that changes, the row is back', async () => {
    const [link] = await place.clinic.assignment(place.lead, place.couple, {
      partners: [place.couple.partnerIds[1]],
    });
    const task = { kind: 'pastDue', subjectId: link!.taskId };
    const dueOn = (day: string) =>
      api.sql('update task set due_on = $2 where id = $1', [task.subjectId, day]);
    await dueOn(inDays(-3));
    await does(place.lead, finishRows, { rows: [task] });
    expect((await read(place.lead)).rows).toEqual([row]);
    await dueOn(inDays(-2));
    expect((await read(place.lead)).rows).toEqual([row, task]);
    await does(place.lead, finishRows, { rows: [task] });
    expect((await read(place.lead)).rows).toEqual([row]);
  });
});
