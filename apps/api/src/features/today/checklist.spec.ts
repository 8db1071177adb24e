import { once } from '@groundwork/testing';
import { auditOf } from '../../testing/audit';
import { castOf, type Cast } from '../../testing/cast';
import { told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestMember } from '../../testing/test-clinic';
import type { Checklist } from './today.types';

let api: TestApi;
let cast: Cast;
beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const fields = 'checklist { coupleId safeContactSet stepSent }';
interface Read {
  readonly checklist: Checklist | null;
}
const read = async ({ browser }: TestMember): Promise<Checklist | null> =>
  (await browser.must<{ today: Read }>(`{ today { ${fields} } }`, {})).today.checklist;
const documents = {
  dismissChecklist: `mutation ($input: DismissChecklistInput!) { dismissChecklist(input: $input) { ${fields} } }`,
  restoreChecklist: `mutation ($input: RestoreChecklistInput!) { restoreChecklist(input: $input) { ${fields} } }`,
} as const;
type Name = keyof typeof documents;
const names = Object.keys(documents) as Name[];
const does = async ({ browser }: TestMember, name: Name): Promise<Checklist | null> =>
  (await browser.must<Record<Name, Read>>(documents[name], once({})))[name].checklist;

const nothingDone = { coupleId: null, safeContactSet: false, stepSent: false };
const setSafely = (partnerId: string, column: string) =>
  api.sql(`update contact_preference set ${column} where partner_id = $1`, [partnerId]);
/** Of both clinics of the cast. */
const dismissals = (): Promise<{ id: string; staff_id: string }[]> =>
  api.sql('select id, staff_id from checklist_dismissal where clinic_id = any ($1) order by created_at', [
    [cast.own.clinic.id, cast.stranger.clinic.id],
  ]);

describe('the first things to do', () => {
  it('tick themselves from what is there, and are gone once all is done', async () => {
    const clinic = await api.clinic();
    const member = await clinic.member('owner');
    expect(await read(member)).toEqual(nothingDone);
    const couple = await clinic.couple(member);
    expect(await read(member)).toEqual({ ...nothingDone, coupleId: couple.id });
    const newer = await clinic.couple(member);
    expect(await read(member)).toEqual({ ...nothingDone, coupleId: newer.id });
    await setSafely(couple.partnerIds[1], `safe_from = '09:00', safe_to = '18:00'`);
    expect(await read(member)).toEqual({ coupleId: newer.id, safeContactSet: true, stepSent: false });
    await clinic.assignment(member, couple);
    expect(await read(member)).toBeNull();
    await setSafely(couple.partnerIds[1], 'safe_from = null, safe_to = null');
    expect(await read(member)).toEqual({ coupleId: newer.id, safeContactSet: false, stepSent: true });
    await setSafely(couple.partnerIds[0], 'do_not_contact = true');
    expect(await read(member)).toBeNull();
  });

  it('count a note on safe contact as well', async () => {
    const clinic = await api.clinic();
    const member = await clinic.member('clinician');
    const partner = (name: string) => ({ name, safeContactNote: name === 'Ada' ? 'Mornings only.' : null });
    await member.browser.must(
      'mutation ($input: CreateCoupleInput!) { createCouple(input: $input) { id } }',
      once({ timeZone: 'Europe/Berlin', partners: [partner('Ada'), partner('Ben')], ruptures: [] }),
    );
    expect(await read(member)).toMatchObject({ safeContactSet: true, stepSent: false });
  });

  it('are each one’s own: what colleagues and other clinics did ticks nothing', async () => {
    const { own, colleague, stranger } = cast;
    await setSafely(own.couple.partnerIds[0], 'do_not_contact = true');
    expect(await read(own.lead)).toBeNull();
    for (const { lead, couple } of [colleague, stranger]) {
      expect(await read(lead)).toEqual({ ...nothingDone, coupleId: couple.id });
    }
    expect(await read(cast.second)).toEqual({
      coupleId: own.couple.id,
      safeContactSet: true,
      stepSent: false,
    });
  });

  it('are nothing for a supervisor, who looks over others’ work', async () => {
    expect(await read(cast.supervisor)).toBeNull();
    expect(await read(cast.owner)).toEqual(nothingDone);
  });
});

describe('putting them away', () => {
  it('holds for the one who did it, until they take it back; twice is as good as once', async () => {
    const { owner, colleague, stranger } = cast;
    expect(await does(stranger.lead, 'dismissChecklist')).toBeNull();
    const [others] = await dismissals();
    expect(await does(owner, 'dismissChecklist')).toBeNull();
    expect(await does(owner, 'dismissChecklist')).toBeNull();
    expect(await read(owner)).toBeNull();
    expect((await dismissals()).map(({ staff_id }) => staff_id)).toEqual([
      stranger.lead.staffId,
      owner.staffId,
    ]);
    expect(await read(colleague.lead)).not.toBeNull();
    expect(await does(owner, 'restoreChecklist')).toEqual(nothingDone);
    expect(await does(owner, 'restoreChecklist')).toEqual(nothingDone);
    expect(await dismissals()).toEqual([others]);
    expect(await read(stranger.lead)).toBeNull();
  });

  it.each(names)('%s is done once under one key, and leaves one line in the audit', async (name) => {
    const { owner, own } = cast;
    await does(owner, 'restoreChecklist');
    const asked = once({});
    const lines = await auditOf(api, own.clinic.id, async () => {
      await owner.browser.must(documents[name], asked);
    });
    expect(lines).toEqual([{ operation: name, outcome: 'done', actorId: owner.staffId, coupleIds: [] }]);
    const after = await dismissals();
    await does(owner, name === 'dismissChecklist' ? 'restoreChecklist' : 'dismissChecklist');
    const opposite = await dismissals();
    expect(opposite).not.toEqual(after);
    await owner.browser.must(documents[name], asked);
    expect(await dismissals()).toEqual(opposite);
  });

  it.each(names)('%s refuses roles without couples, and whoever is not signed in', async (name) => {
    const { admin, assistant, nobody, linkHolder, owner } = cast;
    await does(owner, name);
    const before = await dismissals();
    for (const { browser } of [admin, assistant]) {
      expect(await browser.refusal(documents[name], once({}))).toEqual(told.forbidden);
    }
    for (const browser of [nobody, linkHolder]) {
      expect(await browser.refusal(documents[name], once({}))).toEqual(told.unauthenticated);
    }
    expect(await dismissals()).toEqual(before);
  });
});
