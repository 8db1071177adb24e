import { tokenHash } from '@groundwork/access';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataArgsStorage, type EntityManager } from 'typeorm';
import { contracts } from '../contracts';
import { ownerSource } from '../data-source';
import { workspaceRoot } from '../http/built-apps';
import { busyClinic, type BusyClinic } from '../testing/busy-clinic';
import { takenBack } from '../testing/taken-back';
import { TestApi } from '../testing/test-api';

let api: TestApi;
let here: BusyClinic;
let elsewhere: BusyClinic;

beforeAll(async () => {
  api = await TestApi.start();
  here = await busyClinic(api);
  elsewhere = await busyClinic(api);
});
afterAll(() => api.stop());

const rebuild = (table: string, role: string, rows: string): readonly string[] => [
  `drop policy ${table}_${role}_select on ${table}`,
  `create policy ${table}_${role}_select on ${table} for select to groundwork_${role} using (${rows})`,
];
const clinic = 'clinic_id = (select context.clinic_id())';

interface Look {
  readonly as: 'staff' | 'client';
  readonly sql: string;
  readonly column?: string;
  readonly about: () => string;
}
const foreignClinic: Look = { as: 'staff', sql: 'clinic_id = $1', about: () => elsewhere.clinicId };
const otherPartner: Look = { as: 'client', sql: 'partner_id = $1', about: () => here.couple.partnerIds[1] };
const passedToOther: Look = { ...otherPartner, sql: 'to_partner_id = $1' };

/** How many rows a session of the busy clinic sees of what isn't its to see, after a breach. */
const seenAfter = (breach: readonly string[], table: string, look: Look): Promise<number> =>
  takenBack(api, async (manager) => {
    for (const statement of breach) await manager.query(statement);
    await manager.query(`set local role groundwork_${look.as}`);
    const open = look.as === 'staff' ? 'open_staff' : 'open_link';
    const cookie = look.as === 'staff' ? here.staffCookie : here.linkCookie;
    await manager.query(`select context.${open}($1, false)`, [tokenHash(cookie)]);
    const { column = 'id' } = look;
    const sought = `select ${column} from ${table} where ${look.sql}`;
    const rows: unknown[] = await manager.query(sought, [look.about()]);
    return rows.length;
  });

// One protection taken away at a time: the same look that finds nothing in wall.spec.ts finds rows then.
describe('the looks of the wall', () => {
  it.each([
    ['couple', foreignClinic, 'staff'],
    ['partner', foreignClinic, 'staff'],
    ['response', foreignClinic, 'staff'],
    ['task', foreignClinic, 'staff'],
    ['stage_change', foreignClinic, 'staff'],
    ['data_key', foreignClinic, 'staff'],
  ] as const)('see another clinic in %s once its policy lets them', async (table, look, role) => {
    expect(await seenAfter([], table, look)).toBe(0);
    expect(await seenAfter(rebuild(table, role, 'true'), table, look)).toBeGreaterThan(0);
  });

  it.each([
    ['task', rebuild('task', 'client', clinic)],
    ['data_key', rebuild('data_key', 'client', clinic)],
    ['response', rebuild('response', 'client', clinic)],
    ['reply', rebuild('reply', 'client', clinic)],
    ['offer', rebuild('offer', 'client', clinic)],
    ['contact_preference', rebuild('contact_preference', 'client', clinic)],
    ['released_piece', rebuild('released_piece', 'client', clinic)],
  ] as const)('see the other partner in %s once only the clinic is asked', async (table, breach) => {
    const look = table === 'released_piece' ? passedToOther : otherPartner;
    expect(await seenAfter([], table, look)).toBe(0);
    expect(await seenAfter(breach, table, look)).toBeGreaterThan(0);
  });

  it('see the answers of a response behind a link once somebody grants them', async () => {
    const grant = ['grant select on response to groundwork_client'];
    const own: Look = {
      as: 'client',
      sql: 'clinic_id = $1',
      column: 'answers',
      about: () => here.clinicId,
    };
    await expect(seenAfter([], 'response', own)).rejects.toThrow('permission denied');
    expect(await seenAfter(grant, 'response', own)).toBeGreaterThan(0);
  });
});

