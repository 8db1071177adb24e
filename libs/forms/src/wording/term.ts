/** `fine` is a harmless reading: it takes the place of the shorter term inside it and is not reported. */
export type TermKind = 'vague' | 'minimising' | 'blaming' | 'conditional' | 'fine';

export interface Term {
  readonly kind: TermKind;
  /** Per place the words that fit; `#` stands for a number. */
  readonly words: readonly ReadonlySet<string>[];
  /** Not meant when one of these is among the five words before, or the four words behind, in the same sentence. */
  readonly unlessEarlier: ReadonlySet<string>;
  readonly unlessLater: ReadonlySet<string>;
}

/** How words are compared: phones and hurry leave apostrophes out, or bend them. */
export const plainWord = (word: string): string => word.toLowerCase().replace(/['’ʼ]/g, '');

export interface Unless {
  readonly earlier?: string;
  readonly later?: string;
}

const setOf = (words: string, between: string): ReadonlySet<string> =>
  new Set(words ? plainWord(words).split(between) : []);

/** Reads one line: words in a row, `/` between alternatives, `?` behind a word that may be missing. */
export const read = (kind: TermKind, line: string, unless: Unless = {}): Term[] => {
  const rows = line
    .split(' ')
    .reduce<readonly (readonly string[])[]>(
      (variants, word) =>
        word.endsWith('?')
          ? [...variants, ...variants.map((row) => [...row, word.slice(0, -1)])]
          : variants.map((row) => [...row, word]),
      [[]],
    );
  return rows.map((row) => ({
    kind,
    words: row.map((word) => setOf(word, '/')),
    unlessEarlier: setOf(unless.earlier ?? '', ' '),
    unlessLater: setOf(unless.later ?? '', ' '),
  }));
};

/** Several lines of one kind. */
export const lines = (kind: TermKind, ...rows: readonly string[]): Term[] =>
  rows.flatMap((row) => read(kind, row));
