/**
 * How many cases each battery holds at least when it runs whole. A battery that holds fewer, or that is gone, has not held;
 * raise a figure when a battery has grown, so that it cannot shrink unseen.
 * @type {Readonly<Record<string, number>>}
 */
export const targets = {
  'cross-clinic and cross-partner attempts': 20_000,
  'attempts behind links': 6_000,
  'cells of persona, table, column and whose rows': 5_000,
  'cells of table, role and command': 500,
  'mutants of policies and grants of reading': 250,
  'attempts to write what is somebody else’s': 450,
  'mutants of policies and grants of writing': 400,
  'non-interference pairs': 500,
  'ciphertexts in another place': 10_000,
  'ciphertexts with a flipped bit': 50_000,
  'fuzzed requests': 1_000_000,
  'acknowledged writes, 0 lost, 0 doubled': 100_000,
};

/** What a battery held. @typedef {{ cases: number, ms?: number }} Held */

/**
 * What fell short.
 * @param {ReadonlyMap<string, Held>} held
 * @param {{ everything: boolean, shorter?: readonly string[] }} asked whether each battery had to run, and those asked for less
 * @returns {string[]} a sentence for each battery; none when all is well
 */
export function shortfalls(held, { everything, shorter = [] }) {
  const missing = everything ? Object.keys(targets).filter((battery) => !held.has(battery)) : [];
  const below = [...held].flatMap(([battery, { cases }]) => {
    const target = shorter.includes(battery) ? 1 : (targets[battery] ?? 1);
    return cases < target ? [`${battery}: ${counted(cases)} of ${counted(target)}`] : [];
  });
  return [...missing.map((battery) => `${battery}: did not run`), ...below];
}

const counted = (number) => number.toLocaleString('en-GB');
const lasted = (ms) => (ms === undefined ? '' : `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`);

/**
 * @param {ReadonlyMap<string, Held>} held
 * @returns {string} a line for each battery: count, target, time
 */
export function tableOf(held) {
  const lines = [...held].map(([battery, { cases, ms }]) => [
    counted(cases),
    targets[battery] ? counted(targets[battery]) : '',
    lasted(ms),
    battery,
  ]);
  return [['held', 'target', 'time', 'battery'], ...lines]
    .map(([cases, target, time, battery]) =>
      ['', cases.padStart(10), target.padStart(10), time.padStart(8), battery].join('  '),
    )
    .join('\n');
}
