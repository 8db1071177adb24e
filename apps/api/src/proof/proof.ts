import { appendFileSync } from 'node:fs';

/** `npm run prove` runs the batteries whole; `npm test` runs samples of them. */
export const isWhole = process.env.PROVE === 'whole';

/** How often: in a sample, or in the whole battery. */
export const scale = (sample: number, whole: number): number => (isWhole ? whole : sample);

/** Each spec loads this anew: when it began, or told of a battery for the last time. */
let since = Date.now();

/** Tells `npm run prove` how many cases a battery held, and in what time. A battery that held none has proved nothing. */
export const proved = (battery: string, cases: number): void => {
  expect(cases).toBeGreaterThan(0);
  const file = process.env.PROVE_COUNTS;
  const ms = Date.now() - since;
  since += ms;
  if (file) appendFileSync(file, `${JSON.stringify({ battery, cases, ms })}\n`);
};
