import { KeyStore, runInWork, Work } from '@groundwork/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { readOwnerConfig } from '../config';
import { CommandFailure } from '../command';
import { expectedDatabase, ownerSource } from '../data-source';
import { wallRules } from '../wall/rules';
import { isWallCurrent } from '../wall/wall';

export type OwnerConfig = ReturnType<typeof readOwnerConfig>;

/** What the owner's tools may do: act for one clinic after the other, inside one transaction. */
export interface OwnerWork {
  readonly manager: EntityManager;
  readonly config: OwnerConfig;
  /** Runs `body` as the clinic's own system, so that what it writes is sealed under the clinic's keys. */
  inClinic<T>(clinicId: string, body: (work: Work) => Promise<T>): Promise<T>;
}

/**
 * Lets the owner of the tables write past their policies, for making clinics and demo data: the forced row-level security
 * is lifted and put back inside one transaction, so nobody else ever sees it lifted. A superuser needs no lifting.
 */
export const asOwner = async <T>(config: OwnerConfig, body: (owner: OwnerWork) => Promise<T>): Promise<T> => {
  const source = await openSource(config);
  const keys = new KeyStore(config.masterKey);
  try {
    return await source.transaction(async (manager) => {
      const [{ bypasses }]: [{ bypasses: boolean }] = await manager.query(
        'select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user',
      );
      if (!bypasses) await force(manager, false);
      const inClinic = <R>(clinicId: string, act: (work: Work) => Promise<R>): Promise<R> => {
        const scope = {
          kind: 'staff',
          clinic: clinicId,
          id: clinicId,
          role: 'system',
          session: clinicId,
        } as const;
        const work = new Work(manager, { ...scope, lastVisitAt: null }, 'owner', keys);
        return runInWork(work, () => act(work));
      };
      const result = await body({ manager, config, inClinic });
      if (!bypasses) await force(manager, true);
      return result;
    });
  } finally {
    await source.destroy();
  }
};

/** @throws CommandFailure while the tables are behind, or the driver's error when the database can't be reached */
export const assertOwnerReady = async (config: OwnerConfig): Promise<void> => {
  await (await openSource(config)).destroy();
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

const force = async (manager: EntityManager, forced: boolean): Promise<void> => {
  for (const table of Object.keys(wallRules)) {
    await manager.query(`alter table "${table}" ${forced ? '' : 'no '}force row level security`);
  }
};
