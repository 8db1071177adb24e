import { once } from '@groundwork/testing';
import { castOf, placeIn, type Cast } from '../../testing/cast';
import { itIsTheManagers } from '../../testing/manager-promises';
import { refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestClinic, TestMember } from '../../testing/test-clinic';
import type { StaffList, StaffPlace } from '../staff-list';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const list =
  '{ staff { places { staffId name role hasSecondFactor lastActiveAt couples disabledAt mayChange } } }';
const changeRole =
  'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { places { staffId role } } }';
const disable =
  'mutation ($input: DisableStaffInput!) { disableStaff(input: $input) { places { staffId disabledAt } } }';
const enable =
  'mutation ($input: EnableStaffInput!) { enableStaff(input: $input) { places { staffId disabledAt } } }';
const viewer = '{ viewer { role } }';

const newcomer = async (clinic: TestClinic): Promise<string> =>
  (await api.member(clinic.id, 'clinician')).staffId;

const placesSeenBy = async ({ browser }: TestMember): Promise<StaffPlace[]> =>
  (await browser.must<{ staff: StaffList }>(list)).staff.places;

const placeOf = async (by: TestMember, { staffId }: { staffId: string }): Promise<StaffPlace | undefined> =>
  (await placesSeenBy(by)).find((each) => each.staffId === staffId);

describe('staff', () => {
  itIsTheManagers({ name: 'staff', document: list, arrange: async () => ({}) }, stage);

  it('says of everybody in the clinic what they may do, when they were there, and how many couples they have', async () => {
    const clinic = await api.clinic();
    const owner = await clinic.member('owner');
    const { lead } = await placeIn(clinic);
    await clinic.couple(lead);
    await api.sql('update staff_session set last_seen_at = $2 where staff_id = $1', [
      lead.staffId,
      '2026-02-03T10:00:00.000Z',
    ]);
    const invited = await api.member(clinic.id, 'assistant');
    const row = { disabledAt: null, hasSecondFactor: false, mayChange: true };
    expect(await placesSeenBy(owner)).toEqual([
      {
        ...row,
        staffId: invited.staffId,
        name: 'assistant person',
        role: 'assistant',
        couples: 0,
        lastActiveAt: null,
      },
      {
        ...row,
        staffId: lead.staffId,
        name: 'clinician person',
        role: 'clinician',
        couples: 2,
        lastActiveAt: '2026-02-03T10:00:00.000Z',
      },
      expect.objectContaining({ staffId: owner.staffId, name: 'owner person', role: 'owner', couples: 0 }),
    ]);
  });

  it('says who has a second factor, and lists those who were disabled last', async () => {
    const clinic = await api.clinic();
    const admin = await clinic.member('admin');
    const first = await clinic.member('assistant');
    await api.sql(
      'update account set totp_confirmed_at = now() where id = (select account_id from staff_member where id = $1)',
      [first.staffId],
    );
    await admin.browser.must(disable, once({ staffId: first.staffId }));
    const places = await placesSeenBy(admin);
    expect(places.map(({ staffId, hasSecondFactor }) => [staffId, hasSecondFactor])).toEqual([
      [admin.staffId, false],
      [first.staffId, true],
    ]);
    expect(places[1]?.disabledAt).not.toBeNull();
  });
});

