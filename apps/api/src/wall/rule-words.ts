import { inCare } from '@groundwork/database';

/** Rows that may be read and nothing else. */
export const read = (rows: string, columns?: readonly string[]) => ({ select: { rows, columns } });

/** What belongs to a couple and is only appended to by its care team. */
export const coupleRow = { select: { rows: inCare }, insert: { rows: inCare } } as const;

/** The same, where the care team may also change it. */
export const coupleRowKept = { ...coupleRow, update: { rows: inCare } } as const;
