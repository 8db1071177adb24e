import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaffAccess1795455336698 implements MigrationInterface {
  readonly name = 'StaffAccess1795455336698';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "invitation" ("clinic_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "email" bytea NOT NULL, "email_lookup" bytea NOT NULL, "role" text NOT NULL, "invited_by" uuid NOT NULL, "round" integer NOT NULL DEFAULT '1', "token_hash" bytea NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, "problem" text, "accepted_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sealed_email" CHECK (octet_length(email) >= 109 AND get_byte(email, 0) = 1), CONSTRAINT "invitation_problem" CHECK (problem in ('unreachable', 'refused')), CONSTRAINT "invitation_role" CHECK (role in ('owner', 'admin', 'supervisor', 'clinician', 'assistant')), CONSTRAINT "PK_aba36da752d4e1d1026b60f0635" PRIMARY KEY ("clinic_id", "id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "one_open_invitation" ON "invitation"  ("clinic_id", "email_lookup") WHERE accepted_at is null and revoked_at is null`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "invitation_by_token" ON "invitation"  ("token_hash") `);
    await queryRunner.query(
      `ALTER TABLE "staff_session" ADD "confirmed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp()`,
    );
    await queryRunner.query(
      `ALTER TABLE "staff_session" ADD "code_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp()`,
    );
    await queryRunner.query(`ALTER TABLE "staff_session" ADD "locked_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "staff_session" ADD "browser" text NOT NULL DEFAULT 'other'`);
    await queryRunner.query(`ALTER TABLE "staff_session" ADD "platform" text NOT NULL DEFAULT 'other'`);
    await queryRunner.query(
      `ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_platform" CHECK (platform in ('windows', 'android', 'ios', 'mac', 'linux', 'other'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_browser" CHECK (browser in ('firefox', 'edge', 'opera', 'chrome', 'safari', 'other'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "FK_1dfa2d4b5ed394a06409e34adfb" FOREIGN KEY ("clinic_id", "invited_by") REFERENCES "staff_member"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "invitation" DROP CONSTRAINT "FK_1dfa2d4b5ed394a06409e34adfb"`);
    await queryRunner.query(`ALTER TABLE "staff_session" DROP CONSTRAINT "staff_session_browser"`);
    await queryRunner.query(`ALTER TABLE "staff_session" DROP CONSTRAINT "staff_session_platform"`);
    await queryRunner.query(`ALTER TABLE "staff_session" DROP COLUMN "platform"`);
    await queryRunner.query(`ALTER TABLE "staff_session" DROP COLUMN "browser"`);
    await queryRunner.query(`ALTER TABLE "staff_session" DROP COLUMN "locked_at"`);
    await queryRunner.query(`ALTER TABLE "staff_session" DROP COLUMN "code_at"`);
    await queryRunner.query(`ALTER TABLE "staff_session" DROP COLUMN "confirmed_at"`);
    await queryRunner.query(`DROP INDEX "public"."invitation_by_token"`);
    await queryRunner.query(`DROP INDEX "public"."one_open_invitation"`);
    await queryRunner.query(`DROP TABLE "invitation"`);
  }
}
