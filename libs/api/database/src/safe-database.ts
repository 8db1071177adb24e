import type { EntityManager } from 'typeorm';
import { appRoles, roleName, type AppRole } from './protect';

/** Tables that no clinic owns, each with its reason. They have no row-level security; grants alone guard them. */
export const exemptTables: Readonly<Record<string, string>> = {
  migration: 'which migrations ran; no app role can read it for content',
  account: 'a person can belong to several clinics; only the sign-in role reaches it',
  recovery_code: 'belongs to an account',
  sign_in: 'a sign-in under way, before a clinic is chosen; only the sign-in role reaches it',
  sign_in_delay: 'counts guesses per account and address, before anybody is known',
  known_network: 'belongs to an account',
  account_mail: 'a mail about an account; whether there is one is not known when it is written',
  password_reset: 'belongs to an account',
};

/** An unsafe database; the message is the one line that the operator sees. */
export class UnsafeDatabase extends Error {}

interface Finding {
  readonly finding: string;
}

/**
 * The start gate: refuses a database on which a forgotten rule or setting would open a clinic. Runs as the app's own role.
 * @throws UnsafeDatabase with everything that was found, in one line.
 */
export const assertSafeDatabase = async (
  source: Pick<EntityManager, 'query'>,
  role: AppRole,
  expected: { readonly migrations: readonly string[]; readonly wall: string },
): Promise<void> => {
  const findings: Finding[] = [];
  const [tables]: { there: boolean }[] = await source.query(
    `select has_schema_privilege('public', 'usage') and to_regclass('public.migration') is not null as there`,
  );
  if (!tables?.there) throw new UnsafeDatabase('migrations behind (all): run npm run db:migrate');
  for (const [sql, parameters] of checks(role)) {
    findings.push(...((await source.query(sql, [...parameters])) as Finding[]));
  }
  const ran: { name: string }[] = await source.query('select name from public.migration');
  const names = new Set(ran.map(({ name }) => name));
  const behind = expected.migrations.filter((name) => !names.has(name));
  if (behind.length)
    findings.push({ finding: `migrations behind (${behind.length}): run npm run db:migrate` });
  const [wall]: { version: string | null }[] = await source.query(
    `select obj_description(to_regnamespace('context'), 'pg_namespace') as version`,
  );
  if (wall?.version !== expected.wall)
    findings.push({ finding: 'access rules of another version: run npm run db:migrate' });
  if (findings.length) throw new UnsafeDatabase(findings.map(({ finding }) => finding).join('; '));
};

// The catalogue itself: the information schema shows each role only what concerns it.
const grants = `
  select c.relname, c.relowner, a.grantee, a.privilege_type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
   where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
  union
  select c.relname, c.relowner, a.grantee, a.privilege_type
    from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace,
         aclexplode(t.attacl) a
   where n.nspname = 'public'`;

// As PostgreSQL spells the clinic's condition, alone or with the rule: after an OR it would bind nothing.
const CLINIC_AND = '^\\(\\(?clinic_id = \\( SELECT context\\.clinic_id\\(\\) AS clinic_id\\)\\)(\\)?$| AND )';

const appRoleNames = appRoles.map(roleName);

const checks = (role: AppRole): readonly [string, readonly unknown[]][] => [
  [
    `select 'connected as ' || current_user || ', not as ${roleName(role)}' as finding where current_user <> $1`,
    [roleName(role)],
  ],
  [
    `select 'role ' || rolname || ' is superuser or bypasses row security' as finding from pg_roles
      where rolname like 'groundwork\\_%' and (rolsuper or rolbypassrls)`,
    [],
  ],
  [
    `select 'role ' || current_user || ' owns ' || c.relname as finding from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind <> 'i' and pg_get_userbyid(c.relowner) = any ($1)`,
    [appRoleNames],
  ],
  [
    `select 'table ' || c.relname || ' has no forced row-level security' as finding from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'f') and not (c.relrowsecurity and c.relforcerowsecurity)
        and c.relname <> all ($1)`,
    [Object.keys(exemptTables)],
  ],
  [
    `select 'table ' || tablename || ' has ' || count(*) || ' policies for one role and command' as finding
      from pg_policies, unnest(roles) role where schemaname = 'public'
      group by tablename, role, cmd having count(*) > 1 or bool_or(cmd = 'ALL')`,
    [],
  ],
  [
    `select 'policy ' || policyname || ' is not a permissive one that names the clinic' as finding from pg_policies
      where schemaname = 'public' and (permissive <> 'PERMISSIVE' or 'public' = any (roles) or
        (roles <> '{groundwork_context}' and (coalesce(qual, with_check) !~ $1 or coalesce(with_check, qual) !~ $1)))`,
    [CLINIC_AND],
  ],
  [
    `select distinct 'grant on ' || g.relname || ' without a policy' as finding from (${grants}) g
      where g.grantee::regrole::text like 'groundwork\\_%' and g.grantee <> g.relowner and g.relname <> all ($1)
        and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = g.relname
                          and g.grantee::regrole::text = any (p.roles) and p.cmd = g.privilege_type)`,
    [Object.keys(exemptTables)],
  ],
  [
    `select distinct 'grant to PUBLIC on ' || g.relname as finding from (${grants}) g where g.grantee = 0`,
    [],
  ],
  [
    `select 'function context.' || p.proname || ' can be called by everybody' as finding
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
           aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where n.nspname = 'context' and a.grantee = 0`,
    [],
  ],
  [
    `select 'grant on context.' || c.relname as finding from pg_class c
      join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      where n.nspname = 'context' and a.grantee <> c.relowner`,
    [],
  ],
  [
    `select 'function context.' || p.proname || ' is granted to ' || a.grantee::regrole as finding
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) a
      where n.nspname = 'context' and a.grantee not in (0, p.proowner)
        and (p.proname in ('put', 'seal_of', 'scope', 'ids', 'staff_scope', 'count_try', 'note_account')
          or (p.proname = 'open_system' and a.grantee::regrole::text = any ($1)))`,
    [appRoleNames],
  ],
  [
    `select m.member::regrole || ' can work as ' || m.roleid::regrole as finding from pg_auth_members m
      where m.roleid::regrole::text like 'groundwork\\_%'
        and m.member::regrole::text = any ($1)`,
    [appRoleNames],
  ],
  [
    `select 'view ' || c.relname || ' runs with its owner''s rights' as finding from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('v', 'm')
        and coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker=(true|on)'`,
    [],
  ],
  [
    `select 'function ' || p.proname || ' runs with its owner''s rights and has no pinned search_path' as finding
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('public', 'context')
        and coalesce(array_to_string(p.proconfig, ','), '') !~ 'search_path='`,
    [],
  ],
  [
    `select 'setting ' || name || ' is ' || setting as finding from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
        and current_setting('groundwork.throw_away', true) is distinct from 'on'`,
    [],
  ],
];
