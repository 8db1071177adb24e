import type { TestApi } from '../testing/test-api';

/** What a table holds of one clinic: how many rows, and a hash of all they say and of who wrote them last. */
export type TablePrint = Readonly<Record<string, { readonly rows: number; readonly hash: string }>>;

/**
 * Fingerprints of every table with rows of a clinic. `xmin` tells also of a row that was written anew with the same values.
 * Tables that belong to no clinic are shared by all tests that run at the same time, and left out.
 */
export const printOf = async (api: TestApi, clinicId: string): Promise<TablePrint> => {
  const tables = await api.sql<{ name: string }[]>(
    `select t.table_name as name from information_schema.tables t
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and exists (
        select 1 from information_schema.columns c
         where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'clinic_id')
      order by 1`,
  );
  const prints = await Promise.all(
    tables.map(async ({ name }) => {
      const [print] = await api.sql<{ rows: number; hash: string }[]>(
        `select count(*)::int as rows,
                encode(sha256(convert_to(coalesce(string_agg(xmin::text || to_jsonb(t)::text, '|'
                  order by to_jsonb(t)::text), ''), 'UTF8')), 'hex') as hash
           from "${name}" t where clinic_id = $1`,
        [clinicId],
      );
      return [name, print!] as const;
    }),
  );
  return Object.fromEntries(prints);
};
