import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = "'linkLocked', 'messageUndelivered', 'responseNew', 'pastDue', 'dueToday'";

/** A further round that has not come back can wait for a clinician too. */
export class RoundsWaiting1795458400000 implements MigrationInterface {
  readonly name = 'RoundsWaiting1795458400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "today_mark" DROP CONSTRAINT "today_mark_kind"`);
    await queryRunner.query(
      `ALTER TABLE "today_mark" ADD CONSTRAINT "today_mark_kind" CHECK (kind in (${before}, 'roundWaiting', 'coupleQuiet'))`,
    );
    await queryRunner.query(
      `CREATE INDEX "task_round_open" ON "task"  ("clinic_id", "couple_id", "created_at") WHERE round > 1 and due_on is null and cancelled_at is null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."task_round_open"`);
    await queryRunner.query(`ALTER TABLE "today_mark" DROP CONSTRAINT "today_mark_kind"`);
    await queryRunner.query(
      `ALTER TABLE "today_mark" ADD CONSTRAINT "today_mark_kind" CHECK (kind in (${before}, 'coupleQuiet'))`,
    );
  }
}
