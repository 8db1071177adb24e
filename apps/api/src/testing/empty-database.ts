import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceRoot } from '../http/built-apps';

const script = join(workspaceRoot(), 'tools/test-database/empty.mjs');

/** From here on this test file works on a database of its own, without any clinic. Comes before the API's start. */
export const useEmptyDatabase = async (): Promise<void> => {
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env: process.env });
  Object.assign(process.env, JSON.parse(stdout));
};
