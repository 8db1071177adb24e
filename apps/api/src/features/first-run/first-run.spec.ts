import { once, type GraphqlClient } from '@groundwork/testing';
import { randomUUID } from 'node:crypto';
import { confidentialityText } from '../../owner/confidentiality';
import { createClinic } from '../../owner/create-clinic';
import { say } from '../../messages';
import { useEmptyDatabase } from '../../testing/empty-database';
import { Person } from '../../testing/person';
import { invalid, refused, told } from '../../testing/refusals';
import { TestApi } from '../../testing/test-api';
import { clinicTables } from '../../testing/as-role';
import { firstRunCode } from './first-run-code';
import { FirstRunService } from './first-run.service';

let api: TestApi;
let code: string;

beforeAll(async () => {
  await useEmptyDatabase();
  api = await TestApi.start();
  code = firstRunCode(api.config.masterKey);
});
const empty = async (): Promise<void> => {
  await api.sql(`truncate ${(await clinicTables(api)).join(', ')}, account, sign_in_delay cascade`);
};
beforeEach(empty);
afterAll(() => api.stop());

const isFirstRun = '{ isFirstRun }';
const found = 'mutation ($input: FoundClinicInput!) { foundClinic(input: $input) { next clinics { id } } }';
const OWN = 'a lamp above the harbour';
const willow = {
  clinicName: 'Willow Room',
  timeZone: 'Europe/Berlin',
  locale: 'de-de',
  urgentHelp: [{ label: 'Notruf', number: '112' }],
  name: 'Vera Lindholm',
  email: 'vera@willow.example',
  password: OWN,
};
const wrongCode = invalid(['code', 'firstRun.wrongCode']);

type Answer = { foundClinic: { next: string; clinics: unknown[] } };
/** Founds a clinic; `differs` is what somebody gives instead. */
const claim = (browser: GraphqlClient, differs: object = {}) =>
  browser.ask<Answer>(found, once({ ...willow, code, ...differs }));
const refusalOf = (differs: object = {}, browser = api.browser()) =>
  browser.refusal(found, once({ ...willow, code, ...differs }));

const clinics = async (): Promise<number> =>
  (await api.sql<[{ count: number }]>('select count(*)::int as count from clinic'))[0].count;
const isNow = async (): Promise<boolean> =>
  (await api.browser().must<{ isFirstRun: boolean }>(isFirstRun)).isFirstRun;

describe('the code of the first run', () => {
  it('is the same for every process of a deployment, and another one under another key', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(firstRunCode(api.config.masterKey)).toBe(code);
    expect(firstRunCode(Buffer.alloc(32, 7))).not.toBe(code);
  });

  it('is there to be printed only while there is no clinic', async () => {
    expect(await api.get(FirstRunService).code()).toBe(code);
    await claim(api.browser());
    expect(await api.get(FirstRunService).code()).toBeUndefined();
  });

  it('founds with itself alone, however it is typed', async () => {
    for (const other of [
      '',
      'no code',
      '0000-0000-0000',
      firstRunCode(Buffer.alloc(32, 7)),
      'x'.repeat(41),
    ]) {
      expect(await refusalOf({ code: other })).toEqual(wrongCode);
      await api.sql('truncate sign_in_delay');
    }
    expect(await clinics()).toBe(0);
    expect(
      (await claim(api.browser(), { code: ` ${code.toLowerCase().replaceAll('-', ' ')}` })).data,
    ).toBeTruthy();
  });

  it('makes guesses from one network wait, and counts no right one', async () => {
    const address = `203.0.113.${Math.floor(Math.random() * 250)}`;
    for (let tries = 0; tries < 6; tries += 1)
      expect(await refusalOf({ password: 'short' }, api.browser(address))).toEqual(
        invalid(['password', 'password.tooShort']),
      );
    for (let tries = 0; tries < 4; tries += 1)
      expect(await refusalOf({ code: '0000-0000-0000' }, api.browser(address))).toEqual(wrongCode);
    const waiting = { code: 'REFUSED', message: say({ key: 'signIn.wait', values: { seconds: 1 } }) };
    expect(await refusalOf({}, api.browser(address))).toEqual(waiting);
    expect(await clinics()).toBe(0);
    expect((await claim(api.browser('203.0.113.251'))).data).toBeTruthy();
  });
});

