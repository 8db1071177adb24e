import { exemptTables } from '@groundwork/database';
import type { EntityManager } from 'typeorm';
import { takenBack } from '../testing/taken-back';
import { TestApi } from '../testing/test-api';
import { looseColumns, ourSchemas, plainBytes, plainColumns, wholeIndexes } from './plain-columns';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const relations = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'`;
const hasColumn = (table: string, column: string): string =>
  `exists (select from pg_attribute a where a.attrelid = ${table} and a.attname = '${column}' and not a.attisdropped)`;
const columns = `(select c.oid, c.relname || '.' || a.attname as name, a.attname, a.attnum, a.atttypid::regtype::text as type
    from ${relations} join pg_attribute a on a.attrelid = c.oid
   where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped) col`;
const constrained = (kind: 'c' | 'f'): string =>
  `exists (select from pg_constraint k where k.conrelid = col.oid and k.contype = '${kind}' and col.attnum = any (k.conkey))`;

/** How the tables of a clinic are made, as statements that find what is made otherwise. */
const rules: readonly [string, readonly unknown[]][] = [
  [
    `select 'schema ' || nspname as finding from pg_namespace
      where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> all ($1)`,
    [ourSchemas],
  ],
  [
    `select 'table without a clinic: ' || c.relname as finding from ${relations}
      where c.relkind in ('r', 'p') and not ${hasColumn('c.oid', 'clinic_id')} and c.relname <> all ($1)`,
    [Object.keys(exemptTables)],
  ],
  [
    `select 'key of ' || c.relname as finding from ${relations}
      where c.relkind in ('r', 'p') and ${hasColumn('c.oid', 'clinic_id')} and not exists (
        select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'
           and pg_get_constraintdef(k.oid) = 'PRIMARY KEY (clinic_id, id)')`,
    [],
  ],
  [
    `select 'index without the clinic first: ' || i.indexrelid::regclass as finding
       from ${relations} join pg_index i on i.indrelid = c.oid
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id'
      where i.indkey[0] <> a.attnum and i.indexrelid::regclass::text <> all ($1)`,
    [Object.keys(wholeIndexes)],
  ],
  [
    // What hangs on a couple's row says whose it is: the care team's policy could not be asked otherwise.
    `select 'no couple in ' || k.conrelid::regclass as finding from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace
        and (${hasColumn('k.confrelid', 'couple_id')} or k.confrelid = 'couple'::regclass)
        and not ${hasColumn('k.conrelid', 'couple_id')} and k.conrelid::regclass::text <> all ($1)`,
    [['link_session']],
  ],
  [
    `select 'refers to nothing: ' || name as finding from ${columns}
      where type = 'uuid' and attname like '%\\_id' and attname not in ('id', 'clinic_id')
        and not ${constrained('f')} and name <> all ($1)`,
    [Object.keys(looseColumns)],
  ],
  [
    `select 'bytes that are not sealed: ' || name as finding from ${columns}
      where type = 'bytea' and name <> all ($1) and not exists (
        select from pg_constraint k where k.conrelid = col.oid and k.contype = 'c' and col.attnum = any (k.conkey)
           and pg_get_constraintdef(k.oid) ~ ('octet_length\\(' || col.attname || '\\) >= 109.*get_byte\\(' || col.attname || ', 0\\) = 1'))`,
    [Object.keys(plainBytes)],
  ],
  [
    `select 'type ' || type || ' of ' || name as finding from ${columns}
      where type <> all (array['uuid', 'uuid[]', 'bytea', 'boolean', 'integer', 'bigint', 'date', 'text', 'text[]', 'jsonb',
        'timestamp with time zone', 'time without time zone']) and name <> 'migration.name'`,
    [],
  ],
  [
    `select 'word without a CHECK: ' || name as finding from ${columns} where name = any ($1) and not ${constrained('c')}`,
    [
      Object.entries(plainColumns)
        .filter(([, reason]) => reason === 'one of our own words')
        .map(([name]) => name),
    ],
  ],
  [
    `select 'written down, but gone: ' || listed as finding from unnest($1::text[]) listed
      where listed not in (select name from ${columns})`,
    [[plainColumns, plainBytes, looseColumns].flatMap((each) => Object.keys(each))],
  ],
  [
    `select 'owner of ' || c.relname as finding from ${relations}
      where c.relkind <> 'i' and c.relowner <> (select relowner from pg_class where oid = 'public.migration'::regclass)`,
    [],
  ],
  [
    `select 'sequence ' || c.relname as finding from ${relations} where c.relkind = 'S' and c.relname <> 'migration_id_seq'`,
    [],
  ],
  [
    `select 'trigger ' || tgname as finding from pg_trigger t join ${relations} on c.oid = t.tgrelid where not tgisinternal`,
    [],
  ],
  [`select 'rule ' || rulename as finding from pg_rules where schemaname = 'public'`, []],
  [
    `select 'function ' || p.proname as finding from pg_proc p where p.pronamespace = 'public'::regnamespace`,
    [],
  ],
];

const found = async (manager: EntityManager): Promise<string[]> => {
  const findings: string[] = [];
  for (const [sql, parameters] of rules) {
    const rows: { finding: string }[] = await manager.query(sql, [...parameters]);
    findings.push(...rows.map(({ finding }) => finding));
  }
  return findings;
};

describe('the tables of a clinic', () => {
  it('are made as all of them are', async () => {
    expect(await takenBack(api, found)).toEqual([]);
  });

  const key = 'clinic_id uuid, id uuid, primary key (clinic_id, id)';
  // The mutants: each a way in which a new table, or something beside the tables, could be made otherwise.
  it.each([
    ['create schema reports', 'schema reports'],
    ['create table stray (id uuid primary key)', 'table without a clinic: stray'],
    ['create table stray (clinic_id uuid, id uuid primary key)', 'key of stray'],
    ['create index stray on couple (stage, clinic_id)', 'index without the clinic first: stray'],
    [
      `create table stray (task_id uuid, ${key}, foreign key (clinic_id, task_id) references task (clinic_id, id))`,
      'no couple in stray',
    ],
    ['alter table rupture add column told_to_id uuid', 'refers to nothing: rupture.told_to_id'],
    ['alter table rupture add column story bytea', 'bytes that are not sealed: rupture.story'],
    ['alter table rupture add column story xml', 'type xml of rupture.story'],
    ['alter table rupture add column words tsvector', 'type tsvector of rupture.words'],
    ['alter table couple drop constraint couple_stage', 'word without a CHECK: couple.stage'],
    ['alter table reply drop column body', 'nothing'],
    ['alter table offer drop column field_key', 'written down, but gone: offer.field_key'],
    ['alter table couple owner to groundwork_context', 'owner of couple'],
    ['create sequence stray', 'sequence stray'],
    [
      `create function public.stray() returns trigger language plpgsql as 'begin return null; end'`,
      'function stray',
    ],
    [
      `create trigger stray before insert on couple for each row execute function suppress_redundant_updates_trigger()`,
      'trigger stray',
    ],
    ['create rule stray as on delete to couple do instead nothing', 'rule stray'],
  ])('are noticed otherwise: %s', async (breach, finding) => {
    const findings = await takenBack(api, async (manager) => {
      await manager.query(breach);
      return found(manager);
    });
    expect(findings.length ? findings : ['nothing']).toContain(finding);
  });
});