describe('changeRole', () => {
  itIsTheManagers(
    {
      name: 'changeRole',
      document: changeRole,
      id: 'staffId',
      arrange: async (clinic) => ({ staffId: await newcomer(clinic), role: 'supervisor' }),
      otherBody: { role: 'assistant' },
    },
    stage,
  );

  it('ends the sessions of the member; the next one has the new role', async () => {
    const member = await cast.own.clinic.member('clinician');
    await member.browser.must(viewer);
    await cast.admin.browser.must(changeRole, once({ staffId: member.staffId, role: 'supervisor' }));
    expect(await member.browser.refusal(viewer)).toEqual(told.unauthenticated);
    await api.signIn(member.browser, member.email);
    expect(await member.browser.must(viewer)).toEqual({ viewer: { role: 'supervisor' } });
  });

  it('leaves a session alone when the role stays what it is', async () => {
    const member = await cast.own.clinic.member('clinician');
    await cast.admin.browser.must(changeRole, once({ staffId: member.staffId, role: 'clinician' }));
    await member.browser.must(viewer);
  });

  it('lets only an owner make owners, and change one', async () => {
    const member = await cast.own.clinic.member('clinician');
    const second = await cast.own.clinic.member('owner');
    const byAdmin = (staffId: string, role: string) =>
      cast.admin.browser.refusal(changeRole, once({ staffId, role }));
    expect(await byAdmin(member.staffId, 'owner')).toEqual(refused('staff.onlyOwners'));
    expect(await byAdmin(second.staffId, 'clinician')).toEqual(refused('staff.onlyOwners'));
    expect(await cast.admin.browser.refusal(disable, once({ staffId: second.staffId }))).toEqual(
      refused('staff.onlyOwners'),
    );
    expect(await placeOf(cast.admin, second)).toMatchObject({ mayChange: false });
    await cast.owner.browser.must(changeRole, once({ staffId: member.staffId, role: 'owner' }));
    await cast.owner.browser.must(changeRole, once({ staffId: second.staffId, role: 'clinician' }));
  });

  it('gives a role that manages others only after a step-up', async () => {
    const clinic = await api.clinic();
    const owner = await clinic.member('owner');
    const staffId = await newcomer(clinic);
    await api.sql(
      `update staff_session set confirmed_at = now() - interval '6 minutes' where clinic_id = $1`,
      [clinic.id],
    );
    for (const role of ['owner', 'admin'])
      expect(await owner.browser.refusal(changeRole, once({ staffId, role }))).toEqual(told.stepUp);
    await owner.browser.must(changeRole, once({ staffId, role: 'supervisor' }));
  });

  it('gives nobody with couples a role that sees none', async () => {
    const { lead } = await placeIn(cast.own.clinic);
    const asked = once({ staffId: lead.staffId, role: 'admin' });
    expect(await cast.owner.browser.refusal(changeRole, asked)).toEqual(refused('staff.hasCouples'));
    await lead.browser.must(viewer);
  });

  it('knows only its own words for roles', async () => {
    const { errors } = await cast.owner.browser.ask(
      changeRole,
      once({ staffId: await newcomer(cast.own.clinic), role: 'boss' }),
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
  });
});

describe('disableStaff', () => {
  itIsTheManagers(
    {
      name: 'disableStaff',
      document: disable,
      id: 'staffId',
      arrange: async (clinic) => ({ staffId: await newcomer(clinic) }),
    },
    stage,
  );

  it('refuses the very next request, and every sign-in after it', async () => {
    const member = await cast.own.clinic.member('clinician');
    const elsewhere = api.browser();
    await api.signIn(elsewhere, member.email);
    await cast.admin.browser.must(disable, once({ staffId: member.staffId }));
    for (const browser of [member.browser, elsewhere])
      expect(await browser.refusal(viewer)).toEqual(told.unauthenticated);
    await expect(api.signIn(api.browser(), member.email)).rejects.toThrow('go together');
  });

  it('always leaves the clinic an owner', async () => {
    const clinic = await api.clinic();
    const owner = await clinic.member('owner');
    const self = { staffId: owner.staffId };
    expect(await owner.browser.refusal(disable, once(self))).toEqual(refused('staff.lastOwner'));
    expect(await owner.browser.refusal(changeRole, once({ ...self, role: 'admin' }))).toEqual(
      refused('staff.lastOwner'),
    );
    const second = await clinic.member('owner');
    await owner.browser.must(disable, once({ staffId: second.staffId }));
    expect(await owner.browser.refusal(disable, once(self))).toEqual(refused('staff.lastOwner'));
  });

  type Act = (by: TestMember, whom: TestMember) => Promise<unknown>;
  const disables: Act = ({ browser }, { staffId }) => browser.ask(disable, once({ staffId }));
  const demotes: Act = ({ browser }, { staffId }) =>
    browser.ask(changeRole, once({ staffId, role: 'clinician' }));
  const each = (act: Act): Act[] => [act, act, act];

  it.each([
    ['disable', 'disable', each(disables)],
    ['demote', 'demote', each(demotes)],
    ['disable', 'demote', [disables, demotes, disables]],
  ])(
    'leaves an owner also when three in a ring %s and %s each other at the same moment',
    async (_, __, acts) => {
      for (let round = 0; round < 2; round += 1) {
        const clinic = await api.clinic();
        const owners = [
          await clinic.member('owner'),
          await clinic.member('owner'),
          await clinic.member('owner'),
        ];
        await Promise.all(acts.map((act, i) => act(owners[i]!, owners[(i + 1) % 3]!)));
        // Whoever is left tries to take themselves away too.
        await Promise.all(owners.flatMap((owner) => [disables(owner, owner), demotes(owner, owner)]));
        const [{ left }] = await api.sql<[{ left: number }]>(
          `select count(*)::int as "left" from staff_member
          where clinic_id = $1 and role = 'owner' and disabled_at is null`,
          [clinic.id],
        );
        expect(left).toBe(1);
      }
    },
  );
});

describe('enableStaff', () => {
  itIsTheManagers(
    {
      name: 'enableStaff',
      document: enable,
      id: 'staffId',
      arrange: async (clinic) => {
        const staffId = await newcomer(clinic);
        await api.sql('update staff_member set disabled_at = now() where id = $1', [staffId]);
        return { staffId };
      },
    },
    stage,
  );

  it('gives a place that manages others back only after a step-up, unless it was taken away just now', async () => {
    const clinic = await api.clinic();
    const owner = await clinic.member('owner');
    const { staffId } = await api.member(clinic.id, 'admin');
    const gone = (ago: string) =>
      api.sql('update staff_member set disabled_at = now() - $2::interval where id = $1', [staffId, ago]);
    await gone('1 hour');
    await owner.browser.must(enable, once({ staffId }));
    await api.sql(
      `update staff_session set confirmed_at = now() - interval '6 minutes' where clinic_id = $1`,
      [clinic.id],
    );
    await owner.browser.must(disable, once({ staffId }));
    await owner.browser.must(enable, once({ staffId }));
    await gone('61 seconds');
    expect(await owner.browser.refusal(enable, once({ staffId }))).toEqual(told.stepUp);
  });

  it('lets them sign in again, and opens no session of before', async () => {
    const member = await cast.own.clinic.member('clinician');
    await cast.admin.browser.must(disable, once({ staffId: member.staffId }));
    await cast.admin.browser.must(enable, once({ staffId: member.staffId }));
    expect(await member.browser.refusal(viewer)).toEqual(told.unauthenticated);
    expect(await api.signIn(member.browser, member.email)).toBe('done');
    await member.browser.must(viewer);
  });
});
