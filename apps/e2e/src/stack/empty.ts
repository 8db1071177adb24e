import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, runScript, startApi } from './stack';

/** The product over a database without any clinic. */
export interface EmptyStack {
  readonly dashboard: string;
  /** Everything that the API said so far. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts the built API over a new database beside that of the other journeys, whose `environment` this is. */
export const startEmpty = async (environment: Readonly<Record<string, string>>): Promise<EmptyStack> => {
  const addresses = JSON.parse(await runScript('tools/test-database/empty.mjs', [], environment)) as object;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-empty-'));
  const log = join(folder, 'api.log');
  const dashboard = `http://localhost:${port}`;
  const own = { PORT: String(port), DASHBOARD_ORIGIN: dashboard, LINKS_ORIGIN: `http://127.0.0.1:${port}` };
  const api = await startApi(log, { ...environment, ...addresses, ...own });
  const stop = async (): Promise<void> => {
    api.kill('SIGTERM');
    if (api.exitCode === null) await once(api, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { dashboard, said: () => readFileSync(log, 'utf8'), stop };
};
