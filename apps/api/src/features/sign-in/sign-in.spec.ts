import { cookieNames } from '@groundwork/access';
import { once } from '@groundwork/testing';
import { documentOf, Person } from '../../testing/person';
import { invalid, refused, told } from '../../testing/refusals';
import { PASSWORD, TestApi } from '../../testing/test-api';
import type { TestClinic } from '../../testing/test-clinic';
import { countersOf } from './delays';

let api: TestApi;
let demo: TestClinic;

beforeAll(async () => {
  api = await TestApi.start();
  demo = await api.clinic();
});
// Wrong guesses count for this machine's address: other files must not wait for them.
afterEach(() =>
  sql('delete from sign_in_delay where subject = $1', [api.hasher.lookup('delay-address', HERE)]),
);
afterAll(() => api.stop());

const sql = (text: string, parameters: unknown[] = []): Promise<unknown> => api.sql(text, parameters);

const HERE = '127.0.0.1';
const cookies = cookieNames(false);
const viewer = '{ viewer { staffId clinic { id } } }';
const wrong = refused('signIn.wrong');

const personIn = async (...clinics: readonly TestClinic[]): Promise<Person & { staffIds: string[] }> => {
  const person = new Person(api);
  const staffIds: string[] = [];
  for (const clinic of clinics) staffIds.push(await person.join(clinic));
  return Object.assign(person, { staffIds });
};

describe('signing in with a password', () => {
  it('opens a session at once in a demo clinic, which works without a second factor', async () => {
    const person = await personIn(demo);
    expect(await person.browser.refusal(viewer)).toEqual(told.unauthenticated);
    expect(await person.signIn()).toEqual({ next: 'done', clinics: [] });
    expect(await person.browser.must(viewer)).toEqual({
      viewer: { staffId: person.staffIds[0], clinic: { id: demo.id } },
    });
  });

  it('takes the address in any case and with blanks around it', async () => {
    const { browser, email } = await personIn(demo);
    await browser.must(documentOf('signIn'), once({ email: ` ${email.toUpperCase()} `, password: PASSWORD }));
  });

  it('gives a cookie that no script and no other site gets', async () => {
    const { browser, email } = await personIn(demo);
    const { input } = once({ email, password: PASSWORD });
    const answer = await browser.post('/graphql').send({ query: documentOf('signIn'), variables: { input } });
    const [session, signIn] = answer.headers['set-cookie'] as unknown as string[];
    expect(session).toMatch(/^gw=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(signIn).toMatch(/^gw-sign-in=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(JSON.stringify(answer.body)).not.toContain(await browser.cookie(cookies.staff));
  });

  it('binds the cookie to one host and to TLS outside of the demo', async () => {
    const { email } = await personIn(demo);
    const secure = await TestApi.start({
      DASHBOARD_ORIGIN: 'https://clinic.example',
      LINKS_ORIGIN: 'https://steps.example',
    });
    try {
      const variables = once({ email, password: PASSWORD });
      const answer = await secure
        .browser()
        .post('/graphql')
        .send({ query: documentOf('signIn'), variables });
      expect((answer.headers['set-cookie'] as unknown as string[])[0]).toMatch(
        /^__Host-gw=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      );
    } finally {
      await secure.stop();
    }
  });

  it('says the same to a wrong password, an unknown address and an account without a clinic, after the same work', async () => {
    const person = await personIn(demo);
    const left = await personIn(demo);
    await person.signIn();
    await left.signIn();
    // As costly as a real one.
    await sql(
      `update account set password_hash = $2
        where id = (select account_id from staff_member where id = $1)`,
      [person.staffIds[0], await api.hasher.hash(PASSWORD)],
    );
    await sql('update staff_member set disabled_at = now() where id = $1', [left.staffIds[0]]);

    const unknown = new Person(api);
    const timed = async (ask: () => Promise<unknown>): Promise<number> => {
      const started = performance.now();
      expect(await ask()).toEqual(wrong);
      return performance.now() - started;
    };
    const wrongTimes: number[] = [];
    const unknownTimes: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      wrongTimes.push(
        await timed(() => person.refusal('signIn', { email: person.email, password: 'wrong' })),
      );
      unknownTimes.push(
        await timed(() => unknown.refusal('signIn', { email: unknown.email, password: PASSWORD })),
      );
      await timed(() => left.refusal('signIn', { email: left.email, password: PASSWORD }));
    }
    // Without the stand-in's hash it would take less than a tenth.
    expect(Math.min(...unknownTimes)).toBeGreaterThan(Math.min(...wrongTimes) / 4);
    expect(await unknown.browser.refusal(viewer)).toEqual(told.unauthenticated);
  });

  it('names a field that can not be an address or a password', async () => {
    const person = await personIn(demo);
    await person.signIn();
    const refusal = (values: object) =>
      person.refusal('signIn', { email: person.email, password: PASSWORD, ...values });
    expect(await refusal({ email: 'nobody' })).toEqual(invalid(['email', 'invalid.email']));
    expect(await refusal({ password: 'a'.repeat(1025) })).toEqual(invalid(['password', 'password.tooLong']));
  });
});

describe('guessing', () => {
  /** Moves the end of the waiting for an account from here. */
  const moveWait = (email: string, by: string): Promise<unknown> => {
    const [pair] = countersOf(api.hasher, email, HERE);
    return sql('update sign_in_delay set until = until + $2::interval where subject = $1', [
      pair!.subject,
      by,
    ]);
  };

  it('makes the next try wait, for the right password and for an unknown account too', async () => {
    const person = await personIn(demo);
    for (const { email, refusal } of [person, new Person(api)]) {
      const guess = (password: string) => refusal('signIn', { email, password });
      for (let i = 0; i < 4; i += 1) expect(await guess('wrong')).toEqual(wrong);
      // The first wait is one second: too short to be sure of meeting it.
      await moveWait(email, '10 minutes');
      const waiting = await guess(PASSWORD);
      expect(waiting).toMatchObject({ code: 'REFUSED' });
      expect(waiting.message).toMatch(/^Too many tries\. Please wait \d+ seconds and try again\.$/);
      await moveWait(email, '-1 hour');
    }
    expect(await person.signIn()).toMatchObject({ next: 'done' });
  });

  it('is forgotten with the right password', async () => {
    const person = await personIn(demo);
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 3; i += 1)
        await person.refusal('signIn', { email: person.email, password: 'wrong' });
      expect(await person.signIn()).toMatchObject({ next: 'done' });
    }
  });
});

