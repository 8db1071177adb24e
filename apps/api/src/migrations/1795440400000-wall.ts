import {
  linkFunctions,
  linkHolderFunctions,
  linkSignInFunctions,
  protect,
  readers,
  roleName,
  signInFunctions,
  staffFunctions,
  unprotect,
} from '@groundwork/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstRules } from './rules';

const signInTables = ['account', 'recovery_code', 'sign_in', 'sign_in_delay'];
const requestRoles = ['groundwork_staff', 'groundwork_client', 'groundwork_auth', 'groundwork_worker'];

/** The wall: one policy per table, role and command, and the functions that open a context. */
export class Wall1795440400000 implements MigrationInterface {
  readonly name = 'Wall1795440400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, rule] of Object.entries(firstRules)) await protect(queryRunner, table, rule);
    for (const table of signInTables) {
      await queryRunner.query(`grant select, insert, update, delete on "${table}" to ${roleName('auth')}`);
    }
    await queryRunner.query(`grant select, delete on sign_in to ${roleName('context')}`);
    for (const role of requestRoles) await queryRunner.query(`grant select on migration to ${role}`);

    await queryRunner.query('set local role groundwork_context');
    for (const statement of [
      ...staffFunctions,
      ...linkFunctions,
      ...linkHolderFunctions,
      ...signInFunctions,
      ...linkSignInFunctions,
    ]) {
      await queryRunner.query(statement);
    }
    // Whatever the database's defaults are: nobody calls these but those who are named below.
    await queryRunner.query('revoke execute on all functions in schema context from public');
    for (const reader of readers) {
      await queryRunner.query(`grant execute on function context.${reader}() to ${requestRoles.join(', ')}`);
    }
    for (const [role, names] of Object.entries(callers)) {
      for (const name of names)
        await queryRunner.query(`grant execute on function context.${name} to ${role}`);
    }
    await queryRunner.query('reset role');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(firstRules)) await unprotect(queryRunner, table);
  }
}

const callers: Readonly<Record<string, readonly string[]>> = {
  groundwork_staff: ['open_staff', 'found_couple'],
  groundwork_client: ['open_link', 'hold_my_task'],
  groundwork_auth: [
    'memberships',
    'start_staff_session',
    'end_staff_session',
    'try_link',
    'try_ended_session',
    'start_link_session',
    'end_link_session',
  ],
};
