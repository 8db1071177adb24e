import { once } from '@groundwork/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { auditOf } from '../../testing/audit';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { handoversOf, moveBy, MOVES, offerTo } from '../../testing/handing-over';
import { itIsTheManagers } from '../../testing/manager-promises';
import { refused, told } from '../../testing/refusals';
import { superuserUrl, TestApi } from '../../testing/test-api';
import type { TestClinic, TestMember } from '../../testing/test-clinic';
import { wholeCouple } from '../../testing/whole-couple';
import type { StaffList } from '../staff-list';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const move = `mutation ($input: MoveCaseloadInput!) { moveCaseload(input: $input) { ${MOVES} } }`;
const undo = `mutation ($input: UndoCaseloadMoveInput!) { undoCaseloadMove(input: $input) { ${MOVES} } }`;
const readCouple = 'query ($id: ID!) { couple(id: $id) { id mayLead } }';
const addToTeam = 'mutation ($input: AddToCareTeamInput!) { addToCareTeam(input: $input) { id } }';

const newcomer = async (clinic: TestClinic): Promise<string> =>
  (await api.member(clinic.id, 'clinician')).staffId;
const caseloadIn = async (clinic: TestClinic) => {
  const { staffId } = await api.member(clinic.id, 'clinician');
  await lead(clinic, staffId);
  return { staffId, toStaffId: await newcomer(clinic) };
};
/** A couple that somebody leads without having signed in. */
const lead = async (clinic: TestClinic, staffId: string): Promise<Place> => {
  const place = await placeIn(clinic);
  await api.sql(`update care_team_member set staff_id = $2 where couple_id = $1`, [place.couple.id, staffId]);
  return place;
};
const join = (by: TestMember, { couple }: Place, { staffId }: TestMember, role = 'coClinician') =>
  by.browser.must(addToTeam, once({ coupleId: couple.id, staffId, role }));
const seesNot = async ({ browser }: TestMember, { couple }: Place) =>
  expect(await browser.refusal(readCouple, { id: couple.id })).toEqual(told.notFound);
const leads = async ({ browser }: TestMember, { couple }: Place) =>
  (await browser.must<{ couple: { mayLead: boolean } }>(readCouple, { id: couple.id })).couple.mayLead;
const movesSeenBy = async ({ browser }: TestMember) =>
  (await browser.must<{ staff: StaffList }>(`{ staff { ${MOVES} } }`)).staff.moves;

/** Somebody who leaves, with a couple of their own, one where the receiver helps, one they help with, one they share. */
const leaving = async () => {
  const clinic = await api.clinic();
  const [admin, giver, taker, third] = [
    await clinic.member('admin'),
    await clinic.member('clinician'),
    await clinic.member('clinician'),
    await clinic.member('clinician'),
  ];
  const of = async (by: TestMember): Promise<Place> => ({
    clinic,
    lead: by,
    couple: await clinic.couple(by),
  });
  const own = await of(giver);
  const helped = await of(giver);
  await join(giver, helped, taker);
  const helping = await of(third);
  await join(third, helping, giver);
  const shared = await of(third);
  await join(third, shared, giver);
  await join(third, shared, taker);
  return { clinic, admin, giver, taker, third, own, helped, helping, shared };
};

