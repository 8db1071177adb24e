import type { WaitingKind, WholeRowFragment, WholeTodayFragment } from '../../generated/graphql';

export type Row = WholeRowFragment;
export type Today = WholeTodayFragment;

/** Most urgent first: the API's own order. */
export const kindsInOrder: readonly WaitingKind[] = [
  'linkLocked',
  'messageUndelivered',
  'responseNew',
  'pastDue',
  'dueToday',
  'roundWaiting',
  'stepSetAside',
  'coupleQuiet',
];

export const keyOf = ({ kind, subjectId }: Pick<Row, 'kind' | 'subjectId'>): string => `${kind} ${subjectId}`;

const rank = (row: Row): string => `${kindsInOrder.indexOf(row.kind)} ${row.since} ${row.subjectId}`;

type PutOffMark = Pick<Row, 'snoozedUntil' | 'snoozeReason'>;

/** What the server will say once rows are done or put off. */
export const withoutRows = (today: Today, gone: readonly Row[], putOff: PutOffMark | null): Today => {
  const keys = new Set(gone.map(keyOf));
  const isLeft = (row: Row) => !keys.has(keyOf(row));
  const snoozed = today.snoozed.filter(isLeft);
  return counted(today, {
    ...today,
    rows: today.rows.filter(isLeft),
    snoozed: putOff ? [...snoozed, ...gone.map((row) => ({ ...row, ...putOff }))] : snoozed,
  });
};

/** What the server will say once rows wait again. */
export const withRows = (today: Today, back: readonly Row[]): Today => {
  const { rows, ...rest } = withoutRows(today, back, null);
  const all = [...rows, ...back.map((row) => ({ ...row, snoozedUntil: null, snoozeReason: null }))];
  return counted(today, { ...rest, rows: all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)) });
};

const counted = (before: Today, after: Today): Today => ({
  ...after,
  total: before.total + after.rows.length - before.rows.length,
  couples: new Set(after.rows.map(({ coupleId }) => coupleId)).size,
});
