import { once, type Refusal } from '@groundwork/testing';
import { auditOf } from '../../testing/audit';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { HANDOVERS, handoversOf, NOTE, offerTo } from '../../testing/handing-over';
import { itIsTheCareTeams, itNeedsAStaffSession } from '../../testing/operation-promises';
import { invalid, refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestMember } from '../../testing/test-clinic';
import { wholeCouple } from '../../testing/whole-couple';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const offer =
  'mutation ($input: OfferHandoverInput!) { offerHandover(input: $input) { id handovers { state } } }';
const takeBack =
  'mutation ($input: HandoverInput!) { takeBackHandover(input: $input) { id handovers { state } } }';
const settle = (name: string) =>
  `mutation ($input: HandoverInput!) { ${name}(input: $input) { ${HANDOVERS} } }`;
const readCouple = 'query ($id: ID!) { couple(id: $id) { id mayLead } }';

interface Handing extends Place {
  readonly receiver: TestMember;
  readonly handoverId: string;
}
const handing = async (more: Parameters<typeof offerTo>[2] = {}): Promise<Handing> => {
  const place = await placeIn(cast.own.clinic);
  const receiver = await cast.own.clinic.member('clinician');
  return { ...place, receiver, handoverId: await offerTo(place, receiver.staffId, more) };
};
const does = (name: string, by: TestMember, handoverId: string) =>
  by.browser.must(settle(name), once({ handoverId }));
const doesNot = (name: string, by: TestMember, handoverId: string): Promise<Refusal> =>
  by.browser.refusal(settle(name), once({ handoverId }));
const sees = ({ browser }: TestMember, { couple }: Place) =>
  browser.must<{ couple: object }>(readCouple, { id: couple.id });
const seesNot = async ({ browser }: TestMember, { couple }: Place) =>
  expect(await browser.refusal(readCouple, { id: couple.id })).toEqual(told.notFound);
const stateOf = async (lead: TestMember, { couple }: Place) =>
  (await wholeCouple({ lead, couple })).handovers[0];

describe('offerHandover', () => {
  itIsTheCareTeams(
    {
      name: 'offerHandover',
      document: offer,
      id: 'coupleId',
      table: 'couple',
      isTheLeads: refused('careTeam.onlyLead'),
      arrange: async ({ clinic, couple }) => {
        // An offer stands until it is answered; each call makes its own.
        await api.sql('update handover set taken_back_at = now() where couple_id = $1', [couple.id]);
        const { staffId } = await api.member(clinic.id, 'clinician');
        return { coupleId: couple.id, staffId, note: NOTE, stays: true, showNames: true };
      },
      otherBody: { stays: false },
    },
    stage,
  );

  it('changes nothing until it is answered, and shows the receiver what the lead chose to show', async () => {
    const { receiver, handoverId, ...place } = await handing();
    const { offers } = await handoversOf(receiver);
    expect(offers).toEqual([
      {
        id: handoverId,
        fromName: 'clinician person',
        coupleNames: ['Ada', 'Ben'],
        stays: false,
        at: expect.any(String),
      },
    ]);
    await seesNot(receiver, place);
    expect(await sees(place.lead, place)).toMatchObject({ couple: { mayLead: true } });
    expect(await stateOf(place.lead, place)).toMatchObject({ state: 'offered', note: NOTE, mayUndo: false });
    for (const other of [cast.supervisor, cast.owner, cast.stranger.lead, place.lead])
      expect((await handoversOf(other)).offers).toEqual([]);
    const hidden = await handing({ showNames: false });
    expect((await handoversOf(hidden.receiver)).offers[0]).toMatchObject({ coupleNames: null });
  });

  it('keeps the note and the names sealed where they lie, and the note from the receiver’s eyes', async () => {
    const { receiver, handoverId } = await handing();
    const [row] = await api.sql<{ note: Buffer; couple_names: Buffer }[]>(
      'select note, couple_names from handover where id = $1',
      [handoverId],
    );
    expect(row!.note.toString()).not.toContain('Evenings');
    expect(row!.couple_names.toString()).not.toContain('Ada');
    const answer = JSON.stringify(await receiver.browser.ask(`{ handovers { ${HANDOVERS} } }`));
    expect(answer).not.toContain('Evenings');
    const { errors } = await receiver.browser.ask('{ handovers { offers { note } } }');
    expect(errors).toBeDefined();
  });

  it('refuses yourself, staff who are not clinical, a second offer, and an empty note', async () => {
    const { lead, couple, receiver } = await handing();
    const refusal = (more: object) =>
      lead.browser.refusal(
        offer,
        once({
          coupleId: couple.id,
          staffId: receiver.staffId,
          note: NOTE,
          stays: false,
          showNames: true,
          ...more,
        }),
      );
    expect(await refusal({})).toEqual(refused('handovers.alreadyOffered'));
    expect(await refusal({ staffId: lead.staffId })).toEqual(refused('handovers.toYourself'));
    expect(await refusal({ staffId: cast.admin.staffId })).toEqual(refused('careTeam.notClinical'));
    expect(await refusal({ staffId: cast.stranger.lead.staffId })).toEqual(told.notFound);
    expect(await refusal({ note: ' ' })).toEqual(invalid(['note', 'invalid.required']));
    expect(await refusal({ note: 'x'.repeat(4001) })).toEqual(invalid(['note', 'invalid.tooLong', 4000]));
  });
});

