import { once } from '@groundwork/testing';
import { invitationToken } from '../invitations';
import { auditOf } from '../../testing/audit';
import { documentOf, Person } from '../../testing/person';
import { invalid, refused, told } from '../../testing/refusals';
import { PASSWORD, randomAddress, TestApi } from '../../testing/test-api';
import type { TestClinic } from '../../testing/test-clinic';
import { TestMailServer, type ReceivedMail } from '../../testing/test-mail-server';
import { mailTurn, startTestWorker, TURN_MS, until } from '../../testing/test-worker';
import type { RunningWorker } from '../../worker/run-worker';

let api: TestApi;
let mailServer: TestMailServer;
let worker: RunningWorker;
let endTurn: () => Promise<void>;
let clinic: TestClinic;

beforeAll(async () => {
  endTurn = await mailTurn();
  api = await TestApi.start();
  mailServer = await TestMailServer.start();
  worker = await startTestWorker(api, mailServer);
  clinic = await api.clinic();
}, TURN_MS);
afterAll(async () => {
  await worker.stop();
  await endTurn();
  await mailServer.stop();
  await api.stop();
});
beforeEach(() => {
  mailServer.answer = 'take';
});

const request =
  'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }';
const reset = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ok } }';
const find = 'query ($token: String!) { passwordReset(token: $token) { ok } }';
const viewer = '{ viewer { role } }';
const OTHER = 'a lamp above the harbour';
const over = refused('passwordReset.over');
const ok = { resetPassword: { ok: true } };

const member = async (): Promise<Person> => {
  const person = new Person(api);
  await person.join(clinic);
  return person;
};

const ask = (email: string, browser = api.browser(randomAddress())) => browser.ask(request, once({ email }));
const use = (token: string, password = OTHER) => api.browser().must(reset, once({ token, password }));
const refusalOf = (token: string, password = OTHER) =>
  api.browser().refusal(reset, once({ token, password }));

const linkIn = ({ text }: ReceivedMail): string => /\/new-password#([\w-]{43})\n/.exec(text)?.[1] ?? '';
const links = (email: string): string[] => mailServer.to(email).map(linkIn).filter(Boolean);

/** Asks for a link, and waits for the mail that holds it. */
const linkFor = async (email: string): Promise<string> => {
  const before = links(email).length;
  await ask(email);
  await until(() => links(email).length > before);
  return links(email).at(-1)!;
};

const waiting = async (): Promise<number> => {
  const [{ count }] = await api.sql<[{ count: number }]>('select count(*)::int as count from account_mail');
  return count;
};
/** Everything that was left for the worker is done. */
const quiet = (): Promise<void> => until(async () => (await waiting()) === 0);

const accountId = async (email: string): Promise<string> => {
  const [{ id }] = await api.sql<[{ id: string }]>('select id from account where email_lookup = $1', [
    api.hasher.lookup('email', email),
  ]);
  return id;
};

/** As if the waits before the next mail or try were over. */
const letTimePass = async (email: string): Promise<void> => {
  await api.sql(`update sign_in_delay set until = now() - interval '1 second' where subject = $1`, [
    api.hasher.lookup('reset-mailbox', email),
  ]);
  await api.sql(
    `update graphile_worker._private_jobs set run_at = now() - interval '1 second'
      where payload ->> 'mail' is not null and locked_by is null`,
  );
};

