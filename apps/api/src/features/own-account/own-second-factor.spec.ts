import { cookieNames } from '@groundwork/access';
import { once, type GraphqlClient } from '@groundwork/testing';
import { Secret, TOTP } from 'otpauth';
import { auditOf } from '../../testing/audit';
import { Person } from '../../testing/person';
import { refused, told } from '../../testing/refusals';
import { PASSWORD, randomAddress, TestApi } from '../../testing/test-api';
import type { TestClinic } from '../../testing/test-clinic';
import type { FreshRecoveryCodes, OwnAccount } from './own-account.types';

let api: TestApi;
let demo: TestClinic;
let real: TestClinic;

beforeAll(async () => {
  api = await TestApi.start();
  demo = await api.clinic();
  real = await api.clinic({ demo: false });
});
afterAll(() => api.stop());

const account = '{ ownAccount { secondFactorSince recoveryCodes mayRemoveSecondFactor } }';
const stepUp = 'mutation ($input: ProofInput!) { stepUp(input: $input) { done } }';
const begin = 'mutation ($input: BeginAuthenticatorInput!) { beginAuthenticator(input: $input) { secret } }';
const confirm = 'mutation ($input: SecondFactorCodeInput!) { confirmAuthenticator(input: $input) { codes } }';
const renew = 'mutation ($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) { codes } }';
const remove = 'mutation ($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { codes } }';
const viewer = '{ viewer { role } }';
const cookies = cookieNames(false);

const personIn = async (...clinics: readonly TestClinic[]): Promise<Person & { staffIds: string[] }> => {
  const person = new Person(api);
  person.browser = api.browser(randomAddress());
  const staffIds: string[] = [];
  for (const clinic of clinics) staffIds.push(await person.join(clinic));
  return Object.assign(person, { staffIds });
};

const enrolled = async (...clinics: readonly TestClinic[]) => {
  const person = await personIn(...clinics);
  await person.signIn();
  if (clinics.length > 1) await person.chooseClinic(clinics[0]!);
  await person.enrol();
  return Object.assign(person, { codes: await person.confirm() });
};

/** As if the last proof were six minutes ago, and the steps used further back. */
const letTimePass = async ({ staffIds }: { staffIds: readonly string[] }): Promise<void> => {
  for (const column of ['code_at', 'confirmed_at'])
    await api.sql(
      `update staff_session set ${column} = now() - interval '6 minutes' where staff_id = any ($1)`,
      [staffIds],
    );
  await api.sql(
    `update account set totp_last_step = 0 where id in (select account_id from staff_member where id = any ($1))`,
    [staffIds],
  );
};

const codeOf = (secret: string, stepsLater = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsLater * 30_000 });
const begun = async (browser: GraphqlClient): Promise<string> =>
  (await browser.must<{ beginAuthenticator: { secret: string } }>(begin, once({}))).beginAuthenticator.secret;
const stateOf = async (browser: GraphqlClient): Promise<OwnAccount> =>
  (await browser.must<{ ownAccount: OwnAccount }>(account)).ownAccount;
const mails = async (kind: string): Promise<number> => {
  const [{ count }] = await api.sql<[{ count: number }]>(
    'select count(*)::int as count from account_mail where kind = $1',
    [kind],
  );
  return count;
};

