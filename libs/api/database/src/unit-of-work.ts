import type { DataSource, QueryRunner } from 'typeorm';
import { writeAudit } from './audit';
import type { KeyStore } from './key-ring';
import { isInWork, NestedWork, runInWork, Work, type Scope } from './work';

/** Whose session opens the context: the SHA-256 of the cookie of a staff session or of a link session. */
export interface Credential {
  readonly kind: 'staff' | 'link';
  readonly tokenHash: Buffer;
}

export interface Operation {
  readonly name: string;
  readonly requestId: string;
  readonly mutates: boolean;
  /** A poll writes no audit row and does not extend the session. */
  readonly polls: boolean;
}

/** No live session behind the cookie. */
export class NoSession extends Error {}

/** The session is somebody's, but locked: nothing goes on before they prove to be there. */
export class LockedSession extends NoSession {}

/** A mutation that did its work outside of `work.once`. */
export class UnclaimedMutation extends Error {}

/** The only way to the data of a clinic: opens the sealed context, works, leaves an audit row, commits. */
export class UnitOfWork {
  constructor(
    private readonly sources: { readonly staff: DataSource; readonly link: DataSource },
    /** One store per kind of session: what staff unwrapped is not at hand behind a link. */
    private readonly keys: Readonly<Record<'staff' | 'link', KeyStore>>,
  ) {}

  /**
   * @throws NoSession when the credential opens nothing, LockedSession when it is locked; NestedWork inside another unit of work; whatever `body` throws,
   * after the rollback and with the refusal kept in the audit.
   */
  async run<T>(
    credential: Credential,
    operation: Operation,
    body: (work: Work) => Promise<T>,
    refusalOf: (error: unknown) => string | undefined = () => undefined,
  ): Promise<T> {
    if (isInWork()) throw new NestedWork(operation.name);
    const runner = this.sources[credential.kind].createQueryRunner();
    try {
      return await this.attempt(runner, credential, operation, body, refusalOf);
    } finally {
      await runner.release();
    }
  }

  private async attempt<T>(
    runner: QueryRunner,
    credential: Credential,
    operation: Operation,
    body: (work: Work) => Promise<T>,
    refusalOf: (error: unknown) => string | undefined,
  ): Promise<T> {
    await runner.startTransaction();
    let work: Work | undefined;
    try {
      const scope = await openContext(runner, credential, !operation.polls);
      const keys = this.keys[credential.kind];
      const reopen = () => askForContext(runner, credential, false);
      const opened = (work = new Work(runner.manager, scope, operation.name, keys, reopen));
      const result = await runInWork(opened, () => body(opened));
      if (operation.mutates && !opened.isClaimed) throw new UnclaimedMutation(operation.name);
      if (!operation.polls) await writeAudit(runner, opened, operation, 'done');
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // On a connection that died there is nothing to roll back, and the first failure is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      const refusal = refusalOf(error);
      if (work && refusal) await this.noteRefusal(runner, credential, operation, work, refusal);
      throw error;
    }
  }

  private async noteRefusal(
    runner: QueryRunner,
    credential: Credential,
    operation: Operation,
    work: Work,
    refusal: string,
  ): Promise<void> {
    await runner.startTransaction();
    try {
      await openContext(runner, credential, false);
      await writeAudit(runner, work, operation, refusal);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      if (!(error instanceof NoSession)) throw error;
    }
  }
}

const openContext = async (runner: QueryRunner, credential: Credential, touch: boolean): Promise<Scope> => {
  const scope = await askForContext(runner, credential, touch);
  if (!scope) throw new NoSession();
  return scope;
};

/** Leaves the context as it is, and gives nothing, when the session is no more. */
const askForContext = async (
  runner: QueryRunner,
  credential: Credential,
  touch: boolean,
): Promise<Scope | null | undefined> => {
  const rows: { scope: Scope | { kind: 'locked' } | null }[] = await runner.query(
    `select context.open_${credential.kind}($1, $2) as scope`,
    [credential.tokenHash, touch],
  );
  const scope = rows[0]?.scope;
  if (scope?.kind === 'locked') throw new LockedSession();
  return scope;
};
