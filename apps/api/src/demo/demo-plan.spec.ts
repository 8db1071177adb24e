import { validateAnswers, shownAnswers, type Answers } from '@groundwork/forms';
import { Calendar } from './calendar';
import { demoCouples } from './cast';
import { demoClinics } from './demo-clinics';
import { planDemo, type PlannedClinic } from './demo-plan';
import { definitionOf } from './story/definitions';

const noon = new Date('2026-11-23T17:00:00Z');
const [juniper, larkfield] = planDemo(noon) as [PlannedClinic, PlannedClinic];
const clinics = [juniper, larkfield];
const memberId = (clinic: PlannedClinic, name: string): string =>
  clinic.members.find(({ displayName }) => displayName.startsWith(name))!.id;
const keyOf = ({ rows }: PlannedClinic, taskId: string) => {
  const task = rows.tasks.find(({ id }) => id === taskId)!;
  const assignment = rows.assignments.find(({ id }) => id === task.assignmentId)!;
  return rows.versions.find(({ id }) => id === assignment.exerciseVersionId)!.content.key as 'T04';
};
const isOpen = ({ rows }: PlannedClinic, task: PlannedClinic['rows']['tasks'][number]): boolean =>
  !task.cancelledAt && !rows.responses.some(({ taskId }) => taskId === task.id);

it('is two clinics with six people and forty couples, most of them led by one clinician', () => {
  expect(clinics.map(({ couples }) => couples.length)).toEqual([28, 12]);
  const addresses = clinics.flatMap(({ members }) => members.map(({ email }) => email));
  expect([addresses.length, new Set(addresses).size]).toEqual([7, 6]);
  expect(addresses.every((address) => address.endsWith('.example'))).toBe(true);
  expect(new Set(juniper.members.map(({ role }) => role)).size).toBe(5);
  const led = juniper.rows.careTeam.filter(
    ({ role, staffId }) => role === 'lead' && staffId === memberId(juniper, 'Dana'),
  );
  expect(led.length).toBeGreaterThanOrEqual(20);
});

it('has each stage and each status in both clinics', () => {
  for (const { rows } of clinics) {
    expect(new Set(rows.couples.map(({ stage }) => stage)).size).toBe(6);
    expect(new Set(rows.couples.map(({ status }) => status)).size).toBe(4);
  }
});

it('has two couples with ruptures in both directions, and some who share an address or a number', () => {
  const couples = Object.values(demoCouples).flat();
  const bothWays = couples.filter(
    ({ ruptures }) => new Set(ruptures.map(({ injured }) => injured)).size === 2,
  );
  expect(bothWays).toHaveLength(2);
  const shared = couples.filter(
    ({ partners: [one, other] }) =>
      (one.email && one.email === other.email) || (one.phone && one.phone === other.phone),
  );
  expect(shared.length).toBeGreaterThanOrEqual(3);
  const names = couples.flatMap(({ partners }) => partners.map(({ name }) => name));
  expect(new Set(names).size).toBe(80);
});

it('is the same all day long, and another one tomorrow', () => {
  expect(planDemo(new Date('2026-11-23T05:01:00Z'))).toEqual([juniper, larkfield]);
  expect(planDemo(new Date('2026-11-23T23:59:00Z'))).toEqual([juniper, larkfield]);
  expect(planDemo(new Date('2026-11-24T17:00:00Z'))).not.toEqual([juniper, larkfield]);
});

describe.each([
  ['a Monday', '2026-11-23T05:01:00Z'],
  ['a Tuesday', '2026-11-24T05:01:00Z'],
  ['a Wednesday in leap February', '2028-03-01T05:01:00Z'],
  ['a Thursday', '2027-01-07T05:01:00Z'],
  ['a Friday before the clocks change', '2027-03-12T05:01:00Z'],
  ['a Saturday', '2027-06-19T04:01:00Z'],
  ['a Sunday on which the clocks change', '2027-11-07T04:01:00Z'],
])('seeded one minute into %s', (_day, instant) => {
  const now = new Date(instant);
  const plan = planDemo(now);

  it('holds nothing from the future, and nothing from before its clinic', () => {
    for (const { clinic, rows } of plan) {
      const instants = Object.values(rows)
        .flat()
        .flatMap((row) => Object.entries(row))
        .filter(([name, value]) => value instanceof Date && name !== 'expiresAt')
        .map(([, value]) => (value as Date).getTime());
      expect(Math.max(...instants)).toBeLessThan(now.getTime());
      expect(Math.min(...instants)).toBeGreaterThanOrEqual(clinic.createdAt!.getTime());
    }
  });

  it('goes in an order that can be', () => {
    for (const { rows } of plan) {
      for (const response of rows.responses) {
        const task = rows.tasks.find(({ id }) => id === response.taskId)!;
        const link = rows.links.find(({ taskId }) => taskId === task.id)!;
        const accepted = rows.acceptances.find(({ partnerId }) => partnerId === response.partnerId)!;
        const pin = rows.pins.find(({ partnerId }) => partnerId === response.partnerId)!;
        const review = rows.reviews.find(({ responseId }) => responseId === response.id);
        expect(task.cancelledAt).toBeNull();
        expect(task.partnerId).toBe(response.partnerId);
        expect(pin.createdAt <= task.createdAt).toBe(true);
        expect(response.createdAt > task.createdAt).toBe(true);
        expect(response.createdAt < link.expiresAt).toBe(true);
        expect(response.createdAt > accepted.createdAt).toBe(true);
        if (review) expect(review.createdAt > response.createdAt).toBe(true);
      }
    }
  });

  it('has news for the clinician since her last visit', () => {
    const [{ rows, ...clinic }] = plan as [PlannedClinic, PlannedClinic];
    const dana = memberId({ rows, ...clinic }, 'Dana');
    const lastVisit = Math.max(
      ...rows.visits.filter(({ staffId }) => staffId === dana).map(({ lastSeenAt }) => lastSeenAt.getTime()),
    );
    const hers = new Set(
      rows.careTeam
        .filter(({ staffId, role }) => staffId === dana && role === 'lead')
        .map(({ coupleId }) => coupleId),
    );
    const unread = rows.responses.filter(
      ({ id, coupleId }) => hers.has(coupleId) && !rows.reviews.some(({ responseId }) => responseId === id),
    );
    expect(unread.filter(({ createdAt }) => createdAt.getTime() > lastVisit)).toHaveLength(7);
    expect(unread.length).toBeGreaterThan(10);
  });
});

