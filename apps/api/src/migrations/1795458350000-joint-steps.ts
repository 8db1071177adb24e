import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `'coupleCreated', 'partnerEdited', 'timeZoneSet', 'stageSet', 'statusSet', 'ruptureRecorded', 'ruptureRevised', 'ruptureRemoved', 'ruptureRestored', 'careTeamJoined', 'careTeamLeft', 'pinMade', 'exerciseAssigned', 'dueDayChanged', 'taskCancelled', 'taskRestored', 'linkMade', 'linkRevoked', 'linksRevoked', 'responseReviewed', 'reviewReopened', 'responseMarked', 'markTakenOff', 'replyWritten', 'replyWithdrawn', 'roundAsked', 'pieceReleased', 'releaseWithdrawn', 'handoverOffered', 'handoverTakenBack', 'handoverAccepted', 'handoverDeclined', 'handoverUndone', 'caseloadMoved', 'caseloadMoveUndone'`;
const joint = `'jointStepAssigned', 'jointStepAgreed', 'jointStepFinished', 'jointStepStopped'`;

export class JointSteps1795458350000 implements MigrationInterface {
  readonly name = 'JointSteps1795458350000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "couple_event_kind"`);
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "couple_event_kind" CHECK (kind in (${before}, ${joint}))`,
    );
    await queryRunner.query(
      `CREATE TABLE "joint_step" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "exercise_version_id" uuid NOT NULL, "staff_id" uuid NOT NULL, "confirmed_reasons" text array NOT NULL, "stopped_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "joint_step_of_couple" UNIQUE ("clinic_id", "couple_id", "id"), CONSTRAINT "PK_7ae490b98aecad36a49ede18e8a" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "joint_step_by_couple" ON "joint_step"  ("clinic_id", "couple_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "joint_agreement" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "joint_step_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "text_id" uuid NOT NULL, "staff_id" uuid NOT NULL, CONSTRAINT "one_agreement_per_partner" UNIQUE ("clinic_id", "joint_step_id", "partner_id"), CONSTRAINT "PK_7b5d0c912c2868e2a2b6cf15872" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "joint_draft" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "joint_step_id" uuid NOT NULL, "revision" integer NOT NULL, "answers" bytea NOT NULL, CONSTRAINT "one_joint_draft_per_revision" UNIQUE ("clinic_id", "joint_step_id", "revision"), CONSTRAINT "sealed_answers" CHECK (octet_length(answers) >= 109 AND get_byte(answers, 0) = 1), CONSTRAINT "PK_4cc2dd5e2de1d445f864d92ec21" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "joint_response" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "joint_step_id" uuid NOT NULL, "staff_id" uuid NOT NULL, "answers" bytea NOT NULL, CONSTRAINT "one_joint_response" UNIQUE ("clinic_id", "joint_step_id"), CONSTRAINT "sealed_answers" CHECK (octet_length(answers) >= 109 AND get_byte(answers, 0) = 1), CONSTRAINT "PK_d2b8cb802b6c604e284b32c587f" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_step" ADD CONSTRAINT "FK_97c0b9de102a627d378681f8332" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_step" ADD CONSTRAINT "FK_93f0ab948dce1e9c5ddfd827d32" FOREIGN KEY ("clinic_id", "exercise_version_id") REFERENCES "exercise_version"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_step" ADD CONSTRAINT "FK_af5d2946eda0606f6f7263cd476" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_agreement" ADD CONSTRAINT "FK_553154acdbf9f1b67b9c4f2585b" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_agreement" ADD CONSTRAINT "FK_19981a04f2303904a969958ec84" FOREIGN KEY ("clinic_id", "text_id") REFERENCES "confidentiality_text"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_agreement" ADD CONSTRAINT "FK_dcdb09ba25c5e146341f82129e9" FOREIGN KEY ("clinic_id", "couple_id", "partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_agreement" ADD CONSTRAINT "FK_37bde57371b464f66298569d90a" FOREIGN KEY ("clinic_id", "couple_id", "joint_step_id") REFERENCES "joint_step"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_draft" ADD CONSTRAINT "FK_6755581a1c26bf7ef947f7ae7d2" FOREIGN KEY ("clinic_id", "couple_id", "joint_step_id") REFERENCES "joint_step"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_response" ADD CONSTRAINT "FK_0177dae5e2702635044bfc32eaf" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "joint_response" ADD CONSTRAINT "FK_4a141b58a67f50ba243f5379d69" FOREIGN KEY ("clinic_id", "couple_id", "joint_step_id") REFERENCES "joint_step"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "joint_response" DROP CONSTRAINT "FK_4a141b58a67f50ba243f5379d69"`);
    await queryRunner.query(`ALTER TABLE "joint_response" DROP CONSTRAINT "FK_0177dae5e2702635044bfc32eaf"`);
    await queryRunner.query(`ALTER TABLE "joint_draft" DROP CONSTRAINT "FK_6755581a1c26bf7ef947f7ae7d2"`);
    await queryRunner.query(`ALTER TABLE "joint_agreement" DROP CONSTRAINT "FK_37bde57371b464f66298569d90a"`);
    await queryRunner.query(`ALTER TABLE "joint_agreement" DROP CONSTRAINT "FK_dcdb09ba25c5e146341f82129e9"`);
    await queryRunner.query(`ALTER TABLE "joint_agreement" DROP CONSTRAINT "FK_19981a04f2303904a969958ec84"`);
    await queryRunner.query(`ALTER TABLE "joint_agreement" DROP CONSTRAINT "FK_553154acdbf9f1b67b9c4f2585b"`);
    await queryRunner.query(`ALTER TABLE "joint_step" DROP CONSTRAINT "FK_af5d2946eda0606f6f7263cd476"`);
    await queryRunner.query(`ALTER TABLE "joint_step" DROP CONSTRAINT "FK_93f0ab948dce1e9c5ddfd827d32"`);
    await queryRunner.query(`ALTER TABLE "joint_step" DROP CONSTRAINT "FK_97c0b9de102a627d378681f8332"`);
    await queryRunner.query(`DROP TABLE "joint_response"`);
    await queryRunner.query(`DROP TABLE "joint_draft"`);
    await queryRunner.query(`DROP TABLE "joint_agreement"`);
    await queryRunner.query(`DROP INDEX "public"."joint_step_by_couple"`);
    await queryRunner.query(`DROP TABLE "joint_step"`);
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "couple_event_kind"`);
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "couple_event_kind" CHECK (kind in (${before}))`,
    );
  }
}
