import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A save of a page knows its place among that page's saves, so that an older one that arrives late changes nothing. */
export class DraftTurns1795451500000 implements MigrationInterface {
  readonly name = 'DraftTurns1795451500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "draft_revision" ADD "page_id" uuid`);
    await queryRunner.query(`ALTER TABLE "draft_revision" ADD "turn" integer`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "draft_revision" DROP COLUMN "turn"`);
    await queryRunner.query(`ALTER TABLE "draft_revision" DROP COLUMN "page_id"`);
  }
}
