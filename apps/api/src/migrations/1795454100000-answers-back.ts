import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswersBack1795454100000 implements MigrationInterface {
  readonly name = 'AnswersBack1795454100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "couple_event_kind"`);
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "couple_event_kind" CHECK (kind in ('coupleCreated', 'partnerEdited', 'timeZoneSet', 'stageSet', 'statusSet', 'ruptureRecorded', 'ruptureRevised', 'ruptureRemoved', 'ruptureRestored', 'careTeamJoined', 'careTeamLeft', 'pinMade', 'exerciseAssigned', 'dueDayChanged', 'taskCancelled', 'taskRestored', 'linkMade', 'linkRevoked', 'linksRevoked', 'responseReviewed', 'reviewReopened', 'responseMarked', 'markTakenOff', 'replyWritten', 'replyWithdrawn', 'roundAsked', 'pieceReleased', 'releaseWithdrawn'))`,
    );
    await queryRunner.query(
      `CREATE TABLE "response_mark" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "response_id" uuid NOT NULL, "staff_id" uuid NOT NULL, "mark" text NOT NULL, "replaced_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "response_mark_word" CHECK (mark in ('clear', 'beginning', 'talk')), CONSTRAINT "PK_3de786c5727415716d8b47dcc56" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "one_live_mark" ON "response_mark"  ("clinic_id", "response_id") WHERE replaced_at is null`,
    );
    await queryRunner.query(
      `CREATE TABLE "offer" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "response_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "field_key" text NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "released_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "offer_of_couple" UNIQUE ("clinic_id", "couple_id", "id"), CONSTRAINT "one_offer_per_answer" UNIQUE ("clinic_id", "response_id", "field_key"), CONSTRAINT "offer_is_taken_back_or_released" CHECK (withdrawn_at is null or released_at is null), CONSTRAINT "PK_90f5c89fe7e3f89d6cedd12756d" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "released_piece" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "offer_id" uuid NOT NULL, "from_partner_id" uuid NOT NULL, "to_partner_id" uuid NOT NULL, "staff_id" uuid NOT NULL, "clinician_name" bytea NOT NULL, "title" bytea NOT NULL, "body" bytea NOT NULL, CONSTRAINT "sealed_clinician_name" CHECK (octet_length(clinician_name) >= 109 AND get_byte(clinician_name, 0) = 1), CONSTRAINT "sealed_title" CHECK (octet_length(title) >= 109 AND get_byte(title, 0) = 1), CONSTRAINT "sealed_body" CHECK (octet_length(body) >= 109 AND get_byte(body, 0) = 1), CONSTRAINT "released_to_the_other_partner" CHECK (from_partner_id <> to_partner_id), CONSTRAINT "PK_e1b5c52ff397f30ab9ab82ee740" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "released_piece_by_recipient" ON "released_piece"  ("clinic_id", "to_partner_id") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "one_copy_per_offer" ON "released_piece"  ("clinic_id", "offer_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "reply" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "response_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "staff_id" uuid NOT NULL, "clinician_name" bytea NOT NULL, "body" bytea NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sealed_clinician_name" CHECK (octet_length(clinician_name) >= 109 AND get_byte(clinician_name, 0) = 1), CONSTRAINT "sealed_body" CHECK (octet_length(body) >= 109 AND get_byte(body, 0) = 1), CONSTRAINT "PK_ede068560729120a7e4698c6fd5" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(`CREATE INDEX "reply_by_partner" ON "reply"  ("clinic_id", "partner_id") `);
    await queryRunner.query(`CREATE INDEX "reply_by_response" ON "reply"  ("clinic_id", "response_id") `);
    await queryRunner.query(`ALTER TABLE "task" ADD "round" integer NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "link_session" ADD "task_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "one_task_per_round" UNIQUE ("clinic_id", "assignment_id", "partner_id", "round")`,
    );
    await queryRunner.query(
      `ALTER TABLE "response" ADD CONSTRAINT "response_of_partner" UNIQUE ("clinic_id", "couple_id", "partner_id", "id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "link_session" ADD CONSTRAINT "FK_d9788f992c84d63a5deba772518" FOREIGN KEY ("clinic_id", "task_id") REFERENCES "task"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "response_mark" ADD CONSTRAINT "FK_3acb3238ca494a2cd3e89b9e4bc" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "response_mark" ADD CONSTRAINT "FK_5e2be856a371bde1551d4964670" FOREIGN KEY ("clinic_id", "couple_id", "response_id") REFERENCES "response"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "offer" ADD CONSTRAINT "FK_9705e305d33ddcc6a5ce9099196" FOREIGN KEY ("clinic_id", "couple_id", "partner_id", "response_id") REFERENCES "response"("clinic_id","couple_id","partner_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "released_piece" ADD CONSTRAINT "FK_72067075078bf913cd9fd15ebd1" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "released_piece" ADD CONSTRAINT "FK_cf8ff46967e31df6117cb7dcff4" FOREIGN KEY ("clinic_id", "couple_id", "to_partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "released_piece" ADD CONSTRAINT "FK_c7b46963fa8ddfed7cbbe7b9fbc" FOREIGN KEY ("clinic_id", "couple_id", "from_partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "released_piece" ADD CONSTRAINT "FK_26fe5ed9548b1da8a2ff88937ca" FOREIGN KEY ("clinic_id", "couple_id", "offer_id") REFERENCES "offer"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "reply" ADD CONSTRAINT "FK_f12c4939db35773cae0752ec6cd" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "reply" ADD CONSTRAINT "FK_385489f664a3c9fc8516b888e35" FOREIGN KEY ("clinic_id", "couple_id", "partner_id", "response_id") REFERENCES "response"("clinic_id","couple_id","partner_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "reply" DROP CONSTRAINT "FK_385489f664a3c9fc8516b888e35"`);
    await queryRunner.query(`ALTER TABLE "reply" DROP CONSTRAINT "FK_f12c4939db35773cae0752ec6cd"`);
    await queryRunner.query(`ALTER TABLE "released_piece" DROP CONSTRAINT "FK_26fe5ed9548b1da8a2ff88937ca"`);
    await queryRunner.query(`ALTER TABLE "released_piece" DROP CONSTRAINT "FK_c7b46963fa8ddfed7cbbe7b9fbc"`);
    await queryRunner.query(`ALTER TABLE "released_piece" DROP CONSTRAINT "FK_cf8ff46967e31df6117cb7dcff4"`);
    await queryRunner.query(`ALTER TABLE "released_piece" DROP CONSTRAINT "FK_72067075078bf913cd9fd15ebd1"`);
    await queryRunner.query(`ALTER TABLE "offer" DROP CONSTRAINT "FK_9705e305d33ddcc6a5ce9099196"`);
    await queryRunner.query(`ALTER TABLE "response_mark" DROP CONSTRAINT "FK_5e2be856a371bde1551d4964670"`);
    await queryRunner.query(`ALTER TABLE "response_mark" DROP CONSTRAINT "FK_3acb3238ca494a2cd3e89b9e4bc"`);
    await queryRunner.query(`ALTER TABLE "link_session" DROP CONSTRAINT "FK_d9788f992c84d63a5deba772518"`);
    await queryRunner.query(`ALTER TABLE "response" DROP CONSTRAINT "response_of_partner"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "one_task_per_round"`);
    await queryRunner.query(`ALTER TABLE "link_session" DROP COLUMN "task_id"`);
    await queryRunner.query(`ALTER TABLE "task" DROP COLUMN "round"`);
    await queryRunner.query(`DROP INDEX "public"."reply_by_response"`);
    await queryRunner.query(`DROP INDEX "public"."reply_by_partner"`);
    await queryRunner.query(`DROP TABLE "reply"`);
    await queryRunner.query(`DROP INDEX "public"."one_copy_per_offer"`);
    await queryRunner.query(`DROP INDEX "public"."released_piece_by_recipient"`);
    await queryRunner.query(`DROP TABLE "released_piece"`);
    await queryRunner.query(`DROP TABLE "offer"`);
    await queryRunner.query(`DROP INDEX "public"."one_live_mark"`);
    await queryRunner.query(`DROP TABLE "response_mark"`);
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "couple_event_kind"`);
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "couple_event_kind" CHECK (kind in ('coupleCreated', 'partnerEdited', 'timeZoneSet', 'stageSet', 'statusSet', 'ruptureRecorded', 'ruptureRevised', 'ruptureRemoved', 'ruptureRestored', 'careTeamJoined', 'careTeamLeft', 'pinMade', 'exerciseAssigned', 'dueDayChanged', 'taskCancelled', 'taskRestored', 'linkMade', 'linkRevoked', 'linksRevoked', 'responseReviewed', 'reviewReopened'))`,
    );
  }
}