describe('the own second factor', () => {
  it('says how it stands', async () => {
    const person = await enrolled(real);
    expect(await stateOf(person.browser)).toEqual({
      secondFactorSince: expect.any(String) as string,
      recoveryCodes: 10,
      mayRemoveSecondFactor: false,
    });
    const demoPerson = await personIn(demo);
    await demoPerson.signIn();
    expect(await stateOf(demoPerson.browser)).toEqual({
      secondFactorSince: null,
      recoveryCodes: 0,
      mayRemoveSecondFactor: false,
    });
  });

  it('changes only after a step-up, which asks for the code of the one in use', async () => {
    const person = await enrolled(real);
    await letTimePass(person);
    for (const [document, input] of [
      [begin, {}],
      [confirm, { code: '123456' }],
      [renew, {}],
      [remove, {}],
    ] as const) {
      expect(await person.browser.refusal(document, once(input))).toEqual(told.stepUp);
      expect(await api.browser().refusal(document, once(input))).toEqual(told.unauthenticated);
    }
    expect(await person.browser.must(stepUp, once({ password: PASSWORD }))).toEqual({
      stepUp: { done: false },
    });
    await person.browser.must(stepUp, once({ password: PASSWORD, code: person.code() }));
    await person.browser.must(begin, once({}));
    await person.browser.must('mutation ($input: LockInput!) { lock(input: $input) { ok } }', once({}));
    expect(await person.browser.refusal(begin, once({}))).toEqual(told.locked);
  });

  it('moves to a new authenticator with its first code, and the one before works until then', async () => {
    const person = await enrolled(real);
    const elsewhere = Object.assign(new Person(api), { email: person.email });
    await elsewhere.signIn();
    await elsewhere.recover(person.codes[0]!);
    await elsewhere.browser.must(viewer);
    const before = await person.browser.cookie(cookies.staff);

    const secret = await begun(person.browser);
    await letTimePass(person);
    expect(await person.browser.must(stepUp, once({ password: PASSWORD, code: person.code() }))).toEqual({
      stepUp: { done: true },
    });
    const wrong = { code: codeOf(secret, 20) };
    expect(await person.browser.refusal(confirm, once(wrong))).toEqual(refused('signIn.wrongCode'));
    await elsewhere.browser.must(viewer);

    const lines = await auditOf(api, real.id, async () => {
      const { confirmAuthenticator } = await person.browser.must<{
        confirmAuthenticator: FreshRecoveryCodes;
      }>(confirm, once({ code: codeOf(secret) }));
      expect(new Set(confirmAuthenticator.codes).size).toBe(10);
      expect(confirmAuthenticator.codes).not.toContain(person.codes[1]);
    });
    expect(lines.map(({ operation, outcome, actorId }) => [operation, outcome, actorId])).toEqual([
      ['confirmAuthenticator', 'done', person.staffIds[0]],
    ]);
    expect(await elsewhere.browser.refusal(viewer)).toEqual(told.unauthenticated);
    expect(await api.browser().hold(cookies.staff, before).refusal(viewer)).toEqual(told.unauthenticated);
    await person.browser.must(viewer);

    const next = Object.assign(new Person(api), { email: person.email });
    await next.signIn();
    expect(await next.refusal('verifySecondFactor', { code: person.code(1) })).toEqual(
      refused('signIn.wrongCode'),
    );
    expect(await next.refusal('useRecoveryCode', { code: person.codes[2]! })).toEqual(
      refused('signIn.wrongRecoveryCode'),
    );
    const used = await next.refusal('verifySecondFactor', { code: codeOf(secret) });
    expect(used).toEqual(refused('signIn.wrongCode'));
    await next.browser.must(
      'mutation ($input: SecondFactorCodeInput!) { verifySecondFactor(input: $input) { next } }',
      once({ code: codeOf(secret, 1) }),
    );
    expect(await mails('authenticatorChanged')).toBeGreaterThan(0);
  });

  it('gives a new secret a quarter of an hour, and each only once', async () => {
    const person = await enrolled(real);
    const secret = await begun(person.browser);
    await api.sql(
      `update account set next_totp_at = now() - interval '15 minutes'
        where id = (select account_id from staff_member where id = $1)`,
      [person.staffIds[0]],
    );
    const late = await person.browser.refusal(confirm, once({ code: codeOf(secret) }));
    expect(late).toEqual(refused('secondFactor.startAgain'));
    const again = await begun(person.browser);
    const answers = await Promise.all(
      [0, 1, 2].map((step) => person.browser.ask(confirm, once({ code: codeOf(again, step % 2) }))),
    );
    expect(answers.filter(({ data }) => data)).toHaveLength(1);
  });

  it('makes fresh recovery codes, after which the old ones open nothing', async () => {
    const person = await enrolled(real);
    const { renewRecoveryCodes } = await person.browser.must<{ renewRecoveryCodes: FreshRecoveryCodes }>(
      renew,
      once({}),
    );
    const next = Object.assign(new Person(api), { email: person.email });
    await next.signIn();
    expect(await next.refusal('useRecoveryCode', { code: person.codes[0]! })).toEqual(
      refused('signIn.wrongRecoveryCode'),
    );
    expect((await next.recover(renewRecoveryCodes.codes[0]!)).next).toBe('done');
    expect(await stateOf(next.browser)).toMatchObject({ recoveryCodes: 9 });
    await person.browser.must(viewer);
    expect(await mails('recoveryCodesRenewed')).toBeGreaterThan(0);
  });

  it('can be set up and removed where a clinic is for trying out, and is asked for meanwhile', async () => {
    const person = await personIn(demo);
    await person.signIn();
    for (const document of [renew, remove])
      expect(await person.browser.refusal(document, once({}))).toEqual(refused('secondFactor.none'));
    const secret = await begun(person.browser);
    await person.browser.must(confirm, once({ code: codeOf(secret) }));
    expect(await stateOf(person.browser)).toMatchObject({ recoveryCodes: 10, mayRemoveSecondFactor: true });
    const next = Object.assign(new Person(api), { email: person.email });
    expect((await next.signIn()).next).toBe('secondFactor');
    await person.browser.must(remove, once({}));
    expect(await stateOf(person.browser)).toMatchObject({ secondFactorSince: null, recoveryCodes: 0 });
    expect((await next.signIn()).next).toBe('done');
    expect(await mails('secondFactorRemoved')).toBeGreaterThan(0);
  });

  it('can’t be weakened through the clinic for trying out by somebody who works in a real one too', async () => {
    const person = await enrolled(real, demo);
    const thief = Object.assign(new Person(api), { email: person.email });
    await thief.signIn();
    expect((await thief.chooseClinic(demo)).next).toBe('secondFactor');
    expect(await thief.browser.refusal(viewer)).toEqual(told.unauthenticated);

    await thief.recover(person.codes[0]!);
    await letTimePass(person);
    expect(await thief.browser.must(stepUp, once({ password: PASSWORD }))).toEqual({
      stepUp: { done: false },
    });
    expect(await thief.browser.refusal(begin, once({}))).toEqual(told.stepUp);
    await thief.browser.must(stepUp, once({ password: PASSWORD, code: person.code() }));
    expect(await thief.browser.refusal(remove, once({}))).toEqual(refused('secondFactor.needed'));
  });
});