describe('takeBackHandover', () => {
  it('leaves everything as it was, and the receiver with nothing', async () => {
    const { receiver, handoverId, ...place } = await handing();
    const input = { handoverId };
    for (const other of [receiver, cast.second, cast.owner, cast.stranger.lead])
      expect(await other.browser.refusal(takeBack, once(input))).toEqual(told.notFound);
    const lines = await auditOf(api, place.clinic.id, () => place.lead.browser.must(takeBack, once(input)));
    expect(lines).toMatchObject([
      { operation: 'takeBackHandover', outcome: 'done', coupleIds: [place.couple.id] },
    ]);
    expect((await handoversOf(receiver)).offers).toEqual([]);
    expect(await doesNot('acceptHandover', receiver, handoverId)).toEqual(refused('handovers.takenBack'));
    expect(await place.lead.browser.refusal(takeBack, once(input))).toEqual(refused('handovers.answered'));
    const [row] = await api.sql<{ couple_names: null }[]>('select couple_names from handover where id = $1', [
      handoverId,
    ]);
    expect(row).toEqual({ couple_names: null });
    await seesNot(receiver, place);
  });
});

it.each(['acceptHandover', 'declineHandover', 'undoHandover'])(
  '%s refuses other roles, links and nobody, and keeps each refusal in the audit',
  async (name) => {
    const { handoverId } = await handing();
    const lines = await auditOf(api, cast.own.clinic.id, async () => {
      for (const member of [cast.admin, cast.assistant])
        expect(await doesNot(name, member, handoverId)).toEqual(told.forbidden);
      for (const browser of [cast.nobody, cast.linkHolder])
        expect(await browser.refusal(settle(name), once({ handoverId }))).toEqual(told.unauthenticated);
    });
    expect(lines.map(({ outcome, coupleIds }) => [outcome, coupleIds])).toEqual([
      ['FORBIDDEN', []],
      ['FORBIDDEN', []],
    ]);
  },
);

describe('handovers', () => {
  itNeedsAStaffSession({ name: 'handovers', document: `{ handovers { ${HANDOVERS} } }` }, () => ({}), stage, {
    wrong: ['admin', 'assistant'],
  });
});

