import { bootstrapDatabase } from './database/roles.mjs';
import { report } from './process/complaint.mjs';

try {
  const database = await bootstrapDatabase(process.env);
  process.stdout.write(`The database ${database} has its roles and grants. Next: npm run db:migrate\n`);
} catch (error) {
  report(error);
}
