import { cookieNames } from '@groundwork/access';
import { once, type GraphqlClient } from '@groundwork/testing';
import { auditOf } from '../../testing/audit';
import { documentOf, Person } from '../../testing/person';
import { invalid, refused, told } from '../../testing/refusals';
import { PASSWORD, randomAddress, TestApi } from '../../testing/test-api';
import type { TestClinic } from '../../testing/test-clinic';

let api: TestApi;
let demo: TestClinic;
let real: TestClinic;

beforeAll(async () => {
  api = await TestApi.start();
  demo = await api.clinic();
  real = await api.clinic({ demo: false });
});
afterAll(() => api.stop());

const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { done } }';
const viewer = '{ viewer { role } }';
const OTHER = 'a lamp above the harbour';
const cookies = cookieNames(false);

/** Somebody at a browser in a network of its own, so that their guesses delay nobody else. */
const personIn = async (...clinics: readonly TestClinic[]): Promise<Person & { staffIds: string[] }> => {
  const person = new Person(api);
  person.browser = api.browser(randomAddress());
  const staffIds: string[] = [];
  for (const clinic of clinics) staffIds.push(await person.join(clinic));
  return Object.assign(person, { staffIds });
};

const to = (newPassword: string, more: object = {}) => once({ password: PASSWORD, newPassword, ...more });
const signInRefusal = ({ email }: Person, password: string) =>
  api.browser(randomAddress()).refusal(documentOf('signIn'), once({ email, password }));

const noticesTo = async (): Promise<string[]> =>
  (await api.sql<{ kind: string }[]>('select kind from account_mail order by id')).map(({ kind }) => kind);

