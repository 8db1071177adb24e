import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member of staff puts the first things to do away. */
export class Checklist1795460000000 implements MigrationInterface {
  readonly name = 'Checklist1795460000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "checklist_dismissal" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "staff_id" uuid NOT NULL, CONSTRAINT "PK_a9f576a99b136c3130e8af0acc0" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "checklist_dismissed_once" ON "checklist_dismissal"  ("clinic_id", "staff_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "checklist_dismissal" ADD CONSTRAINT "FK_70a9aa8322d74ae2a9ddf6180aa" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "checklist_dismissal" DROP CONSTRAINT "FK_70a9aa8322d74ae2a9ddf6180aa"`,
    );
    await queryRunner.query(`DROP INDEX "public"."checklist_dismissed_once"`);
    await queryRunner.query(`DROP TABLE "checklist_dismissal"`);
  }
}
