import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = "'linkLocked', 'messageUndelivered', 'responseNew', 'pastDue', 'dueToday', 'roundWaiting'";

/** A partner sets a step aside; that can wait for a clinician to know. */
export class StepsAside1795458500000 implements MigrationInterface {
  readonly name = 'StepsAside1795458500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "today_mark" DROP CONSTRAINT "today_mark_kind"`);
    await queryRunner.query(
      `ALTER TABLE "today_mark" ADD CONSTRAINT "today_mark_kind" CHECK (kind in (${before}, 'stepSetAside', 'coupleQuiet'))`,
    );
    await queryRunner.query(
      `CREATE TABLE "step_aside" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "task_id" uuid NOT NULL, "partner_id" uuid NOT NULL, CONSTRAINT "PK_dbcc528540df7a100638a506267" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "one_aside_per_step" ON "step_aside"  ("clinic_id", "task_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "step_aside" ADD CONSTRAINT "FK_779e350763f818f384b266bf3ed" FOREIGN KEY ("clinic_id", "couple_id", "partner_id", "task_id") REFERENCES "task"("clinic_id","couple_id","partner_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "step_aside" DROP CONSTRAINT "FK_779e350763f818f384b266bf3ed"`);
    await queryRunner.query(`DROP INDEX "public"."one_aside_per_step"`);
    await queryRunner.query(`DROP TABLE "step_aside"`);
    await queryRunner.query(`ALTER TABLE "today_mark" DROP CONSTRAINT "today_mark_kind"`);
    await queryRunner.query(
      `ALTER TABLE "today_mark" ADD CONSTRAINT "today_mark_kind" CHECK (kind in (${before}, 'coupleQuiet'))`,
    );
  }
}
