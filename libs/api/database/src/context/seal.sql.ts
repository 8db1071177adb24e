/** Where the key of the seal lies. Made once; a migration of its own would change it. */
export const sealKeyTable: readonly string[] = [
  `create table context.seal_key (one boolean primary key default true check (one), key bytea not null)`,
  `insert into context.seal_key (key) values (extensions.gen_random_bytes(32))`,
];

/**
 * The sealed context. A scope is put in place for one transaction only, with an HMAC over the scope, the backend's pid and
 * the transaction's start, under a key that no app role can read. Policies call the reading functions; each verifies the
 * seal. No context: NULL. A wrong seal: an error.
 */
export const sealFunctions: readonly string[] = [
  `create function context.seal_of(body text) returns text
     language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
     as $$ select encode(extensions.hmac(
       convert_to(body || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'),
       (select key from context.seal_key), 'sha256'), 'hex') $$`,

  `create function context.put(scope jsonb) returns void
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$ begin
       perform set_config('groundwork.context', context.seal_of(scope::text) || scope::text, true);
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
     language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp
     as $$ select ${expression} $$`;
}

function list(key: string): string {
  return `array(select jsonb_array_elements_text(coalesce(context.scope() -> '${key}', '[]')))::uuid[]`;
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
