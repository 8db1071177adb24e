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

/** What the server will say once a row is done or, with an instant, put off until then. */
export const withoutRow = (today: Today, row: Row, snoozedUntil: string | null): Today => {
  const rows = today.rows.filter((each) => keyOf(each) !== keyOf(row));
  const snoozed = today.snoozed.filter((each) => keyOf(each) !== keyOf(row));
  return counted(today, {
    ...today,
    rows,
    snoozed: snoozedUntil ? [...snoozed, { ...row, snoozedUntil }] : snoozed,
  });
};

/** What the server will say once a row waits again. */
export const withRow = (today: Today, row: Row): Today => {
  const { rows, ...rest } = withoutRow(today, row, null);
  const all = [...rows, { ...row, snoozedUntil: null }];
  return counted(today, { ...rest, rows: all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)) });
};

const counted = (before: Today, after: Today): Today => ({
  ...after,
  total: before.total + after.rows.length - before.rows.length,
  couples: new Set(after.rows.map(({ coupleId }) => coupleId)).size,
});
