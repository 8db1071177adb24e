import { assertSafeDatabase } from '@groundwork/database';
import type { Sources } from '../sources';
import { expectedDatabase } from '../data-source';
import { log } from '../log';

const KEPT_MS = 5_000;

/** Whether every pool works on a database that is safe to use, and the process isn't ending. */
export class Readiness {
  private ending = false;
  private last: { readonly at: number; readonly ready: boolean } | undefined;

  constructor(private readonly sources: Sources) {}

  /** From now on: not ready. */
  end(): void {
    this.ending = true;
  }

  async check(): Promise<boolean> {
    if (this.ending) return false;
    if (this.last && Date.now() - this.last.at < KEPT_MS) return this.last.ready;
    const ready = await this.assert().then(
      () => true,
      (error: unknown) => {
        log.error({ failure: error instanceof Error ? error.constructor.name : 'unknown' }, 'not ready');
        return false;
      },
    );
    this.last = { at: Date.now(), ready };
    return ready;
  }

  /** @throws UnsafeDatabase */
  async assert(): Promise<void> {
    for (const role of ['staff', 'client', 'auth'] as const) {
      await assertSafeDatabase(this.sources[role], role, expectedDatabase);
    }
  }
}
