/** Where the key of the seal lies. Made once; a migration of its own would change it. */
export const sealKeyTable: readonly string[] = [
  `create table context.seal_key (one boolean primary key default true check (one), key bytea not null)`,
  `insert into context.seal_key (key) values (extensions.gen_random_bytes(32))`,
];

/**
 * Lists of ids in a scope. Each is sealed by itself: a policy that asks for the clinic alone reads no couple. The seal is a setting
 * of its own, as cutting it off a caseload takes longer than checking it, and a statement asks dozens of times.
 */
const lists = ['couples', 'leads', 'openTasks', 'assignments', 'exerciseVersions'] as const;

/**
 * The sealed context. A scope is put in place for one transaction only, with an HMAC over the scope, the backend's pid and
 * the transaction's start, under a key that no app role can read; the seal of a list names the list and the scope's own seal,
 * so that none can stand in for another or outlive its scope. Policies call the reading functions; each verifies the seal. No
 * context: NULL, and no ids. A wrong seal: an error.
 */
export const sealFunctions: readonly string[] = [
  `create function context.seal_of(body text) returns text
     language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
     as $$ select encode(extensions.hmac(
       convert_to(body || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'),
       (select key from context.seal_key), 'sha256'), 'hex') $$`,

  `create function context.put(scope jsonb) returns void
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare
       names constant text[] := '{${lists.join(',')}}';
       core text := scope - names;
       seal text := context.seal_of(core);
       name text;
       ids text;
     begin
       perform set_config('groundwork.context', seal || core, true);
       foreach name in array names loop
         ids := array(select jsonb_array_elements_text(
           case jsonb_typeof(scope -> name) when 'array' then scope -> name else '[]' end))::uuid[];
         perform set_config('groundwork.' || name, ids, true);
         perform set_config('groundwork.' || name || 'Seal', context.seal_of(name || '|' || seal || '|' || ids), true);
       end loop;
     end $$`,

  `create function context.scope() returns jsonb
     language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
     as $$
     declare whole text := current_setting('groundwork.context', true);
     begin
       if whole is null or whole = '' then return null; end if;
       if left(whole, 64) is distinct from context.seal_of(substr(whole, 65)) then
         raise exception 'The context is not sealed.' using errcode = 'GW001';
       end if;
       return substr(whole, 65)::jsonb;
     end $$`,

  `create function context.ids(name text) returns uuid[]
     language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
     as $$
     declare
       seal text := left(current_setting('groundwork.context', true), 64);
       listed text := current_setting('groundwork.' || name, true);
     begin
       if seal is null or seal = '' then return '{}'; end if;
       if current_setting('groundwork.' || name || 'Seal', true)
            is distinct from context.seal_of(name || '|' || seal || '|' || listed) then
         raise exception 'The context is not sealed.' using errcode = 'GW001';
       end if;
       return listed::uuid[];
     end $$`,

  reader('clinic_id', 'uuid', `(context.scope() ->> 'clinic')::uuid`),
  reader('kind', 'text', `context.scope() ->> 'kind'`),
  reader('role', 'text', `context.scope() ->> 'role'`),
  reader('actor_id', 'uuid', `(context.scope() ->> 'id')::uuid`),
  reader('partner_id', 'uuid', `case when context.kind() = 'link' then context.actor_id() end`),
  reader('couple_id', 'uuid', `(context.scope() ->> 'couple')::uuid`),
  reader('task_id', 'uuid', `(context.scope() ->> 'task')::uuid`),
  reader('assignment_ids', 'uuid[]', list('assignments')),
  reader('exercise_version_ids', 'uuid[]', list('exerciseVersions')),
  reader('open_task_ids', 'uuid[]', list('openTasks')),
  reader('couple_ids', 'uuid[]', list('couples')),
  reader('led_couple_ids', 'uuid[]', list('leads')),
];

function reader(name: string, type: string, expression: string): string {
  return `create function context.${name}() returns ${type}
     language plpgsql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
     as $$ begin return ${expression}; end $$`;
}

function list(name: (typeof lists)[number]): string {
  return `context.ids('${name}')`;
}

/** What policies and statements of the app roles may call. */
export const readers = [
  'clinic_id',
  'kind',
  'role',
  'actor_id',
  'partner_id',
  'couple_id',
  'task_id',
  'assignment_ids',
  'exercise_version_ids',
  'open_task_ids',
  'couple_ids',
  'led_couple_ids',
] as const;
