import { BadConfiguration, readOwnerConfig } from './config';
import { command } from './command';
import { makePin, openDemo } from './demo/demo-access';
import { asOwner } from './owner/owner-work';
import { SecretHasher } from './secrets/secret-hasher';

/** Prints one line of JSON: the demo accounts, and a new link to an open step with its PIN. */
await command(async () => {
  const config = readOwnerConfig();
  const origin = linksOrigin();
  const hasher = new SecretHasher(config);
  const pin = await makePin(hasher);
  const access = await asOwner(config, 'demo:link', (owner) => openDemo(owner, hasher, pin, origin));
  process.stdout.write(`${JSON.stringify(access)}\n`);
});

function linksOrigin(): string {
  const told = process.env.LINKS_ORIGIN || 'http://127.0.0.1:4400';
  if (URL.canParse(told) && new URL(told).origin === told) return told;
  throw new BadConfiguration('LINKS_ORIGIN: must be an origin such as https://clinic.example');
}