describe('acceptHandover', () => {
  it('makes the receiver the lead clinician; the next request of whoever led is refused', async () => {
    const { receiver, handoverId, ...place } = await handing();
    const lines = await auditOf(api, place.clinic.id, () => does('acceptHandover', receiver, handoverId));
    expect(lines).toEqual([
      {
        operation: 'acceptHandover',
        outcome: 'done',
        actorId: receiver.staffId,
        coupleIds: [place.couple.id],
      },
    ]);
    await seesNot(place.lead, place);
    expect(await sees(receiver, place)).toMatchObject({ couple: { mayLead: true } });
    const { careTeam, history, handovers } = await wholeCouple({ lead: receiver, couple: place.couple });
    expect(careTeam.map(({ staffId, role }) => [staffId, role])).toEqual([[receiver.staffId, 'lead']]);
    expect(handovers[0]).toMatchObject({ note: NOTE, state: 'accepted', mayUndo: true });
    expect(history.slice(0, 2).map(({ kind }) => kind)).toEqual(['handoverAccepted', 'handoverOffered']);
    expect(await doesNot('acceptHandover', receiver, handoverId)).toEqual(refused('handovers.answered'));
  });

  it('leaves the giver on the care team where they stay, and takes a co-clinician without a double', async () => {
    const place = await placeIn(cast.own.clinic);
    const receiver = await cast.own.clinic.member('clinician');
    await place.lead.browser.must(
      'mutation ($input: AddToCareTeamInput!) { addToCareTeam(input: $input) { id } }',
      once({ coupleId: place.couple.id, staffId: receiver.staffId, role: 'coClinician' }),
    );
    await does('acceptHandover', receiver, await offerTo(place, receiver.staffId, { stays: true }));
    expect(await sees(place.lead, place)).toMatchObject({ couple: { mayLead: false } });
    const { careTeam } = await wholeCouple(place);
    expect(careTeam.map(({ staffId, role }) => [staffId, role])).toEqual([
      [receiver.staffId, 'lead'],
      [place.lead.staffId, 'coClinician'],
    ]);
  });

  it('is the receiver’s alone, and nobody’s whose role works with no couples any more', async () => {
    const { receiver, handoverId, lead } = await handing();
    for (const other of [lead, cast.supervisor, cast.owner, cast.stranger.lead]) {
      expect(await doesNot('acceptHandover', other, handoverId)).toEqual(told.notFound);
      expect(await doesNot('declineHandover', other, handoverId)).toEqual(told.notFound);
    }
    expect(await doesNot('acceptHandover', cast.admin, handoverId)).toEqual(told.forbidden);
    await does('acceptHandover', receiver, handoverId);
  });

  it('happens once, or is taken back, when both act at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { receiver, handoverId, lead, couple } = await handing();
      await Promise.all([
        receiver.browser.ask(settle('acceptHandover'), once({ handoverId })),
        lead.browser.ask(takeBack, once({ handoverId })),
      ]);
      const [row] = await api.sql<{ accepted: boolean; taken: boolean; leads: string }[]>(
        `select accepted_at is not null as accepted, taken_back_at is not null as taken,
                (select staff_id from care_team_member c where c.couple_id = h.couple_id and c.role = 'lead'
                    and c.left_at is null) as leads
           from handover h where couple_id = $1`,
        [couple.id],
      );
      expect(row!.accepted).not.toBe(row!.taken);
      expect(row!.leads).toBe(row!.accepted ? receiver.staffId : lead.staffId);
    }
  });
});

describe('declineHandover', () => {
  it('leaves the couple where it is, and tells its care team', async () => {
    const { receiver, handoverId, ...place } = await handing();
    await does('declineHandover', receiver, handoverId);
    await seesNot(receiver, place);
    expect(await stateOf(place.lead, place)).toMatchObject({ state: 'declined' });
    expect((await wholeCouple(place)).history[0]).toMatchObject({ kind: 'handoverDeclined' });
    expect(await api.sql('select couple_names from handover where id = $1', [handoverId])).toEqual([
      { couple_names: null },
    ]);
    await offerTo(place, receiver.staffId);
  });
});

describe('undoHandover', () => {
  it.each(['giver', 'receiver'] as const)('brings everything back as it was, by the %s', async (who) => {
    const { receiver, handoverId, ...place } = await handing();
    const before = (await wholeCouple(place)).careTeam;
    await does('acceptHandover', receiver, handoverId);
    expect((await handoversOf(place.lead)).passed).toMatchObject([
      { id: handoverId, given: true, coupleId: null },
    ]);
    expect((await handoversOf(receiver)).passed).toMatchObject([
      { id: handoverId, given: false, coupleId: place.couple.id },
    ]);
    expect(await doesNot('undoHandover', cast.owner, handoverId)).toEqual(told.notFound);
    await does('undoHandover', who === 'giver' ? place.lead : receiver, handoverId);
    await seesNot(receiver, place);
    expect((await wholeCouple(place)).careTeam).toEqual(before);
    expect(await stateOf(place.lead, place)).toMatchObject({ state: 'undone', mayUndo: false });
    expect(await doesNot('undoHandover', receiver, handoverId)).toEqual(refused('handovers.undone'));
  });

  it('is too late after a day, and can’t be once the couple has moved on', async () => {
    const late = await handing();
    await does('acceptHandover', late.receiver, late.handoverId);
    await api.sql(`update handover set accepted_at = now() - interval '25 hours' where id = $1`, [
      late.handoverId,
    ]);
    expect(await doesNot('undoHandover', late.lead, late.handoverId)).toEqual(refused('handovers.tooLate'));
    expect((await handoversOf(late.lead)).passed).toEqual([]);

    const on = await handing();
    await does('acceptHandover', on.receiver, on.handoverId);
    const third = await cast.own.clinic.member('clinician');
    const next = await offerTo({ ...on, lead: on.receiver }, third.staffId);
    await does('acceptHandover', third, next);
    expect(await doesNot('undoHandover', on.lead, on.handoverId)).toEqual(refused('handovers.changedSince'));
    await does('undoHandover', third, next);
    await does('undoHandover', on.lead, on.handoverId);
  });
});