describe('moveCaseload', () => {
  itIsTheManagers({ name: 'moveCaseload', document: move, id: 'staffId', arrange: caseloadIn }, stage);

  it('leaves a place whose care team somebody changes at that moment, says so, and moves the others', async () => {
    const { admin, clinic, giver, taker, own, helping } = await leaving();
    const joining = new Client({ connectionString: superuserUrl() });
    await joining.connect();
    await joining.query('begin');
    await joining.query(
      `insert into care_team_member (clinic_id, id, couple_id, staff_id, role) values ($1, $2, $3, $4, 'coClinician')`,
      [clinic.id, uuidv7(), helping.couple.id, taker.staffId],
    );
    const moving = moveBy(admin, { staffId: giver.staffId, toStaffId: taker.staffId });
    await sleep(300);
    await joining.query('commit');
    await joining.end();
    await moving;
    expect(await movesSeenBy(admin)).toMatchObject([{ led: 2, joined: 0, shared: 1, busyLeft: 1 }]);
    await seesNot(giver, own);
    const { careTeam } = await wholeCouple({ lead: giver, couple: helping.couple });
    expect(careTeam.map(({ staffId }) => staffId)).toContain(giver.staffId);
  });

  it('moves every place, in numbers, without a double, and closes the couples to the leaver at once', async () => {
    const { admin, giver, taker, third, own, helped, helping, shared } = await leaving();
    await moveBy(admin, { staffId: giver.staffId, toStaffId: taker.staffId });
    expect(await movesSeenBy(admin)).toMatchObject([
      {
        led: 2,
        joined: 1,
        shared: 1,
        supervisedLeft: 0,
        busyLeft: 0,
        undoneAt: null,
        fromName: 'clinician person',
      },
    ]);
    for (const place of [own, helped, helping, shared]) await seesNot(giver, place);
    expect([await leads(taker, own), await leads(taker, helped)]).toEqual([true, true]);
    expect([await leads(taker, helping), await leads(taker, shared)]).toEqual([false, false]);
    const { careTeam, history } = await wholeCouple({ lead: third, couple: shared.couple });
    expect(careTeam.map(({ staffId }) => staffId)).toEqual([third.staffId, taker.staffId]);
    expect(history[0]).toMatchObject({
      kind: 'caseloadMoved',
      byName: 'admin person',
      memberName: 'clinician person',
    });
    expect((await handoversOf(taker)).moved).toMatchObject([
      { given: false, couples: 4, byName: 'admin person' },
    ]);
    expect((await handoversOf(giver)).moved).toMatchObject([{ given: true, couples: 4 }]);
    expect((await handoversOf(third)).moved).toEqual([]);
  });

  it('shows no couple to whoever moves it: not in answers, refusals, or the audit', async () => {
    const { clinic, admin, giver, taker, own, helped, helping, shared } = await leaving();
    const heard: unknown[] = [];
    const input = { staffId: giver.staffId, toStaffId: taker.staffId };
    const lines = await auditOf(api, clinic.id, async () => {
      heard.push(await admin.browser.ask(move, once(input)));
      heard.push(await admin.browser.ask(move, once(input)));
      heard.push(await movesSeenBy(admin));
      const id = (await movesSeenBy(admin))[0]!.id;
      heard.push(await admin.browser.ask(undo, once({ moveId: id })));
      heard.push(await admin.browser.ask(undo, once({ moveId: own.couple.id })));
    });
    expect(lines.map(({ outcome }) => outcome)).toEqual([
      'done',
      'REFUSED',
      'done',
      'done',
      'done',
      'NOT_FOUND',
    ]);
    expect(lines.map(({ coupleIds }) => coupleIds)).toEqual(lines.map(() => []));
    const text = JSON.stringify(heard);
    expect(text).toContain('clinician person');
    for (const { couple } of [own, helped, helping, shared])
      for (const secret of [couple.id, ...couple.partnerIds, 'Ada', 'Ben'])
        expect(text).not.toContain(secret);
    expect(await admin.browser.refusal(readCouple, { id: own.couple.id })).toEqual(told.forbidden);
    expect(await admin.browser.refusal('{ handovers { moved { id } } }')).toEqual(told.forbidden);
  });

  it('works for somebody who was disabled, and sets the way free for another role', async () => {
    const { admin, giver, taker, own } = await leaving();
    const changeRole = 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { __typename } }';
    const disable = 'mutation ($input: DisableStaffInput!) { disableStaff(input: $input) { __typename } }';
    const asked = { staffId: giver.staffId, role: 'assistant' };
    await admin.browser.must(disable, once({ staffId: giver.staffId }));
    expect(await admin.browser.refusal(changeRole, once(asked))).toEqual(refused('staff.hasCouples'));
    await moveBy(admin, { staffId: giver.staffId, toStaffId: taker.staffId });
    await admin.browser.must(changeRole, once(asked));
    expect(await leads(taker, own)).toBe(true);
    const id = (await movesSeenBy(admin))[0]!.id;
    expect(await admin.browser.refusal(undo, once({ moveId: id }))).toEqual(
      refused('caseloadMoves.leaverNotClinical'),
    );
  });

  it('leaves a supervisor’s places to supervisors, says how many, and moves the rest', async () => {
    const clinic = await api.clinic();
    const owner = await clinic.member('owner');
    const giver = await clinic.member('supervisor');
    const place = await placeIn(clinic);
    await join(place.lead, place, giver, 'supervisor');
    const input = { staffId: giver.staffId, toStaffId: (await clinic.member('clinician')).staffId };
    expect(await owner.browser.refusal(move, once(input))).toEqual(refused('caseloadMoves.needsSupervisor'));
    await clinic.couple(giver);
    await moveBy(owner, input);
    expect(await movesSeenBy(owner)).toMatchObject([{ led: 1, joined: 0, supervisedLeft: 1 }]);
    await moveBy(owner, { ...input, toStaffId: owner.staffId });
    expect((await wholeCouple(place)).careTeam.map(({ staffId }) => staffId)).toContain(owner.staffId);
  });

  it('refuses a receiver who sees no couples, is gone, is elsewhere, or the leaver; and an admin for an owner', async () => {
    const { clinic, admin, giver, taker } = await leaving();
    const refusal = (toStaffId: string, staffId = giver.staffId) =>
      admin.browser.refusal(move, once({ staffId, toStaffId }));
    expect(await refusal(admin.staffId)).toEqual(refused('careTeam.notClinical'));
    expect(await refusal(giver.staffId)).toEqual(refused('caseloadMoves.same'));
    expect(await refusal(cast.own.lead.staffId)).toEqual(told.notFound);
    expect(await refusal(taker.staffId, await newcomer(clinic))).toEqual(refused('caseloadMoves.none'));
    const owner = await clinic.member('owner');
    await clinic.couple(owner);
    expect(await refusal(taker.staffId, owner.staffId)).toEqual(refused('staff.onlyOwners'));
    await api.sql('update staff_member set disabled_at = now() where id = $1', [taker.staffId]);
    expect(await refusal(taker.staffId)).toEqual(told.notFound);
  });

  it('asks for a step-up', async () => {
    const { admin, giver, taker } = await leaving();
    const input = { staffId: giver.staffId, toStaffId: taker.staffId };
    await api.sql(`update staff_session set code_at = now() - interval '6 minutes' where staff_id = $1`, [
      admin.staffId,
    ]);
    expect(await admin.browser.refusal(move, once(input))).toEqual(told.stepUp);
    await api.sql(`update staff_session set code_at = now() where staff_id = $1`, [admin.staffId]);
    await moveBy(admin, input);
  });

  it('gives each couple one lead clinician when two move it at the same moment', async () => {
    const { clinic, admin, giver, taker, third, own, helped } = await leaving();
    const owner = await clinic.member('owner');
    await Promise.all(
      [admin, owner].map(({ browser }, at) =>
        browser.ask(move, once({ staffId: giver.staffId, toStaffId: [taker, third][at]!.staffId })),
      ),
    );
    expect(await movesSeenBy(owner)).toHaveLength(1);
    for (const { couple } of [own, helped]) {
      const rows = await api.sql<object[]>(
        `select 1 from care_team_member where couple_id = $1 and role = 'lead' and left_at is null`,
        [couple.id],
      );
      expect(rows).toHaveLength(1);
    }
  });

  it('takes an open offer of the leaver along: the receiver of the caseload decides anew', async () => {
    const { admin, giver, taker, third, own } = await leaving();
    const handoverId = await offerTo(own, third.staffId);
    await moveBy(admin, { staffId: giver.staffId, toStaffId: taker.staffId });
    expect((await handoversOf(third)).offers).toEqual([]);
    expect(
      await third.browser.refusal(
        'mutation ($input: HandoverInput!) { acceptHandover(input: $input) { __typename } }',
        once({ handoverId }),
      ),
    ).toEqual(refused('handovers.takenBack'));
    await offerTo({ ...own, lead: taker }, third.staffId);
  });

  it('leaves what waits to be done by the receiver, and what was done with its author', async () => {
    const { admin, giver, taker, own, clinic } = await leaving();
    const responseId = await clinic.response(giver, own.couple, { step: 'support' });
    const row = { kind: 'responseNew', subjectId: responseId };
    const mark = 'mutation ($input: TodayRowsInput!) { finishRows(input: $input) { total } }';
    await giver.browser.must(mark, once({ rows: [row] }));
    await moveBy(admin, { staffId: giver.staffId, toStaffId: taker.staffId });
    const { today } = await taker.browser.must<{ today: { rows: object[] } }>(
      '{ today { rows { kind subjectId } } }',
    );
    expect(today.rows).toContainEqual(row);
    await taker.browser.must(
      'mutation ($input: SnoozeRowsInput!) { snoozeRows(input: $input) { total } }',
      once({ rows: [row], on: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10) }),
    );
    await taker.browser.must(
      'mutation ($input: ReviewResponseInput!) { reviewResponse(input: $input) { id } }',
      once({ responseId }),
    );
    const { assignments } = await wholeCouple({ lead: taker, couple: own.couple });
    expect(assignments[0]).toMatchObject({ assignedByName: 'clinician person' });
    const [{ staff_id }] = await api.sql<[{ staff_id: string }]>(
      'select staff_id from assignment where couple_id = $1',
      [own.couple.id],
    );
    expect(staff_id).toBe(giver.staffId);
  });
});

