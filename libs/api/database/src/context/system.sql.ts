/** For the owner's tools alone: the clinic's own system, which leads no couple and has no session. */
export const systemFunctions: readonly string[] = [
  `create function context.open_system(clinic uuid) returns jsonb
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare sealed jsonb := jsonb_build_object('kind', 'system', 'clinic', clinic, 'id', clinic);
     begin
       perform context.put(sealed);
       return sealed;
     end $$`,
];
