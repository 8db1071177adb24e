import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `apps`: the same for the built API, for tests, and in an image. */
export const workspaceRoot = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'apps/api'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The API does not lie in its workspace.');
    folder = parent;
  }
  return folder;
};
