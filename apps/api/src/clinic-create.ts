import { command } from './command';
import { readOwnerConfig } from './config';
import { clinicCreateHelp, gatherWishes, readFlags, type ClinicWishes } from './owner/clinic-wishes';
import { createClinic, type CreatedClinic } from './owner/create-clinic';
import { asOwner, assertOwnerReady } from './owner/owner-work';
import { Terminal } from './owner/terminal';
import { SecretHasher } from './secrets/secret-hasher';

/** `npm run clinic:create`: makes a clinic with its owner. */
await command(async () => {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    process.stdout.write(`${clinicCreateHelp}\n`);
    return;
  }
  const config = readOwnerConfig();
  // Nobody should answer eight questions to hear that the database is away.
  await assertOwnerReady(config);
  const terminal = Terminal.open();
  try {
    const wishes = await gatherWishes(flags, terminal);
    const hasher = new SecretHasher(config);
    const passwordHash = await hasher.hash(wishes.password);
    const created = await asOwner(config, 'clinic:create', (owner) =>
      createClinic(owner, hasher, wishes, passwordHash),
    );
    process.stdout.write(`${told(wishes, created).join('\n')}\n`);
  } finally {
    terminal?.close();
  }
});

function told(
  { name, ownerEmail, password, isPasswordMade }: ClinicWishes,
  { isNewAccount }: CreatedClinic,
): string[] {
  const made = isPasswordMade ? [`The password, shown only here: ${password}`] : [];
  return [
    `The clinic "${name}" is made. Its owner signs in with ${ownerEmail}.`,
    ...(isNewAccount
      ? [...made, 'At the first sign-in the owner sets up a second factor.']
      : ['This address has an account already: its password stays as it was.']),
    'Partners accept a text on confidentiality before their first answer. It is a general one: compare it with your own policy (apps/api/src/owner/confidentiality.ts).',
  ];
}
