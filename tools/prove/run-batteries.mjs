import { fileURLToPath } from 'node:url';
import { Complaint, report } from '../process/complaint.mjs';
import { inSession } from '../process/session.mjs';
import { ensureBuilt } from '../start/build.mjs';
import { progress } from '../terminal/progress.mjs';
import { holdDurability } from './durability/durability.mjs';
import { runJestBatteries } from './jest-batteries.mjs';
import { shortfalls, tableOf } from './targets.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Acknowledged writes until which the product is struck, unless `durability=SECONDS` says for how long. */
const usualWrites = 100_000;
const durability = /^durability(?:=(\d+))?$/;
const acknowledged = 'acknowledged writes, 0 lost, 0 doubled';

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
    asked: { everything: words.length === 0, shorter: named?.[1] ? [acknowledged] : [] },
  };
}

/** @returns {Promise<Map<string, import('./targets.mjs').Held>>} empty when it did not hold */
async function runDurability({ signal, atEnd }, blows) {
  try {
    const since = Date.now();
    const work = () => holdDurability({ root, ...blows, signal, atEnd });
    const counts = await progress('Killing the API, PostgreSQL and the worker, filling the disk', work);
    const ms = Date.now() - since;
    return new Map(
      Object.entries(counts).map(([name, cases]) => [
        name,
        name === acknowledged ? { cases, ms } : { cases },
      ]),
    );
  } catch (error) {
    signal.throwIfAborted();
    report(error);
    return new Map();
  }
}

await inSession(async (session) => {
  await ensureBuilt(root, session.signal);
  const { patterns, runsSpecs, blows, asked } = chosen(process.argv.slice(2));
  const held = new Map();
  const keep = (found) => found.forEach((each, battery) => held.set(battery, each));
  let isHeld = true;
  if (runsSpecs) {
    const specs = await runJestBatteries(root, session, patterns);
    keep(specs.counts);
    isHeld &&= specs.code === 0 && specs.counts.size > 0;
  }
  if (blows && !session.signal.aborted) {
    const found = await runDurability(session, blows);
    keep(found);
    isHeld &&= found.size > 0;
  }
  process.stdout.write(`\nCases by battery:\n${tableOf(held)}\n`);
  if (!isHeld) throw new Complaint('A battery did not hold.');
  const short = shortfalls(held, asked);
  if (short.length) throw new Complaint(['Fewer cases than the target:', ...short].join('\n  '));
});
