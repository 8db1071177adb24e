import { command } from './command';
import { readOwnerConfig } from './config';
import { ownerSource } from './data-source';
import { installQueue } from './wall/install-queue';
import { buildWall, isWallCurrent } from './wall/wall';

/** `npm run db:migrate`: brings the tables, and the wall around them, to this version. */
await command(async () => {
  const config = readOwnerConfig();
  const source = await ownerSource(config.url, config.tls).initialize();
  try {
    const ran = await source.runMigrations();
    await installQueue(config);
    const isWallNew = !(await isWallCurrent(source));
    if (isWallNew) await source.transaction(buildWall);
    const done = [...ran.map(({ name }) => name), ...(isWallNew ? ['access rules'] : [])];
    process.stdout.write(done.length ? `Migrated: ${done.join(', ')}\n` : 'Nothing to migrate.\n');
  } finally {
    await source.destroy();
  }
});
