import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../test-database.mjs', import.meta.url));

/**
 * Gives a Jest run its database, in a process of its own: importing the API here would break the files that follow.
 * `npm test` has one running for all projects already and hands it over in the environment.
 */
export default async function setUp() {
  if (process.env.DATABASE_STAFF_URL) return;
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  if (typeof line !== 'string') throw new Error('The test database did not start; the reason stands above.');
  Object.assign(process.env, JSON.parse(line));
  globalThis.testDatabase = child;
}
