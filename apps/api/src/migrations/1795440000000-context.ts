import { roleName, appRoles, sealKeyTable } from '@groundwork/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schema of the sealed context. What lies in it belongs to a role that can't sign in. */
export class Context1795440000000 implements MigrationInterface {
  readonly name = 'Context1795440000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create schema context authorization groundwork_context');
    for (const role of appRoles) {
      await queryRunner.query(`grant usage on schema public to ${roleName(role)}`);
    }
    const [{ owner }]: [{ owner: string }] = await queryRunner.query(
      'select quote_ident(current_user) as owner',
    );
    await queryRunner.query('set local role groundwork_context');
    await queryRunner.query(`grant usage on schema context to ${owner}`);
    for (const role of appRoles) {
      await queryRunner.query(`grant usage on schema context to ${roleName(role)}`);
    }
    await queryRunner.query(
      'alter default privileges in schema context revoke execute on functions from public',
    );
    for (const statement of sealKeyTable) await queryRunner.query(statement);
    await queryRunner.query('reset role');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('set local role groundwork_context');
    await queryRunner.query('drop schema context cascade');
    await queryRunner.query('reset role');
  }
}
