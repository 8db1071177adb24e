import { once } from 'node:events';

/** Ends the database that the set-up started; the end of its input is its sign. */
export default async function tearDown() {
  const child = globalThis.testDatabase;
  if (!child) return;
  const ended = once(child, 'exit');
  child.stdin.end();
  await ended;
}
