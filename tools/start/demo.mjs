import * as fs from 'node:fs';
import { Complaint } from '../process/complaint.mjs';
import { runProgram } from './programs.mjs';

/** Loads the demo clinics once: the marker is written when all of it is in the database. */
export async function loadDemoOnce(root, paths, env, signal) {
  if (fs.existsSync(paths.demoLoaded)) return;
  await runProgram(root, 'seed', env, signal);
  fs.writeFileSync(paths.demoLoaded, '');
}

/**
 * The demo accounts, and a fresh task link with its PIN.
 * @returns {Promise<import('./welcome.mjs').DemoAccess>}
 */
export async function demoAccess(root, env, signal) {
  const line = (await runProgram(root, 'demo-link', env, signal))
    .split('\n')
    .findLast((each) => each.startsWith('{'));
  if (!line) throw new Complaint('demo-link ended without saying which accounts there are.');
  return JSON.parse(line);
}
