import { tokenHash } from '@groundwork/access';
import type { EntityManager } from 'typeorm';
import { refusalOf } from '../testing/as-role';
import type { Persona } from './matrix';
import { decidedLater, mayWrite, theLeads, whose } from './may-write';

type Row = Readonly<Record<string, unknown>>;

/** A statement that may reach no more rows than so many; none stands for: it must be refused. */
export interface Attempt {
  readonly is: string;
  readonly persona: Persona;
  readonly table: string;
  readonly sql: string;
  readonly row: Row;
  readonly atMost: number | 'refused';
  /** A row of theirs that lies out of their reach by now. */
  readonly leftBehind?: Row;
}

/** What the attempts are made with: a table's columns and rows, and ids that are somebody else's. */
export interface Material {
  readonly table: string;
  readonly columns: readonly string[];
  readonly row: Row;
  /** Whose rows of the table are told apart by their actor alone. */
  readonly isOwn: boolean;
  readonly openTaskId: string;
  readonly foreign: Row;
  readonly reads: (persona: Persona) => boolean;
  readonly sees: (persona: Persona) => number;
}

const added = (table: string): string =>
  `insert into "${table}" select * from jsonb_populate_record(null::"${table}", $1)`;
const changed = (table: string, column: string): string =>
  `update "${table}" set "${column}" = (jsonb_populate_record(null::"${table}", $1))."${column}"`;

const granted = (changes: string | undefined, columns: readonly string[]): readonly string[] =>
  changes === '*' ? columns : (changes?.split(' ') ?? []);

const whoseColumns = ({ role }: Persona, { columns, isOwn }: Material): string[] =>
  [...whose[role], ...(isOwn && role === 'staff' ? ['staff_id'] : [])].filter((each) =>
    columns.includes(each),
  );

/** A row as its rightful author would add it. */
const ownRow = (persona: Persona, { table, columns, row, openTaskId }: Material): Row => {
  const own: Row = {
    clinic_id: persona.clinicId,
    couple_id: persona.coupleId,
    actor_id: persona.actorId,
    from_staff_id: persona.actorId,
    ...(persona.role === 'client' ? { partner_id: persona.actorId, task_id: openTaskId } : {}),
    ...(persona.role === 'staff' ? { staff_id: persona.actorId } : {}),
  };
  const later = (decidedLater[table] ?? []).map((column) => [column, null] as const);
  const mine = Object.entries(own).filter(([column]) => columns.includes(column));
  return { ...row, ...Object.fromEntries([...mine, ...later]) };
};

/** What the rightful author adds: their own row; and never one that names somebody else, or what is decided later. */
export const additionsOf = (
  author: Persona,
  material: Material,
): { readonly own: Attempt; readonly others: readonly Attempt[] } => {
  const { table, foreign } = material;
  const row = ownRow(author, material);
  const attempt = (is: string, more: Row): Attempt => ({
    is: `${author.name} adds ${is} to ${table}`,
    persona: author,
    table,
    sql: added(table),
    row: { ...row, ...more },
    atMost: 'refused',
  });
  const columns = [...whoseColumns(author, material), ...(decidedLater[table] ?? [])];
  return {
    own: attempt('their own', {}),
    others: columns.map((column) => attempt(`another ${column}`, { [column]: foreign[column] })),
  };
};

/** What an author has in a step that was sent since, or of a couple no longer in their care. */
const leftBehindOf = (author: Persona, material: Material): Row | undefined => {
  const { table, columns, isOwn, foreign } = material;
  const column = author.role === 'client' ? 'task_id' : isOwn ? 'couple_id' : '';
  if (!mayWrite[author.role].adds.includes(table) || !columns.includes(column)) return undefined;
  const another = Object.fromEntries(['id', 'subject_id', column].map((each) => [each, foreign[each]]));
  return { ...ownRow(author, material), ...another };
};