describe('the looks at the sealed context', () => {
  // The seal made with no transaction in it, and read without being compared.
  const unbound = `create or replace function context.seal_of(body text) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$ select encode(extensions.hmac(convert_to(body, 'UTF8'), (select key from context.seal_key), 'sha256'), 'hex') $$`;
  const unread = `create or replace function context.scope() returns jsonb
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$ select substr(nullif(current_setting('groundwork.context', true), ''), 65)::jsonb $$`;
  const unreadList = `create or replace function context.ids(name text) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$ select nullif(current_setting('groundwork.' || name, true), '')::uuid[] $$`;
  const forged = (clinicId: string): string =>
    '0'.repeat(64) + JSON.stringify({ kind: 'staff', clinic: clinicId });

  const clinicsSeen = (breach: readonly string[], context: string): Promise<number> =>
    takenBack(api, async (manager) => {
      for (const statement of breach) await manager.query(statement);
      await manager.query('set local role groundwork_staff');
      await manager.query(`select set_config('groundwork.context', $1, true)`, [context]);
      return ((await manager.query('select id from clinic')) as unknown[]).length;
    });

  it('see another clinic through a forged context once its seal is not compared', async () => {
    await expect(clinicsSeen([], forged(elsewhere.clinicId))).rejects.toThrow('not sealed');
    expect(await clinicsSeen([unread], forged(elsewhere.clinicId))).toBe(1);
  });

  it('see couples through a forged list once its seal is not compared', async () => {
    const couplesSeen = (breach: readonly string[]): Promise<number> =>
      takenBack(api, async (manager) => {
        for (const statement of breach) await manager.query(statement);
        await manager.query('select context.open_staff($1, false)', [tokenHash(elsewhere.staffCookie)]);
        await manager.query('set local role groundwork_staff');
        await manager.query(`select set_config('groundwork.couples', $1, true)`, [
          `{${elsewhere.couple.id},${elsewhere.couple.id}}`,
        ]);
        return ((await manager.query('select id from couple')) as unknown[]).length;
      });
    await expect(couplesSeen([])).rejects.toThrow('not sealed');
    expect(await couplesSeen([unreadList])).toBe(1);
  });

  it('see a stolen one work once the seal names no transaction', async () => {
    const stolen = await takenBack(api, async (manager) => {
      await manager.query(unbound);
      await manager.query('select context.open_staff($1, false)', [tokenHash(here.staffCookie)]);
      const [row]: { whole: string }[] = await manager.query(
        `select current_setting('groundwork.context', true) as whole`,
      );
      return row!.whole;
    });
    await expect(clinicsSeen([], stolen)).rejects.toThrow('not sealed');
    expect(await clinicsSeen([unbound], stolen)).toBe(1);
  });
});

/** How PostgreSQL spells each CHECK of a table. */
const definitions = async (manager: EntityManager, table: string): Promise<Map<string, string>> => {
  const rows: { name: string; definition: string }[] = await manager.query(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  return new Map(rows.map(({ name, definition }) => [name, definition]));
};

/** The CHECKs of the entities that the tables don't have, or have with another meaning. */
const driftOfChecks = async (manager: EntityManager): Promise<string[]> => {
  const { checks, tables } = getMetadataArgsStorage();
  const drift: string[] = [];
  for (const { target, name = '', expression } of checks) {
    const table = tables.find((each) => each.target === target)?.name;
    if (!table) continue;
    const real = (await definitions(manager, `public."${table}"`)).get(name);
    await manager.query(`create temp table wanted (like public."${table}")`);
    await manager.query(`alter table wanted add constraint wanted_check check (${expression})`);
    const wanted = (await definitions(manager, 'pg_temp.wanted')).get('wanted_check');
    await manager.query('drop table pg_temp.wanted');
    if (real !== wanted) drift.push(`${table}.${name}`);
  }
  return drift;
};

describe('drift', () => {
  it('is none between the CHECKs of entities and tables, and a changed one is noticed', async () => {
    expect(await takenBack(api, driftOfChecks)).toEqual([]);
    const drift = await takenBack(api, async (manager) => {
      await manager.query('alter table couple drop constraint couple_stage');
      await manager.query(
        `alter table couple add constraint couple_stage check (stage in ('S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'))`,
      );
      return driftOfChecks(manager);
    });
    expect(drift).toEqual(['couple.couple_stage']);
  });

  it('of a column is noticed by the comparison of tables and entities', async () => {
    const source = await ownerSource(process.env.DATABASE_URL ?? '', false).initialize();
    source
      .getMetadata('rupture')
      .columns.find(({ propertyName }) => propertyName === 'removedAt')!.isNullable = false;
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query).join()).toContain('removed_at');
  });

  it('of a contract is noticed by its text', async () => {
    const served = (await contracts())['schema.graphql'];
    const committed = readFileSync(join(workspaceRoot(), 'apps/api/schema.graphql'), 'utf8');
    expect(committed).toBe(served);
    expect(committed.replace('doNotContact: Boolean!', 'doNotContact: Boolean')).not.toBe(served);
  });
});
