import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
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
const mutation = (name: string, input = 'TodayRowInput') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
const snoozeRow = mutation('snoozeRow', 'SnoozeRowInput');
const finishRow = mutation('finishRow');
const unmarkRow = mutation('unmarkRow');

/** A day so many days from now, where the clinic is. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(Date.now() + days * 86_400_000);

const responseAt = async ({ clinic, lead, couple }: Place) => ({
  kind: 'responseNew',
  subjectId: await clinic.response(lead, couple, { step: 'support' }),
});

const does = async ({ browser }: TestMember, document: string, input: object): Promise<Today> =>
  Object.values(await browser.must<Record<string, Today>>(document, once(input)))[0]!;
const read = async ({ browser }: TestMember): Promise<Today> =>
  (await browser.must<{ today: Today }>(`{ today { ${answer} } }`, {})).today;

describe('snoozeRow', () => {
  itIsTheCareTeams(
    {
      name: 'snoozeRow',
      document: snoozeRow,
      id: 'subjectId',
      table: 'response',
      arrange: async (place) => ({ ...(await responseAt(place)), on: inDays(3) }),
      otherBody: { on: inDays(4) },
    },
    stage,
  );
});

describe('finishRow', () => {
  itIsTheCareTeams(
    {
      name: 'finishRow',
      document: finishRow,
      id: 'subjectId',
      table: 'response',
      arrange: responseAt,
      otherBody: { kind: 'dueToday' },
    },
    stage,
  );
});

describe('unmarkRow', () => {
  itIsTheCareTeams(
    {
      name: 'unmarkRow',
      document: unmarkRow,
      id: 'subjectId',
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
    expect(await does(place.lead, finishRow, row)).toMatchObject({ total: 0, rows: [], snoozed: [] });
    expect(await read(second)).toMatchObject({ total: 1, rows: [row] });
    await does(second, unmarkRow, row);
    expect(await read(place.lead)).toMatchObject({ total: 0 });
    expect(await does(place.lead, unmarkRow, row)).toMatchObject({ total: 1, rows: [row] });
  });

  it('puts a row off until the morning of a day, where the clinic is', async () => {
    const { rows, snoozed } = await does(place.lead, snoozeRow, { ...row, on: inDays(3) });
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
    // A zone where it is about nine in the morning, and one where it is about nine in the evening.
    const zoneAt = (hour: number) => {
      const utcHour = new Date().getUTCHours();
      const offset = ((hour - utcHour + 36) % 24) - 12;
      return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
    };
    const at = (zone: string) =>
      api.sql('update clinic set time_zone = $2 where id = $1', [place.clinic.id, zone]);
    await at(zoneAt(21));
    expect(await place.lead.browser.refusal(snoozeRow, once({ ...row, on: null }))).toEqual(
      refused('today.eveningIsHere'),
    );
    await at(zoneAt(9));
    const { snoozed } = await does(place.lead, snoozeRow, { ...row, on: null });
    const hours = (Date.parse(snoozed[0]!.snoozedUntil!) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(7);
    expect(hours).toBeLessThan(9.1);
  });

  it('can’t end on a day that is here, is over, or lies more than a year ahead', async () => {
    for (const on of [inDays(0), inDays(-1), inDays(400)]) {
      expect(await place.lead.browser.refusal(snoozeRow, once({ ...row, on }))).toEqual(
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
    await does(place.lead, finishRow, task);
    expect((await read(place.lead)).rows).toEqual([row]);
    await dueOn(inDays(-2));
    expect((await read(place.lead)).rows).toEqual([row, task]);
    await does(place.lead, finishRow, task);
    expect((await read(place.lead)).rows).toEqual([row]);
  });
});