/** What somebody tries who is not the author: the author's row, every row of the table at once, and a row of theirs made another's. */
export const attemptsOf = (persona: Persona, author: Persona, material: Material): readonly Attempt[] => {
  const { table, columns, row, foreign, reads, sees } = material;
  const { adds, changes, removes } = mayWrite[persona.role];
  const isOnTeam = persona !== author && persona.coupleId === author.coupleId;
  const isTheLeads = isOnTeam && theLeads.includes(table);
  const attempt = (is: string, sql: string, atMost: Attempt['atMost'], more: Row = {}): Attempt => ({
    is: `${persona.name} ${is} ${table}`,
    persona,
    table,
    sql,
    row: { ...row, ...more },
    atMost,
  });
  const changeable = granted(changes[table], columns);
  const said = changeable.findLast((each) => !['id', ...whose[persona.role]].includes(each));
  const most = isTheLeads ? 0 : sees(persona);
  const removal = {
    ...attempt('removes all of', `delete from "${table}" where $1::jsonb is not null`, most),
    leftBehind: persona === author ? leftBehindOf(author, material) : undefined,
  };
  const moved = whoseColumns(persona, material).filter((each) => changeable.includes(each));
  return [
    ...(adds.includes(table) && persona !== author && (isTheLeads || !reads(persona))
      ? [{ ...attempt('adds the author’s row to', added(table), 'refused'), row: ownRow(author, material) }]
      : []),
    // Without a condition no policy of reading stands before the one of writing.
    ...(said ? [attempt('changes all of', changed(table, said), most)] : []),
    ...(removes.includes(table) ? [removal] : []),
    ...(persona === author
      ? moved.map((column) =>
          attempt(`moves rows by ${column} in`, changed(table, column), 'refused', {
            [column]: foreign[column],
          }),
        )
      : []),
  ];
};

/** What came of each attempt: rows reached, or the refusal. Takes every one of them back. */
export const outcomesOf = async (
  manager: EntityManager,
  attempts: readonly Attempt[],
): Promise<Map<Attempt, number | string>> => {
  const outcomes = new Map<Attempt, number | string>();
  for (const persona of new Set(attempts.map((each) => each.persona))) {
    await manager.query(`set local role groundwork_${persona.role}`);
    await manager.query(
      `select context.${persona.role === 'staff' ? 'open_staff' : 'open_link'}($1, false)`,
      [tokenHash(persona.cookie)],
    );
    for (const attempt of attempts.filter((each) => each.persona === persona)) {
      await manager.query('savepoint attempt');
      if (attempt.leftBehind) await leaveBehind(manager, attempt);
      outcomes.set(attempt, await refusalOf(() => reached(manager, attempt)));
      await manager.query('rollback to savepoint attempt');
    }
    await manager.query('reset role');
  }
  return outcomes;
};

const leaveBehind = async (
  manager: EntityManager,
  { persona, table, leftBehind }: Attempt,
): Promise<void> => {
  await manager.query('reset role');
  await manager.query(added(table), [leftBehind]);
  await manager.query(`set local role groundwork_${persona.role}`);
};

const reached = async (manager: EntityManager, { sql, row }: Attempt): Promise<unknown[]> => {
  // With a structured result a statement without rows to return says how many it reached.
  const result = await manager.queryRunner!.query(sql, [row], true);
  return new Array(result.affected ?? 0).fill(null);
};

/** Whether an attempt got further than it may. A failure other than a refusal shows that the wall let it through. */
export const wentThrough = ({ atMost }: Attempt, outcome: number | string): boolean => {
  if (outcome === '42501') return false;
  return atMost === 'refused' || (typeof outcome === 'number' ? outcome > atMost : atMost === 0);
};

/** What each role is granted of writing, as the database has it, in the words of `policyOfWriting`. */
export const grantsOfWriting = async (
  manager: EntityManager,
  tables: readonly string[],
): Promise<string[]> => {
  const rows: { said: string }[] = await manager.query(
    `select format('%s %s %s%s', r, lower(p), t, case when p = 'UPDATE' then '.' || a.attname end) as said
       from unnest($1::text[]) t, unnest($2::text[]) r, unnest(array['INSERT', 'UPDATE', 'DELETE']) p, pg_attribute a
      where a.attrelid = t::regclass and a.attnum > 0 and not a.attisdropped and (p = 'UPDATE' or a.attname = 'id')
        and case p when 'DELETE' then has_table_privilege('groundwork_' || r, t::regclass, p)
                   else has_column_privilege('groundwork_' || r, t::regclass, a.attname, p) end`,
    [tables, Object.keys(mayWrite)],
  );
  return rows.map(({ said }) => said);
};