describe('a person in two clinics', () => {
  it('chooses one, sees nothing of the other, and gets a session once', async () => {
    const other = await api.clinic();
    const person = await personIn(demo, other);
    const { next, clinics } = await person.signIn();
    expect(next).toBe('chooseClinic');
    expect(clinics.map(({ id }) => id).toSorted()).toEqual([demo.id, other.id].sort());
    expect(await person.browser.refusal(viewer)).toEqual(told.unauthenticated);
    const startAgain = refused('signIn.startAgain');
    for (const clinicId of [(await api.clinic()).id, 'no-such-clinic', '']) {
      expect(await person.refusal('chooseClinic', { clinicId })).toEqual(startAgain);
    }

    const unfinished = await person.browser.cookie(cookies.signIn);
    expect(await person.chooseClinic(other)).toEqual({ next: 'done', clinics: [] });
    expect(await person.browser.must(viewer)).toEqual({
      viewer: { staffId: person.staffIds[1], clinic: { id: other.id } },
    });
    person.browser = api.browser().hold(cookies.signIn, unfinished);
    expect(await person.refusal('chooseClinic', { clinicId: demo.id })).toEqual(startAgain);
  });

  it('is offered no clinic that they left', async () => {
    const [second, third] = [await api.clinic(), await api.clinic()];
    const person = await personIn(demo, second, third);
    await sql('update staff_member set disabled_at = now() where id = $1', [person.staffIds[1]]);
    const { clinics } = await person.signIn();
    expect(clinics.map(({ id }) => id).toSorted()).toEqual([demo.id, third.id].sort());
    expect(await person.refusal('chooseClinic', { clinicId: second.id })).toEqual(
      refused('signIn.startAgain'),
    );
    await person.chooseClinic(third);
  });
});

