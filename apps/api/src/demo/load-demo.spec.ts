import { once, type GraphqlClient } from '@groundwork/testing';
import type { OwnerWork } from '../owner/owner-work';
import { TestApi } from '../testing/test-api';
import { makePin, openDemo, type DemoAccess } from './demo-access';
import { demoClinics, demoPassword, demoPeople } from './demo-clinics';
import { demoPin } from './demo-hashes';
import { loadDemo } from './load-demo';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const load = () => api.asOwner((owner) => loadDemo(owner, api.hasher));
const access = async (): Promise<DemoAccess> => {
  const pin = await makePin(api.hasher);
  return api.asOwner((owner) => openDemo(owner, api.hasher, pin, api.config.linksOrigin));
};
const sql = <T>(text: string, parameters: unknown[] = []): Promise<T[]> =>
  api.asSuperuser(({ manager }) => manager.query(text, parameters));

const signedIn = async (email: string): Promise<GraphqlClient> => {
  const browser = api.browser();
  expect(await api.signIn(browser, email, demoPassword)).toBe('done');
  return browser;
};

interface Caseload {
  readonly inCare: number;
  readonly rows: { readonly coupleId: string; readonly partners: { readonly name: string }[] }[];
  readonly news: { readonly responseId: string; readonly sinceLastVisit: boolean }[];
}
const caseloadOf = async (browser: GraphqlClient): Promise<Caseload> =>
  (
    await browser.must<{ caseload: Caseload }>(
      `{ caseload(filter: {}) { inCare rows { coupleId partners { name } } news { responseId sinceLastVisit } } }`,
    )
  ).caseload;

it('has nothing to offer before it is loaded', async () => {
  expect(await access()).toEqual({ accounts: [], link: null });
});

/** The clinics of which the planner knows that they have many steps. Nobody else sees those of this transaction. */
const knownClinics = async ({ manager }: OwnerWork): Promise<string> => {
  const [known]: { ids: string }[] = await manager.query(
    `select most_common_vals::text as ids from pg_stats where tablename = 'task' and attname = 'clinic_id'`,
  );
  return known?.ids ?? '';
};

class TakenBack extends Error {}

it('can be loaded by a superuser too', async () => {
  const attempt = api.asSuperuser(async (owner) => {
    expect(await loadDemo(owner, api.hasher)).toEqual({ clinics: 2, people: 6, couples: 40 });
    expect(await knownClinics(owner)).toContain(demoClinics.juniper.id);
    const pin = await makePin(api.hasher);
    expect((await openDemo(owner, api.hasher, pin, api.config.linksOrigin)).link?.pin).toBe(pin.pin);
    throw new TakenBack();
  });
  await expect(attempt).rejects.toThrow(TakenBack);
});

it('is loaded once', async () => {
  expect(await load()).toEqual({ clinics: 2, people: 6, couples: 40 });
  expect(await load()).toBeUndefined();
  const demo = Object.values(demoClinics).map(({ id }) => id);
  const [count] = await sql('select count(*)::int as couples from couple where clinic_id = any($1)', [demo]);
  expect(count).toEqual({ couples: 40 });
  const lines = await sql<{ actor_kind: string; couples: number }>(
    `select actor_kind, cardinality(couple_ids) as couples from audit_entry where clinic_id = any($1)`,
    [demo],
  );
  expect(lines.map(({ actor_kind }) => actor_kind)).toEqual(['system', 'system']);
  expect(lines.reduce((sum, { couples }) => sum + couples, 0)).toBe(40);
});

it('shows the clinician her couples and seven answers that came since her last visit', async () => {
  const dana = await signedIn(demoPeople.dana.email);
  const { inCare, rows, news } = await caseloadOf(dana);
  expect(inCare).toBe(22);
  expect(rows.flatMap(({ partners }) => partners.map(({ name }) => name))).toContain('Zoë');
  expect(news).toHaveLength(12);
  expect(news.filter(({ sinceLastVisit }) => sinceLastVisit)).toHaveLength(7);
});

