/** What a row of the palette does, and as what it stands there. */
export type Found = { readonly label: string } & (
  | { readonly kind: 'command'; readonly id: string }
  | { readonly kind: 'repeat' | 'choose' | 'couple'; readonly coupleId: string }
  | { readonly kind: 'assign'; readonly coupleId: string; readonly exerciseKey: string }
  | { readonly kind: 'exercise'; readonly exerciseKey: string }
);

interface FindableCouple {
  readonly id: string;
  readonly name: string;
  /** An exercise can be assigned to them now. */
  readonly assignable: boolean;
  /** Something was assigned to them before. */
  readonly repeatable: boolean;
}
interface FindableCommand {
  readonly id: string;
  readonly label: string;
  /** The screen's own. */
  readonly here?: boolean;
}
interface FindableExercise {
  readonly key: string;
  readonly title: string;
}

export interface Findable {
  readonly current: FindableCouple | null;
  readonly mayAssign: boolean;
  readonly commands: readonly FindableCommand[];
  readonly exercises: readonly FindableExercise[];
  /** Those that the server found for the query. */
  readonly couples: readonly FindableCouple[];
  /** The rows that acts and couples make, in the words that stand there. */
  readonly says: {
    readonly repeat: (couple: string) => string;
    readonly choose: (couple: string) => string;
    readonly assign: (exercise: string, couple: string) => string;
    /** Other words that people have for assigning. */
    readonly also: string;
  };
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
const holdsAny = (text: string, words: readonly string[]): boolean => words.some((word) => holds(text, word));

/** One word belongs to the one text and another word to the other. */
const holdEach = (one: string, other: string, words: readonly string[]): boolean =>
  words.some((word, at) => {
    const rest = words.filter((_, index) => index !== at);
    return holds(one, word) && holdsAny(other, rest);
  });

const actsOf = ({ repeat, choose, assign, also }: Findable['says']) => ({
  repeat: repeat(''),
  choose: `${choose('')} ${also}`,
  assign: `${assign('', '')} ${also}`,
});

/** Letters from which a beginning is taken for a word of an act; two letters are rather those of a name. */
const enough = 3;

/** The words of a query that no exercise and no act explains: they name a couple. */
export const coupleWords = (
  query: string,
  { exercises, says }: Pick<Findable, 'exercises' | 'says'>,
): string => {
  const words = wordsOf(query);
  const acts = wordsOf(Object.values(actsOf(says)).join(' '));
  const isOfAct = (word: string): boolean =>
    acts.some((each) => each === word || (word.length >= enough && each.startsWith(word)));
  const besides = words.filter((word) => !isOfAct(word));
  const others = besides.filter((word) => !exercises.some(({ title }) => holds(title, word)));
  return ([others, besides].find((left) => left.length > 0) ?? words).join(' ');
};

/** The rows for a query, the likeliest first: what can be done here, then what can be opened. */
export const findRows = (query: string, all: Findable): Found[] => {
  const words = wordsOf(query);
  const acts = actsOf(all.says);
  const { current, says } = all;
  const known = [...(current ? [current] : []), ...all.couples.filter(({ id }) => id !== current?.id)];
  const assignable = all.mayAssign ? known.filter((couple) => couple.assignable) : [];
  const isNothing = words.length === 0;
  /** An act on a couple: a word names it, and, unless the screen is about that couple, another word names the couple. */
  const isMeant = (act: string, named: string, { id, name }: FindableCouple): boolean => {
    const isHere = id === current?.id;
    if (isNothing) return isHere;
    return (
      holdsAll(`${act} ${name}`, words) && (isHere ? holdsAny(named, words) : holdEach(named, name, words))
    );
  };
  const rowsOf = (kind: 'repeat' | 'choose', couples: readonly FindableCouple[]): Found[] =>
    couples
      .filter((couple) => isMeant(acts[kind], acts[kind], couple))
      .map(({ id, name }) => ({ kind, coupleId: id, label: says[kind](name) }));
  const commandRows = (isHere: boolean): Found[] =>
    all.commands
      .filter(({ here = false, label }) => here === isHere && holdsAll(label, words))
      .map(({ id, label }) => ({ kind: 'command', id, label }));
  const again = rowsOf(
    'repeat',
    assignable.filter(({ repeatable }) => repeatable),
  );
  const anew = rowsOf('choose', assignable);
  const own: Found[] = [
    ...(isNothing ? [...again, ...anew] : [...anew, ...again]),
    ...commandRows(true),
    ...commandRows(false),
  ];
  if (isNothing) return own.slice(0, most);
  const assigning: Found[] = assignable.flatMap((couple) =>
    all.exercises
      .filter(({ title }) => isMeant(`${acts.assign} ${title}`, title, couple))
      .map(({ key, title }) => ({
        kind: 'assign',
        coupleId: couple.id,
        exerciseKey: key,
        label: says.assign(title, couple.name),
      })),
  );
  const rows: Found[] = [
    ...own,
    ...assigning,
    ...all.couples
      .filter(({ name }) => holdsAll(name, words))
      .map(({ id, name }): Found => ({ kind: 'couple', coupleId: id, label: name })),
  ];
  // What is to be assigned can be said, or chosen, before it is said to whom.
  const besides = all.mayAssign && assigning.length === 0 ? acts.assign : '';
  const isAlone = rows.length === 0;
  rows.push(
    ...all.exercises
      .filter(({ title }) => holdsAll(`${besides} ${title}`, words) && (isAlone || holdsAny(title, words)))
      .map(({ key, title }): Found => ({ kind: 'exercise', exerciseKey: key, label: title })),
  );
  // A stable sort: among equals the order above holds.
  const rank = (row: Found): number => Number(begins(row, plain(query).trim(), all.exercises));
  return rows.sort((a, b) => rank(b) - rank(a)).slice(0, most);
};

/** What one types first is mostly the beginning of the row, or of the exercise that it assigns. */
const begins = (row: Found, start: string, exercises: Findable['exercises']): boolean => {
  if (row.kind === 'exercise') return false;
  const title = row.kind === 'assign' && exercises.find(({ key }) => key === row.exerciseKey)?.title;
  return [row.label, title || ''].some((text) => plain(text).startsWith(start));
};