it('leaves one line of history for whatever staff did', () => {
  for (const { rows } of clinics) {
    const count = (kind: string): number => rows.events.filter((event) => event.kind === kind).length;
    expect(count('coupleCreated')).toBe(rows.couples.length);
    expect(count('exerciseAssigned') + count('roundAsked')).toBe(rows.tasks.length);
    expect(count('pinMade')).toBe(rows.pins.length);
    expect(count('linkMade')).toBe(rows.links.length - rows.tasks.length);
    expect(count('linkRevoked')).toBe(rows.links.filter(({ revokedAt }) => revokedAt).length);
    expect(count('taskCancelled')).toBe(rows.tasks.filter(({ cancelledAt }) => cancelledAt).length);
    expect(count('responseReviewed')).toBe(rows.reviews.length);
    expect(count('stageSet') + count('statusSet')).toBe(rows.stageChanges.length);
    expect(count('careTeamJoined')).toBe(rows.careTeam.length - rows.couples.length);
    expect(count('careTeamLeft')).toBe(rows.careTeam.filter(({ leftAt }) => leftAt).length);
  }
});

it('keeps each couple where its last change put it', () => {
  for (const { rows } of clinics) {
    for (const { id, stage, status } of rows.couples) {
      const last = rows.stageChanges.filter(({ coupleId }) => coupleId === id).at(-1);
      if (last) expect([stage, status]).toEqual([last.stage, last.status]);
    }
  }
});

it('gives exercises to the partner they are written for, and none that may be shared to a couple in discernment', () => {
  for (const clinic of clinics) {
    const { rows } = clinic;
    for (const task of rows.tasks) {
      const { audience, visibility } = definitionOf(keyOf(clinic, task.id));
      const ruptures = rows.ruptures.filter(({ coupleId }) => coupleId === task.coupleId);
      const sides = { injured: 'injuredPartnerId', involved: 'involvedPartnerId' } as const;
      if (audience === 'injured' || audience === 'involved') {
        expect(ruptures.map((rupture) => rupture[sides[audience]])).toContain(task.partnerId);
      }
      const couple = rows.couples.find(({ id }) => id === task.coupleId)!;
      if (couple.status === 'discernment') expect(visibility).toBe('clinician');
      if (couple.status === 'ended' || couple.status === 'paused') expect(isOpen(clinic, task)).toBe(false);
    }
  }
});

it('has steps in every state: open, past the day that was chosen, begun, cancelled, received, reviewed', () => {
  const { rows } = juniper;
  const today = new Calendar(noon, demoClinics.juniper.timeZone).dayOf(0);
  const open = rows.tasks.filter((task) => isOpen(juniper, task));
  expect(open.length).toBeGreaterThanOrEqual(20);
  expect(open.filter(({ dueOn }) => dueOn && dueOn < today).length).toBeGreaterThanOrEqual(3);
  expect(
    rows.drafts.map(({ taskId }) => taskId).filter((id) => !open.some((task) => task.id === id)),
  ).toEqual([]);
  expect(new Set(rows.drafts.map(({ taskId }) => taskId)).size).toBe(3);
  expect(rows.tasks.filter(({ cancelledAt }) => cancelledAt).length).toBeGreaterThanOrEqual(2);
  expect(rows.links.some(({ revokedAt }) => revokedAt)).toBe(true);
  expect(rows.links.some(({ expiresAt }) => expiresAt < noon)).toBe(true);
  expect(rows.links.filter(({ expiresAt }) => expiresAt > noon).length).toBeGreaterThan(10);
});

it('answers each form as its validation wants it, drafts as drafts', () => {
  for (const clinic of clinics) {
    for (const { taskId, answers } of clinic.rows.responses) {
      const { form } = definitionOf(keyOf(clinic, taskId));
      const parsed = JSON.parse(answers) as Answers;
      expect(validateAnswers(form, parsed, { complete: true })).toEqual([]);
      expect(shownAnswers(form, parsed)).toEqual(parsed);
    }
    for (const { taskId, answers } of clinic.rows.drafts) {
      const { form } = definitionOf(keyOf(clinic, taskId));
      expect(validateAnswers(form, JSON.parse(answers), { complete: false })).toEqual([]);
    }
  }
});

it('says nothing twice in one clinic, but for very short words', () => {
  for (const { rows } of clinics) {
    const long = rows.responses
      .flatMap(({ answers }) => Object.values(JSON.parse(answers) as Answers))
      .filter((answer): answer is string => typeof answer === 'string' && answer.length > 24);
    expect(new Set(long).size).toBe(long.length);
    expect(long.length).toBeGreaterThan(60);
  }
});
