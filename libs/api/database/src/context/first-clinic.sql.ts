/**
 * For the sign-in role alone: whether there is a clinic at all, and the context in which the first one is founded, that of its
 * own system. It opens once in the life of a database; of two that want it at the same moment, one waits and then gets none.
 */
export const firstClinicFunctions: readonly string[] = [
  `create function context.has_clinic() returns boolean
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$ select exists (select from public.clinic) $$`,

  `create function context.found_first_clinic(clinic uuid) returns jsonb
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     begin
       perform pg_advisory_xact_lock(hashtextextended('groundwork: the first clinic', 0));
       if context.has_clinic() then return null; end if;
       return context.open_system(clinic);
     end $$`,
];
