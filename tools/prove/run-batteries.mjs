import { fileURLToPath } from 'node:url';
import { Complaint, report } from '../process/complaint.mjs';
import { inSession } from '../process/session.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { progress } from '../terminal/progress.mjs';
import { holdDurability } from './durability/durability.mjs';
import { runJestBatteries } from './jest-batteries.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Acknowledged writes until which the product is struck, unless `durability=SECONDS` says for how long. */
const usualWrites = 100_000;
const durability = /^durability(?:=(\d+))?$/;

const blowsOf = (seconds) =>
  seconds === undefined ? { seconds: 0, writes: usualWrites } : { seconds: Number(seconds) };

/** What was asked for: paths of specs, and how long the product is struck; without a word, everything. */
function chosen(words) {
  const named = words.map((word) => durability.exec(word)).find(Boolean);
  const patterns = words.filter((word) => !durability.test(word));
  return {
    patterns,
    runsSpecs: patterns.length > 0 || !named,
    blows: named || words.length === 0 ? blowsOf(named?.[1]) : undefined,
  };
}

/** @returns {Promise<Map<string, number>>} empty when it did not hold */
async function runDurability({ signal, atEnd }, blows) {
  try {
    const work = () => holdDurability({ root, ...blows, signal, atEnd });
    return new Map(
      Object.entries(await progress('Killing the API, PostgreSQL and the worker, filling the disk', work)),
    );
  } catch (error) {
    signal.throwIfAborted();
    report(error);
    return new Map();
  }
}

await inSession(async (session) => {
  await ensureBuilt(root, session.signal);
  const { patterns, runsSpecs, blows } = chosen(process.argv.slice(2));
  const counts = new Map();
  const held = [];
  const keep = (found) => found.forEach((cases, battery) => counts.set(battery, cases));
  if (runsSpecs) {
    const specs = await runJestBatteries(root, session, patterns);
    keep(specs.counts);
    held.push(specs.code === 0 && specs.counts.size > 0);
  }
  if (blows && !session.signal.aborted) {
    const found = await runDurability(session, blows);
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
