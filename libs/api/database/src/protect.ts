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
export const ownRow = 'staff_id = (select context.actor_id())';
/** The actor is one of those who manage the clinic. */
export const manages = `(select context.role()) in ('owner', 'admin')`;
/** The place that an invitation offers, for whoever takes it up. */
export const offered = 'id = (select context.actor_id()) and role = (select context.role())';
/** The clinic's own system: among those who serve requests it exists for the founding of the first clinic alone. */
export const founding = `(select context.kind()) = 'system'`;
export const all = (...conditions: readonly string[]): string => conditions.join(' and ');

const clinic = 'clinic_id = (select context.clinic_id())';

/**
 * The statements that put one table behind the wall: forced row-level security and exactly one permissive policy per role
 * and command, whose expression is the clinic's condition and the rule. A role or command that the rule does not name gets
 * no grant at all. The owner of the tables reads and adds rows of the one clinic that its context names.
 */
export const protect = (table: string, rule: TableRule): string[] => {
  const { context = [], ...roles } = rule;
  return [
    `alter table "${table}" enable row level security`,
    `alter table "${table}" force row level security`,
    ...Object.entries(roles).flatMap(([role, commands]) =>
      Object.entries(commands ?? {}).flatMap(([command, grant]) =>
        allow(table, role as AppRole, command, `${clinic} and (${grant.rows})`, grant.columns),
      ),
    ),
    ...context.flatMap((command) => allow(table, 'context', command, 'true')),
    policy(table, 'owner', 'current_user', 'select', clinic),
    policy(table, 'owner', 'current_user', 'insert', clinic),
  ];
};

const allow = (
  table: string,
  role: AppRole,
  command: string,
  expression: string,
  columns?: readonly string[],
): string[] => {
  const list = columns ? ` (${columns.map((column) => `"${column}"`).join(', ')})` : '';
  return [
    policy(table, role, roleName(role), command, expression),
    `grant ${command}${list} on "${table}" to ${roleName(role)}`,
  ];
};

const policy = (table: string, who: string, to: string, command: string, expression: string): string => {
  const using = command === 'insert' ? '' : `using (${expression})`;
  const check = command === 'insert' || command === 'update' ? `with check (${expression})` : '';
  return `create policy "${table}_${who}_${command}" on "${table}" as permissive for ${command} to ${to} ${using} ${check}`;
};
