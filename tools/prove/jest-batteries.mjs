import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDatabase } from '../test-database.mjs';

/** The specs that hold batteries; each tells how many cases it held. */
const batteries = ['src/proof/', 'src/house-rules/wall', 'src/house-rules/sealed-values'];

const summed = (file) => {
  const counts = new Map();
  if (!existsSync(file)) return counts;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { battery, cases, ms } = JSON.parse(line);
    const before = counts.get(battery) ?? { cases: 0, ms: 0 };
    counts.set(battery, { cases: before.cases + cases, ms: before.ms + ms });
  }
  return counts;
};

/**
 * Runs the batteries that are specs of the API, whole; what they say goes to the terminal.
 * @param {string} root
 * @param {import('../process/session.mjs').Session} session
 * @param {string[]} patterns paths of specs; none: all
 * @returns {Promise<{ code: number, counts: Map<string, import('./targets.mjs').Held> }>} the code of the test runner, and what each battery held
 */
export async function runJestBatteries(root, { atEnd, stopAsked }, patterns) {
  const database = await startTestDatabase();
  atEnd(() => database.stop());
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-prove-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'counts');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--ci',
      '--maxWorkers=2',
      '--testTimeout=3600000',
      ...(patterns.length ? patterns : batteries),
    ],
    {
      cwd: join(root, 'apps/api'),
      env: { ...process.env, ...database.environment, NODE_ENV: 'test', PROVE: 'whole', PROVE_COUNTS: file },
      stdio: 'inherit',
    },
  );
  atEnd(() => child.kill('SIGTERM'));
  const ended = once(child, 'exit').then(([code]) => code ?? 1);
  const code = await Promise.race([ended, stopAsked.then(() => 1)]);
  return { code, counts: summed(file) };
}
