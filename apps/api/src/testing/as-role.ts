import { roleName, type AppRole } from '@groundwork/database';
import { tokenHash } from '@groundwork/access';
import type { QueryRunner } from 'typeorm';
import { wallRules } from '../wall/rules';
import type { BusyClinic } from './busy-clinic';
import type { TestApi } from './test-api';

type RequestRole = Exclude<AppRole, 'context'>;

/** A connection that works as one role, inside one transaction with an open context. */
export class OpenedRole {
  constructor(
    private readonly runner: QueryRunner,
    private readonly role: RequestRole,
  ) {}

  async query(sql: string, parameters: readonly unknown[] = []): Promise<unknown[]> {
    // With a structured result also a statement without rows to return says how many it reached.
    const result = await this.runner.query(sql, [...parameters], true);
    return new Array(result.affected ?? (result.records as unknown[]).length).fill(null);
  }

  /** The scalar of the first row. */
  async one<T>(sql: string, parameters: readonly unknown[] = []): Promise<T> {
    const [row]: Record<string, T>[] = await this.runner.query(sql, [...parameters]);
    return Object.values(row ?? {})[0] as T;
  }

  /** An assignment of a column that the role may update, to itself; of the key where it may update none. */
  async updatable(table: string): Promise<string> {
    const rule = wallRules[table]?.[this.role]?.update;
    const column = rule?.columns?.[0] ?? 'clinic_id';
    return `"${column}" = "${column}"`;
  }

  async close(): Promise<void> {
    if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    await this.runner.release();
  }
}

/** Works as a role with the context that its session opens: staff and links their own, the others none. */
export const openAs = async (
  api: TestApi,
  role: RequestRole,
  clinic: BusyClinic,
  cookie?: string,
): Promise<OpenedRole> => {
  const runner = await runnerOf(api, role);
  await runner.startTransaction();
  const open = { staff: 'open_staff', client: 'open_link' }[role as 'staff' | 'client'];
  if (open) {
    const token = cookie ?? (role === 'staff' ? clinic.staffCookie : clinic.linkCookie);
    const [row]: { scope: unknown }[] = await runner.query(`select context.${open}($1, false) as scope`, [
      tokenHash(token),
    ]);
    if (!row?.scope) throw new Error('The context did not open.');
  }
  return new OpenedRole(runner, role);
};

const runnerOf = async (api: TestApi, role: RequestRole): Promise<QueryRunner> => {
  if (role !== 'worker') return api.sources[role].createQueryRunner();
  return (await api.workerSource()).createQueryRunner();
};

/** How many rows a statement reached, or the SQLSTATE of its refusal. */
export const refusalOf = async (run: () => Promise<unknown[]>): Promise<string | number> => {
  try {
    return (await run()).length;
  } catch (error) {
    const state = (error as { driverError?: { code?: string } }).driverError?.code;
    if (!state) throw error;
    return state;
  }
};

/** The rows of a clinic's table as they are stored, bytes included. */
export const rowsOf = (api: TestApi, table: string, clinicId: string): Promise<unknown[]> =>
  api.asSuperuser(async ({ manager }) => {
    const rows: { row: unknown }[] = await manager.query(
      `select to_jsonb(t) as row from "${table}" t where clinic_id = $1 limit 5`,
      [clinicId],
    );
    return rows.map(({ row }) => row);
  });

/** Every table that has a clinic column, sorted. */
export const clinicTables = (api: TestApi): Promise<string[]> =>
  api.asSuperuser(async ({ manager }) => {
    const rows: { table_name: string }[] = await manager.query(
      `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id'`,
    );
    return rows.map(({ table_name }) => table_name).sort();
  });

export const roleNames = (['staff', 'client', 'auth', 'worker', 'context'] as const).map(roleName);
