import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from './config';
import { FirstRunService } from './features/first-run';

/**
 * Says with which code the first clinic is founded, while there is none: to the launcher, which shows it to whoever started it
 * and keeps no record, or as one line of this process.
 */
export const tellFirstRun = async (
  app: INestApplicationContext,
  { dashboardOrigin, production }: Config,
): Promise<void> => {
  const code = await app.get(FirstRunService, { strict: false }).code();
  process.send?.({ firstRunCode: code ?? null });
  // A watcher has a channel of its own, which ends there.
  if (code && !(process.send && production)) process.stdout.write(`${firstRunLine(dashboardOrigin, code)}\n`);
};

const firstRunLine = (origin: string, code: string): string =>
  `There is no clinic yet. Set up the first one on ${origin} with the code ${code}`;
