import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { KeyRing, type KeyStore } from './key-ring';
import { MutationClaim } from './mutation-claim.entity';
import { keptPlan } from './plan-keeping-client';
import { unsealScreen } from './read-model';

/** Who the database says is asking. `couples` stay in the database: policies read them there. */
export type Scope =
  | {
      readonly kind: 'staff';
      readonly clinic: string;
      readonly id: string;
      readonly role: string;
      readonly session: string;
      readonly lastVisitAt: string | null;
      /** Password and second factor were given within the last five minutes. */
      readonly steppedUp: boolean;
    }
  | {
      readonly kind: 'link';
      readonly clinic: string;
      readonly id: string;
      readonly couple: string;
      readonly task: string;
      readonly session: string;
    }
  | { readonly kind: 'system'; readonly clinic: string; readonly id: string };

/** The same `clientMutationId` was used before for something else. */
export class ClaimMismatch extends Error {}

/** A unit of work was opened inside another one. */
export class NestedWork extends Error {}

export type Outcome = Readonly<Record<string, string | readonly string[]>>;

/** One operation of one actor in one transaction. */
export class Work {
  readonly keys: KeyRing;
  readonly couples = new Set<string>();
  private claimed = false;

  constructor(
    readonly manager: EntityManager,
    readonly scope: Scope,
    readonly operation: string,
    private readonly store: KeyStore,
    /** Opens the context anew, with what others committed since it was opened. */
    private readonly reopen: () => Promise<unknown> = () => Promise.resolve(),
  ) {
    this.keys = new KeyRing(manager, store, scope.clinic);
    if (scope.kind === 'link') this.touch(scope.couple);
  }

  get isClaimed(): boolean {
    return this.claimed;
  }

  /** The couple's id will stand in the audit row. Entities and read models call this by themselves. */
  touch(coupleId: string): void {
    this.couples.add(coupleId);
  }

  /**
   * Does the work of a mutation at most once: the first time it acts and keeps the ids, a repeated request gets the
   * ids back, also when it came while the first was under way. @throws ClaimMismatch when the key was used for another body, operation or actor.
   */
  async once<T extends Outcome>(
    input: { readonly clientMutationId: string },
    act: () => Promise<T>,
  ): Promise<{ outcome: T; repeated: boolean }> {
    this.claimed = true;
    const { clientMutationId, ...body } = input;
    const bodyHash = this.store.fingerprint(canonicalJson(body));
    const claim = { clinicId: this.scope.clinic, id: clientMutationId };
    const made: unknown[] = await this.manager.query(
      `insert into mutation_claim (clinic_id, id, actor_id, operation, body_hash, outcome)
       values ($1, $2, $3, $4, $5, '{}') on conflict do nothing returning id`,
      [claim.clinicId, claim.id, this.scope.id, this.operation, bodyHash],
    );
    if (made.length) {
      const outcome = await act();
      await this.manager.update(MutationClaim, claim, { outcome });
      return { outcome, repeated: false };
    }
    const earlier = await this.manager.findOneBy(MutationClaim, claim);
    const same =
      earlier?.actorId === this.scope.id &&
      earlier.operation === this.operation &&
      earlier.bodyHash.equals(bodyHash);
    if (!same) throw new ClaimMismatch();
    // The first request may have ended while this one waited for its claim, and what it made is in no scope from before.
    await this.reopen();
    return { outcome: earlier.outcome as T, repeated: true };
  }

  /**
   * Reads one screen: one statement that returns one JSON value named `screen`. Sealed values in it are opened, and
   * their couples stand in the audit row. Undefined when the row is not there for this actor.
   */
  async screen<T>(sql: string, parameters: readonly unknown[]): Promise<T | undefined> {
    const rows: { screen: unknown }[] = await this.manager.query(keptPlan(sql), [...parameters]);
    const found = rows[0]?.screen;
    return found === null || found === undefined ? undefined : ((await unsealScreen(found, this)) as T);
  }
}

const running = new AsyncLocalStorage<Work>();

/** The work that this call belongs to. @throws Error outside of one. */
export const currentWork = (): Work => {
  const work = running.getStore();
  if (!work) throw new Error('There is no unit of work here.');
  return work;
};

export const runInWork = <T>(work: Work, body: () => Promise<T>): Promise<T> => running.run(work, body);

export const isInWork = (): boolean => running.getStore() !== undefined;

/** JSON with sorted keys: equal content, equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
