import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Complaint } from '../process/complaint.mjs';
import { onOrphaned } from '../process/lifeline.mjs';
import { assertNode, isAtLeast } from './node-version.mjs';
import { ensureInstalled } from './packages.mjs';

const oldestOwn = '22.12';

/** The Node that comes with the packages; where none comes, the one that runs this, if it is new enough. */
export function projectNode(root) {
  const installed = join(root, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  if (isAtLeast(process.version, oldestOwn)) return process.execPath;
  throw new Complaint(
    `Groundwork needs Node ${oldestOwn} or newer on this kind of machine; this is ${process.version}.`,
  );
}

/**
 * What every command does first, on any Node from 20 on: installs what is missing or stale and runs the script on the
 * project's Node. Ends the process with the script's exit code, or returns when this process may run it itself.
 * @param {string} root the checkout
 * @param {string} script path of the module with the command's work
 */
export async function onProjectNode(root, script) {
  assertNode();
  const installed = await ensureInstalled(root);
  const node = projectNode(root);
  if (!installed && realpathSync(node) === realpathSync(process.execPath)) {
    await import(pathToFileURL(script).href);
    return;
  }
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  onOrphaned(() => child.kill('SIGTERM'));
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
