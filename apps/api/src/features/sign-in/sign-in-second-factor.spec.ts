import { cookieNames } from '@groundwork/access';
import { Person } from '../../testing/person';
import { refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import type { TestClinic } from '../../testing/test-clinic';
import { countersOf } from './delays';

let api: TestApi;
let clinic: TestClinic;

beforeAll(async () => {
  api = await TestApi.start();
  clinic = await api.clinic({ demo: false });
});
// Wrong guesses count for this machine's address: other files must not wait for them.
afterEach(() =>
  sql('delete from sign_in_delay where subject = $1', [api.hasher.lookup('delay-address', HERE)]),
);
afterAll(() => api.stop());

const sql = <T>(text: string, parameters: unknown[]): Promise<T> => api.sql(text, parameters);

const HERE = '127.0.0.1';
const viewer = '{ viewer { staffId } }';
const startAgain = refused('signIn.startAgain');
const wrongCode = refused('signIn.wrongCode');
const wrongRecoveryCode = refused('signIn.wrongRecoveryCode');

const newcomer = async (): Promise<Person & { staffId: string }> => {
  const person = new Person(api);
  return Object.assign(person, { staffId: await person.join(clinic) });
};

/** Somebody whose app is confirmed, signed in; with their recovery codes and the code that confirmed it. */
const enrolled = async (): Promise<Person & { staffId: string; codes: string[]; used: string }> => {
  const person = await newcomer();
  await person.signIn();
  await person.enrol();
  const used = person.code();
  return Object.assign(person, { codes: await person.confirm(used), used });
};

const accountOf = async ({ staffId }: { staffId: string }): Promise<Record<string, unknown>> => {
  const rows = await sql<Record<string, unknown>[]>(
    'select a.* from account a join staff_member m on m.account_id = a.id where m.id = $1',
    [staffId],
  );
  return rows[0]!;
};

/** As if the steps that were used lay further back. */
const letStepsPass = ({ staffId }: { staffId: string }) =>
  sql(
    `update account set totp_last_step = totp_last_step - 10
      where id = (select account_id from staff_member where id = $1)`,
    [staffId],
  );

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('the first sign-in at a real clinic', () => {
  it('leads through enrolling, and there is no session before the app is confirmed', async () => {
    const person = await newcomer();
    expect(await person.signIn()).toEqual({ next: 'enrolSecondFactor', clinics: [] });
    const unfinished = await person.browser.cookie(cookieNames(false).signIn);
    const asSession = api.browser().hold(cookieNames(false).staff, unfinished);
    for (const browser of [person.browser, asSession])
      expect(await browser.refusal(viewer)).toEqual(told.unauthenticated);

    // No way around it.
    expect(await person.chooseClinic(clinic)).toEqual({ next: 'enrolSecondFactor', clinics: [] });
    expect(await person.refusal('verifySecondFactor', { code: '123456' })).toEqual(startAgain);
    expect(await person.refusal('confirmSecondFactor', { code: '123456' })).toEqual(wrongCode);
    expect(await person.refusal('useRecoveryCode', { code: 'ABCDE-FGHJK' })).toEqual(wrongRecoveryCode);
    expect(await person.browser.refusal(viewer)).toEqual(told.unauthenticated);

    const { secret, uri } = await person.enrol();
    expect(uri).toContain(secret);
    const codes = await person.confirm();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
    expect(await person.browser.must(viewer)).toEqual({ viewer: { staffId: person.staffId } });
  });

  it('gives no secret to a sign-in that took longer than a quarter of an hour', async () => {
    const person = await newcomer();
    await person.signIn();
    const { id } = await accountOf(person);
    const age = (minutes: number) =>
      sql('update sign_in set created_at = now() - make_interval(mins => $2) where account_id = $1', [
        id,
        minutes,
      ]);
    await age(15);
    expect(await person.refusal('enrolSecondFactor', {})).toEqual(startAgain);
    await age(14);
    await person.enrol();
  });

  it('takes a right code of the newest enrolment only, until one is confirmed', async () => {
    const person = await newcomer();
    await person.signIn();
    await person.enrol();
    const old = person.code();
    await person.enrol();
    for (const code of [old, wrong(person.code())]) {
      expect(await person.refusal('confirmSecondFactor', { code })).toEqual(wrongCode);
      expect(await person.browser.refusal(viewer)).toEqual(told.unauthenticated);
    }
    await person.confirm();
  });

  it('keeps neither the secret nor the recovery codes in plain', async () => {
    const person = await newcomer();
    await person.signIn();
    const { secret } = await person.enrol();
    const codes = await person.confirm();
    const account = await accountOf(person);
    const stored = await sql<unknown[]>('select code_hash from recovery_code where account_id = $1', [
      account.id,
    ]);
    expect(stored).toHaveLength(10);
    const text = JSON.stringify([account, stored], (_key, value: unknown) =>
      (value as { type?: string } | null)?.type === 'Buffer'
        ? Buffer.from((value as { data: number[] }).data).toString('latin1')
        : value,
    );
    for (const plain of [secret, person.email, ...codes, ...codes.map((code) => code.replace('-', ''))]) {
      expect(text).not.toContain(plain);
    }
  });
});

describe('signing in with the app', () => {
  it('asks for its code every time, and takes each code once', async () => {
    const person = await enrolled();
    expect(await person.signIn()).toEqual({ next: 'secondFactor', clinics: [] });
    expect(await person.refusal('verifySecondFactor', { code: person.used })).toEqual(wrongCode);
    const next = person.code(1);
    expect(await person.verify(next)).toEqual({ next: 'done', clinics: [] });
    await person.browser.must(viewer);

    await person.signIn();
    for (const code of [next, person.used]) {
      expect(await person.refusal('verifySecondFactor', { code })).toEqual(wrongCode);
    }
    await letStepsPass(person);
    await person.verify();
  });

  it('takes a code once when it comes twice at the same time', async () => {
    const person = await enrolled();
    await letStepsPass(person);
    const others = [person, Object.assign(new Person(api), { email: person.email })];
    for (const each of others) await each.signIn();
    const code = person.code();
    const results = await Promise.allSettled(others.map((each) => each.verify(code)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('can not be enrolled anew behind the password alone', async () => {
    const person = await enrolled();
    await person.signIn();
    expect(await person.refusal('enrolSecondFactor', {})).toEqual(startAgain);
    expect(await person.refusal('confirmSecondFactor', { code: person.code(1) })).toEqual(startAgain);
    await person.verify(person.code(1));
  });

  it('takes six digits only, with blanks between them or without', async () => {
    const person = await enrolled();
    await person.signIn();
    const code = person.code(1);
    for (const text of [code.slice(1), `${code}0`, 'abcdef', '']) {
      expect(await person.refusal('verifySecondFactor', { code: text })).toMatchObject({
        code: 'INVALID',
        fields: [{ path: 'code', message: wrongCode.message }],
      });
    }
    await person.verify(` ${code.slice(0, 3)} ${code.slice(3)} `);
  });

  it('makes guessing wait, and the wait outlives the sign-in', async () => {
    const person = await enrolled();
    await person.signIn();
    for (let i = 0; i < 4; i += 1) {
      expect(await person.refusal('verifySecondFactor', { code: wrong(person.code(1)) })).toEqual(wrongCode);
    }
    const { id } = await accountOf(person);
    const [pair] = countersOf(api.hasher, `factor|${String(id)}`, HERE);
    const move = (by: string) =>
      sql('update sign_in_delay set until = until + $2::interval where subject = $1', [pair!.subject, by]);
    await move('10 minutes');
    const tooMany = { code: 'REFUSED', message: expect.stringContaining('Too many tries.') };
    await person.signIn();
    expect(await person.refusal('verifySecondFactor', { code: person.code(1) })).toMatchObject(tooMany);
    expect(await person.refusal('useRecoveryCode', { code: person.codes[0] })).toMatchObject(tooMany);
    await move('-1 hour');
    await person.verify(person.code(1));
  });
});

describe('a recovery code', () => {
  it('stands in for the app once, however it is written', async () => {
    const person = await enrolled();
    const [first, second] = person.codes as [string, string];
    await person.signIn();
    expect(await person.recover(first)).toEqual({ next: 'done', clinics: [] });
    await person.browser.must(viewer);

    await person.signIn();
    expect(await person.refusal('useRecoveryCode', { code: first })).toEqual(wrongRecoveryCode);
    await person.recover(` ${second.toLowerCase().replace('-', ' ')} `);
  });

  it('stands in once when it comes twice at the same time', async () => {
    const person = await enrolled();
    const others = [person, Object.assign(new Person(api), { email: person.email })];
    for (const each of others) await each.signIn();
    const results = await Promise.allSettled(others.map((each) => each.recover(person.codes[0]!)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is of one account only, and nothing else will do', async () => {
    const [person, other] = [await enrolled(), await enrolled()];
    await person.signIn();
    for (const code of [other.codes[0]!, 'AAAAA-AAAAA', '']) {
      expect(await person.refusal('useRecoveryCode', { code })).toEqual(wrongRecoveryCode);
    }
    await person.recover(person.codes[0]!);
  });
});

describe('a person in two real clinics', () => {
  it('is told what comes after the recovery codes: the clinic, or the session', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const second = await api.clinic({ demo: false });
    for (const person of [one, other]) await person.join(second);

    expect(await one.signIn()).toMatchObject({ next: 'chooseClinic' });
    await one.chooseClinic(second);
    await one.enrol();
    expect(await one.confirmed()).toMatchObject({ next: 'done', clinics: [] });
    await one.browser.must(viewer);

    await other.signIn();
    await other.enrol();
    const { next, clinics } = await other.confirmed();
    expect([next, clinics.map(({ id }) => id).toSorted()]).toEqual([
      'chooseClinic',
      [clinic.id, second.id].toSorted(),
    ]);
    expect(await other.browser.refusal(viewer)).toEqual(told.unauthenticated);
    expect(await other.chooseClinic(second)).toEqual({ next: 'done', clinics: [] });
    await other.browser.must(viewer);
  });
});

describe('a person in a demo clinic and a real one', () => {
  it('needs the second factor for the real one, whatever the demo lets them do', async () => {
    const demo = await api.clinic();
    const person = await newcomer();
    await person.join(demo);
    expect(await person.signIn()).toMatchObject({ next: 'chooseClinic' });
    expect(await person.chooseClinic(demo)).toMatchObject({ next: 'done' });
    const clinicOf = async () => person.browser.must('{ viewer { clinic { id } } }');
    expect(await clinicOf()).toEqual({ viewer: { clinic: { id: demo.id } } });

    await person.signIn();
    expect(await person.chooseClinic(clinic)).toEqual({ next: 'enrolSecondFactor', clinics: [] });
    expect(await clinicOf()).toEqual({ viewer: { clinic: { id: demo.id } } });
    await person.enrol();
    await person.confirm();
    expect(await clinicOf()).toEqual({ viewer: { clinic: { id: clinic.id } } });
  });
});
