import { keyIdOf, unseal } from './sealing';
import type { Work } from './work';

const MARK = '~';

/** What a marked value carries: table, column, row id, couple id or null, revision, ciphertext in base64. */
type Marked = [string, string, string, string | null, number, string | null];

/**
 * SQL for a sealed column inside a read model: the value with the location of the row that is being read.
 * All names are written by us, never by a request.
 */
export const sealedSql = (
  table: string,
  column: string,
  alias: string,
  options: { couple?: string; revision?: string } = {},
): string =>
  `jsonb_build_object('${MARK}', jsonb_build_array('${table}', '${column}', ${alias}.id, ` +
  `${options.couple ?? `${alias}.couple_id`}, ${options.revision ?? '0'}, encode(${alias}.${column}, 'base64')))`;

/** Replaces every marked value by its text. The only place where read models are decrypted. */
export const unsealScreen = async (screen: unknown, work: Work): Promise<unknown> => {
  const marks: Marked[] = [];
  collect(screen, marks);
  const sealed = marks.map((mark) => (mark[5] === null ? null : Buffer.from(mark[5], 'base64')));
  const locations = marks.map(([table, column, rowId, , revision]) => ({
    clinicId: work.scope.clinic,
    table,
    column,
    rowId,
    revision,
  }));
  const keyIds = sealed.map((value, i) => (value ? keyIdOf(value, locations[i]!) : null));
  await work.keys.loadIds(keyIds.filter((id) => id !== null));
  const texts = sealed.map((value, i) => {
    const couple = marks[i]![3];
    if (couple) work.touch(couple);
    return value ? unseal(value, work.keys.byKeyId(keyIds[i]!), locations[i]!) : null;
  });
  let next = 0;
  return replace(screen, () => texts[next++]);
};

const markOf = (value: object): Marked | undefined => (value as { [MARK]?: Marked })[MARK];

const collect = (value: unknown, marks: Marked[]): void => {
  if (value === null || typeof value !== 'object') return;
  const mark = markOf(value);
  if (mark) marks.push(mark);
  else for (const inner of Object.values(value)) collect(inner, marks);
};

const replace = (value: unknown, nextText: () => string | null | undefined): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (markOf(value)) return nextText();
  if (Array.isArray(value)) return value.map((inner) => replace(inner, nextText));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner, nextText)]));
};
