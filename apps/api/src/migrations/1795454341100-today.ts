import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Today1795454341100 implements MigrationInterface {
  readonly name = 'Today1795454341100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "response" ADD "reviewed_at" TIMESTAMP WITH TIME ZONE`);
    // The owner is bound by row-level security too; the wall is built anew after the migrations.
    await queryRunner.query(`ALTER TABLE "response" DISABLE ROW LEVEL SECURITY`);
    await queryRunner.query(`ALTER TABLE "response_review" DISABLE ROW LEVEL SECURITY`);
    await queryRunner.query(
      `UPDATE "response" r SET "reviewed_at" = v.created_at FROM "response_review" v
        WHERE v.clinic_id = r.clinic_id AND v.response_id = r.id AND v.withdrawn_at IS NULL`,
    );
    await queryRunner.query(`ALTER TABLE "response" ENABLE ROW LEVEL SECURITY`);
    await queryRunner.query(`ALTER TABLE "response_review" ENABLE ROW LEVEL SECURITY`);
    await queryRunner.query(
      `CREATE INDEX "response_unreviewed" ON "response"  ("clinic_id", "couple_id", "created_at") WHERE reviewed_at is null`,
    );
    await queryRunner.query(
      `CREATE INDEX "task_due" ON "task"  ("clinic_id", "couple_id", "due_on") WHERE cancelled_at is null`,
    );
    await queryRunner.query(
      `CREATE INDEX "task_link_locked" ON "task_link"  ("clinic_id", "couple_id") WHERE locked_at is not null`,
    );
    await queryRunner.query(
      `CREATE TABLE "today_mark" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "staff_id" uuid NOT NULL, "kind" text NOT NULL, "subject_id" uuid NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, "snoozed_until" TIMESTAMP WITH TIME ZONE, "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "today_mark_is_one_of_two" CHECK (num_nonnulls(snoozed_until, done_at) = 1), CONSTRAINT "today_mark_kind" CHECK (kind in ('linkLocked', 'messageUndelivered', 'responseNew', 'pastDue', 'dueToday', 'coupleQuiet')), CONSTRAINT "PK_3cf0fdf8685dcb97df5fb1cf707" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "today_mark_of_row" ON "today_mark"  ("clinic_id", "staff_id", "kind", "subject_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "today_mark" ADD CONSTRAINT "FK_39da12c7e57e37c6cd7761cd0df" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "today_mark" ADD CONSTRAINT "FK_1852da0712edf39d9407ea783cc" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "today_mark" DROP CONSTRAINT "FK_1852da0712edf39d9407ea783cc"`);
    await queryRunner.query(`ALTER TABLE "today_mark" DROP CONSTRAINT "FK_39da12c7e57e37c6cd7761cd0df"`);
    await queryRunner.query(`DROP INDEX "public"."today_mark_of_row"`);
    await queryRunner.query(`DROP TABLE "today_mark"`);
    await queryRunner.query(`DROP INDEX "public"."task_link_locked"`);
    await queryRunner.query(`DROP INDEX "public"."task_due"`);
    await queryRunner.query(`DROP INDEX "public"."response_unreviewed"`);
    await queryRunner.query(`ALTER TABLE "response" DROP COLUMN "reviewed_at"`);
  }
}
