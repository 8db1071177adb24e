import * as fs from 'node:fs';
import { Complaint } from '../process/complaint.mjs';
import { lastJson, runProgram } from './programs.mjs';

/**
 * Loads the demo clinics once; what the program says about the accounts is kept for later starts.
 * @returns {Promise<void>}
 */
export async function loadDemoOnce(root, paths, env, signal) {
  if (fs.existsSync(paths.demo)) return;
  const told = lastJson(await runProgram(root, 'seed', env, signal)) ?? {};
  fs.writeFileSync(`${paths.demo}.new`, JSON.stringify(told), { mode: 0o600 });
  fs.renameSync(`${paths.demo}.new`, paths.demo);
}

const rememberedDemo = (paths) => {
  try {
    return JSON.parse(fs.readFileSync(paths.demo, 'utf8'));
  } catch {
    return {};
  }
};

/** The demo accounts and a fresh task link with its PIN; an own database without the demo clinics has neither. */
export async function demoAccess(root, paths, { env, signal, own }) {
  try {
    const link = lastJson(await runProgram(root, 'demo-link', env, signal));
    return { ...(own ? {} : rememberedDemo(paths)), ...link };
  } catch (error) {
    if (own && error instanceof Complaint) return {};
    throw error;
  }
}
