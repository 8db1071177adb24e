import { permissionsOf, staffRoles } from '@groundwork/access';
import { castOf, type Cast } from '../../testing/cast';
import { itNeedsAStaffSession } from '../../testing/operation-promises';
import { told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { Colleague, Viewer } from './viewer';

let api: TestApi;
let cast: Cast;
const stage = () => ({ api, cast });

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const viewer = `{ viewer { staffId name role permissions lastVisitAt
  clinic { id name timeZone locale demo urgentHelp { label number } } } }`;
const colleagues = '{ colleagues { staffId name role } }';

const disable = (staffId: string): Promise<unknown> =>
  api.sql('update staff_member set disabled_at = now() where id = $1', [staffId]);

describe('viewer', () => {
  itNeedsAStaffSession({ name: 'viewer', document: viewer }, () => ({}), stage);

  it.each(staffRoles)('tells a signed-in %s who they are and what they may do', async (role) => {
    const member = await cast.own.clinic.member(role);
    const answer = await member.browser.must<{ viewer: Viewer }>(viewer);
    expect(answer.viewer).toMatchObject({
      staffId: member.staffId,
      name: `${role} person`,
      role,
      permissions: permissionsOf(role),
      lastVisitAt: null,
      clinic: {
        id: cast.own.clinic.id,
        timeZone: 'Europe/Berlin',
        locale: 'en-GB',
        demo: true,
        urgentHelp: [{ label: 'Emergency', number: '112' }],
      },
    });
  });

  it('names the end of the visit before this one', async () => {
    const member = await cast.own.clinic.member('clinician');
    const lastSeen = '2026-02-03T10:00:00.000Z';
    await api.sql('update staff_session set last_seen_at = $2 where staff_id = $1', [
      member.staffId,
      lastSeen,
    ]);
    const again = api.browser();
    await api.signIn(again, member.email);
    expect(await again.must(viewer)).toMatchObject({ viewer: { lastVisitAt: lastSeen } });
  });

  it('knows nobody who was disabled, from the very next request on', async () => {
    const member = await cast.own.clinic.member('clinician');
    await member.browser.must(viewer);
    await disable(member.staffId);
    expect(await member.browser.refusal(viewer)).toEqual(told.unauthenticated);
  });
});

describe('colleagues', () => {
  itNeedsAStaffSession({ name: 'colleagues', document: colleagues }, () => ({}), stage);

  it('lists the clinical staff of the own clinic, without those who left', async () => {
    const clinic = await api.clinic();
    const members = new Map<string, string>();
    for (const role of staffRoles) members.set((await clinic.member(role)).staffId, role);
    const asking = await clinic.member('assistant');
    const left = await clinic.member('clinician');
    const listed = async (): Promise<Colleague[]> =>
      (await asking.browser.must<{ colleagues: Colleague[] }>(colleagues)).colleagues;

    expect((await listed()).map(({ staffId }) => staffId)).toContain(left.staffId);
    await disable(left.staffId);
    const clinical = [...members].filter(([, role]) => ['owner', 'supervisor', 'clinician'].includes(role));
    expect(await listed()).toEqual(
      clinical.map(([staffId, role]) => ({ staffId, name: `${role} person`, role })),
    );
  });
});
