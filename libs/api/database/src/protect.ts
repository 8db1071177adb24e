import type { QueryRunner } from 'typeorm';

/** The roles that serve requests, and the one that owns the context functions. None owns a table. */
export const appRoles = ['staff', 'client', 'auth', 'worker', 'context'] as const;
export type AppRole = (typeof appRoles)[number];
export const roleName = (role: AppRole): string => `groundwork_${role}`;

/** One permission of one role on one table: which rows, and, where not all, which columns. */
export interface Grant {
  /** An SQL condition beside the clinic's, built from the constants below; `anyRow` for the whole clinic. */
  readonly rows: string;
  readonly columns?: readonly string[];
}
export type TableRule = {
  readonly [role in Exclude<AppRole, 'context'>]?: {
    readonly [command in 'select' | 'insert' | 'update' | 'delete']?: Grant;
  };
} & {
  /** What the context functions do with the table; they see every clinic, to find out whose the request is. */
  readonly context?: readonly ('select' | 'insert' | 'update' | 'delete')[];
};

export const anyRow = 'true';
export const inCare = 'couple_id = any ((select context.couple_ids())::uuid[])';
export const led = 'couple_id = any ((select context.led_couple_ids())::uuid[])';
export const ownPartner = 'partner_id = (select context.partner_id())';
export const ownCouple = 'couple_id = (select context.couple_id())';
export const openTask = 'task_id = any ((select context.open_task_ids())::uuid[])';
export const ownAct = 'actor_id = (select context.actor_id())';
export const all = (...conditions: readonly string[]): string => conditions.join(' and ');

const clinic = 'clinic_id = (select context.clinic_id())';

/**
 * Puts one table behind the wall: forced row-level security and exactly one permissive policy per role and command, whose
 * expression is the clinic's condition and the rule. A role or command that the rule does not name gets no grant at all.
 */
export const protect = async (queryRunner: QueryRunner, table: string, rule: TableRule): Promise<void> => {
  await queryRunner.query(`alter table "${table}" enable row level security`);
  await queryRunner.query(`alter table "${table}" force row level security`);
  const { context = [], ...roles } = rule;
  for (const [role, commands] of Object.entries(roles)) {
    for (const [command, grant] of Object.entries(commands ?? {})) {
      await allow(
        queryRunner,
        table,
        role as AppRole,
        command,
        `${clinic} and (${grant.rows})`,
        grant.columns,
      );
    }
  }
  for (const command of context) await allow(queryRunner, table, 'context', command, 'true');
};

const allow = async (
  queryRunner: QueryRunner,
  table: string,
  role: AppRole,
  command: string,
  expression: string,
  columns?: readonly string[],
): Promise<void> => {
  const name = `${table}_${role}_${command}`;
  const using = command === 'insert' ? '' : `using (${expression})`;
  const check = command === 'insert' || command === 'update' ? `with check (${expression})` : '';
  const list = columns ? ` (${columns.map((column) => `"${column}"`).join(', ')})` : '';
  await queryRunner.query(
    `create policy "${name}" on "${table}" as permissive for ${command} to ${roleName(role)} ${using} ${check}`,
  );
  await queryRunner.query(`grant ${command}${list} on "${table}" to ${roleName(role)}`);
};

/** Takes a table's policies and grants away, for a migration's way back. */
export const unprotect = async (queryRunner: QueryRunner, table: string): Promise<void> => {
  const policies: { policyname: string }[] = await queryRunner.query(
    `select policyname from pg_policies where schemaname = 'public' and tablename = $1`,
    [table],
  );
  for (const { policyname } of policies) await queryRunner.query(`drop policy "${policyname}" on "${table}"`);
  for (const role of appRoles) await queryRunner.query(`revoke all on "${table}" from ${roleName(role)}`);
};
