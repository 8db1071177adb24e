import { assertSafeDatabase } from '@groundwork/database';
import type { EntityManager } from 'typeorm';
import { expectedDatabase, ownerSource } from '../data-source';
import { plainColumns } from './plain-columns';
import { takenBack } from '../testing/taken-back';
import { TestApi } from '../testing/test-api';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

/** Looks at the database as the staff role would after a breach, and takes the breach back. */
const after = <T>(breach: string, look: (manager: EntityManager) => Promise<T>): Promise<T> =>
  takenBack(api, async (manager) => {
    for (const statement of breach.split(';').filter((each) => each.trim())) await manager.query(statement);
    await manager.query('set local role groundwork_staff');
    return look(manager);
  });

const gate = (manager: EntityManager): Promise<string> =>
  assertSafeDatabase(manager, 'staff', expectedDatabase).then(
    () => 'safe',
    (error: Error) => error.message,
  );

describe('the start gate', () => {
  it('lets the database as it is through', async () => {
    expect(await after('', gate)).toBe('safe');
    await assertSafeDatabase(api.sources.client.manager, 'client', expectedDatabase);
    await assertSafeDatabase(api.sources.auth.manager, 'auth', expectedDatabase);
  });

  // Each mutant is one protection taken away.
  it.each([
    [
      'a table without row-level security',
      'create table stray (clinic_id uuid, id uuid)',
      'stray has no forced',
    ],
    [
      'row security that is not forced',
      'alter table couple no force row level security',
      'couple has no forced',
    ],
    [
      'row security switched off',
      'alter table response disable row level security',
      'response has no forced',
    ],
    [
      'a second policy for one role and command',
      `create policy more on couple for select to groundwork_staff using (clinic_id = (select context.clinic_id()))`,
      'couple has 2 policies',
    ],
    [
      'a policy for all commands',
      'create policy every on rupture to groundwork_worker using (true)',
      'rupture',
    ],
    [
      'a policy that does not name the clinic',
      'drop policy couple_staff_select on couple; create policy couple_staff_select on couple for select to groundwork_staff using (true)',
      'couple_staff_select',
    ],
    [
      'a policy that asks about the clinic only beside something else',
      `drop policy couple_staff_select on couple; create policy couple_staff_select on couple for select to groundwork_staff
         using (clinic_id = (select context.clinic_id()) or true)`,
      'couple_staff_select',
    ],
    [
      'a policy that lets rows be moved into another clinic',
      `drop policy couple_staff_update on couple; create policy couple_staff_update on couple for update to groundwork_staff
         using (clinic_id = (select context.clinic_id())) with check (true)`,
      'couple_staff_update',
    ],
    [
      'a policy for everybody, which adds to each role’s own',
      'create policy more on couple for select using (clinic_id = (select context.clinic_id()))',
      'policy more',
    ],
    ['a materialised view', 'create materialized view everything as select * from couple', 'view everything'],
    [
      'a partition without row-level security of its own',
      'create table stray (clinic_id uuid, id uuid) partition by hash (clinic_id); alter table stray enable row level security; alter table stray force row level security; create table part partition of stray for values with (modulus 1, remainder 0)',
      'part has no forced',
    ],
    [
      'a table of another server',
      'create foreign data wrapper far; create server far foreign data wrapper far; create foreign table stray (clinic_id uuid) server far',
      'stray has no forced',
    ],
    [
      'a sequence owned by an app role',
      'create sequence stray; alter sequence stray owner to groundwork_context',
      'owns stray',
    ],
    ['a grant of another command', 'grant delete on couple to groundwork_staff', 'couple without a policy'],
    [
      'a restrictive policy',
      `create policy narrow on couple as restrictive for delete to groundwork_staff using (clinic_id = (select context.clinic_id()))`,
      'narrow',
    ],
    [
      'a grant without a policy',
      'grant select on staff_session to groundwork_staff',
      'staff_session without a policy',
    ],
    ['a grant to PUBLIC', 'grant select on couple to public', 'PUBLIC on couple'],
    ['a view with its owner’s rights', 'create view everything as select * from couple', 'view everything'],
    [
      'a definer function without a pinned search_path',
      'create function loose() returns int language sql security definer as $$ select 1 $$',
      'function loose',
    ],
    [
      'a seal that everybody can make',
      'grant execute on function context.put to public',
      'function context.put can be',
    ],
    [
      'a seal that a role can make',
      'grant execute on function context.seal_of to groundwork_staff',
      'context.seal_of is granted',
    ],
    [
      'a clinic that a role can name',
      'grant execute on function context.open_system to groundwork_staff',
      'context.open_system is granted to groundwork_staff',
    ],
    [
      'a key that a role can read',
      'grant select on context.seal_key to groundwork_client',
      'grant on context.seal_key',
    ],
    [
      'a role that can work as another',
      'grant groundwork_context to groundwork_client',
      'groundwork_client can work as',
    ],
    ['a role past row security', 'alter role groundwork_client bypassrls', 'groundwork_client is superuser'],
    ['a table owned by an app role', 'alter table couple owner to groundwork_staff', 'owns couple'],
    ['a missing migration', `delete from migration where name like 'Tables%'`, 'migrations behind (1)'],
    [
      'rules of another version',
      `comment on schema context is 'wall of yesterday'`,
      'access rules of another',
    ],
  ])('refuses %s', async (_name, breach, finding) => {
    expect(await after(breach, gate)).toContain(finding);
  });

  it('refuses to work as another role', async () => {
    await expect(assertSafeDatabase(api.sources.staff.manager, 'client', expectedDatabase)).rejects.toThrow(
      'connected as groundwork_staff',
    );
  });
});

const textColumns = `select table_name || '.' || column_name as name from information_schema.columns
  where table_schema = 'public' and (data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'character')
    or udt_name in ('_text', '_varchar', 'citext')) and udt_name <> '_uuid' order by 1`;

const unsealed = async (manager: EntityManager): Promise<string[]> => {
  const rows: { name: string }[] = await manager.query(textColumns);
  return rows.map(({ name }) => name).filter((name) => !(name in plainColumns));
};

describe('encryption', () => {
  it('covers every text column but those with a reason to be plain', async () => {
    expect(await api.asSuperuser(({ manager }) => unsealed(manager))).toEqual([]);
  });

  it('notices a new plain text column', async () => {
    const found = await takenBack(api, async (manager) => {
      await manager.query('alter table rupture add column story text');
      return unsealed(manager);
    });
    expect(found).toEqual(['rupture.story']);
  });

  it('keeps plaintext out of a sealed column, whoever writes', async () => {
    const clinic = await api.clinic();
    await clinic.couple(await clinic.member());
    await expect(
      api.asSuperuser(({ manager }) =>
        manager.query(
          `update partner set display_name = convert_to(repeat('plain text ', 20), 'UTF8')
          where clinic_id = $1`,
          [clinic.id],
        ),
      ),
    ).rejects.toThrow('sealed_display_name');
  });
});

describe('migrations', () => {
  it('make exactly the tables that the entities describe', async () => {
    const source = await ownerSource(process.env.DATABASE_URL ?? '', false).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
