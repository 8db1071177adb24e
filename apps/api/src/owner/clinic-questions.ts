import { isEmail } from 'class-validator';
import { CommandFailure } from '../command';
import { knownLocale, TELEPHONE, type UrgentHelp } from '../features/clinics';
import { ONE_LINE, PLAIN_ADDRESS } from '../typed-text';

/** One thing to know about a new clinic: its flag, how it is asked for, and how an answer is read. */
export interface Question<T> {
  readonly flag: string;
  readonly ask: string;
  /** What an empty answer means on the terminal. */
  readonly usual?: string;
  /** @throws CommandFailure whose message says what is wrong */
  read(answer: string): T;
}

const ZONE = /^(UTC|[A-Z][A-Za-z_]*(\/[A-Z][A-Za-z0-9_+-]*)+)$/;

const textOf = (answer: string, flag: string, longest: number): string => {
  const text = answer.trim();
  if (!text) throw new CommandFailure(`${flag}: please give one.`);
  if (text.length > longest) throw new CommandFailure(`${flag}: at most ${longest} characters.`);
  if (!ONE_LINE.test(text))
    throw new CommandFailure(`${flag}: there are characters in it that can't be shown.`);
  return text;
};

export const clinicName: Question<string> = {
  flag: '--name',
  ask: 'Name of the clinic',
  read: (answer) => textOf(answer, '--name', 120),
};

export const timeZone: Question<string> = {
  flag: '--time-zone',
  ask: 'Time zone',
  usual: Intl.DateTimeFormat().resolvedOptions().timeZone,
  read: (answer) => {
    const zone = textOf(answer, '--time-zone', 60);
    if (ZONE.test(zone) && isKnownZone(zone)) return zone;
    throw new CommandFailure(
      `--time-zone: "${zone}" is no IANA time zone. One is Europe/Berlin, for example.`,
    );
  },
};

const isKnownZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

export const locale: Question<string> = {
  flag: '--locale',
  ask: 'Locale, for dates and numbers',
  usual: 'en-US',
  read: (answer) => {
    const tag = textOf(answer, '--locale', 35);
    const known = knownLocale(tag);
    if (known) return known;
    throw new CommandFailure(`--locale: "${tag}" is no BCP 47 tag that is known. One is en-GB, for example.`);
  },
};

export const urgentHelp: Question<UrgentHelp> = {
  flag: '--urgent-help',
  ask: 'Number for urgent help, as Label=number',
  read: (answer) => {
    const split = answer.lastIndexOf('=');
    const [label, number] = [answer.slice(0, Math.max(split, 0)), answer.slice(split + 1).trim()];
    if (split < 1)
      throw new CommandFailure(`--urgent-help: write it as Label=number, not "${answer.trim()}".`);
    if (!TELEPHONE.test(number))
      throw new CommandFailure(`--urgent-help: "${number}" is no telephone number.`);
    return { label: textOf(label, '--urgent-help', 80), number };
  },
};

export const ownerName: Question<string> = {
  flag: '--owner-name',
  ask: "The owner's name",
  read: (answer) => textOf(answer, '--owner-name', 80),
};

export const ownerEmail: Question<string> = {
  flag: '--owner-email',
  ask: "The owner's e-mail address",
  read: (answer) => {
    const email = textOf(answer, '--owner-email', 254);
    if (isEmail(email) && PLAIN_ADDRESS.test(email)) return email;
    throw new CommandFailure(`--owner-email: "${email}" is no e-mail address.`);
  },
};
