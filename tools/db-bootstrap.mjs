import { fileURLToPath } from 'node:url';
import { bootstrapDatabase } from './database/roles.mjs';
import { report } from './process/complaint.mjs';
import { readSettings } from './settings/settings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const database = await bootstrapDatabase(readSettings(root));
  process.stdout.write(`The database ${database} has its roles and grants. Next: npm run db:migrate\n`);
} catch (error) {
  report(error);
}