it('can be read throughout: every couple, and every new answer', async () => {
  const dana = await signedIn(demoPeople.dana.email);
  const { rows, news } = await caseloadOf(dana);
  for (const { coupleId } of rows) {
    const { couple } = await dana.must<{ couple: { history: unknown[]; ruptures: { happened: string }[] } }>(
      'query ($id: ID!) { couple(id: $id) { history { kind byName detail } ruptures { happened note } stageHistory { reason } assignments { message } } }',
      { id: coupleId },
    );
    expect(couple.history.length).toBeGreaterThan(2);
    expect(couple.ruptures[0]?.happened).toBeTruthy();
  }
  for (const { responseId } of news) {
    const { response } = await dana.must<{ response: { answers: object } }>(
      'query ($id: ID!) { response(id: $id) { answers } }',
      { id: responseId },
    );
    expect(Object.keys(response.answers).length).toBeGreaterThan(0);
  }
});

it('lets the person who works in both clinics choose, and hides each from the other', async () => {
  expect(await api.signIn(api.browser(), demoPeople.ilse.email, demoPassword)).toBe('chooseClinic');
  const rowan = await signedIn(demoPeople.rowan.email);
  const dana = await signedIn(demoPeople.dana.email);
  const [{ coupleId } = { coupleId: '' }] = (await caseloadOf(dana)).rows;
  const refusal = await rowan.refusal('query ($id: ID!) { couple(id: $id) { id } }', { id: coupleId });
  expect(refusal.code).toBe('NOT_FOUND');
});

it('mints a link that opens with its PIN, another one for another partner each time, and notes it', async () => {
  const first = await access();
  const second = await access();
  expect(first.accounts).toHaveLength(7);
  expect(first.password).toBe(demoPassword);
  expect(second.link?.partner).not.toBe(first.link?.partner);
  const { url, pin, partner, exercise } = first.link!;
  expect(url.startsWith(`${api.config.linksOrigin}/t#`)).toBe(true);
  const phone = api.phone();
  const token = url.split('#')[1];
  expect((await phone.post('/t').type('form').send({ token, pin })).status).toBe(303);
  const { myTask } = await phone.must<{ myTask: Readonly<Record<string, string>> }>(
    '{ myTask { myInitial title state clinicianName } }',
  );
  expect(myTask).toEqual({
    myInitial: partner[0],
    title: exercise,
    state: 'open',
    clinicianName: demoPeople.dana.name,
  });
  const [noted] = await sql(
    `select count(*)::int as lines from couple_event where created_at > now() - interval '1 hour'
        and kind in ('pinMade', 'linkMade') and clinic_id = $1`,
    [demoClinics.juniper.id],
  );
  expect(noted).toEqual({ lines: 4 });
});

it('gives the partners with open steps PINs from the pepper of the deployment, never one to both of a couple', async () => {
  const pins = await sql<{ couple_id: string; place: number; pin_hash: string }>(
    `select distinct on (p.id) p.couple_id, p.place, n.pin_hash from partner p
       join partner_pin n on n.clinic_id = p.clinic_id and n.partner_id = p.id
       join task t on t.clinic_id = p.clinic_id and t.partner_id = p.id and t.cancelled_at is null
      where p.clinic_id = $1 and not exists (select from response r where r.clinic_id = t.clinic_id and r.task_id = t.id)
      order by p.id, n.id desc`,
    [demoClinics.larkfield.id],
  );
  expect(pins.length).toBeGreaterThan(5);
  for (const { couple_id, place, pin_hash } of pins) {
    expect(await api.hasher.verify(demoPin(api.hasher, couple_id, place), pin_hash)).toBe(true);
    expect(await api.hasher.verify(demoPin(api.hasher, couple_id, 1 - place), pin_hash)).toBe(false);
  }
});

it('takes reviews, like any clinic', async () => {
  const dana = await signedIn(demoPeople.dana.email);
  const [{ responseId } = { responseId: '' }] = (await caseloadOf(dana)).news;
  const { reviewResponse } = await dana.must<{ reviewResponse: { reviewedByName: string } }>(
    'mutation ($input: ReviewResponseInput!) { reviewResponse(input: $input) { reviewedByName } }',
    once({ responseId }),
  );
  expect(reviewResponse.reviewedByName).toBe(demoPeople.dana.name);
});
