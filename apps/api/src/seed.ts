import { command } from './command';
import { readOwnerConfig } from './config';
import { loadDemo } from './demo/load-demo';
import { asOwner, assertOwnerReady } from './owner/owner-work';
import { SecretHasher } from './secrets/secret-hasher';

await command(async () => {
  const config = readOwnerConfig();
  await assertOwnerReady(config);
  const started = performance.now();
  const loaded = await asOwner(config, 'db:seed', (owner) => loadDemo(owner, new SecretHasher(config)));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    loaded
      ? `The demo is loaded: ${loaded.clinics} clinics, ${loaded.people} people, ${loaded.couples} couples (${seconds} s).\n`
      : 'The demo clinics are here already. Nothing was changed.\n',
  );
});
