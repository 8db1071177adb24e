import { fileURLToPath } from 'node:url';
import { Complaint, report } from '../process/complaint.mjs';
import { inSession } from '../process/session.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { progress } from '../terminal/progress.mjs';
import { holdDurability } from './durability/durability.mjs';
import { runJestBatteries } from './jest-batteries.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Seconds that the product is struck for, unless `durability=SECONDS` says otherwise. */
const usualBlows = 150;
const durability = /^durability(?:=(\d+))?$/;

/** What was asked for: paths of specs, and for how long the product is struck; without a word, everything. */
function chosen(words) {
  const named = words.map((word) => durability.exec(word)).find(Boolean);
  const patterns = words.filter((word) => !durability.test(word));
  return {
    patterns,
    runsSpecs: patterns.length > 0 || !named,
    seconds: named || words.length === 0 ? Number(named?.[1] ?? usualBlows) : undefined,
  };
}

/** @returns {Promise<Map<string, number>>} empty when it did not hold */
async function runDurability({ signal, atEnd }, seconds) {
  try {
    const work = () => holdDurability({ root, seconds, signal, atEnd });
    return new Map(Object.entries(await progress('Killing the API, PostgreSQL and the worker', work)));
  } catch (error) {
    signal.throwIfAborted();
    report(error);
    return new Map();
  }
}

await inSession(async (session) => {
  await ensureBuilt(root, session.signal);
  const { patterns, runsSpecs, seconds } = chosen(process.argv.slice(2));
  const counts = new Map();
  const held = [];
  const keep = (found) => found.forEach((cases, battery) => counts.set(battery, cases));
  if (runsSpecs) {
    const specs = await runJestBatteries(root, session, patterns);
    keep(specs.counts);
    held.push(specs.code === 0 && specs.counts.size > 0);
  }
  if (seconds !== undefined && !session.signal.aborted) {
    const found = await runDurability(session, seconds);
    keep(found);
    held.push(found.size > 0);
  }
  process.stdout.write('\nCases held, by battery:\n');
  for (const [battery, cases] of counts) {
    process.stdout.write(`  ${cases.toLocaleString('en-GB').padStart(12)}  ${battery}\n`);
  }
  if (held.includes(false)) throw new Complaint('A battery did not hold.');
  if ([...counts.values()].includes(0)) throw new Complaint('A battery held no case.');
});
