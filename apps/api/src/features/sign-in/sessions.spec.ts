import { cookieNames } from '@groundwork/access';
import { once, type GraphqlClient } from '@groundwork/testing';
import { auditOf } from '../../testing/audit';
import { Person } from '../../testing/person';
import { refused, told } from '../../testing/refusals';
import { PASSWORD, TestApi } from '../../testing/test-api';
import type { TestClinic } from '../../testing/test-clinic';

let api: TestApi;
let demo: TestClinic;
let real: TestClinic;
const cookies = cookieNames(false);

beforeAll(async () => {
  api = await TestApi.start();
  demo = await api.clinic();
  real = await api.clinic({ demo: false });
});
afterEach(() =>
  api.sql('delete from sign_in_delay where subject = $1', [api.hasher.lookup('delay-address', '127.0.0.1')]),
);
afterAll(() => api.stop());

const viewer = '{ viewer { role } }';
const news = 'query { news(since: "2026-01-01T00:00:00Z") { at } }';
const documents = {
  stay: 'mutation ($input: StayInput!) { stay(input: $input) { ok } }',
  lock: 'mutation ($input: LockInput!) { lock(input: $input) { ok } }',
  unlock: 'mutation ($input: ProofInput!) { unlock(input: $input) { done } }',
  stepUp: 'mutation ($input: ProofInput!) { stepUp(input: $input) { done } }',
} as const;

const age = (staffId: string, column: string, minutes: number): Promise<unknown> =>
  api.sql(`update staff_session set ${column} = now() - make_interval(mins => $2) where staff_id = $1`, [
    staffId,
    minutes,
  ]);
const lock = (browser: GraphqlClient) => browser.must(documents.lock, once({}));
const unlock = (browser: GraphqlClient, password = PASSWORD, code: string | null = null) =>
  browser.must(documents.unlock, once({ password, code }));

/** Somebody of a clinic that needs the second factor, signed in with it. */
const enrolled = async (): Promise<Person & { staffId: string }> => {
  const person = new Person(api);
  const staffId = await person.join(real);
  await person.signIn();
  await person.enrol();
  await person.confirm();
  return Object.assign(person, { staffId });
};

describe('locking', () => {
  it('stops everything in this session at once, and the password opens it again', async () => {
    const { browser, staffId, email } = await demo.member();
    const elsewhere = api.browser();
    await api.signIn(elsewhere, email);
    const lines = await auditOf(api, demo.id, async () => {
      await lock(browser);
      await lock(browser);
    });
    expect(lines).toEqual([{ operation: 'lock', outcome: 'done', actorId: staffId, coupleIds: [] }]);
    for (const document of [viewer, news]) expect(await browser.refusal(document)).toEqual(told.locked);
    await elsewhere.must(viewer);
    expect(await unlock(browser)).toEqual({ unlock: { done: true } });
    await browser.must(viewer);
  });

  it('leaves a session that is nobody’s as it is', async () => {
    await lock(api.browser());
    await lock(api.browser().hold(cookies.staff, 'made-up'));
  });
});

describe('staying', () => {
  it('counts as being there; asking for news does not', async () => {
    const { browser, staffId } = await demo.member();
    await age(staffId, 'last_seen_at', 14);
    await browser.must(news);
    await age(staffId, 'last_seen_at', 14);
    await browser.must(documents.stay, once({}));
    const [{ seconds }] = await api.sql<[{ seconds: number }]>(
      'select extract(epoch from now() - last_seen_at)::int as seconds from staff_session where staff_id = $1',
      [staffId],
    );
    expect(seconds).toBeLessThan(5);
  });

  it('comes too late once the session is locked or over', async () => {
    const { browser, staffId } = await demo.member();
    const stay = () => browser.refusal(documents.stay, once({}));
    await age(staffId, 'last_seen_at', 15);
    expect(await stay()).toEqual(told.locked);
    await unlock(browser);
    await lock(browser);
    expect(await stay()).toEqual(told.locked);
    await age(staffId, 'last_seen_at', 30);
    expect(await stay()).toEqual(told.unauthenticated);
    expect(await api.browser().refusal(documents.stay, once({}))).toEqual(told.unauthenticated);
  });
});

