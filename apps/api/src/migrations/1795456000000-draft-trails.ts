import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft knows when and where each answer was changed, and keeps what was written elsewhere at the same time. */
export class DraftTrails1795456000000 implements MigrationInterface {
  readonly name = 'DraftTrails1795456000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "draft_revision" ADD "trail" bytea`);
    await queryRunner.query(
      `ALTER TABLE "draft_revision" ADD CONSTRAINT "sealed_trail" CHECK (octet_length(trail) >= 109 AND get_byte(trail, 0) = 1)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "draft_revision" DROP CONSTRAINT "sealed_trail"`);
    await queryRunner.query(`ALTER TABLE "draft_revision" DROP COLUMN "trail"`);
  }
}