describe('founding the first clinic', () => {
  it('makes the rows that clinic:create makes, and one line in its audit', async () => {
    const keptIn = async (): Promise<object> => {
      const counts = await Promise.all(
        (await clinicTables(api)).map(async (table) => {
          const [{ count }] = await api.sql<[{ count: number }]>(
            `select count(*)::int as count from ${table}`,
          );
          return [table, count] as const;
        }),
      );
      return Object.fromEntries(counts.filter(([, count]) => count > 0));
    };
    await api.asOwner(async (owner) => {
      const { clinicName: name, timeZone, locale, urgentHelp, name: ownerName, email: ownerEmail } = willow;
      const wishes = { name, timeZone, locale, urgentHelp, ownerName, ownerEmail };
      await createClinic(owner, api.hasher, wishes, await api.hasher.hash(OWN));
    });
    const made = await keptIn();
    expect(made).toEqual({
      audit_entry: 1,
      clinic: 1,
      clinic_key: 1,
      confidentiality_text: 1,
      data_key: 1,
      staff_member: 1,
    });
    await empty();
    await claim(api.browser());
    expect(await keptIn()).toEqual(made);
    expect(
      await api.sql(
        `select c.name, c.time_zone, c.locale, c.demo, c.urgent_help, f.version, f.body, m.role, m.disabled_at,
                a.actor_kind, a.actor_id = c.id as of_the_clinic, a.operation, a.outcome
           from clinic c join confidentiality_text f on f.clinic_id = c.id join staff_member m on m.clinic_id = c.id
           join audit_entry a on a.clinic_id = c.id`,
      ),
    ).toEqual([
      {
        name: 'Willow Room',
        time_zone: 'Europe/Berlin',
        locale: 'de-DE',
        demo: false,
        urgent_help: willow.urgentHelp,
        version: 1,
        body: confidentialityText,
        role: 'owner',
        disabled_at: null,
        actor_kind: 'system',
        of_the_clinic: true,
        operation: 'foundClinic',
        outcome: 'done',
      },
    ]);
  });

  it('leads its owner to the second factor and in; they sign in with both from then on', async () => {
    const person = Object.assign(new Person(api), { email: willow.email });
    const { data } = await claim(person.browser, { email: 'Vera@Willow.example' });
    expect(data?.foundClinic).toEqual({ next: 'enrolSecondFactor', clinics: [] });
    const viewer = '{ viewer { name role clinic { name demo } } }';
    expect(await person.browser.refusal(viewer)).toEqual(told.unauthenticated);
    await person.enrol();
    expect(await person.confirm()).toHaveLength(10);
    const seen = {
      viewer: { name: 'Vera Lindholm', role: 'owner', clinic: { name: 'Willow Room', demo: false } },
    };
    expect(await person.browser.must(viewer)).toEqual(seen);
    person.browser = api.browser();
    expect((await person.signIn(OWN)).next).toBe('secondFactor');
    expect((await person.verify(person.code(1))).next).toBe('done');
    expect(await person.browser.must(viewer)).toEqual(seen);
  });

  it('happens once however many do it at the same moment, and the others are told so', async () => {
    const claims = [1, 2, 3, 4].map((place) =>
      claim(api.browser(`198.51.100.${place}`), { email: `o${place}@x.example` }),
    );
    const answers = await Promise.all(claims);
    expect(answers.filter(({ data }) => data)).toHaveLength(1);
    for (const { errors } of answers.filter(({ data }) => !data))
      expect(errors?.[0]?.extensions?.fields).toEqual(wrongCode.fields);
    expect(await clinics()).toBe(1);
    expect(await api.sql('select count(*)::int as accounts from account')).toEqual([{ accounts: 1 }]);
  });

  it('is over once there is a clinic: the right code gets the answer of a wrong one', async () => {
    expect(await isNow()).toBe(true);
    await claim(api.browser());
    expect(await isNow()).toBe(false);
    expect(await refusalOf({ email: 'other@x.example' })).toEqual(wrongCode);
    expect(await refusalOf({ code: '0000-0000-0000' })).toEqual(wrongCode);
    expect(await refusalOf({ password: 'short' })).toEqual(wrongCode);
    expect(await clinics()).toBe(1);
  });

  it('names each field that can’t be taken, and founds nothing', async () => {
    const number = { label: 'Notruf', number: '112' };
    for (const [differs, ...field] of [
      [{ clinicName: ' ' }, 'clinicName', 'invalid.required'],
      [{ clinicName: 'x'.repeat(121) }, 'clinicName', 'invalid.tooLong', 120],
      [{ clinicName: 'Wil\u0007low' }, 'clinicName', 'invalid.characters'],
      [{ clinicName: 'Willow\r\nBcc: spy@mail.example' }, 'clinicName', 'invalid.characters'],
      [{ name: 'Vera\u202Enimda' }, 'name', 'invalid.characters'],
      [{ urgentHelp: [{ label: 'Not\nruf', number: '112' }] }, 'urgentHelp.0.label', 'invalid.characters'],
      [{ email: 've\u200Bra@mail.example' }, 'email', 'invalid.email'],
      [{ timeZone: 'Europe/Belin' }, 'timeZone', 'invalid.timeZone'],
      [{ timeZone: "UTC'; drop table clinic" }, 'timeZone', 'invalid.timeZone'],
      [{ locale: 'english please' }, 'locale', 'invalid.locale'],
      [{ locale: 'x'.repeat(10_000) }, 'locale', 'invalid.locale'],
      [{ urgentHelp: [] }, 'urgentHelp', 'invalid.numbers'],
      [{ urgentHelp: Array.from({ length: 11 }, () => number) }, 'urgentHelp', 'invalid.numbers'],
      [{ urgentHelp: [number, { label: '', number: '112' }] }, 'urgentHelp.1.label', 'invalid.required'],
      [{ urgentHelp: [{ label: 'Notruf', number: 'soon' }] }, 'urgentHelp.0.number', 'invalid.telephone'],
      [{ name: '' }, 'name', 'invalid.required'],
      [{ name: 'x'.repeat(81) }, 'name', 'invalid.tooLong', 80],
      [{ email: 'vera' }, 'email', 'invalid.email'],
      [{ password: 'short' }, 'password', 'password.tooShort'],
      [{ password: 'x'.repeat(257) }, 'password', 'password.tooLong'],
      [{ password: 'Willow Room 2026' }, 'password', 'password.namesSomething'],
      [{ password: 'password123456' }, 'password', 'password.tooCommon'],
    ] as const) {
      const expected = invalid(field as unknown as readonly [string, string, number?]);
      expect([differs, await refusalOf(differs)]).toEqual([differs, expected]);
    }
    expect(await clinics()).toBe(0);
  });

  it('takes a time zone by any of its names, and keeps the one that stands in the list', async () => {
    expect(Intl.supportedValuesOf('timeZone')).not.toContain('Asia/Kolkata');
    expect((await claim(api.browser(), { timeZone: ' Asia/Kolkata' })).data).toBeTruthy();
    expect(await api.sql('select time_zone from clinic')).toEqual([{ time_zone: 'Asia/Calcutta' }]);
  });

  it('keeps the password of an account that the address has already', async () => {
    const passwordHash = await api.hasher.hash('the first of two passwords');
    await api.sql('insert into account (id, email_lookup, password_hash) values ($1, $2, $3)', [
      randomUUID(),
      api.hasher.lookup('email', willow.email),
      passwordHash,
    ]);
    expect(await refusalOf()).toEqual(refused('password.ofAccount'));
    expect((await claim(api.browser(), { password: 'the first of two passwords' })).data).toBeTruthy();
  });
});

