import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailure } from '../command';
import { gatherWishes, readFlags, type ClinicWishes } from './clinic-wishes';

const folder = mkdtempSync(join(tmpdir(), 'clinic-wishes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileWith = (text: string): string => {
  const file = join(folder, String(Math.random()));
  writeFileSync(file, text);
  return file;
};

const right: Readonly<Record<string, string>> = {
  name: 'Willow Room',
  'time-zone': 'Europe/Berlin',
  locale: 'de-de',
  'urgent-help': 'Notruf=112',
  'owner-name': 'Vera Lindholm',
  'owner-email': 'vera@willow.example',
};

/** What is wished with these flags, and nobody at a terminal. */
const wishes = (
  flags: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<ClinicWishes> =>
  gatherWishes(
    readFlags([...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]), ...more]),
    undefined,
  );

const failure = async (flags: Readonly<Record<string, string>>): Promise<string> => {
  const error: unknown = await wishes(flags).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CommandFailure);
  return (error as CommandFailure).message;
};

it('takes a clinic from its flags, with as many numbers as are given, and makes a password', async () => {
  const { password, ...rest } = await wishes(right, ['--urgent-help', 'Telefon = Seelsorge=0800 111 0 111']);
  expect(rest).toEqual({
    name: 'Willow Room',
    timeZone: 'Europe/Berlin',
    locale: 'de-DE',
    urgentHelp: [
      { label: 'Notruf', number: '112' },
      { label: 'Telefon = Seelsorge', number: '0800 111 0 111' },
    ],
    ownerName: 'Vera Lindholm',
    ownerEmail: 'vera@willow.example',
    isPasswordMade: true,
  });
  expect(password).toMatch(/^[\w-]{24}$/);
  expect((await wishes(right)).password).not.toBe(password);
});

it('takes the password from a file, without the line end', async () => {
  const file = fileWith(' a heron in cold water \n');
  const { password, isPasswordMade } = await wishes({ ...right, 'owner-password-file': file });
  expect([password, isPasswordMade]).toEqual([' a heron in cold water ', false]);
});

it.each([
  ['name', '  ', /^--name: please give one/],
  ['name', 'x'.repeat(121), /^--name: at most 120/],
  ['name', 'Wil\u0007low', /^--name: .*can't be shown/],
  ['name', 'Wil\u202Elow', /^--name: .*can't be shown/],
  ['owner-email', 've\u200Bra@mail.example', /no e-mail address/],
  ['time-zone', 'Europe/Belin', /no IANA time zone/],
  ['time-zone', '+01:00', /no IANA time zone/],
  ['time-zone', 'europe', /no IANA time zone/],
  ['locale', 'english please', /no BCP 47 tag/],
  ['locale', 'xx', /no BCP 47 tag/],
  ['urgent-help', '112', /Label=number/],
  ['urgent-help', '=112', /Label=number/],
  ['urgent-help', 'Notruf=soon', /no telephone number/],
  ['owner-name', '', /^--owner-name: please give one/],
  ['owner-email', 'vera', /no e-mail address/],
  ['owner-password-file', join(folder, 'nowhere'), /can't be read/],
])('says in one line what is wrong with --%s "%s"', async (flag, value, line) => {
  const message = await failure({ ...right, [flag]: value });
  expect(message).toMatch(line);
  expect(message).not.toContain('\n');
});

it.each([
  ['short', /at least 12/],
  ['willow-room-2026', /names around the account/],
  ['password12345', /first that are guessed/],
])('refuses the password "%s"', async (password, line) => {
  expect(await failure({ ...right, 'owner-password-file': fileWith(password) })).toMatch(line);
});

it.each(Object.keys(right))('names --%s when it is missing and nobody can be asked', async (flag) => {
  const { [flag]: _left, ...rest } = right;
  expect(await failure(rest)).toBe(`--${flag} is missing. --help lists the flags.`);
});

it('names a flag that it does not know, and takes no password on the command line', () => {
  expect(() => readFlags(['--owner-password', 'x'])).toThrow(/^Unknown option '--owner-password'\. --help/);
  expect(() => readFlags(['Willow'])).toThrow(CommandFailure);
});
