/** What a row of the palette does. */
export type Found =
  | { readonly kind: 'command'; readonly id: string; readonly label: string }
  | { readonly kind: 'repeat'; readonly coupleId: string; readonly couple: string }
  | {
      readonly kind: 'assign';
      readonly coupleId: string;
      readonly couple: string;
      readonly exerciseKey: string;
      readonly exercise: string;
    }
  | { readonly kind: 'couple'; readonly coupleId: string; readonly couple: string }
  | { readonly kind: 'exercise'; readonly exerciseKey: string; readonly exercise: string };

export interface Findable {
  readonly current: {
    readonly id: string;
    readonly name: string;
    readonly assignable: boolean;
    readonly repeatable: boolean;
  } | null;
  readonly mayAssign: boolean;
  readonly commands: readonly { readonly id: string; readonly label: string }[];
  readonly exercises: readonly { readonly key: string; readonly title: string }[];
  /** Those that the server found for the query. */
  readonly couples: readonly { readonly id: string; readonly name: string }[];
  /** "Repeat the last assignment", as people type it. */
  readonly repeatLabel: string;
}

/** As many as one can take in. */
const most = 9;

/** Case and accents don't count. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const holds = (text: string, word: string): boolean => wordsOf(text).some((each) => each.startsWith(word));
const holdsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => holds(text, word));

/** The words of a query that no exercise and no repeating explains: they name a couple. */
export const coupleWords = (
  query: string,
  { exercises, repeatLabel }: Pick<Findable, 'exercises' | 'repeatLabel'>,
): string => {
  const words = wordsOf(query);
  const others = words.filter(
    (word) => !holds(repeatLabel, word) && !exercises.some(({ title }) => holds(title, word)),
  );
  return (others.length > 0 ? others : words).join(' ');
};

/** The rows for a query, the likeliest first: what can be done here, then what can be opened. */
export const findRows = (query: string, all: Findable): Found[] => {
  const words = wordsOf(query);
  const start = plain(query).trim();
  const assignable = all.mayAssign && all.current?.assignable ? [all.current] : [];
  const repeatable = assignable.filter(({ repeatable: again }) => again);
  if (words.length === 0) {
    return [
      ...repeatable.map(({ id, name }): Found => ({ kind: 'repeat', coupleId: id, couple: name })),
      ...all.commands.map(({ id, label }): Found => ({ kind: 'command', id, label })),
    ].slice(0, most);
  }
  const others = all.mayAssign ? all.couples.filter(({ id }) => id !== all.current?.id) : [];
  const targets = [...assignable, ...others];
  /** An act on a couple: its words name the act, and, unless the screen is about that couple, the couple too. */
  const composed = (act: string, couple: { readonly id: string; readonly name: string }): boolean => {
    const forCouple = words.filter((word) => !holds(act, word));
    const isHere = couple.id === all.current?.id;
    return (
      forCouple.length < words.length && (isHere || forCouple.length > 0) && holdsAll(couple.name, forCouple)
    );
  };
  const rows: Found[] = [
    ...[...repeatable, ...others]
      .filter((couple) => composed(all.repeatLabel, couple))
      .map(({ id, name }): Found => ({ kind: 'repeat', coupleId: id, couple: name })),
    ...all.commands
      .filter(({ label }) => holdsAll(label, words))
      .map(({ id, label }): Found => ({ kind: 'command', id, label })),
    ...targets.flatMap(({ id, name }) =>
      all.exercises
        .filter(({ title }) => composed(title, { id, name }))
        .map(({ key, title }): Found => ({
          kind: 'assign',
          coupleId: id,
          couple: name,
          exerciseKey: key,
          exercise: title,
        })),
    ),
    ...all.couples
      .filter(({ name }) => holdsAll(name, words))
      .map(({ id, name }): Found => ({ kind: 'couple', coupleId: id, couple: name })),
    ...all.exercises
      .filter(({ title }) => holdsAll(title, words))
      .map(({ key, title }): Found => ({ kind: 'exercise', exerciseKey: key, exercise: title })),
  ];
  // A stable sort: among equals the order above holds.
  return rows.sort((a, b) => Number(begins(b, start, all)) - Number(begins(a, start, all))).slice(0, most);
};

const begins = (row: Found, start: string, { repeatLabel }: Findable): boolean => {
  const text = {
    command: () => (row.kind === 'command' ? row.label : ''),
    repeat: () => repeatLabel,
    assign: () => (row.kind === 'assign' ? row.exercise : ''),
    couple: () => (row.kind === 'couple' ? row.couple : ''),
    exercise: () => '',
  }[row.kind]();
  return plain(text).startsWith(start);
};
