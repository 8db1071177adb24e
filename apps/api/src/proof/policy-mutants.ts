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

/** A condition or a grant of writing taken away or added. */
export interface WritingMutant {
  readonly is: string;
  readonly table: string;
  readonly role: 'staff' | 'client';
  readonly breach: readonly string[];
}

const commands = ['insert', 'update', 'delete'] as const;

/** Conditions that others imply: without them the same rows are reached. */
const implied: Readonly<Record<string, string>> = {
  'draft_revision client delete partner_id': 'an open task is the partner’s own',
  'step_aside client delete partner_id': 'an open task is the partner’s own',
};

const writingMutantsOf = (
  table: string,
  role: WritingMutant['role'],
  command: (typeof commands)[number],
  columns: readonly string[],
): WritingMutant[] => {
  const rule = (wallRules[table] as TableRule)[role]?.[command];
  const name = `"${table}_${role}_${command}"`;
  const to = roleName(role);
  const mutant = (what: string, breach: readonly string[]): WritingMutant => ({
    is: `${table}, ${role}, ${command}: ${what}`,
    table,
    role,
    breach,
  });
  const writing = (using: string, check = using): string[] => [
    `drop policy if exists ${name} on "${table}"`,
    `create policy ${name} on "${table}" for ${command} to ${to}
       ${command === 'insert' ? '' : `using (${using})`} ${command === 'delete' ? '' : `with check (${check})`}`,
  ];
  if (!rule)
    return [mutant('granted to the clinic', [...writing(clinic), `grant ${command} on "${table}" to ${to}`])];
  const conditions = rule.rows.split(' and ');
  const whole = `${clinic} and (${rule.rows})`;
  const without = conditions.filter(
    (each) => !(`${table} ${role} ${command} ${each.split(' ')[0]}` in implied),
  );
  const isMoved = command === 'insert' || (command === 'update' && !rule.columns);
  const withheld = rule.columns ? columns.filter((each) => !rule.columns?.includes(each)) : [];
  return [
    mutant('no row is asked about', writing('true')),
    ...(rule.rows === anyRow ? [] : [mutant('the clinic alone is asked about', writing(clinic))]),
    ...(isMoved ? [mutant('the clinic is not asked about', writing(rule.rows))] : []),
    ...(isMoved && command === 'update'
      ? [mutant('a row may become anybody’s', writing(whole, 'true'))]
      : []),
    ...(conditions.length > 1 ? without : []).map((each) =>
      mutant(
        `without ${each}`,
        writing([clinic, ...conditions.filter((other) => other !== each)].join(' and ')),
      ),
    ),
    mutant('no grant', [`revoke ${command} on "${table}" from ${to}`]),
    ...withheld.map((column) =>
      mutant(`${column} granted`, [`grant update ("${column}") on "${table}" to ${to}`]),
    ),
  ];
};

/** Every condition and grant of writing, each taken away or widened alone. */
export const writingMutants = (columns: ReadonlyMap<string, readonly string[]>): readonly WritingMutant[] =>
  Object.keys(wallRules).flatMap((table) =>
    (['staff', 'client'] as const).flatMap((role) =>
      commands.flatMap((command) => writingMutantsOf(table, role, command, columns.get(table) ?? [])),
    ),
  );
