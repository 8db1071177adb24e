import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = "'stepAssigned', 'reminderBefore', 'reminderAfter'";

/** Notes about a partner's page: something to read there, of which one waits at most, and new links to it. */
export class PageNotes1795457000000 implements MigrationInterface {
  readonly name = 'PageNotes1795457000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "message" DROP CONSTRAINT "message_kind"`);
    await queryRunner.query(
      `ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK (kind in (${before}, 'somethingForYou', 'pageLink'))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "one_waiting_for_reading" ON "message"  ("clinic_id", "partner_id") WHERE kind = 'somethingForYou' and state = 'waiting'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."one_waiting_for_reading"`);
    await queryRunner.query(`ALTER TABLE "message" DROP CONSTRAINT "message_kind"`);
    await queryRunner.query(
      `ALTER TABLE "message" ADD CONSTRAINT "message_kind" CHECK (kind in (${before}))`,
    );
  }
}