describe('asking for a new password', () => {
  it('answers with the same bytes and as fast whether or not there is an account', async () => {
    const times: [number[], number[]] = [[], []];
    const answers = new Set<string>();
    for (let i = 0; i < 8; i += 1)
      for (const kind of [0, 1] as const) {
        const { email } = kind ? await member() : new Person(api);
        const begun = performance.now();
        const answer = await api
          .browser(randomAddress())
          .post('/graphql')
          .send({ query: request, variables: once({ email }) });
        times[kind].push(performance.now() - begun);
        const { date: _date, 'x-request-id': _id, ...headers } = answer.headers as Record<string, string>;
        answers.add(JSON.stringify([answer.status, answer.text, headers]));
      }
    expect([...answers].length).toBe(1);
    expect([...answers][0]).toContain('{\\"data\\":{\\"requestPasswordReset\\":{\\"ok\\":true}}}');
    const [unknown, known] = times.map((each) => Math.min(...each)) as [number, number];
    expect(Math.max(unknown, known) / Math.min(unknown, known)).toBeLessThan(3);
    await quiet();
  });

  it('sends a mail where there is an account only, and keeps no address after it', async () => {
    const person = await member();
    const unknown = new Person(api);
    await Promise.all([ask(person.email), ask(unknown.email)]);
    await quiet();
    expect(links(person.email)).toHaveLength(1);
    expect(mailServer.to(unknown.email)).toEqual([]);
    const [{ found }] = await api.sql<[{ found: number }]>(
      `select count(*)::int as found from account_mail where email_lookup is not null`,
    );
    expect(found).toBe(0);
  });

  it('keeps the address sealed while it waits, and tries again until the mail server takes it', async () => {
    mailServer.answer = 'later';
    const { email } = await member();
    await ask(email);
    await until(() => mailServer.offered.length > 0);
    const [{ row }] = await api.sql<[{ row: string }]>(
      'select string_agg(m::text, $1) as row from account_mail m',
      [' '],
    );
    expect(row).not.toContain(email);
    expect(row).not.toContain(Buffer.from(email).toString('hex'));
    mailServer.answer = 'take';
    await until(async () => {
      await letTimePass(email);
      return links(email).length === 1;
    });
    await quiet();
    expect(new Set(mailServer.to(email).map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('writes neutrally, without a name, a clinic or a topic', async () => {
    const { email } = await member();
    await linkFor(email);
    const [mail] = mailServer.to(email);
    const said = `${mail!.subject} ${mail!.text} ${mail!.html} ${mail!.from}`;
    expect(said).not.toMatch(/clinic|therap|couple|partner|person|Clinic [\w-]+/i);
    expect(mail!.subject).toBe('A link for a new password');
    expect(mail!.text).toContain(`\n${api.config.dashboardOrigin}/new-password#`);
  });

  it('goes to the address as it was looked up, not to one that only looks like it', async () => {
    const person = new Person(api);
    const email = `k${person.email}`;
    await api.member(clinic.id, 'clinician', email);
    // The sign for kelvin is a k in lower case.
    await ask(email.replace('k', '\u212A').toUpperCase());
    await quiet();
    expect(mailServer.received.filter(({ to }) => to.includes('\u212A'))).toEqual([]);
    expect(links(email)).toHaveLength(1);
  });

  it('fills no mailbox, and says nothing of it; who asks around waits', async () => {
    const { email } = await member();
    for (let i = 0; i < 7; i += 1)
      expect(await ask(email)).toEqual({ data: { requestPasswordReset: { ok: true } } });
    await quiet();
    expect(mailServer.to(email)).toHaveLength(2);
    const [token] = links(email).slice(-1);
    await api.browser().must(find, { token });
    await letTimePass(email);
    expect(await linkFor(email)).not.toBe(token);

    const oneNetwork = api.browser(randomAddress());
    for (let i = 0; i < 30; i += 1)
      expect((await ask(new Person(api).email, oneNetwork)).errors).toBeUndefined();
    await ask(new Person(api).email, oneNetwork);
    expect((await ask(new Person(api).email, oneNetwork)).errors?.[0]?.message).toMatch(/Too many tries/);
  });

  it.each(['nobody', '', '\ud800', 'half-\udc00@mail.example'])(
    'names what can be no address: %j',
    async (email) => {
      expect(await api.browser().refusal(request, once({ email }))).toEqual(
        invalid(['email', 'invalid.email']),
      );
    },
  );
});

describe('a link for a new password', () => {
  it('sets it once, ends every session in every clinic, tells the person, and is in the audit', async () => {
    const other = await api.clinic();
    const person = await member();
    await person.join(other);
    const [here, there] = [api.browser(), api.browser()];
    for (const [browser, at] of [
      [here, clinic],
      [there, other],
    ] as const) {
      person.browser = browser;
      await person.signIn();
      await person.chooseClinic(at);
      await browser.must(viewer);
    }
    const begun = Object.assign(new Person(api), { email: person.email });
    await begun.signIn();
    const token = await linkFor(person.email);
    await api.browser().must(find, { token });
    const lines = await auditOf(api, other.id, () => use(token));
    expect(lines.map(({ operation, outcome }) => [operation, outcome])).toEqual([['resetPassword', 'done']]);
    for (const browser of [here, there]) expect(await browser.refusal(viewer)).toEqual(told.unauthenticated);
    expect(await begun.refusal('chooseClinic', { clinicId: other.id })).toEqual(refused('signIn.startAgain'));
    expect(await refusalOf(token, 'another lamp over water')).toEqual(over);
    expect(await api.browser().refusal(find, { token })).toEqual(over);
    const old = once({ email: person.email, password: PASSWORD });
    expect(await api.browser().refusal(documentOf('signIn'), old)).toEqual(refused('signIn.wrong'));
    expect((await person.signIn(OTHER)).next).toBe('chooseClinic');
    await until(() => mailServer.to(person.email).some(({ subject }) => /was changed/.test(subject)));
    const note = mailServer.to(person.email).find(({ subject }) => /was changed/.test(subject))!;
    expect(note.text).toContain(`${api.config.dashboardOrigin}/forgot-password`);
    expect(`${note.subject} ${note.text}`).not.toMatch(/clinic|therap|couple/i);
  });

  it('works once when it is used twice at the same moment', async () => {
    const { email } = await member();
    const token = await linkFor(email);
    const passwords = ['one lamp above the harbour', 'two lamps above the harbour'];
    const answers = await Promise.all(
      passwords.map((password) => api.browser().ask(reset, once({ token, password }))),
    );
    expect(answers.filter(({ data }) => data).length).toBe(1);
    const winner = passwords[answers.findIndex(({ data }) => data)]!;
    expect(await api.signIn(api.browser(), email, winner)).toBe('done');
  });

  it('ends with a newer one, after an hour, and with a change of the password', async () => {
    const { email } = await member();
    const first = await linkFor(email);
    const second = await linkFor(email);
    expect(await refusalOf(first)).toEqual(over);
    const age = (text: string) =>
      api.sql('update password_reset set expires_at = now() + $2::interval where account_id = $1', [
        text,
        '-1 second',
      ]);
    await age(await accountId(email));
    expect(await refusalOf(second)).toEqual(over);
    await letTimePass(email);
    const third = await linkFor(email);
    const browser = api.browser();
    await api.signIn(browser, email);
    await browser.must(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { done } }',
      once({ password: PASSWORD, newPassword: OTHER }),
    );
    expect(await refusalOf(third)).toEqual(over);
    await letTimePass(email);
    expect(await use(await linkFor(email))).toEqual(ok);
  });

  it('is good for an hour from when it was sent', async () => {
    const { email } = await member();
    await linkFor(email);
    const [{ minutes }] = await api.sql<[{ minutes: number }]>(
      `select ceil(extract(epoch from expires_at - now()) / 60)::int as minutes from password_reset where account_id = $1`,
      [await accountId(email)],
    );
    expect(minutes).toBe(60);
  });

  it('changes no other account, and no other token opens it', async () => {
    const [one, other] = [await member(), await member()];
    const token = await linkFor(one.email);
    for (const made of [
      '',
      'made-up',
      token.slice(0, -1),
      `${token}a`,
      invitationToken(api.config.masterKey, await accountId(one.email), 1),
    ])
      expect(await refusalOf(made)).toEqual(over);
    expect(await use(token)).toEqual(ok);
    expect((await other.signIn()).next).toBe('done');
    expect(await other.refusal('signIn', { email: other.email, password: OTHER })).toEqual(
      refused('signIn.wrong'),
    );
  });

  it('refuses a password that is guessed first, and stays good', async () => {
    const { email } = await member();
    const token = await linkFor(email);
    for (const [password, key] of [
      ['short', 'password.tooShort'],
      ['password123456', 'password.tooCommon'],
      [`${email.split('@')[0]}12`, 'password.namesSomething'],
      ['x'.repeat(300), 'password.tooLong'],
    ] as const)
      expect(await refusalOf(token, password)).toEqual(invalid(['password', key]));
    expect(await use(token)).toEqual(ok);
  });

  it('leaves the second factor as it is', async () => {
    const real = await api.clinic({ demo: false });
    const person = new Person(api);
    await person.join(real);
    await person.signIn();
    await person.enrol();
    await person.confirm();
    await use(await linkFor(person.email));
    expect(await person.browser.refusal(viewer)).toEqual(told.unauthenticated);
    expect((await person.signIn(OTHER)).next).toBe('secondFactor');
    expect((await person.verify(person.code(1))).next).toBe('done');
  });

  it('is not given life again by a mail that is sent twice', async () => {
    const { email } = await member();
    const token = await linkFor(email);
    await use(token);
    const [{ id }] = await api.sql<[{ id: string }]>(
      'select mail_id as id from password_reset where account_id = $1',
      [await accountId(email)],
    );
    // What is left when the worker died before it noted that the mail was sent.
    await api.sql(
      `insert into account_mail (id, kind, address, email_lookup)
       select $1, 'passwordReset', address, email_lookup from account where id = $2`,
      [id, await accountId(email)],
    );
    await api.sql('select context.enqueue_account_mail($1)', [id]);
    await quiet();
    expect(await refusalOf(token, 'another lamp over water')).toEqual(over);
  });
});
