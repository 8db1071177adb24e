import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, CommandFailure } from './command';
import { contracts } from './contracts';
import { workspaceRoot } from './http/built-apps';

/** `npm run schema`: writes both contracts; with `--check` it only compares them with the committed ones. */
await command(async () => {
  for (const [name, text] of Object.entries(await contracts())) {
    const file = join(workspaceRoot(), 'apps/api', name);
    if (!process.argv.includes('--check')) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      throw new CommandFailure(
        `apps/api/${name} is not what the API serves. Run npm run schema and read the difference.`,
      );
    }
  }
});
