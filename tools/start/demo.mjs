import * as fs from 'node:fs';
import { Complaint } from '../process/complaint.mjs';
import { lastJson, runProgram } from './programs.mjs';

/** Loads the demo clinics once: the marker is written when all of it is in the database. */
export async function loadDemoOnce(root, paths, env, signal) {
  if (fs.existsSync(paths.demoLoaded)) return;
  await runProgram(root, 'seed', env, signal);
  fs.writeFileSync(paths.demoLoaded, '');
}

/**
 * The demo accounts and a fresh task link with its PIN; a database of one's own may be without demo clinics.
 * @returns {Promise<import('./welcome.mjs').DemoAccess>}
 */
export async function demoAccess(root, { env, signal, own }) {
  try {
    return lastJson(await runProgram(root, 'demo-link', env, signal)) ?? {};
  } catch (error) {
    if (own && error instanceof Complaint) return {};
    throw error;
  }
}
