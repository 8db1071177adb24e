import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast, type Place } from '../../testing/cast';
import { itIsTheCareTeams } from '../../testing/operation-promises';
import { refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { wholeCouple } from '../../testing/whole-couple';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const add = 'mutation ($input: AddToCareTeamInput!) { addToCareTeam(input: $input) { id history { id } } }';
const remove =
  'mutation ($input: RemoveFromCareTeamInput!) { removeFromCareTeam(input: $input) { id history { id } } }';

/** A clinician who has signed in at no browser. */
const newcomer = async ({ clinic }: Pick<Place, 'clinic'>): Promise<string> =>
  (await api.member(clinic.id, 'clinician')).staffId;

const addTo = (place: Place, staffId: string, role = 'coClinician') =>
  place.lead.browser.must(add, once({ coupleId: place.couple.id, staffId, role }));

const readCouple = 'query ($id: ID!) { couple(id: $id) { id mayLead } }';

describe('addToCareTeam', () => {
  itIsTheCareTeams(
    {
      name: 'addToCareTeam',
      document: add,
      id: 'coupleId',
      table: 'couple',
      isTheLeads: refused('careTeam.onlyLead'),
      arrange: async (place) => ({
        coupleId: place.couple.id,
        staffId: await newcomer(place),
        role: 'coClinician',
      }),
      otherBody: { role: 'supervisor' },
    },
    stage,
  );

  it('is not given to a colleague whose role changes at the same moment, and neither is a couple of their own', async () => {
    const { clinic, lead, couple } = await placeIn(cast.own.clinic);
    const colleague = await clinic.member('clinician');
    const create = 'mutation ($input: CreateCoupleInput!) { createCouple(input: $input) { id } }';
    const pair = { timeZone: 'Europe/Berlin', partners: [{ name: 'Cleo' }, { name: 'Dov' }] };
    const [added, made] = await api.asSuperuser(async ({ manager }) => {
      const [held]: { pid: number }[] = await manager.query(
        `select pg_backend_pid() as pid, pg_advisory_xact_lock(hashtextextended('staff ' || $1, 0))`,
        [clinic.id],
      );
      const asked = once({ coupleId: couple.id, staffId: colleague.staffId, role: 'coClinician' });
      const acts = [lead.browser.ask(add, asked), colleague.browser.ask(create, once(pair))] as const;
      await api.waiterFor(held!.pid);
      await manager.query(`update staff_member set role = 'admin' where id = $1`, [colleague.staffId]);
      return acts;
    });
    expect((await added).errors?.[0]?.message).toBe(refused('careTeam.notClinical').message);
    expect((await made).errors).toHaveLength(1);
    const places = await api.sql('select 1 from care_team_member where staff_id = $1', [colleague.staffId]);
    expect(places).toEqual([]);
  });

  it('opens the couple to the colleague at the very next request, without letting them lead', async () => {
    const { clinic, lead, couple } = cast.own;
    const colleague = await clinic.member('supervisor');
    const asked = { id: couple.id };
    expect(await colleague.browser.refusal(readCouple, asked)).toEqual(told.notFound);
    await addTo(cast.own, colleague.staffId, 'supervisor');
    expect(await colleague.browser.must(readCouple, asked)).toEqual({
      couple: { id: couple.id, mayLead: false },
    });

    const { careTeam, history } = await wholeCouple(cast.own);
    expect(careTeam[0]).toMatchObject({ staffId: lead.staffId, role: 'lead' });
    expect(careTeam).toContainEqual(
      expect.objectContaining({ staffId: colleague.staffId, role: 'supervisor', name: 'supervisor person' }),
    );
    const detail = { staffId: colleague.staffId, role: 'supervisor' };
    expect(history[0]).toMatchObject({ kind: 'careTeamJoined', memberName: 'supervisor person', detail });
  });

  it('finds nobody of another clinic, nobody who left, and nobody unknown', async () => {
    const gone = await newcomer(cast.own);
    await addTo(cast.own, await newcomer(cast.own));
    await api.sql('update staff_member set disabled_at = now() where id = $1', [gone]);
    for (const staffId of [gone, cast.stranger.lead.staffId, cast.own.couple.id, 'nobody']) {
      const asked = once({ coupleId: cast.own.couple.id, staffId, role: 'coClinician' });
      expect(await cast.own.lead.browser.refusal(add, asked)).toEqual(told.notFound);
    }
  });

  it('refuses staff who are not clinical, a second lead, and a colleague who is on it already', async () => {
    const { lead, couple } = cast.own;
    const staffId = await newcomer(cast.own);
    const refusal = (who: string, role: string) =>
      lead.browser.refusal(add, once({ coupleId: couple.id, staffId: who, role }));
    expect(await refusal(cast.admin.staffId, 'coClinician')).toEqual(refused('careTeam.notClinical'));
    expect(await refusal(cast.assistant.staffId, 'supervisor')).toEqual(refused('careTeam.notClinical'));
    expect(await refusal(staffId, 'lead')).toEqual(refused('careTeam.leadStays'));
    await addTo(cast.own, staffId);
    expect(await refusal(staffId, 'supervisor')).toEqual(refused('careTeam.alreadyOn'));
  });
});

describe('removeFromCareTeam', () => {
  itIsTheCareTeams(
    {
      name: 'removeFromCareTeam',
      document: remove,
      id: 'coupleId',
      table: 'couple',
      isTheLeads: refused('careTeam.onlyLead'),
      arrange: async (place) => {
        const staffId = await newcomer(place);
        await addTo(place, staffId);
        return { coupleId: place.couple.id, staffId };
      },
    },
    stage,
  );

  it('closes the couple to the colleague at the very next request, and lets them come back', async () => {
    const place = await placeIn(cast.own.clinic);
    const colleague = await cast.own.clinic.member('clinician');
    const asked = { id: place.couple.id };
    await addTo(place, colleague.staffId);
    await colleague.browser.must(readCouple, asked);

    await place.lead.browser.must(remove, once({ coupleId: place.couple.id, staffId: colleague.staffId }));
    expect(await colleague.browser.refusal(readCouple, asked)).toEqual(told.notFound);
    const { careTeam, history } = await wholeCouple(place);
    expect(careTeam.map(({ staffId }) => staffId)).toEqual([place.lead.staffId]);
    expect(history[0]).toMatchObject({
      kind: 'careTeamLeft',
      memberName: 'clinician person',
      detail: { staffId: colleague.staffId, role: 'coClinician' },
    });

    await addTo(place, colleague.staffId);
    await colleague.browser.must(readCouple, asked);
  });

  it('goes on naming a colleague who left the clinic', async () => {
    const place = await placeIn(cast.own.clinic);
    const staffId = await newcomer(place);
    await addTo(place, staffId);
    await place.lead.browser.must(remove, once({ coupleId: place.couple.id, staffId }));
    await api.sql('update staff_member set disabled_at = now() where id = $1', [staffId]);
    const { history } = await wholeCouple(place);
    expect(history.map(({ kind, memberName }) => [kind, memberName])).toEqual([
      ['careTeamLeft', 'clinician person'],
      ['careTeamJoined', 'clinician person'],
      ['coupleCreated', null],
    ]);
  });

  it('keeps the lead, and finds nobody who is not on the care team', async () => {
    const { lead, couple } = cast.own;
    const staffId = await newcomer(cast.own);
    await addTo(cast.own, staffId);
    const refusal = (who: string) =>
      lead.browser.refusal(remove, once({ coupleId: couple.id, staffId: who }));
    expect(await refusal(lead.staffId)).toEqual(refused('careTeam.leadStays'));
    for (const who of [cast.colleague.lead.staffId, cast.stranger.lead.staffId, 'nobody']) {
      expect(await refusal(who)).toEqual(told.notFound);
    }
    await lead.browser.must(remove, once({ coupleId: couple.id, staffId }));
    expect(await refusal(staffId)).toEqual(told.notFound);
  });
});
