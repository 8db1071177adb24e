import { command } from './command';
import { readOwnerConfig } from './config';
import { ownerSource } from './data-source';

/** `npm run db:migrate`: brings the tables to this version. */
await command(async () => {
  const config = readOwnerConfig();
  const source = await ownerSource(config.url, config.tls).initialize();
  try {
    const ran = await source.runMigrations();
    process.stdout.write(
      ran.length ? `Migrated: ${ran.map(({ name }) => name).join(', ')}\n` : 'Nothing to migrate.\n',
    );
  } finally {
    await source.destroy();
  }
});
