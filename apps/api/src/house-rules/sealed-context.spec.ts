import { tokenHash } from '@groundwork/access';
import { randomUUID } from 'node:crypto';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';
import { openAs, refusalOf, type OpenedRole } from '../testing/as-role';
import { TestApi } from '../testing/test-api';

const NOT_SEALED = 'GW001';
const WHOLE = `select current_setting('groundwork.context', true)`;
const COUNT = 'select clinic_id, id from couple';

let api: TestApi;
let here: BusyClinic;
let elsewhere: BusyClinic;

beforeAll(async () => {
  api = await TestApi.start();
  here = await busyClinic(api);
  elsewhere = await busyClinic(api);
});
afterAll(() => api.stop());

/** Puts a text in place of the context and looks at the couples. */
const withContext = async (text: string): Promise<string | number> => {
  const opened = await openAs(api, 'staff', here);
  await opened.query(`select set_config('groundwork.context', $1, true)`, [text]);
  const result = await refusalOf(() => opened.query(COUNT));
  await opened.close();
  return result;
};

/** A list of ids in the context, as its two settings. */
interface List {
  readonly ids: string;
  readonly seal: string;
}

describe('the sealed context', () => {
  it('shows the couples of its own clinic', async () => {
    const opened = await openAs(api, 'staff', here);
    expect((await opened.query(COUNT)).length).toBe(1);
    await opened.close();
  });

  it('refuses every forgery: another clinic, role, couple or actor under any seal', async () => {
    const opened = await openAs(api, 'staff', here);
    const whole = await opened.one<string>(WHOLE);
    await opened.close();
    const [seal, scope] = [whole.slice(0, 64), JSON.parse(whole.slice(64)) as Record<string, unknown>];
    const forged = [
      { ...scope, clinic: elsewhere.clinicId },
      { ...scope, couples: [elsewhere.couple.id] },
      { ...scope, role: 'owner' },
      { ...scope, id: randomUUID() },
      { ...scope, kind: 'link' },
      { kind: 'staff', clinic: elsewhere.clinicId },
    ];
    const seals = [seal, '0'.repeat(64), seal.toUpperCase(), seal.slice(1) + seal[0]!];
    for (const text of forged.map((each) => JSON.stringify(each))) {
      for (const each of seals) expect(await withContext(each + text)).toBe(NOT_SEALED);
    }
    for (const text of ['x', '{}', seal, JSON.stringify(scope), `${seal} ${JSON.stringify(scope)}`]) {
      expect(await withContext(text)).toBe(NOT_SEALED);
    }
  });

  it('refuses every list of ids that is not its own: forged, another list’s, another scope’s, or none', async () => {
    const listIn = async (opened: OpenedRole, name: string): Promise<List> => ({
      ids: await opened.one(`select current_setting('groundwork.${name}', true)`),
      seal: await opened.one(`select current_setting('groundwork.${name}Seal', true)`),
    });
    const other = await openAs(api, 'staff', elsewhere);
    const [othersWhole, others] = [await other.one<string>(WHOLE), await listIn(other, 'couples')];
    const withList = async (change: (own: List, leads: List) => Partial<List>, context?: string) => {
      const opened = await openAs(api, 'staff', here);
      const put = (name: string, text: string) =>
        opened.query(`select set_config('groundwork.' || $1, $2, true)`, [name, text]);
      const { ids, seal } = change(await listIn(opened, 'couples'), await listIn(opened, 'leads'));
      if (ids !== undefined) await put('couples', ids);
      if (seal !== undefined) await put('couplesSeal', seal);
      if (context !== undefined) await put('context', context);
      const result = await refusalOf(() => opened.query(COUNT));
      await opened.close();
      return result;
    };
    expect(await withList((own) => own)).toBe(1);
    for (const ids of [`{${elsewhere.couple.id}}`, others.ids, 'x', '', '{}']) {
      for (const seal of [undefined, others.seal, '', 'x', '0'.repeat(64)]) {
        expect(await withList(() => ({ ids, seal }))).toBe(NOT_SEALED);
      }
    }
    for (const seal of ['', 'x', others.seal]) expect(await withList(() => ({ seal }))).toBe(NOT_SEALED);
    expect(await withList((_, leads) => leads)).toBe(NOT_SEALED);
    expect(await withList(() => others, othersWhole)).toBe(NOT_SEALED);
    await other.close();
  });

  it('is worthless when it is stolen or replayed: in another transaction, on another connection', async () => {
    const opened = await openAs(api, 'staff', elsewhere);
    const stolen = await opened.one<string>(WHOLE);
    expect(await withContext(stolen)).toBe(NOT_SEALED);
    await opened.close();
    expect(await withContext(stolen)).toBe(NOT_SEALED);
  });

  it('is gone from the connection after the transaction', async () => {
    const runner = api.sources.staff.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select context.open_staff($1, false)', [tokenHash(here.staffCookie)]);
    expect(await runner.query(COUNT)).toHaveLength(1);
    await runner.commitTransaction();
    expect(await runner.query(COUNT)).toHaveLength(0);
    const [row]: { whole: string }[] = await runner.query(
      `select current_setting('groundwork.context', true) as whole`,
    );
    expect(row?.whole).toBe('');
    await runner.release();
  });

  it('lets no app role seal, read the key, or work as another role', async () => {
    const tries = [
      [`select context.put('{}'::jsonb)`, '42501'],
      [`select context.seal_of('{}')`, '42501'],
      [`select context.scope()`, '42501'],
      [`select context.ids('couples')`, '42501'],
      ['select context.open_system($1)', '42501', [elsewhere.clinicId]],
      [`select context.staff_scope(null)`, '42501', []],
      ['select key from context.seal_key', '42501'],
      ['set role groundwork_context', '42501'],
      ['set role groundwork_owner', '42501'],
      ['set session authorization groundwork_auth', '42501'],
      ['alter table couple disable row level security', '42501'],
      ['create function public.x() returns int language sql as $$ select 1 $$', '42501'],
      ['create temp table couple (id int)', '42501'],
      ['truncate couple', '42501'],
      [
        `select context.start_staff_session($1, $1, $2, $2, 'x', 'x', 'x', 'x')`,
        '42501',
        [Buffer.alloc(32), randomUUID()],
      ],
      [`select context.note_refused_sign_in($1, $1, $1, 'x', 'x', 'x')`, '42501', [randomUUID()]],
      ['select * from context.try_link($1)', '42501', [Buffer.alloc(32)]],
      ['select token_hash from task_link', '42501'],
      ['select pin_hash from partner_pin', '42501'],
      ['select token_hash from staff_session', '42501'],
      ['select password_hash from account', '42501'],
    ] as const;
    for (const [sql, state, parameters] of tries) {
      const opened = await openAs(api, 'staff', here);
      const result = await refusalOf(() => opened.query(sql, parameters));
      await opened.close();
      expect({ sql, result }).toEqual({ sql, result: state });
    }
  });

  it('never stands in the text of a statement', async () => {
    const opened = await openAs(api, 'staff', here);
    const texts = await api.asSuperuser(({ manager }) =>
      manager.query(`select query from pg_stat_activity where usename = 'groundwork_staff'`),
    );
    expect(JSON.stringify(texts)).toContain('open_staff');
    expect(JSON.stringify(texts)).not.toContain(here.clinicId);
    await opened.close();
  });

  it('keeps many clinics apart on one pool', async () => {
    const clinics = [here, elsewhere];
    for (let made = 0; made < 6; made += 1) {
      const clinic = await api.clinic();
      const dana = await clinic.member('clinician');
      const couple = await clinic.couple(dana, [`Only ${made}`, 'Ben']);
      clinics.push({ ...here, dana, couple, clinicId: clinic.id });
    }
    const LIST = '{ caseload(filter: {}) { inCare rows { coupleId } } }';
    const asked = Array.from({ length: 200 }, (_, i) => clinics[i % clinics.length]!);
    const answers = await Promise.all(
      asked.map(({ dana }) => dana.browser.must<{ caseload: { rows: { coupleId: string }[] } }>(LIST)),
    );
    answers.forEach(({ caseload }, i) => {
      expect(caseload.rows).toEqual([{ coupleId: asked[i]!.couple.id }]);
    });
  });
});
