import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../process/complaint.mjs';
import { lastSaid, run } from '../process/run.mjs';

/** The path of one of the built programs of the API: `main`, `worker`, `migrate`, `seed`, `demo-link`, `clinic-create` … */
export const built = (root, name) => join(root, 'apps/api/dist', `${name}.js`);

/**
 * Runs one of the API's programs to its end; its own clear line becomes the complaint when it fails.
 * @returns {Promise<string>} what it printed
 */
export async function runProgram(root, name, env, signal) {
  if (!existsSync(built(root, name))) throw new Complaint('The API is not built: run npm run build first.');
  const { code, output } = await run(process.execPath, [built(root, name)], { cwd: root, env, signal });
  signal?.throwIfAborted();
  if (code !== 0)
    throw new Complaint(lastSaid(output) ?? `${name} ended with code ${code} and said nothing.`);
  return output;
}
