import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, CommandFailure } from './command';
import { readOwnerConfig } from './config';
import { ownerSource } from './data-source';
import { workspaceRoot } from './http/built-apps';

/** `npm run db:generate -- name`: writes the migration from the tables as they are to the entities as they are. */
await command(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z-]*$/.test(name))
    throw new CommandFailure('Name the migration: npm run db:generate -- kebab-case-name');
  const config = readOwnerConfig();
  const source = await ownerSource(config.url, config.tls).initialize();
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  if (!upQueries.length) throw new CommandFailure('Tables and entities agree; there is nothing to write.');
  const className =
    name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase()) + Date.now();
  const list = (queries: readonly { query: string }[]) =>
    queries
      .map(({ query }) => `    await queryRunner.query(\`${query.replaceAll('`', '\\`')}\`);`)
      .join('\n');
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(queryRunner: QueryRunner): Promise<void> {
${list(upQueries)}
  }

  async down(queryRunner: QueryRunner): Promise<void> {
${list([...downQueries].reverse())}
  }
}
`;
  const file = `apps/api/src/migrations/${className.replace(/\D/g, '')}-${name}.ts`;
  writeFileSync(join(workspaceRoot(), file), text);
  process.stdout.write(`${file}\n`);
});
