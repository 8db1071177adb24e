import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1795452037044 implements MigrationInterface {
  readonly name = 'Messages1795452037044';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "message" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "task_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "settled_at" TIMESTAMP WITH TIME ZONE, "problem" text, "tries" integer NOT NULL DEFAULT '0', "acknowledged_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "message_problem" CHECK (problem in ('unreachable', 'refused', 'noAddress', 'doNotContact', 'notNeeded')), CONSTRAINT "message_state" CHECK (state in ('waiting', 'sent', 'undelivered', 'dropped')), CONSTRAINT "message_kind" CHECK (kind in ('stepAssigned', 'reminderBefore', 'reminderAfter')), CONSTRAINT "PK_e8c20797614cd0d2a202d42b8ed" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "message_undelivered" ON "message"  ("clinic_id", "couple_id") WHERE state = 'undelivered'`,
    );
    await queryRunner.query(`CREATE INDEX "message_by_task" ON "message"  ("clinic_id", "task_id") `);
    await queryRunner.query(`ALTER TABLE "contact_preference" ADD "channel" text NOT NULL DEFAULT 'mail'`);
    await queryRunner.query(
      `ALTER TABLE "contact_preference" ADD CONSTRAINT "contact_channel" CHECK (channel in ('mail', 'none'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "message" ADD CONSTRAINT "FK_ced23c7caa7caa29a87217eea3d" FOREIGN KEY ("clinic_id", "couple_id", "partner_id", "task_id") REFERENCES "task"("clinic_id","couple_id","partner_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "message" DROP CONSTRAINT "FK_ced23c7caa7caa29a87217eea3d"`);
    await queryRunner.query(`ALTER TABLE "contact_preference" DROP CONSTRAINT "contact_channel"`);
    await queryRunner.query(`ALTER TABLE "contact_preference" DROP COLUMN "channel"`);
    await queryRunner.query(`DROP INDEX "public"."message_by_task"`);
    await queryRunner.query(`DROP INDEX "public"."message_undelivered"`);
    await queryRunner.query(`DROP TABLE "message"`);
  }
}
