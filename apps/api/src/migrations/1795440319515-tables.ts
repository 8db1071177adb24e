import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tables1795440319515 implements MigrationInterface {
  readonly name = 'Tables1795440319515';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "audit_entry" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "actor_kind" text NOT NULL, "actor_id" uuid NOT NULL, "operation" text NOT NULL, "couple_ids" uuid array NOT NULL, "outcome" text NOT NULL, "request_id" text NOT NULL, CONSTRAINT "audit_entry_actor_kind" CHECK (actor_kind in ('staff', 'link', 'system')), CONSTRAINT "PK_361f3845cd965bc9244b0f7b192" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "audit_entry_by_time" ON "audit_entry"  ("clinic_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "clinic_key" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "wrapped" bytea NOT NULL, CONSTRAINT "one_key_per_clinic" UNIQUE ("clinic_id"), CONSTRAINT "PK_f0af4808e9e406ac8d239ea65a8" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "data_key" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "scope" text NOT NULL, "scope_id" uuid NOT NULL, "couple_id" uuid, "partner_id" uuid, "wrapped" bytea NOT NULL, CONSTRAINT "one_key_per_scope" UNIQUE ("clinic_id", "scope", "scope_id"), CONSTRAINT "data_key_scope" CHECK (scope in ('clinic', 'couple', 'partner')), CONSTRAINT "PK_5cb8a87e50e29c83d91ba1504fe" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "mutation_claim" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "actor_id" uuid NOT NULL, "operation" text NOT NULL, "body_hash" bytea NOT NULL, "outcome" jsonb NOT NULL, CONSTRAINT "PK_2646551d350fcffb5f03720fb83" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "mutation_claim_age" ON "mutation_claim"  ("clinic_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "staff_member" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "account_id" uuid NOT NULL, "display_name" bytea NOT NULL, "role" text NOT NULL, "disabled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "one_place_per_clinic" UNIQUE ("clinic_id", "account_id"), CONSTRAINT "sealed_display_name" CHECK (octet_length(display_name) >= 109 AND get_byte(display_name, 0) = 1), CONSTRAINT "staff_member_role" CHECK (role in ('owner', 'admin', 'supervisor', 'clinician', 'assistant')), CONSTRAINT "PK_30ab26b64080a12418cbbd7750d" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "staff_session" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "staff_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_visit_at" TIMESTAMP WITH TIME ZONE, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_81b2131d5874f923c3d12b05898" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "staff_session_by_member" ON "staff_session"  ("clinic_id", "staff_id", "last_seen_at") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "staff_session_by_token" ON "staff_session"  ("token_hash") `,
    );
    await queryRunner.query(
      `CREATE TABLE "couple" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "time_zone" text NOT NULL, "stage" text NOT NULL, "status" text NOT NULL, CONSTRAINT "couple_status" CHECK (status in ('active', 'discernment', 'paused', 'ended')), CONSTRAINT "couple_stage" CHECK (stage in ('S0', 'S1', 'S2', 'S3', 'S4', 'S5')), CONSTRAINT "PK_eb30b32dd37eedc2c07442246f8" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "care_team_member" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "staff_id" uuid NOT NULL, "role" text NOT NULL, "left_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "care_team_role" CHECK (role in ('lead', 'coClinician', 'supervisor')), CONSTRAINT "PK_7c09e5482504abb59a57d29a7e2" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "care_team_by_staff" ON "care_team_member"  ("clinic_id", "staff_id") WHERE left_at is null`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "care_team_lead" ON "care_team_member"  ("clinic_id", "couple_id") WHERE left_at is null and role = 'lead'`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "care_team_now" ON "care_team_member"  ("clinic_id", "couple_id", "staff_id") WHERE left_at is null`,
    );
    await queryRunner.query(
      `CREATE TABLE "stage_change" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "stage" text NOT NULL, "status" text NOT NULL, "reason" bytea NOT NULL, "changed_on" date NOT NULL, "staff_id" uuid NOT NULL, CONSTRAINT "sealed_reason" CHECK (octet_length(reason) >= 109 AND get_byte(reason, 0) = 1), CONSTRAINT "stage_change_status" CHECK (status in ('active', 'discernment', 'paused', 'ended')), CONSTRAINT "stage_change_stage" CHECK (stage in ('S0', 'S1', 'S2', 'S3', 'S4', 'S5')), CONSTRAINT "PK_5d477494f16262ea54244d063cc" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "stage_change_by_couple" ON "stage_change"  ("clinic_id", "couple_id", "changed_on") `,
    );
    await queryRunner.query(
      `CREATE TABLE "couple_event" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "kind" text NOT NULL, "staff_id" uuid NOT NULL, "partner_id" uuid, "assignment_id" uuid, "detail" jsonb, CONSTRAINT "couple_event_kind" CHECK (kind in ('coupleCreated', 'partnerEdited', 'timeZoneSet', 'stageSet', 'statusSet', 'ruptureRecorded', 'ruptureRevised', 'ruptureRemoved', 'ruptureRestored', 'careTeamJoined', 'careTeamLeft', 'pinMade', 'exerciseAssigned', 'dueDayChanged', 'taskCancelled', 'taskRestored', 'linkMade', 'linkRevoked', 'responseReviewed', 'reviewReopened')), CONSTRAINT "PK_3b599f52b47d1d089eb67abad28" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "couple_event_by_couple" ON "couple_event"  ("clinic_id", "couple_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "partner" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "place" integer NOT NULL, "display_name" bytea NOT NULL, "pronouns" bytea, "version" integer NOT NULL, CONSTRAINT "partner_place" UNIQUE ("clinic_id", "couple_id", "place"), CONSTRAINT "sealed_display_name" CHECK (octet_length(display_name) >= 109 AND get_byte(display_name, 0) = 1), CONSTRAINT "sealed_pronouns" CHECK (octet_length(pronouns) >= 109 AND get_byte(pronouns, 0) = 1), CONSTRAINT "partner_place_is_one_of_two" CHECK (place in (0, 1)), CONSTRAINT "PK_5948bcfc84ac5c6f0c594d48e54" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "partner_contact" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "email" bytea, "phone" bytea, "safe_contact_note" bytea, CONSTRAINT "one_contact_per_partner" UNIQUE ("clinic_id", "partner_id"), CONSTRAINT "sealed_email" CHECK (octet_length(email) >= 109 AND get_byte(email, 0) = 1), CONSTRAINT "sealed_phone" CHECK (octet_length(phone) >= 109 AND get_byte(phone, 0) = 1), CONSTRAINT "sealed_safe_contact_note" CHECK (octet_length(safe_contact_note) >= 109 AND get_byte(safe_contact_note, 0) = 1), CONSTRAINT "PK_3068dab66049e7e1f859ed55923" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "contact_preference" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "safe_from" TIME, "safe_to" TIME, "do_not_contact" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_cc7be056dd7b64abadc77bffe00" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "contact_preference_by_partner" ON "contact_preference"  ("clinic_id", "partner_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "rupture" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "kind" text NOT NULL, "happened" bytea NOT NULL, "note" bytea, "injured_partner_id" uuid NOT NULL, "involved_partner_id" uuid NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL, CONSTRAINT "sealed_happened" CHECK (octet_length(happened) >= 109 AND get_byte(happened, 0) = 1), CONSTRAINT "sealed_note" CHECK (octet_length(note) >= 109 AND get_byte(note, 0) = 1), CONSTRAINT "rupture_has_two_sides" CHECK (injured_partner_id <> involved_partner_id), CONSTRAINT "rupture_kind" CHECK (kind in ('emotionalInfidelity', 'physicalInfidelity', 'lying', 'secrecy', 'reliability')), CONSTRAINT "PK_aa9410ba75b78f28d9170d62d82" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(`CREATE INDEX "rupture_by_couple" ON "rupture"  ("clinic_id", "couple_id") `);
    await queryRunner.query(
      `CREATE TABLE "exercise_version" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "key" text NOT NULL, "content_hash" text NOT NULL, "content" jsonb NOT NULL, CONSTRAINT "one_row_per_content" UNIQUE ("clinic_id", "key", "content_hash"), CONSTRAINT "PK_7d22fe2c153f2de56a0a1607dee" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "assignment" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "exercise_version_id" uuid NOT NULL, "visibility" text NOT NULL, "staff_id" uuid NOT NULL, "confirmed_reasons" text array NOT NULL, CONSTRAINT "assignment_visibility" CHECK (visibility in ('clinician', 'offeredToPartner')), CONSTRAINT "PK_4fe02b6eaf76c089d44514b3ef7" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "assignment_by_couple" ON "assignment"  ("clinic_id", "couple_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "task" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "due_on" date, "cancelled_at" TIMESTAMP WITH TIME ZONE, "message" bytea, "clinician_name" bytea NOT NULL, CONSTRAINT "sealed_message" CHECK (octet_length(message) >= 109 AND get_byte(message, 0) = 1), CONSTRAINT "sealed_clinician_name" CHECK (octet_length(clinician_name) >= 109 AND get_byte(clinician_name, 0) = 1), CONSTRAINT "PK_75ead2208eedfb6e8aa08832e5c" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(`CREATE INDEX "task_by_assignment" ON "task"  ("clinic_id", "assignment_id") `);
    await queryRunner.query(`CREATE INDEX "task_by_couple" ON "task"  ("clinic_id", "couple_id") `);
    await queryRunner.query(
      `CREATE TABLE "clinic" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "name" text NOT NULL, "time_zone" text NOT NULL, "locale" text NOT NULL, "demo" boolean NOT NULL DEFAULT false, "urgent_help" jsonb NOT NULL, CONSTRAINT "clinic_is_its_own" CHECK (clinic_id = id), CONSTRAINT "PK_5e3ca0ec382c06f33ab07c58272" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "confidentiality_text" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "version" integer NOT NULL, "body" text array NOT NULL, CONSTRAINT "one_text_per_version" UNIQUE ("clinic_id", "version"), CONSTRAINT "PK_93bea9b9eef9be6c6b30a631222" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "partner_pin" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "pin_hash" text NOT NULL, CONSTRAINT "PK_8710ce4cc1ee20a7dc9ba16ce14" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "partner_pin_newest" ON "partner_pin"  ("clinic_id", "partner_id", "id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "task_link" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "task_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, "failures" integer NOT NULL DEFAULT '0', "paused_until" TIMESTAMP WITH TIME ZONE, "locked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_9c18078437fc6916c48244062ed" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(`CREATE INDEX "task_link_by_task" ON "task_link"  ("clinic_id", "task_id") `);
    await queryRunner.query(`CREATE UNIQUE INDEX "task_link_by_token" ON "task_link"  ("token_hash") `);
    await queryRunner.query(
      `CREATE TABLE "link_session" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "link_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_7fa573d46c2dc37bdcf1ea7e8af" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "link_session_by_partner" ON "link_session"  ("clinic_id", "partner_id") `,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "link_session_by_token" ON "link_session"  ("token_hash") `);
    await queryRunner.query(
      `CREATE TABLE "confidentiality_acceptance" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "text_id" uuid NOT NULL, CONSTRAINT "PK_59b5e83e36cf340260205c4e35a" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "one_acceptance_per_text" ON "confidentiality_acceptance"  ("clinic_id", "partner_id", "text_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "draft_revision" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "task_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "revision" integer NOT NULL, "answers" bytea NOT NULL, CONSTRAINT "one_row_per_revision" UNIQUE ("clinic_id", "task_id", "revision"), CONSTRAINT "sealed_answers" CHECK (octet_length(answers) >= 109 AND get_byte(answers, 0) = 1), CONSTRAINT "PK_dc46eecb90639ff5396d68fb5fb" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "response" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "task_id" uuid NOT NULL, "partner_id" uuid NOT NULL, "answers" bytea NOT NULL, CONSTRAINT "one_response_per_task" UNIQUE ("clinic_id", "task_id"), CONSTRAINT "sealed_answers" CHECK (octet_length(answers) >= 109 AND get_byte(answers, 0) = 1), CONSTRAINT "PK_18949c29aa4f70a312ac2e5e48c" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "response_by_couple" ON "response"  ("clinic_id", "couple_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "response_review" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "couple_id" uuid NOT NULL, "response_id" uuid NOT NULL, "staff_id" uuid NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_62ed60f3eef3cadae8aa86ceb72" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "one_live_review" ON "response_review"  ("clinic_id", "response_id") WHERE withdrawn_at is null`,
    );
    await queryRunner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL, "email_lookup" bytea NOT NULL, "password_hash" text NOT NULL, "totp_secret" bytea, "totp_confirmed_at" TIMESTAMP WITH TIME ZONE, "totp_last_step" bigint NOT NULL DEFAULT '0', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "account_by_email" ON "account"  ("email_lookup") `);
    await queryRunner.query(
      `CREATE TABLE "recovery_code" ("account_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_10c3cc912a499eb1f51d71af31a" PRIMARY KEY ("account_id", "code_hash"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "sign_in" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "chosen_clinic_id" uuid, "second_factor_at" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "PK_e1c2af97265eef8174c9a652a5e" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "sign_in_by_token" ON "sign_in"  ("token_hash") `);
    await queryRunner.query(
      `CREATE TABLE "sign_in_delay" ("subject" bytea NOT NULL, "wrong" integer NOT NULL, "until" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_7f6b3de093548cf4e519e07fc79" PRIMARY KEY ("subject"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "staff_session" ADD CONSTRAINT "FK_9f555f63b5b851ac83ea55e4f78" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "care_team_member" ADD CONSTRAINT "FK_8ca62a0ff58a3e8c3bf67b1ab4f" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "care_team_member" ADD CONSTRAINT "FK_d58411c0b9c9a8b9d7e5035ab4f" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "stage_change" ADD CONSTRAINT "FK_d043c04253a73f2f50bda3400af" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "stage_change" ADD CONSTRAINT "FK_cff48c3275b1b04be10594fa349" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "FK_e3aa2803f5c1f5de198959bce23" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "FK_871b15e79bddfd7b5449c2b2df7" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "partner" ADD CONSTRAINT "FK_c8a5882f194e9ad5d13bf5c1d48" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "partner_contact" ADD CONSTRAINT "FK_631df7fa547043165644c66ae74" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "contact_preference" ADD CONSTRAINT "FK_b93b4e6352663a8923932ba6d97" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rupture" ADD CONSTRAINT "FK_ece654b8eb8d457e33942a22579" FOREIGN KEY ("clinic_id", "involved_partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rupture" ADD CONSTRAINT "FK_9e19a060e9ad17d0fd534cda55c" FOREIGN KEY ("clinic_id", "injured_partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rupture" ADD CONSTRAINT "FK_86b11dbf99292cf37bcce9274d0" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "FK_2ed921f13b4f01995d8c2b6d31d" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "FK_5a3d4801f8a612c1593c3498d46" FOREIGN KEY ("clinic_id", "exercise_version_id") REFERENCES "exercise_version"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "FK_50eca24b2cff1c1a7816a46e12d" FOREIGN KEY ("clinic_id", "couple_id") REFERENCES "couple"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "FK_eca3edb3e0d040622f6582cab07" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "FK_ebbfd4e76c827b23afab79058ee" FOREIGN KEY ("clinic_id", "assignment_id") REFERENCES "assignment"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "partner_pin" ADD CONSTRAINT "FK_16d2a69226419dd90d0efc08713" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_link" ADD CONSTRAINT "FK_012431bdcfafd5e9f6ae2c6e18a" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_link" ADD CONSTRAINT "FK_b8e63a0d2b502269acd08169d63" FOREIGN KEY ("clinic_id", "task_id") REFERENCES "task"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "link_session" ADD CONSTRAINT "FK_82f7c93798a150d64d41a86bd61" FOREIGN KEY ("clinic_id", "link_id") REFERENCES "task_link"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "confidentiality_acceptance" ADD CONSTRAINT "FK_c9d258fa71511be406b41187145" FOREIGN KEY ("clinic_id", "text_id") REFERENCES "confidentiality_text"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "confidentiality_acceptance" ADD CONSTRAINT "FK_f42ece8b0366fa9a39960bb5a90" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft_revision" ADD CONSTRAINT "FK_e4520c19ff14e26556a6df0ebaf" FOREIGN KEY ("clinic_id", "task_id") REFERENCES "task"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "response" ADD CONSTRAINT "FK_9f56e06fe9522d3bfbbeea1dbff" FOREIGN KEY ("clinic_id", "task_id") REFERENCES "task"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "response_review" ADD CONSTRAINT "FK_a001ae9089000b9e58269a0f2d6" FOREIGN KEY ("clinic_id", "staff_id") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "response_review" ADD CONSTRAINT "FK_961afa9ff0d4500b959f42e6c5d" FOREIGN KEY ("clinic_id", "response_id") REFERENCES "response"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "recovery_code" ADD CONSTRAINT "FK_9db6a6c505946232618e26c79e8" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "sign_in" ADD CONSTRAINT "FK_f37f6c66cfe0be0eb6e2e23e441" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "sign_in" DROP CONSTRAINT "FK_f37f6c66cfe0be0eb6e2e23e441"`);
    await queryRunner.query(`ALTER TABLE "recovery_code" DROP CONSTRAINT "FK_9db6a6c505946232618e26c79e8"`);
    await queryRunner.query(`ALTER TABLE "response_review" DROP CONSTRAINT "FK_961afa9ff0d4500b959f42e6c5d"`);
    await queryRunner.query(`ALTER TABLE "response_review" DROP CONSTRAINT "FK_a001ae9089000b9e58269a0f2d6"`);
    await queryRunner.query(`ALTER TABLE "response" DROP CONSTRAINT "FK_9f56e06fe9522d3bfbbeea1dbff"`);
    await queryRunner.query(`ALTER TABLE "draft_revision" DROP CONSTRAINT "FK_e4520c19ff14e26556a6df0ebaf"`);
    await queryRunner.query(
      `ALTER TABLE "confidentiality_acceptance" DROP CONSTRAINT "FK_f42ece8b0366fa9a39960bb5a90"`,
    );
    await queryRunner.query(
      `ALTER TABLE "confidentiality_acceptance" DROP CONSTRAINT "FK_c9d258fa71511be406b41187145"`,
    );
    await queryRunner.query(`ALTER TABLE "link_session" DROP CONSTRAINT "FK_82f7c93798a150d64d41a86bd61"`);
    await queryRunner.query(`ALTER TABLE "task_link" DROP CONSTRAINT "FK_b8e63a0d2b502269acd08169d63"`);
    await queryRunner.query(`ALTER TABLE "task_link" DROP CONSTRAINT "FK_012431bdcfafd5e9f6ae2c6e18a"`);
    await queryRunner.query(`ALTER TABLE "partner_pin" DROP CONSTRAINT "FK_16d2a69226419dd90d0efc08713"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "FK_ebbfd4e76c827b23afab79058ee"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "FK_eca3edb3e0d040622f6582cab07"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "FK_50eca24b2cff1c1a7816a46e12d"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "FK_5a3d4801f8a612c1593c3498d46"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "FK_2ed921f13b4f01995d8c2b6d31d"`);
    await queryRunner.query(`ALTER TABLE "rupture" DROP CONSTRAINT "FK_86b11dbf99292cf37bcce9274d0"`);
    await queryRunner.query(`ALTER TABLE "rupture" DROP CONSTRAINT "FK_9e19a060e9ad17d0fd534cda55c"`);
    await queryRunner.query(`ALTER TABLE "rupture" DROP CONSTRAINT "FK_ece654b8eb8d457e33942a22579"`);
    await queryRunner.query(
      `ALTER TABLE "contact_preference" DROP CONSTRAINT "FK_b93b4e6352663a8923932ba6d97"`,
    );
    await queryRunner.query(`ALTER TABLE "partner_contact" DROP CONSTRAINT "FK_631df7fa547043165644c66ae74"`);
    await queryRunner.query(`ALTER TABLE "partner" DROP CONSTRAINT "FK_c8a5882f194e9ad5d13bf5c1d48"`);
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "FK_871b15e79bddfd7b5449c2b2df7"`);
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "FK_e3aa2803f5c1f5de198959bce23"`);
    await queryRunner.query(`ALTER TABLE "stage_change" DROP CONSTRAINT "FK_cff48c3275b1b04be10594fa349"`);
    await queryRunner.query(`ALTER TABLE "stage_change" DROP CONSTRAINT "FK_d043c04253a73f2f50bda3400af"`);
    await queryRunner.query(
      `ALTER TABLE "care_team_member" DROP CONSTRAINT "FK_d58411c0b9c9a8b9d7e5035ab4f"`,
    );
    await queryRunner.query(
      `ALTER TABLE "care_team_member" DROP CONSTRAINT "FK_8ca62a0ff58a3e8c3bf67b1ab4f"`,
    );
    await queryRunner.query(`ALTER TABLE "staff_session" DROP CONSTRAINT "FK_9f555f63b5b851ac83ea55e4f78"`);
    await queryRunner.query(`DROP TABLE "sign_in_delay"`);
    await queryRunner.query(`DROP INDEX "public"."sign_in_by_token"`);
    await queryRunner.query(`DROP TABLE "sign_in"`);
    await queryRunner.query(`DROP TABLE "recovery_code"`);
    await queryRunner.query(`DROP INDEX "public"."account_by_email"`);
    await queryRunner.query(`DROP TABLE "account"`);
    await queryRunner.query(`DROP INDEX "public"."one_live_review"`);
    await queryRunner.query(`DROP TABLE "response_review"`);
    await queryRunner.query(`DROP INDEX "public"."response_by_couple"`);
    await queryRunner.query(`DROP TABLE "response"`);
    await queryRunner.query(`DROP TABLE "draft_revision"`);
    await queryRunner.query(`DROP INDEX "public"."one_acceptance_per_text"`);
    await queryRunner.query(`DROP TABLE "confidentiality_acceptance"`);
    await queryRunner.query(`DROP INDEX "public"."link_session_by_token"`);
    await queryRunner.query(`DROP INDEX "public"."link_session_by_partner"`);
    await queryRunner.query(`DROP TABLE "link_session"`);
    await queryRunner.query(`DROP INDEX "public"."task_link_by_token"`);
    await queryRunner.query(`DROP INDEX "public"."task_link_by_task"`);
    await queryRunner.query(`DROP TABLE "task_link"`);
    await queryRunner.query(`DROP INDEX "public"."partner_pin_newest"`);
    await queryRunner.query(`DROP TABLE "partner_pin"`);
    await queryRunner.query(`DROP TABLE "confidentiality_text"`);
    await queryRunner.query(`DROP TABLE "clinic"`);
    await queryRunner.query(`DROP INDEX "public"."task_by_couple"`);
    await queryRunner.query(`DROP INDEX "public"."task_by_assignment"`);
    await queryRunner.query(`DROP TABLE "task"`);
    await queryRunner.query(`DROP INDEX "public"."assignment_by_couple"`);
    await queryRunner.query(`DROP TABLE "assignment"`);
    await queryRunner.query(`DROP TABLE "exercise_version"`);
    await queryRunner.query(`DROP INDEX "public"."rupture_by_couple"`);
    await queryRunner.query(`DROP TABLE "rupture"`);
    await queryRunner.query(`DROP INDEX "public"."contact_preference_by_partner"`);
    await queryRunner.query(`DROP TABLE "contact_preference"`);
    await queryRunner.query(`DROP TABLE "partner_contact"`);
    await queryRunner.query(`DROP TABLE "partner"`);
    await queryRunner.query(`DROP INDEX "public"."couple_event_by_couple"`);
    await queryRunner.query(`DROP TABLE "couple_event"`);
    await queryRunner.query(`DROP INDEX "public"."stage_change_by_couple"`);
    await queryRunner.query(`DROP TABLE "stage_change"`);
    await queryRunner.query(`DROP INDEX "public"."care_team_now"`);
    await queryRunner.query(`DROP INDEX "public"."care_team_lead"`);
    await queryRunner.query(`DROP INDEX "public"."care_team_by_staff"`);
    await queryRunner.query(`DROP TABLE "care_team_member"`);
    await queryRunner.query(`DROP TABLE "couple"`);
    await queryRunner.query(`DROP INDEX "public"."staff_session_by_token"`);
    await queryRunner.query(`DROP INDEX "public"."staff_session_by_member"`);
    await queryRunner.query(`DROP TABLE "staff_session"`);
    await queryRunner.query(`DROP TABLE "staff_member"`);
    await queryRunner.query(`DROP INDEX "public"."mutation_claim_age"`);
    await queryRunner.query(`DROP TABLE "mutation_claim"`);
    await queryRunner.query(`DROP TABLE "data_key"`);
    await queryRunner.query(`DROP TABLE "clinic_key"`);
    await queryRunner.query(`DROP INDEX "public"."audit_entry_by_time"`);
    await queryRunner.query(`DROP TABLE "audit_entry"`);
  }
}