describe('a sign-in under way', () => {
  it('is no session, and ends after a quarter of an hour', async () => {
    const other = await api.clinic();
    const person = await personIn(demo, other);
    await person.signIn();
    const token = await person.browser.cookie(cookies.signIn);
    expect(await api.browser().hold(cookies.staff, token).refusal(viewer)).toEqual(told.unauthenticated);

    const age = (minutes: number) =>
      sql(
        `update sign_in set created_at = now() - make_interval(mins => $2)
          where account_id = (select account_id from staff_member where id = $1)`,
        [person.staffIds[0], minutes],
      );
    await age(15);
    expect(await person.refusal('chooseClinic', { clinicId: demo.id })).toEqual(refused('signIn.startAgain'));
    await age(14);
    await person.chooseClinic(demo);
  });

  it('needs its cookie for every step', async () => {
    const nobody = new Person(api);
    for (const [step, values] of [
      ['chooseClinic', { clinicId: demo.id }],
      ['enrolSecondFactor', {}],
      ['confirmSecondFactor', { code: '123456' }],
      ['verifySecondFactor', { code: '123456' }],
      ['useRecoveryCode', { code: 'ABCDE-FGHJK' }],
    ] as const) {
      nobody.browser = api.browser();
      expect(await nobody.refusal(step, values)).toEqual(told.unauthenticated);
      nobody.browser = api.browser().hold(cookies.signIn, 'made-up');
      expect(await nobody.refusal(step, values)).toEqual(refused('signIn.startAgain'));
    }
  });
});

describe('a session', () => {
  const age = (column: 'last_seen_at' | 'created_at', staffId: string, minutes: number) =>
    sql(`update staff_session set ${column} = now() - make_interval(mins => $2) where staff_id = $1`, [
      staffId,
      minutes,
    ]);

  it('ends after twelve hours in any case', async () => {
    const member = await demo.member();
    await age('created_at', member.staffId, 719);
    await member.browser.must(viewer);
    await age('created_at', member.staffId, 720);
    expect(await member.browser.refusal(viewer)).toEqual(told.unauthenticated);
  });

  it('is locked after a quarter of an hour of rest, and ends after half an hour', async () => {
    const member = await demo.member();
    await age('last_seen_at', member.staffId, 14);
    await member.browser.must(viewer);
    await age('last_seen_at', member.staffId, 15);
    expect(await member.browser.refusal(viewer)).toEqual(told.locked);
    await age('last_seen_at', member.staffId, 30);
    expect(await member.browser.refusal(viewer)).toEqual(told.unauthenticated);
  });

  it('goes on as long as somebody works', async () => {
    const member = await demo.member();
    for (let i = 0; i < 3; i += 1) {
      await age('last_seen_at', member.staffId, 10);
      await member.browser.must(viewer);
    }
  });

  it('has a token of its own at every sign-in, of which only the hash is kept', async () => {
    const person = await personIn(demo);
    await person.signIn();
    const first = await person.browser.cookie(cookies.staff);
    await person.signIn();
    const second = await person.browser.cookie(cookies.staff);
    expect(second).not.toBe(first);
    const rows = (await sql('select s::text as row from staff_session s')) as { row: string }[];
    expect(rows.length).toBeGreaterThan(1);
    for (const { row } of rows) {
      expect(row).not.toContain(first);
      expect(row).not.toContain(Buffer.from(second).toString('hex'));
    }
  });

  it('ends with signing out, for a copied cookie too, and clears the browser', async () => {
    const person = await personIn(demo);
    await person.signIn();
    const elsewhere = api.browser();
    await api.signIn(elsewhere, person.email);
    const copy = api.browser().hold(cookies.staff, await person.browser.cookie(cookies.staff));
    await copy.must(viewer);

    const variables = once({});
    const answer = await person.browser.post('/graphql').send({ query: documentOf('signOut'), variables });
    expect(answer.body).toEqual({ data: { signOut: { ok: true } } });
    expect(answer.headers['clear-site-data']).toBe('"cache"');
    const cleared = (answer.headers['set-cookie'] as unknown as string[]).map(
      (cookie) => cookie.split(';')[0],
    );
    expect(cleared).toEqual(['gw=', 'gw-sign-in=']);
    for (const browser of [person.browser, copy])
      expect(await browser.refusal(viewer)).toEqual(told.unauthenticated);
    await elsewhere.must(viewer);
    expect(await copy.must(documentOf('signOut'), once({}))).toEqual({ signOut: { ok: true } });
  });
});
