import { command, CommandFailure } from './command';
import { readOwnerConfig } from './config';
import { asOwner, assertOwnerReady } from './owner/owner-work';
import { RESET_SECOND_FACTOR, resetSecondFactor } from './owner/reset-second-factor';
import { SecretHasher } from './secrets/secret-hasher';

/** `npm run account:reset-second-factor -- EMAIL`: for somebody who lost their device and their recovery codes. */
await command(async () => {
  const [email, ...more] = process.argv.slice(2);
  if (!email?.includes('@') || more.length)
    throw new CommandFailure('Say whose: npm run account:reset-second-factor -- name@example.org');
  const config = readOwnerConfig();
  await assertOwnerReady(config);
  const clinics = await asOwner(config, RESET_SECOND_FACTOR, (owner) =>
    resetSecondFactor(owner, new SecretHasher(config), email.trim()),
  );
  if (clinics === undefined) throw new CommandFailure('Nobody signs in with this address.');
  process.stdout.write(
    'The second factor is gone, and every session of the account has ended. At the next sign-in the person sets it up anew.\n',
  );
});