describe('unlocking', () => {
  it('takes nothing but the person’s own password, counts guesses, and keeps them in the audit', async () => {
    const { browser, staffId } = await demo.member();
    await lock(browser);
    const guess = () => browser.refusal(documents.unlock, once({ password: 'not my password' }));
    const lines = await auditOf(api, demo.id, async () => {
      for (let wrong = 0; wrong < 4; wrong += 1)
        expect(await guess()).toEqual(refused('session.wrongPassword'));
    });
    expect(lines.map(({ operation, outcome, actorId }) => [operation, outcome, actorId])).toEqual(
      Array(4).fill(['unlock', 'REFUSED', staffId]),
    );
    expect((await guess()).message).toMatch(/Too many tries/);
    expect(await browser.refusal(viewer)).toEqual(told.locked);
  });

  it('opens nothing that ended', async () => {
    const { browser, staffId } = await demo.member();
    await lock(browser);
    await age(staffId, 'last_seen_at', 30);
    expect(await browser.refusal(documents.unlock, once({ password: PASSWORD }))).toEqual(
      told.unauthenticated,
    );
    await age(staffId, 'last_seen_at', 1);
    await age(staffId, 'created_at', 720);
    expect(await browser.refusal(documents.unlock, once({ password: PASSWORD }))).toEqual(
      told.unauthenticated,
    );
  });

  it('asks for the second factor once it was given hours ago', async () => {
    const person = await enrolled();
    await lock(person.browser);
    expect(await unlock(person.browser)).toEqual({ unlock: { done: true } });
    await age(person.staffId, 'code_at', 241);
    await lock(person.browser);
    expect(await unlock(person.browser)).toEqual({ unlock: { done: false } });
    expect(await person.browser.refusal(viewer)).toEqual(told.locked);
    const wrong = once({ password: PASSWORD, code: person.code(9) });
    expect(await person.browser.refusal(documents.unlock, wrong)).toEqual(refused('signIn.wrongCode'));
    expect(await unlock(person.browser, PASSWORD, person.code(1))).toEqual({ unlock: { done: true } });
    await person.browser.must(viewer);
    await lock(person.browser);
    expect(await unlock(person.browser)).toEqual({ unlock: { done: true } });
  });
});

describe('stepping up', () => {
  it('needs password and code, makes a new token, and ends the old one', async () => {
    const person = await enrolled();
    const before = await person.browser.cookie(cookies.staff);
    const stepUp = (code: string | null) =>
      person.browser.must(documents.stepUp, once({ password: PASSWORD, code }));
    expect(await stepUp(null)).toEqual({ stepUp: { done: false } });
    expect(await person.browser.cookie(cookies.staff)).toBe(before);
    expect(await stepUp(person.code(1))).toEqual({ stepUp: { done: true } });
    expect(await person.browser.cookie(cookies.staff)).not.toBe(before);
    await person.browser.must(viewer);
    expect(await api.browser().hold(cookies.staff, before).refusal(viewer)).toEqual(told.unauthenticated);
  });

  it('needs a session', async () => {
    for (const document of [documents.unlock, documents.stepUp])
      expect(await api.browser().refusal(document, once({ password: PASSWORD }))).toEqual(
        told.unauthenticated,
      );
  });
});

describe('the device of a session', () => {
  it('is known in two words', async () => {
    const { staffId, email } = await api.member(demo.id, 'clinician');
    await api
      .browser()
      .post('/graphql')
      .set('User-Agent', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0')
      .send({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { next } }',
        variables: once({ email, password: PASSWORD }),
      });
    const rows = await api.sql('select browser, platform from staff_session where staff_id = $1', [staffId]);
    expect(rows).toEqual([{ browser: 'firefox', platform: 'windows' }]);
  });
});