describe('changing the own password', () => {
  it('asks for the one in use, keeps this session under a new token, and leaves a line and a note', async () => {
    const person = await personIn(demo);
    await person.signIn();
    const before = await person.browser.cookie(cookies.staff);
    const lines = await auditOf(api, demo.id, async () => {
      expect(await person.browser.must(change, to(OTHER))).toEqual({ changePassword: { done: true } });
    });
    expect(lines).toEqual([
      { operation: 'changePassword', outcome: 'done', actorId: person.staffIds[0], coupleIds: [] },
    ]);
    await person.browser.must(viewer);
    expect(await person.browser.cookie(cookies.staff)).not.toBe(before);
    const copied = api.browser().hold(cookies.staff, before);
    expect(await copied.refusal(viewer)).toEqual(told.unauthenticated);
    expect(await signInRefusal(person, PASSWORD)).toEqual(refused('signIn.wrong'));
    expect(await api.signIn(api.browser(), person.email, OTHER)).toBe('done');
  });

  it('takes a password that a keyboard writes in more parts than it has letters, and lets them in with it', async () => {
    const person = await personIn(demo);
    await person.signIn();
    const parts = `quiet lanterns ${'ắểộṩǖ'.repeat(40)}`.normalize('NFD');
    await person.browser.must(change, to(parts));
    expect(await api.signIn(api.browser(), person.email, parts)).toBe('done');
    await person.browser.must(change, once({ password: parts, newPassword: OTHER }));
  });

  it('ends all other sessions, in the other clinic too, and what was begun with the old one', async () => {
    const other = await api.clinic();
    const person = await personIn(demo, other);
    const sessions: GraphqlClient[] = [];
    for (const clinic of [demo, other, other]) {
      person.browser = api.browser(randomAddress());
      await person.signIn();
      await person.chooseClinic(clinic);
      sessions.push(person.browser);
    }
    const begun = Object.assign(new Person(api), { email: person.email });
    await begun.signIn();
    const colleague = await demo.member();
    const lines = await auditOf(api, other.id, () => sessions[0]!.must(change, to(OTHER)));
    expect(lines.map(({ operation, actorId }) => [operation, actorId])).toEqual([
      ['changePassword', person.staffIds[1]],
    ]);
    await sessions[0]!.must(viewer);
    for (const browser of sessions.slice(1))
      expect(await browser.refusal(viewer)).toEqual(told.unauthenticated);
    expect(await begun.refusal('chooseClinic', { clinicId: demo.id })).toEqual(refused('signIn.startAgain'));
    await colleague.browser.must(viewer);
  });

  it('takes no wrong password, counts guesses, and keeps them in the audit', async () => {
    const person = await personIn(demo);
    await person.signIn();
    const wrong = () => person.browser.refusal(change, to(OTHER, { password: 'not my password' }));
    const lines = await auditOf(api, demo.id, async () => {
      for (let i = 0; i < 4; i += 1) expect(await wrong()).toEqual(refused('session.wrongPassword'));
    });
    expect(lines.map(({ operation, outcome }) => [operation, outcome])).toEqual(
      Array(4).fill(['changePassword', 'REFUSED']),
    );
    expect((await wrong()).message).toMatch(/Too many tries/);
    expect(await api.signIn(api.browser(randomAddress()), person.email)).toBe('done');
  });

  it('wants a code too of whoever has a second factor, and uses it up', async () => {
    const person = await personIn(real);
    await person.signIn();
    await person.enrol();
    await person.confirm();
    expect(await person.browser.must(change, to(OTHER))).toEqual({ changePassword: { done: false } });
    expect(await person.browser.refusal(change, to(OTHER, { code: person.code(9) }))).toEqual(
      refused('signIn.wrongCode'),
    );
    const code = person.code(1);
    expect(await person.browser.must(change, to(OTHER, { code }))).toEqual({
      changePassword: { done: true },
    });
    const again = once({ password: OTHER, newPassword: 'two lamps over water', code });
    expect(await person.browser.refusal(change, again)).toEqual(refused('signIn.wrongCode'));
  });

  it('names a new one that won’t do at its field', async () => {
    const person = await personIn(demo);
    await person.signIn();
    for (const [newPassword, key] of [
      ['short', 'password.tooShort'],
      ['password123456', 'password.tooCommon'],
      [`${person.email.split('@')[0]}!`, 'password.namesSomething'],
      [PASSWORD, 'password.same'],
      ['x'.repeat(300), 'password.tooLong'],
      ['x'.repeat(2000), 'password.tooLong'],
    ] as const)
      expect(await person.browser.refusal(change, to(newPassword))).toEqual(invalid(['newPassword', key]));
  });

  it('happens once when it is asked for twice at the same moment, here or from two places', async () => {
    const person = await personIn(demo);
    await person.signIn();
    const elsewhere = api.browser(randomAddress());
    await api.signIn(elsewhere, person.email);
    const browsers = [person.browser, person.browser, elsewhere, elsewhere];
    const passwords = browsers.map((_, i) => `${i} lamps above the harbour`);
    const answers = await Promise.all(browsers.map((browser, i) => browser.ask(change, to(passwords[i]!))));
    expect(answers.filter(({ data }) => data)).toHaveLength(1);
    const winner = answers.findIndex(({ data }) => data);
    expect(await api.signIn(api.browser(), person.email, passwords[winner])).toBe('done');
  });

  it('needs an open session, whose owner is there', async () => {
    const person = await personIn(demo);
    await person.signIn();
    await person.browser.must('mutation ($input: LockInput!) { lock(input: $input) { ok } }', once({}));
    expect(await person.browser.refusal(change, to(OTHER))).toEqual(told.locked);
    expect(await api.browser().refusal(change, to(OTHER))).toEqual(told.unauthenticated);
    await api.sql(`update staff_session set locked_at = null, last_seen_at = now() - interval '31 minutes'
                    where staff_id = '${person.staffIds[0]}'`);
    expect(await person.browser.refusal(change, to(OTHER))).toEqual(told.unauthenticated);
  });

  it('lets no sign-in through whose password was checked just before', async () => {
    const person = await personIn(demo);
    await person.signIn();
    // Holds the account while a sign-in has checked the old password already.
    const slow = api.sources.auth.transaction(async (manager) => {
      await manager.query('select 1 from account where email_lookup = $1 for update', [
        api.hasher.lookup('email', person.email),
      ]);
      const signIn = signInRefusal(person, PASSWORD);
      await new Promise((done) => setTimeout(done, 600));
      await manager.query('update account set password_hash = $2 where email_lookup = $1', [
        api.hasher.lookup('email', person.email),
        await api.hasher.hash(OTHER),
      ]);
      return { signIn };
    });
    expect(await (await slow).signIn).toEqual(refused('signIn.wrong'));
  });
});

it('writes to the address of the account, which an earlier account gets with its next sign-in', async () => {
  const person = await personIn(demo);
  await api.sql('update account set address = null where email_lookup = $1', [
    api.hasher.lookup('email', person.email),
  ]);
  await person.signIn();
  const [{ row, address }] = await api.sql<[{ row: string; address: Buffer | null }]>(
    'select a::text as row, address from account a where email_lookup = $1',
    [api.hasher.lookup('email', person.email)],
  );
  expect(address).not.toBeNull();
  expect(row).not.toContain(Buffer.from(person.email).toString('hex'));
  await person.browser.must(change, to(OTHER));
  expect(await noticesTo()).toContain('passwordChanged');
});
