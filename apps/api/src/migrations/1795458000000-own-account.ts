import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds =
  "'passwordReset', 'passwordChanged', 'authenticatorChanged', 'recoveryCodesRenewed', 'secondFactorRemoved'";

/** What a person does with their own account: its address, sealed; its mails; resetting a password; known networks. */
export class OwnAccount1795458000000 implements MigrationInterface {
  readonly name = 'OwnAccount1795458000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "account" ADD "address" bytea`);
    await queryRunner.query(`ALTER TABLE "account" ADD "next_totp_secret" bytea`);
    await queryRunner.query(`ALTER TABLE "account" ADD "next_totp_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(
      `ALTER TABLE "account" ADD CONSTRAINT "sealed_account_address" CHECK (octet_length(address) >= 109 AND get_byte(address, 0) = 1)`,
    );
    await queryRunner.query(
      `CREATE TABLE "account_mail" ("id" uuid NOT NULL, "kind" text NOT NULL, "address" bytea NOT NULL, "email_lookup" bytea, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "sealed_account_mail_address" CHECK (octet_length(address) >= 109 AND get_byte(address, 0) = 1), CONSTRAINT "account_mail_kind" CHECK (kind in (${kinds})), CONSTRAINT "account_mail_key" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "password_reset" ("account_id" uuid NOT NULL, "mail_id" uuid NOT NULL, "token_hash" bytea NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "password_reset_key" PRIMARY KEY ("account_id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "password_reset_by_token" ON "password_reset"  ("token_hash") `,
    );
    await queryRunner.query(
      `CREATE TABLE "known_network" ("subject" bytea NOT NULL, "account_id" uuid NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "known_network_key" PRIMARY KEY ("subject"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "known_network_by_account" ON "known_network"  ("account_id", "seen_at") `,
    );
    await queryRunner.query(
      `ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_account" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "known_network" ADD CONSTRAINT "known_network_account" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "known_network"`);
    await queryRunner.query(`DROP TABLE "password_reset"`);
    await queryRunner.query(`DROP TABLE "account_mail"`);
    await queryRunner.query(`ALTER TABLE "account" DROP CONSTRAINT "sealed_account_address"`);
    await queryRunner.query(`ALTER TABLE "account" DROP COLUMN "next_totp_at"`);
    await queryRunner.query(`ALTER TABLE "account" DROP COLUMN "next_totp_secret"`);
    await queryRunner.query(`ALTER TABLE "account" DROP COLUMN "address"`);
  }
}
