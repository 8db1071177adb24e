import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { applicationRoles, bootstrapDatabase } from '../database/roles.mjs';
import { report } from '../process/complaint.mjs';
import { runMigrations } from '../test-database.mjs';

/**
 * Makes another database on the server of a test run: migrated, and without any clinic.
 * @param {Record<string, string | undefined>} environment the addresses of the run's own database
 * @returns {Promise<Record<string, string>>} the same addresses, of the new database
 */
export async function makeEmptyDatabase(environment) {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const renamed = ['DATABASE_URL', ...Object.keys(applicationRoles)].map((variable) => {
    const url = new URL(environment[variable]);
    url.pathname = `/${name}`;
    return [variable, url.href];
  });
  const addresses = Object.fromEntries(renamed);
  await bootstrapDatabase({ ...environment, ...addresses });
  await runMigrations({ ...environment, ...addresses });
  return addresses;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${JSON.stringify(await makeEmptyDatabase(process.env))}\n`);
  } catch (error) {
    report(error);
  }
}