describe('undoCaseloadMove', () => {
  itIsTheManagers(
    {
      name: 'undoCaseloadMove',
      document: undo,
      id: 'moveId',
      arrange: async (clinic) => {
        const by = clinic.id === cast.own.clinic.id ? cast.owner : await clinic.member('owner');
        return { moveId: await moveBy(by, await caseloadIn(clinic)) };
      },
    },
    stage,
  );

  it('brings every place back as it was, but where the care team changed since', async () => {
    const { admin, giver, taker, third, own, helped, helping, shared } = await leaving();
    const moveId = await moveBy(admin, { staffId: giver.staffId, toStaffId: taker.staffId });
    const remove = 'mutation ($input: RemoveFromCareTeamInput!) { removeFromCareTeam(input: $input) { id } }';
    await third.browser.must(remove, once({ coupleId: helping.couple.id, staffId: taker.staffId }));
    await admin.browser.must(undo, once({ moveId }));
    expect(await movesSeenBy(admin)).toMatchObject([{ undoneAt: expect.any(String), notBack: 1 }]);
    expect([await leads(giver, own), await leads(giver, helped)]).toEqual([true, true]);
    expect(await leads(giver, shared)).toBe(false);
    await seesNot(giver, helping);
    await seesNot(taker, own);
    expect([await leads(taker, helped), await leads(taker, shared)]).toEqual([false, false]);
    expect((await handoversOf(taker)).moved).toEqual([]);
    expect(await admin.browser.refusal(undo, once({ moveId }))).toEqual(refused('caseloadMoves.undone'));
  });

  it('is too late after a day', async () => {
    const { admin, giver, taker } = await leaving();
    const moveId = await moveBy(admin, { staffId: giver.staffId, toStaffId: taker.staffId });
    await api.sql(`update caseload_move set created_at = now() - interval '25 hours' where id = $1`, [
      moveId,
    ]);
    expect(await admin.browser.refusal(undo, once({ moveId }))).toEqual(refused('caseloadMoves.tooLate'));
    expect(await movesSeenBy(admin)).toEqual([]);
  });
});