describe('in the database', () => {
  it('the functions of the first run are the sign-in role’s alone', async () => {
    const worker = await api.workerSource();
    for (const source of [api.sources.staff, api.sources.client, worker]) {
      for (const call of ['has_clinic()', `found_first_clinic('${randomUUID()}')`])
        await expect(source.query(`select context.${call}`)).rejects.toThrow('permission denied');
    }
    expect(await api.sources.auth.query('select context.has_clinic() as there')).toEqual([{ there: false }]);
  });

  it('the sign-in role founds in the context of the first run alone, and no second clinic', async () => {
    const insert = async (id: string, open: string): Promise<unknown> =>
      api.sources.auth.transaction(async (manager) => {
        await manager.query(open);
        await manager.query(
          `insert into clinic (clinic_id, id, name, time_zone, locale, urgent_help) values ($1, $1, 'A', 'UTC', 'en', '[]')`,
          [id],
        );
      });
    const [one, other] = [randomUUID(), randomUUID()];
    const open = (id: string): string => `select context.found_first_clinic('${id}')`;
    await expect(insert(one, 'select 1')).rejects.toThrow('row-level security');
    await expect(insert(one, open(other))).rejects.toThrow('row-level security');
    await insert(one, open(one));
    await expect(insert(other, open(other))).rejects.toThrow('row-level security');
    expect(await clinics()).toBe(1);
  });

  it('who comes second waits for the first, and gets no context', async () => {
    const [first, second] = [api.sources.auth.createQueryRunner(), api.sources.auth.createQueryRunner()];
    const open = (runner: typeof first, id: string): Promise<{ scope: unknown }[]> =>
      runner.query('select context.found_first_clinic($1) as scope', [id]);
    const isWaiting = async (): Promise<string> => {
      const waiting = `select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      while (!(await api.sql<unknown[]>(waiting)).length) await new Promise(setImmediate);
      return 'waits';
    };
    const one = randomUUID();
    await first.startTransaction();
    await second.startTransaction();
    expect(await open(first, one)).toEqual([{ scope: { kind: 'system', clinic: one, id: one } }]);
    await first.query(
      `insert into clinic (clinic_id, id, name, time_zone, locale, urgent_help) values ($1, $1, 'A', 'UTC', 'en', '[]')`,
      [one],
    );
    const other = open(second, randomUUID());
    expect(await Promise.race([other, isWaiting()])).toBe('waits');
    await first.commitTransaction();
    expect(await other).toEqual([{ scope: null }]);
    await second.rollbackTransaction();
    for (const runner of [first, second]) await runner.release();
  });
});
