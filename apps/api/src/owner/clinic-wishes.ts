import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CommandFailure } from '../command';
import type { UrgentHelp } from '../features/clinics';
import {
  longestPassword,
  passwordProblem,
  shortestPassword,
  type PasswordProblem,
} from '../features/sign-in';
import { newToken } from '../secrets/tokens';
import {
  clinicName,
  locale,
  ownerEmail,
  ownerName,
  timeZone,
  urgentHelp,
  type Question,
} from './clinic-questions';
import type { Terminal } from './terminal';

/** A clinic as somebody wants it, checked. */
export interface ClinicWishes {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly urgentHelp: readonly UrgentHelp[];
  readonly ownerName: string;
  readonly ownerEmail: string;
  readonly password: string;
  /** The password was made here, and somebody has to be told. */
  readonly isPasswordMade: boolean;
}

export const clinicCreateHelp = `Makes a clinic with its owner. Whatever is not given is asked for, if there is a terminal.

  --name TEXT                  the clinic's name
  --time-zone ZONE             IANA name, such as Europe/Berlin
  --locale TAG                 BCP 47 tag, such as en-GB
  --urgent-help LABEL=NUMBER   a number that partners find on every page; at least one, may be repeated
  --owner-name TEXT
  --owner-email ADDRESS
  --owner-password-file FILE   otherwise a password is asked for, or made and shown once`;

const options = {
  help: { type: 'boolean' },
  name: { type: 'string' },
  'time-zone': { type: 'string' },
  locale: { type: 'string' },
  'urgent-help': { type: 'string', multiple: true },
  'owner-name': { type: 'string' },
  'owner-email': { type: 'string' },
  'owner-password-file': { type: 'string' },
} as const;

/** The flags of the command. @throws CommandFailure for one that it does not know */
export const readFlags = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new CommandFailure(`${(error as Error).message.split('. ')[0]}. --help lists the flags.`);
  }
};
export type ClinicFlags = ReturnType<typeof readFlags>;

/** Reads the flags, and asks for the rest. @throws CommandFailure for the first flag that is wrong, or missing without a terminal */
export const gatherWishes = async (
  flags: ClinicFlags,
  terminal: Terminal | undefined,
): Promise<ClinicWishes> => {
  const wishes = {
    name: await answerTo(clinicName, flags.name, terminal),
    timeZone: await answerTo(timeZone, flags['time-zone'], terminal),
    locale: await answerTo(locale, flags.locale, terminal),
    urgentHelp: await gatherNumbers(flags['urgent-help'], terminal),
    ownerName: await answerTo(ownerName, flags['owner-name'], terminal),
    ownerEmail: await answerTo(ownerEmail, flags['owner-email'], terminal),
  };
  return { ...wishes, ...(await gatherPassword(flags['owner-password-file'], wishes, terminal)) };
};

const answerTo = async <T>(
  question: Question<T>,
  given: string | undefined,
  terminal: Terminal | undefined,
): Promise<T> => {
  if (given !== undefined) return question.read(given);
  if (!terminal) throw new CommandFailure(`${question.flag} is missing. --help lists the flags.`);
  return untilRight(terminal, async () => question.read(await terminal.ask(question.ask, question.usual)));
};

/** Asks again, with the reason, until an answer will do. */
const untilRight = async <T>(terminal: Terminal, attempt: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof CommandFailure) || terminal.isLeft) throw error;
      terminal.say(`  ${error.message}`);
    }
  }
};

const gatherNumbers = async (
  given: readonly string[] | undefined,
  terminal: Terminal | undefined,
): Promise<UrgentHelp[]> => {
  if (given || !terminal)
    return [await answerTo(urgentHelp, given?.[0], terminal), ...(given ?? []).slice(1).map(urgentHelp.read)];
  const numbers = [await answerTo(urgentHelp, undefined, terminal)];
  for (;;) {
    const next = await untilRight(terminal, async () => {
      const answer = await terminal.ask('Another one (empty: no more)');
      return answer ? urgentHelp.read(answer) : undefined;
    });
    if (!next) return numbers;
    numbers.push(next);
  }
};

type Password = Pick<ClinicWishes, 'password' | 'isPasswordMade'>;
type About = Pick<ClinicWishes, 'name' | 'ownerName' | 'ownerEmail'>;

const gatherPassword = async (
  file: string | undefined,
  about: About,
  terminal: Terminal | undefined,
): Promise<Password> => {
  if (file !== undefined) return { password: checked(readPassword(file), about), isPasswordMade: false };
  if (!terminal) return { password: newToken().slice(0, 24), isPasswordMade: true };
  return untilRight(terminal, async () => {
    const password = await terminal.askHidden("The owner's password (empty: make one)");
    if (!password) return { password: newToken().slice(0, 24), isPasswordMade: true };
    checked(password, about);
    if ((await terminal.askHidden('Once more')) === password) return { password, isPasswordMade: false };
    throw new CommandFailure('These two are not the same.');
  });
};

const readPassword = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new CommandFailure(`--owner-password-file: ${file} can't be read.`);
  }
};

const checked = (password: string, { name, ownerName: person, ownerEmail: email }: About): string => {
  const problem = passwordProblem(password, { email, names: [person, name] });
  if (problem) throw new CommandFailure(`The password won't do: ${passwordWords[problem]}`);
  return password;
};

const passwordWords: Readonly<Record<PasswordProblem, string>> = {
  tooShort: `it needs at least ${shortestPassword} characters. A few plain words are good.`,
  tooLong: `it may have at most ${longestPassword} characters.`,
  tooCommon: 'it is among the first that are guessed.',
  namesSomething: 'it is made of names around the account.',
};
