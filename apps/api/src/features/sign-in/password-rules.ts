export const shortestPassword = 12;
export const longestPassword = 256;

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooCommon' | 'namesSomething';

/** What is said about each problem. */
export const passwordKeys = {
  tooShort: 'password.tooShort',
  tooLong: 'password.tooLong',
  tooCommon: 'password.tooCommon',
  namesSomething: 'password.namesSomething',
} as const satisfies Readonly<Record<PasswordProblem, string>>;

/** What a password must not be made of: the person's address, and the names that go with the account. */
export interface PasswordContext {
  readonly email: string;
  /** Of the person and of the clinic. */
  readonly names: readonly string[];
}

/** What has to be left of a password, letters and digits or different signs, once what can be guessed is taken out. */
const OWN = 6;

const product = 'groundwork';

// The beginnings of most guesses; each is found in every published list of passwords.
const common = [
  'password',
  'passwort',
  'passphrase',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'administrator',
  'secret',
  'changeme',
  'default',
  'login',
  'master',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'batman',
  'trustno',
  'whatever',
  'shadow',
  'michael',
  'starwars',
  'correcthorsebatterystaple',
];

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  '1q2w3e4r5t6y',
];
const backwards = (text: string): string => [...text].reverse().join('');
const runs = [...rows, ...rows.map(backwards)];
const LONGEST_RUN = 26;
const SHORTEST_RUN = 4;

/**
 * What is wrong with a password; undefined when nothing is. Length counts characters, and any characters will do: a
 * few plain words are a good password. Refused is what guessing begins with: common words, rows of the keyboard, one
 * thing again and again, and the names around the account, with a little something beside them or without.
 */
export const passwordProblem = (
  password: string,
  { email, names }: PasswordContext,
): PasswordProblem | undefined => {
  const { length } = [...password.normalize('NFKC')];
  if (length < shortestPassword) return 'tooShort';
  if (length > longestPassword) return 'tooLong';
  if (new Set(password.replace(/[\p{L}\p{N}\s]/gu, '')).size >= OWN) return undefined;
  const plain = squeezed(password);
  if (left(plain, common) < OWN) return 'tooCommon';
  return left(plain, [...common, ...namesIn(email, names)]) < OWN ? 'namesSomething' : undefined;
};

/** Lower case, without accents, signs and spaces. */
const squeezed = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const namesIn = (email: string, names: readonly string[]): string[] =>
  [
    product,
    ...[email, ...names].flatMap((name) => [squeezed(name), ...name.split(/[^\p{L}\p{N}]+/u).map(squeezed)]),
  ]
    .filter((name) => name.length >= 3)
    .sort((one, other) => other.length - one.length);

/** How many letters and digits are somebody's own: without known words, keyboard rows and repetitions. */
const left = (plain: string, words: readonly string[]): number => {
  const without = words.reduce((text, word) => text.replaceAll(word, ' '), plain);
  const parts = without.split(' ').map((part) => withoutRuns(part).replace(/(.{1,6}?)\1+/gu, '$1'));
  return [...new Set(parts)].join('').length;
};

const withoutRuns = (text: string): string => {
  for (let size = Math.min(text.length, LONGEST_RUN); size >= SHORTEST_RUN; size -= 1) {
    for (let start = 0; start + size <= text.length; start += 1) {
      const part = text.slice(start, start + size);
      if (runs.some((run) => run.includes(part)))
        return withoutRuns(text.slice(0, start) + text.slice(start + size));
    }
  }
  return text;
};
