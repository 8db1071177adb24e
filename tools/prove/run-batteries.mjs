import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from '../process/complaint.mjs';
import { inSession } from '../process/session.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { startTestDatabase } from '../test-database.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The specs that hold batteries; each tells how many cases it held. */
const batteries = ['src/proof/', 'src/house-rules/wall', 'src/house-rules/sealed-values'];

const summed = (file) => {
  const counts = new Map();
  if (!existsSync(file)) return counts;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { battery, cases } = JSON.parse(line);
    counts.set(battery, (counts.get(battery) ?? 0) + cases);
  }
  return counts;
};

await inSession(async ({ signal, atEnd, stopAsked }) => {
  await ensureBuilt(root, signal);
  const database = await startTestDatabase();
  atEnd(() => database.stop());
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-prove-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'counts');
  const wanted = process.argv.slice(2);
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--ci',
      '--maxWorkers=2',
      '--testTimeout=3600000',
      ...(wanted.length ? wanted : batteries),
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
  const counts = summed(file);
  process.stdout.write('\nCases held, by battery:\n');
  for (const [battery, cases] of counts) {
    process.stdout.write(`  ${cases.toLocaleString('en-GB').padStart(12)}  ${battery}\n`);
  }
  if (code !== 0) throw new Complaint('A battery did not hold.');
  if (counts.size === 0 || [...counts.values()].includes(0)) throw new Complaint('A battery held no case.');
});
