import type { MigrationInterface, QueryRunner } from 'typeorm';

const before =
  "'coupleCreated', 'partnerEdited', 'timeZoneSet', 'stageSet', 'statusSet', 'ruptureRecorded', 'ruptureRevised', 'ruptureRemoved', 'ruptureRestored', 'careTeamJoined', 'careTeamLeft', 'pinMade', 'exerciseAssigned', 'dueDayChanged', 'taskCancelled', 'taskRestored', 'linkMade', 'linkRevoked', 'responseReviewed', 'reviewReopened'";

/** Ending all of a partner's links is an event of its own in the couple's history. */
export class LinksRevoked1795454000000 implements MigrationInterface {
  readonly name = 'LinksRevoked1795454000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "couple_event_kind"`);
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "couple_event_kind" CHECK (kind in (${before.replace("'linkRevoked'", "'linkRevoked', 'linksRevoked'")}))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "couple_event_kind"`);
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "couple_event_kind" CHECK (kind in (${before}))`,
    );
  }
}
