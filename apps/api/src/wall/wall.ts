import { createHash } from 'node:crypto';
import {
  accountFunctions,
  appRoles,
  firstClinicFunctions,
  caseloadMoveFunctions,
  handoverFunctions,
  invitationFunctions,
  jobFunctions,
  linkFunctions,
  linkHolderFunctions,
  linkSignInFunctions,
  manageStaffFunctions,
  ownSessionFunctions,
  protect,
  readers,
  roleName,
  sealFunctions,
  sessionFunctions,
  signInFunctions,
  staffFunctions,
  systemFunctions,
} from '@groundwork/database';
import type { EntityManager } from 'typeorm';
import { QUEUE_SCHEMA, queueStatements } from './queue';
import { wallRules } from './rules';

const signInTables = [
  'account',
  'recovery_code',
  'sign_in',
  'sign_in_delay',
  'known_network',
  'password_reset',
];
const requestRoles = ['groundwork_staff', 'groundwork_client', 'groundwork_auth', 'groundwork_worker'];

const callers: Readonly<Record<string, readonly string[]>> = {
  groundwork_staff: [
    'open_staff',
    'found_couple',
    'enqueue',
    'staff_standing',
    'change_place',
    'has_place',
    'own_sessions',
    'end_own_sessions',
    'own_handovers',
    'answer_handover',
    'undo_handover',
    'own_caseload_moves',
    'caseload_moves',
    'move_caseload',
    'undo_caseload_move',
    'own_account',
  ],
  groundwork_worker: ['open_job', 'enqueue', 'prepare_account_mail', 'settle_account_mail'],
  groundwork_client: ['open_link', 'hold_my_task', 'choose_task', 'take_back_offer', 'count_my_edit'],
  groundwork_auth: [
    'memberships',
    'start_staff_session',
    'end_staff_session',
    'note_refused_sign_in',
    'session_account',
    'touch_staff_session',
    'lock_staff_session',
    'confirm_staff_session',
    'has_clinic',
    'found_first_clinic',
    'invitation_of',
    'take_up_invitation',
    'try_link',
    'try_ended_session',
    'start_link_session',
    'end_link_session',
    'account_changed',
    'may_go_without',
    'enqueue_account_mail',
  ],
};

/** What the owner grants and rules: one policy per table, role and command. */
const tableStatements: readonly string[] = [
  ...Object.entries(wallRules).flatMap(([table, rule]) => protect(table, rule)),
  ...signInTables.map((table) => `grant select, insert, update, delete on "${table}" to ${roleName('auth')}`),
  `grant select, delete on sign_in to ${roleName('context')}`,
  `grant select (id, email_lookup, totp_confirmed_at) on account to ${roleName('context')}`,
  `grant select (account_id, used_at) on recovery_code to ${roleName('context')}`,
  `grant select, insert, update on password_reset to ${roleName('context')}`,
  // Whoever writes a mail does not read what others wait for.
  `grant insert on account_mail to ${roleName('auth')}`,
  `grant select, delete on account_mail to ${roleName('context')}`,
  ...requestRoles.map((role) => `grant select on migration to ${role}`),
  ...queueStatements,
];

/** What belongs to the role that can't sign in: the functions that open a context, and who may call them. */
const contextStatements: readonly string[] = [
  ...sealFunctions,
  ...staffFunctions,
  ...manageStaffFunctions,
  ...handoverFunctions,
  ...caseloadMoveFunctions,
  ...linkFunctions,
  ...linkHolderFunctions,
  ...signInFunctions,
  ...sessionFunctions,
  ...firstClinicFunctions,
  ...invitationFunctions,
  ...accountFunctions,
  ...ownSessionFunctions,
  ...linkSignInFunctions,
  ...jobFunctions,
  ...systemFunctions,
  // Whatever the database's defaults are: nobody calls these but those who are named below.
  'revoke execute on all functions in schema context from public',
  // Whoever builds the wall owns the tables.
  ...readers.map(
    (reader) => `grant execute on function context.${reader}() to session_user, ${requestRoles.join(', ')}`,
  ),
  ...['open_system', 'memberships', 'account_changed', 'enqueue_account_mail'].map(
    (name) => `grant execute on function context.${name} to session_user`,
  ),
  ...Object.entries(callers).flatMap(([role, names]) =>
    names.map((name) => `grant execute on function context.${name} to ${role}`),
  ),
];

/** Changes whenever a rule, a grant or a function does. */
export const wallVersion = `wall ${createHash('sha256')
  .update(JSON.stringify([tableStatements, contextStatements]))
  .digest('hex')}`;

/**
 * Takes every policy, grant and context function down and builds this version's, in the transaction of `manager`: nobody
 * ever sees the tables between the two. Needs the tables of this version.
 */
export const buildWall = async (manager: EntityManager): Promise<void> => {
  const teardown: { statement: string }[] = await manager.query(
    `select format('drop policy %I on %I.%I', policyname, schemaname, tablename) as statement
       from pg_policies where schemaname in ('public', '${QUEUE_SCHEMA}')`,
  );
  const roles = appRoles.map(roleName).join(', ');
  for (const { statement } of teardown) await manager.query(statement);
  await manager.query(`revoke all on all tables in schema public, ${QUEUE_SCHEMA} from ${roles}`);
  await manager.query(`revoke all on all functions in schema ${QUEUE_SCHEMA} from public, ${roles}`);
  await manager.query('set local role groundwork_context');
  const functions: { statement: string }[] = await manager.query(
    `select format('drop function %s', p.oid::regprocedure) as statement
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'context'`,
  );
  for (const { statement } of functions) await manager.query(statement);
  for (const statement of contextStatements) await manager.query(statement);
  await manager.query(`comment on schema context is '${wallVersion}'`);
  await manager.query('reset role');
  for (const statement of tableStatements) await manager.query(statement);
};

/** Whether the wall in the database is this version's. */
export const isWallCurrent = async (manager: Pick<EntityManager, 'query'>): Promise<boolean> => {
  const [wall]: { version: string | null }[] = await manager.query(
    `select obj_description(to_regnamespace('context'), 'pg_namespace') as version`,
  );
  return wall?.version === wallVersion;
};
