import { command, listening } from './command';
import { readConfig } from './config';
import { createApp } from './create-app';
import { tellFirstRun } from './first-run';
import { Readiness } from './http/readiness';
import { log } from './log';
import { assertRightKeys } from './secrets/right-keys';
import { closeSources, openSources } from './sources';

/** `node apps/api/dist/main.js`: checks everything, then serves until SIGTERM. */
await command(async () => {
  const config = readConfig();
  const sources = await openSources(config);
  await new Readiness(sources).assert();
  await assertRightKeys(sources.auth, config);
  const app = await createApp(config, sources);
  await listening(app.listen(config.port, config.host), config);
  log.info({ port: config.port }, 'ready');
  await tellFirstRun(app, config);

  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    app.get(Readiness).end();
    await app.close();
    await closeSources(sources);
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
});
