import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command';
import { readWorkerConfig } from './config';
import { log } from './log';
import { runWorker } from './worker/run-worker';

const BEAT_MS = 15_000;

/** Its age tells a container's health check whether the worker still turns. */
const beat = (): void => writeFileSync(join(tmpdir(), 'groundwork-worker.alive'), '');

/** `node apps/api/dist/worker.js`: sends what waits in the outbox, until SIGTERM. */
await command(async () => {
  const config = readWorkerConfig();
  const ending = new AbortController();
  let stop = (): Promise<void> => Promise.resolve();
  const end = async (): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    await stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
  const worker = await runWorker(config, ending.signal, () => {
    log.error('the queue is gone');
    process.exit(1);
  });
  stop = worker.stop;
  beat();
  setInterval(beat, BEAT_MS).unref();
  log.info('ready');
  process.send?.('ready');
});
