import {
  isInWork,
  KeyStore,
  NestedWork,
  runInWork,
  Work,
  writeAudit,
  type Scope,
} from '@groundwork/database';
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { readOwnerConfig } from '../config';
import { CommandFailure } from '../command';
import { Clinic } from '../features/clinics';
import { expectedDatabase, ownerSource } from '../data-source';
import { assertRightKeys } from '../secrets/right-keys';
import { isWallCurrent } from '../wall/wall';

export type OwnerConfig = ReturnType<typeof readOwnerConfig>;

/** What the owner's tools may do: act for one clinic after the other, inside one transaction. */
export interface OwnerWork {
  readonly manager: EntityManager;
  readonly config: OwnerConfig;
  /** Whether there is such a clinic. */
  hasClinic(clinicId: string): Promise<boolean>;
  /**
   * Runs `body` as the clinic's own system: the only way to its rows. What it writes is sealed under the clinic's keys,
   * and what it touches stands in the audit.
   */
  inClinic<T>(clinicId: string, body: (work: Work) => Promise<T>): Promise<T>;
}

/**
 * Lets the owner of the tables make clinics and demo data: in one transaction, behind the wall, as the system of one clinic
 * after the other. Each clinic gets one audit row of `operation`.
 */
export const asOwner = async <T>(
  config: OwnerConfig,
  operation: string,
  body: (owner: OwnerWork) => Promise<T>,
): Promise<T> => {
  const source = await openSource(config);
  const keys = new KeyStore(config.masterKey);
  try {
    return await source.transaction(async (manager) => {
      const works = new Map<string, Work>();
      const inClinic: OwnerWork['inClinic'] = async (clinicId, act) => {
        if (isInWork()) throw new NestedWork(operation);
        const scope = await openSystem(manager, clinicId);
        const work = works.get(clinicId) ?? new Work(manager, scope, operation, keys);
        works.set(clinicId, work);
        return runInWork(work, () => act(work));
      };
      const hasClinic: OwnerWork['hasClinic'] = async (id) => {
        await openSystem(manager, id);
        return manager.existsBy(Clinic, { clinicId: id, id });
      };
      const result = await body({ manager, config, hasClinic, inClinic });
      const requestId = randomUUID();
      for (const work of works.values()) {
        await openSystem(manager, work.scope.clinic);
        await writeAudit(manager, work, { name: operation, requestId }, 'done');
      }
      return result;
    });
  } finally {
    await source.destroy();
  }
};

/** @throws CommandFailure while the tables are behind, BadConfiguration over other keys, or the driver's error when the database can't be reached */
export const assertOwnerReady = async (config: OwnerConfig): Promise<void> => {
  const source = await openSource(config);
  await assertRightKeys(source, config).finally(() => source.destroy());
};

const openSource = async (config: OwnerConfig): Promise<DataSource> => {
  const source = await ownerSource(config.url, config.tls).initialize();
  try {
    await assertMigrated(source);
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
};

const assertMigrated = async (source: DataSource): Promise<void> => {
  const [found]: { there: boolean }[] = await source.query(
    `select to_regclass('public.migration') is not null as there`,
  );
  const ran: { name: string }[] = found?.there ? await source.query('select name from public.migration') : [];
  const names = new Set(ran.map(({ name }) => name));
  if (expectedDatabase.migrations.some((name) => !names.has(name)) || !(await isWallCurrent(source))) {
    throw new CommandFailure('The tables are not up to date. Run npm run db:migrate first.');
  }
};

const openSystem = async (manager: EntityManager, clinicId: string): Promise<Scope> => {
  const [opened]: [{ scope: Scope }] = await manager.query('select context.open_system($1) as scope', [
    clinicId,
  ]);
  return opened.scope;
};
