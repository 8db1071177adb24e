import { blaming } from './blaming';
import { conditional } from './conditional';
import { minimising } from './minimising';
import { plainWord, type Term, type TermKind } from './term';
import { vague } from './vague';

export type WordingKind = Exclude<TermKind, 'fine'>;

/** One stretch of a text that may be worth another look. */
export interface WordingFinding {
  /** UTF-16 code units into the text; `end` is the first one behind it. */
  readonly start: number;
  readonly end: number;
  readonly kind: WordingKind;
  /** The words found, in lower case with straight apostrophes. */
  readonly term: string;
}

type WordingPart = 'label' | 'explanation' | 'question';

/** The key in `forms.json` of what a kind is called, why it is marked, and the question it raises. */
export const wordingMessageKey = <Kind extends WordingKind, Part extends WordingPart>(
  kind: Kind,
  part: Part,
): `forms.wording.${Kind}.${Part}` => `forms.wording.${kind}.${part}`;

interface Word {
  /** As it is compared, and as it is reported. */
  readonly plain: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}
interface Match {
  readonly term: Term;
  /** Places in the list of words; `behind` is the first one after the match. */
  readonly first: number;
  readonly behind: number;
}

/**
 * Marks English wording that is vague, minimising, blaming or conditional, in the order of the text and without overlap:
 * where two match, the longer one counts. Runs on the device, changes nothing, counts nothing, judges nothing; a mark is a
 * question to the writer. Time grows with the length of the text (n log n in the worst case).
 */
export const findWording = (text: string): WordingFinding[] => {
  const words = wordsOf(text);
  const matches = words.flatMap((_, at) => matchesAt(words, at));
  const length = ({ first, behind }: Match): number => words[behind - 1]!.end - words[first]!.start;
  matches.sort((a, b) => length(b) - length(a) || a.first - b.first);
  const isTaken = new Uint8Array(words.length);
  const kept = matches.filter(({ first, behind }) => {
    if (isTaken.subarray(first, behind).includes(1)) return false;
    isTaken.fill(1, first, behind);
    return true;
  });
  return kept
    .sort((a, b) => a.first - b.first)
    .flatMap(({ term: { kind }, first, behind }) => {
      if (kind === 'fine') return [];
      const found = words.slice(first, behind);
      const [start, end] = [words[first]!.start, words[behind - 1]!.end];
      return [{ start, end, kind, term: found.map((word) => word.text).join(' ') }];
    });
};

/** Words with their inner apostrophes, and the marks and line ends that end a sentence. Each character is read once. */
const wordOrStop = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|[.!?;:…()\n]/gu;

const wordsOf = (whole: string): Word[] => {
  const words: Word[] = [];
  let sentence = 0;
  for (const { 0: found, index } of whole.matchAll(wordOrStop)) {
    if (/^[.!?;:…()\n]/.test(found)) sentence += 1;
    else {
      const text = found.toLowerCase().replace(/[’ʼ]/g, "'");
      words.push({ plain: plainWord(found), text, start: index, end: index + found.length, sentence });
    }
  }
  return words;
};

const termsByFirstWord: ReadonlyMap<string, readonly Term[]> = (() => {
  const byFirst = new Map<string, Term[]>();
  for (const term of [...vague, ...minimising, ...blaming, ...conditional]) {
    for (const word of term.words[0] ?? []) byFirst.set(word, [...(byFirst.get(word) ?? []), term]);
  }
  return byFirst;
})();

/** Any word that is a number, where a term says `#`. */
const isNumber = /^\p{N}/u;

const fits = (choices: ReadonlySet<string>, word: Word): boolean =>
  choices.has(word.plain) || (choices.has('#') && isNumber.test(word.plain));

const matchesAt = (words: readonly Word[], at: number): Match[] => {
  const { sentence, plain } = words[at]!;
  const isSameSentence = (word: Word | undefined): word is Word => word?.sentence === sentence;
  return (termsByFirstWord.get(plain) ?? []).flatMap((term) => {
    const behind = at + term.words.length;
    const isFound = term.words.every((choices, offset) => {
      const word = words[at + offset];
      return isSameSentence(word) && fits(choices, word);
    });
    if (!isFound) return [];
    const isExcused = (from: number, to: number, excuses: ReadonlySet<string>): boolean =>
      words.slice(Math.max(from, 0), to).some((word) => isSameSentence(word) && excuses.has(word.plain));
    return isExcused(at - 5, at, term.unlessEarlier) || isExcused(behind, behind + 4, term.unlessLater)
      ? []
      : [{ term, first: at, behind }];
  });
};
