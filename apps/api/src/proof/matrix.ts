import type { PartnerReach, RecordClass, StaffReach } from './record-classes';

/** Somebody who asks, as far as the policy knows them. */
export interface Persona {
  readonly name: string;
  readonly role: 'staff' | 'client';
  readonly cookie: string;
  readonly clinicId: string;
  /** The member of staff, or the partner. */
  readonly actorId: string;
  readonly manages: boolean;
  /** In care; of a partner, the one they belong to. */
  readonly coupleId: string | null;
}

/** Rows of one table that the policy treats alike. */
export interface Rows {
  readonly clinicId: string;
  readonly coupleId: string | null;
  /** Whose alone they are: a partner's, or, where acts are told apart by their actor, whoever's. */
  readonly ofId: string | null;
  readonly ids: readonly string[];
}

/** One question of the matrix, and what the database answered. */
export interface Cell {
  readonly persona: Persona;
  readonly table: string;
  readonly column: string;
  readonly rows: Rows;
  readonly seen: boolean;
}

const staffReaches: Readonly<Record<StaffReach, (persona: Persona, rows: Rows) => boolean>> = {
  everybody: () => true,
  managers: ({ manages }) => manages,
  // What belongs to no couple in a table of couples is the clinic's.
  'care team': ({ coupleId }, rows) => rows.coupleId === null || rows.coupleId === coupleId,
  own: ({ actorId }, rows) => rows.ofId === actorId,
  nobody: () => false,
};

const partnerReaches: Readonly<Record<PartnerReach, (persona: Persona, rows: Rows) => boolean>> = {
  clinic: () => true,
  couple: ({ coupleId }, rows) => rows.coupleId === coupleId,
  'own and what is nobody’s alone': ({ actorId, coupleId }, rows) =>
    rows.ofId === actorId || (rows.ofId === null && [null, coupleId].includes(rows.coupleId)),
  own: ({ actorId }, rows) => rows.ofId === actorId,
  nobody: () => false,
};

/** What the policy says to one question. */
export const mayRead = (kind: RecordClass, { persona, column, rows }: Omit<Cell, 'seen'>): boolean => {
  if (persona.clinicId !== rows.clinicId) return false;
  if (persona.role === 'staff')
    return staffReaches[kind.staff](persona, rows) && !kind.neverStaff?.includes(column);
  return partnerReaches[kind.partners](persona, rows) && (kind.onlyPartners?.includes(column) ?? true);
};

/** The cells in which the database and the policy differ, in words. @throws Error for a table without a class */
export const mismatches = (policy: readonly RecordClass[], cells: readonly Cell[]): string[] =>
  cells.flatMap((cell) => {
    const kind = policy.find(({ tables }) => tables.includes(cell.table));
    if (!kind) throw new Error(`${cell.table} belongs to no class of records.`);
    if (mayRead(kind, cell) === cell.seen) return [];
    const { persona, table, column, rows } = cell;
    return [
      `${persona.name} ${cell.seen ? 'reads' : 'does not read'} ${table}.${column} of clinic ${rows.clinicId}, couple ${rows.coupleId}, person ${rows.ofId}`,
    ];
  });
