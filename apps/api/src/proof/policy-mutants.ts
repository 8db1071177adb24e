import { anyRow, roleName, type TableRule } from '@groundwork/database';
import { wallRules } from '../wall/rules';

/** One protection of reading taken away, and the column in which that must show. */
export interface Mutant {
  readonly is: string;
  readonly table: string;
  readonly role: 'staff' | 'client';
  readonly column: string;
  readonly breach: readonly string[];
}

const clinic = 'clinic_id = (select context.clinic_id())';

/** Policies narrower than the class of records, which calls the texts of exercises the clinic's: not the matrix's to notice. */
const narrower = ['exercise_version client'];

const mutantsOf = (table: string, role: Mutant['role'], columns: readonly string[]): Mutant[] => {
  const rule = (wallRules[table] as TableRule)[role]?.select;
  const name = `"${table}_${role}_select"`;
  const drop = `drop policy if exists ${name} on "${table}"`;
  const showing = (rows: string): string[] => [
    drop,
    `create policy ${name} on "${table}" for select to ${roleName(role)} using (${rows})`,
  ];
  const mutant = (what: string, breach: readonly string[], column = 'id'): Mutant => ({
    is: `${table}, ${role}: ${what}`,
    table,
    role,
    column,
    breach,
  });
  const grant = `grant select on "${table}" to ${roleName(role)}`;
  if (!rule) return [mutant('granted to the clinic', [...showing(clinic), grant])];
  const withheld = rule.columns ? columns.filter((each) => !rule.columns?.includes(each)) : [];
  const isByClinic = rule.rows === anyRow || narrower.includes(`${table} ${role}`);
  return [
    mutant('no row is asked about', showing('true')),
    ...(isByClinic ? [] : [mutant('the clinic alone is asked about', showing(clinic))]),
    mutant('no policy', [drop]),
    mutant('no grant', [`revoke select on "${table}" from ${roleName(role)}`]),
    ...withheld.map((column) =>
      mutant(`${column} granted`, [`grant select ("${column}") on "${table}" to ${roleName(role)}`], column),
    ),
  ];
};

/** Every protection of reading that the wall gives a table of a clinic, each taken away alone. */
export const readingMutants = (columns: ReadonlyMap<string, readonly string[]>): readonly Mutant[] =>
  Object.keys(wallRules).flatMap((table) =>
    (['staff', 'client'] as const).flatMap((role) => mutantsOf(table, role, columns.get(table) ?? [])),
  );
