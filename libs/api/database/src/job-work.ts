import type { DataSource, EntityManager } from 'typeorm';
import type { KeyStore } from './key-ring';
import { writeAudit } from './audit';
import { isInWork, NestedWork, runInWork, Work, type Scope } from './work';

/** The job is not held by a worker any more, or its clinic is gone. */
export class NoJob extends Error {}

/** The worker's only way to the data of a clinic: as the system, acting for the clinic of the job it holds. */
export class JobWork {
  constructor(
    private readonly source: DataSource,
    private readonly keys: KeyStore,
  ) {}

  /** One transaction for a job that concerns no clinic: only functions that look at the held job themselves are of use. */
  outside<T>(body: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(body);
  }

  /** One transaction with its line in the audit. @throws NoJob; NestedWork; whatever `body` throws, after the rollback. */
  async run<T>(jobId: string, operation: string, body: (work: Work) => Promise<T>): Promise<T> {
    if (isInWork()) throw new NestedWork(operation);
    return this.source.transaction(async (manager) => {
      const [opened]: { scope: Scope | null }[] = await manager.query(
        'select context.open_job($1::bigint) as scope',
        [jobId],
      );
      if (!opened?.scope) throw new NoJob(jobId);
      const work = new Work(manager, opened.scope, operation, this.keys);
      const result = await runInWork(work, () => body(work));
      await writeAudit(manager, work, { name: operation, requestId: `job-${jobId}` }, 'done');
      return result;
    });
  }
}
