import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link can also be opened with a short code that is typed. */
export class LinkCodes1795454400000 implements MigrationInterface {
  readonly name = 'LinkCodes1795454400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "task_link" ADD "code_hash" bytea`);
    await queryRunner.query(`CREATE UNIQUE INDEX "task_link_by_code" ON "task_link"  ("code_hash") `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."task_link_by_code"`);
    await queryRunner.query(`ALTER TABLE "task_link" DROP COLUMN "code_hash"`);
  }
}
