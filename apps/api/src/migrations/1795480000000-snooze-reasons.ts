import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row of the list can be put off with a word on why. */
export class SnoozeReasons1795480000000 implements MigrationInterface {
  readonly name = 'SnoozeReasons1795480000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "today_mark" ADD "snooze_reason" bytea`);
    await queryRunner.query(
      `ALTER TABLE "today_mark" ADD CONSTRAINT "sealed_snooze_reason" CHECK (octet_length(snooze_reason) >= 109 AND get_byte(snooze_reason, 0) = 1)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "today_mark" DROP CONSTRAINT "sealed_snooze_reason"`);
    await queryRunner.query(`ALTER TABLE "today_mark" DROP COLUMN "snooze_reason"`);
  }
}
