import type { MigrationInterface, QueryRunner } from 'typeorm';

const before =
  "'coupleCreated', 'partnerEdited', 'timeZoneSet', 'stageSet', 'statusSet', 'ruptureRecorded', 'ruptureRevised', 'ruptureRemoved', 'ruptureRestored', 'careTeamJoined', 'careTeamLeft', 'pinMade', 'exerciseAssigned', 'dueDayChanged', 'taskCancelled', 'taskRestored', 'linkMade', 'linkRevoked', 'linksRevoked', 'responseReviewed', 'reviewReopened', 'responseMarked', 'markTakenOff', 'replyWritten', 'replyWithdrawn', 'roundAsked', 'pieceReleased', 'releaseWithdrawn'";
const handedOver =
  "'handoverOffered', 'handoverTakenBack', 'handoverAccepted', 'handoverDeclined', 'handoverUndone', 'caseloadMoved', 'caseloadMoveUndone'";

/** A couple from one clinician to the next, and a leaver's whole caseload. */
export class Handovers1795458200000 implements MigrationInterface {
  readonly name = 'Handovers1795458200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "couple_event_kind"`);
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "couple_event_kind" CHECK (kind in (${before}, ${handedOver}))`,
    );
    await queryRunner.query(
      `ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_of_couple" UNIQUE ("clinic_id", "couple_id", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "caseload_move" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "from_staff_id" uuid NOT NULL, "to_staff_id" uuid NOT NULL, "by_staff_id" uuid NOT NULL, "led_couples" integer NOT NULL DEFAULT '0', "joined_couples" integer NOT NULL DEFAULT '0', "shared_couples" integer NOT NULL DEFAULT '0', "supervised_left" integer NOT NULL DEFAULT '0', "busy_left" integer NOT NULL DEFAULT '0', "undone_at" TIMESTAMP WITH TIME ZONE, "not_back" integer NOT NULL DEFAULT '0', CONSTRAINT "caseload_move_has_two_sides" CHECK (from_staff_id <> to_staff_id), CONSTRAINT "PK_8eeb6733b197626914d8c301dee" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "caseload_move_by_receiver" ON "caseload_move"  ("clinic_id", "to_staff_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "handover" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "from_staff_id" uuid NOT NULL, "to_staff_id" uuid NOT NULL, "move_id" uuid, "note" bytea, "couple_names" bytea, "stays" boolean NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, "declined_at" TIMESTAMP WITH TIME ZONE, "taken_back_at" TIMESTAMP WITH TIME ZONE, "undone_at" TIMESTAMP WITH TIME ZONE, "given_id" uuid, "former_id" uuid, "made_id" uuid, "kept_id" uuid, CONSTRAINT "sealed_note" CHECK (octet_length(note) >= 109 AND get_byte(note, 0) = 1), CONSTRAINT "sealed_couple_names" CHECK (octet_length(couple_names) >= 109 AND get_byte(couple_names, 0) = 1), CONSTRAINT "handover_ends_once" CHECK (num_nonnulls(accepted_at, declined_at, taken_back_at) <= 1), CONSTRAINT "handover_has_two_sides" CHECK (from_staff_id <> to_staff_id), CONSTRAINT "PK_95a89ff7ea96390c643c816da0d" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(`CREATE INDEX "handover_by_move" ON "handover"  ("clinic_id", "move_id") `);
    await queryRunner.query(
      `CREATE INDEX "handover_by_giver" ON "handover"  ("clinic_id", "from_staff_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "handover_by_receiver" ON "handover"  ("clinic_id", "to_staff_id") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "one_open_handover" ON "handover"  ("clinic_id", "couple_id") WHERE accepted_at is null and declined_at is null and taken_back_at is null`,
    );
    await queryRunner.query(
      `ALTER TABLE "caseload_move" ADD CONSTRAINT "FK_29a806295dbbdb06ff5dec1e15a" FOREIGN KEY ("clinic_id", "by_staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "caseload_move" ADD CONSTRAINT "FK_a4f8bf9b80e47649702c9943519" FOREIGN KEY ("clinic_id", "to_staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "caseload_move" ADD CONSTRAINT "FK_dab07e91cdf04644f6fcff930a9" FOREIGN KEY ("clinic_id", "from_staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "handover" ADD CONSTRAINT "FK_54ced78ed239e2ce43e1beaccb3" FOREIGN KEY ("clinic_id", "couple_id", "kept_id") REFERENCES "care_team_member"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "handover" ADD CONSTRAINT "FK_aa561f101ab0463f00dfc49532d" FOREIGN KEY ("clinic_id", "couple_id", "made_id") REFERENCES "care_team_member"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "handover" ADD CONSTRAINT "FK_8c286fdff8fe64522b3baa3b18e" FOREIGN KEY ("clinic_id", "couple_id", "former_id") REFERENCES "care_team_member"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "handover" ADD CONSTRAINT "FK_efc0d6022afe4100d34bbae5120" FOREIGN KEY ("clinic_id", "couple_id", "given_id") REFERENCES "care_team_member"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "handover" ADD CONSTRAINT "FK_a7eff8b3d8f30da9ab53809a9db" FOREIGN KEY ("clinic_id", "move_id") REFERENCES "caseload_move"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "handover" ADD CONSTRAINT "FK_7ed39a950124e776c3a226f9969" FOREIGN KEY ("clinic_id", "to_staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "handover" ADD CONSTRAINT "FK_60841991a90722f78ed8177e8e8" FOREIGN KEY ("clinic_id", "from_staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "handover" ADD CONSTRAINT "FK_5ba6260a471434dffb7c48df019" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "handover" DROP CONSTRAINT "FK_5ba6260a471434dffb7c48df019"`);
    await queryRunner.query(`ALTER TABLE "handover" DROP CONSTRAINT "FK_60841991a90722f78ed8177e8e8"`);
    await queryRunner.query(`ALTER TABLE "handover" DROP CONSTRAINT "FK_7ed39a950124e776c3a226f9969"`);
    await queryRunner.query(`ALTER TABLE "handover" DROP CONSTRAINT "FK_a7eff8b3d8f30da9ab53809a9db"`);
    await queryRunner.query(`ALTER TABLE "handover" DROP CONSTRAINT "FK_efc0d6022afe4100d34bbae5120"`);
    await queryRunner.query(`ALTER TABLE "handover" DROP CONSTRAINT "FK_8c286fdff8fe64522b3baa3b18e"`);
    await queryRunner.query(`ALTER TABLE "handover" DROP CONSTRAINT "FK_aa561f101ab0463f00dfc49532d"`);
    await queryRunner.query(`ALTER TABLE "handover" DROP CONSTRAINT "FK_54ced78ed239e2ce43e1beaccb3"`);
    await queryRunner.query(`ALTER TABLE "caseload_move" DROP CONSTRAINT "FK_dab07e91cdf04644f6fcff930a9"`);
    await queryRunner.query(`ALTER TABLE "caseload_move" DROP CONSTRAINT "FK_a4f8bf9b80e47649702c9943519"`);
    await queryRunner.query(`ALTER TABLE "caseload_move" DROP CONSTRAINT "FK_29a806295dbbdb06ff5dec1e15a"`);
    await queryRunner.query(`DROP TABLE "handover"`);
    await queryRunner.query(`DROP TABLE "caseload_move"`);
    await queryRunner.query(`ALTER TABLE "care_team_member" DROP CONSTRAINT "care_team_member_of_couple"`);
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "couple_event_kind"`);
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "couple_event_kind" CHECK (kind in (${before}))`,
    );
  }
}
