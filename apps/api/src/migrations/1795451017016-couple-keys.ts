import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever belongs to a couple refers to rows of the same couple only. */
export class CoupleKeys1795451017016 implements MigrationInterface {
  readonly name = 'CoupleKeys1795451017016';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "partner_contact" DROP CONSTRAINT "FK_631df7fa547043165644c66ae74"`);
    await queryRunner.query(
      `ALTER TABLE "contact_preference" DROP CONSTRAINT "FK_b93b4e6352663a8923932ba6d97"`,
    );
    await queryRunner.query(`ALTER TABLE "rupture" DROP CONSTRAINT "FK_ece654b8eb8d457e33942a22579"`);
    await queryRunner.query(`ALTER TABLE "rupture" DROP CONSTRAINT "FK_9e19a060e9ad17d0fd534cda55c"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "FK_eca3edb3e0d040622f6582cab07"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "FK_ebbfd4e76c827b23afab79058ee"`);
    await queryRunner.query(`ALTER TABLE "partner_pin" DROP CONSTRAINT "FK_16d2a69226419dd90d0efc08713"`);
    await queryRunner.query(`ALTER TABLE "task_link" DROP CONSTRAINT "FK_012431bdcfafd5e9f6ae2c6e18a"`);
    await queryRunner.query(`ALTER TABLE "task_link" DROP CONSTRAINT "FK_b8e63a0d2b502269acd08169d63"`);
    await queryRunner.query(
      `ALTER TABLE "confidentiality_acceptance" DROP CONSTRAINT "FK_f42ece8b0366fa9a39960bb5a90"`,
    );
    await queryRunner.query(`ALTER TABLE "draft_revision" DROP CONSTRAINT "FK_e4520c19ff14e26556a6df0ebaf"`);
    await queryRunner.query(`ALTER TABLE "response" DROP CONSTRAINT "FK_9f56e06fe9522d3bfbbeea1dbff"`);
    await queryRunner.query(`ALTER TABLE "response_review" DROP CONSTRAINT "FK_961afa9ff0d4500b959f42e6c5d"`);
    await queryRunner.query(
      `ALTER TABLE "partner" ADD CONSTRAINT "partner_of_couple" UNIQUE ("clinic_id", "couple_id", "id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "assignment_of_couple" UNIQUE ("clinic_id", "couple_id", "id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "task_of_partner" UNIQUE ("clinic_id", "couple_id", "partner_id", "id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "response" ADD CONSTRAINT "response_of_couple" UNIQUE ("clinic_id", "couple_id", "id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "partner_contact" ADD CONSTRAINT "FK_822b412b9030cd7f9e3eeed0d14" FOREIGN KEY ("clinic_id", "couple_id", "partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "contact_preference" ADD CONSTRAINT "FK_0d137af5a133366797db350e9b3" FOREIGN KEY ("clinic_id", "couple_id", "partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rupture" ADD CONSTRAINT "FK_a9077b270c6a6c7906cc3c71258" FOREIGN KEY ("clinic_id", "couple_id", "involved_partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rupture" ADD CONSTRAINT "FK_307ef5e666ac728638053f4b3dd" FOREIGN KEY ("clinic_id", "couple_id", "injured_partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "couple_event" ADD CONSTRAINT "FK_9c81f555b8fad94a8463d45872b" FOREIGN KEY ("clinic_id", "couple_id", "partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "FK_9b597679ce21c0900c9c9c144a6" FOREIGN KEY ("clinic_id", "couple_id", "partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "FK_eee9ec715ace7d10be6c0b6ffc4" FOREIGN KEY ("clinic_id", "couple_id", "assignment_id") REFERENCES "assignment"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "partner_pin" ADD CONSTRAINT "FK_72e846254a3e4e875b0a6555e72" FOREIGN KEY ("clinic_id", "couple_id", "partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_link" ADD CONSTRAINT "FK_ee7505f276af9bdc02686cb65ec" FOREIGN KEY ("clinic_id", "couple_id", "partner_id", "task_id") REFERENCES "task"("clinic_id","couple_id","partner_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "confidentiality_acceptance" ADD CONSTRAINT "FK_a21972fdde1aefa032e1958daf9" FOREIGN KEY ("clinic_id", "couple_id", "partner_id") REFERENCES "partner"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft_revision" ADD CONSTRAINT "FK_83355bad01afdc30a00aed8f162" FOREIGN KEY ("clinic_id", "couple_id", "partner_id", "task_id") REFERENCES "task"("clinic_id","couple_id","partner_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "response" ADD CONSTRAINT "FK_c95c3361ec83c9cf2024a8693e8" FOREIGN KEY ("clinic_id", "couple_id", "partner_id", "task_id") REFERENCES "task"("clinic_id","couple_id","partner_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "response_review" ADD CONSTRAINT "FK_289adc9ccbcfa07537301b3a66f" FOREIGN KEY ("clinic_id", "couple_id", "response_id") REFERENCES "response"("clinic_id","couple_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "response_review" DROP CONSTRAINT "FK_289adc9ccbcfa07537301b3a66f"`);
    await queryRunner.query(`ALTER TABLE "response" DROP CONSTRAINT "FK_c95c3361ec83c9cf2024a8693e8"`);
    await queryRunner.query(`ALTER TABLE "draft_revision" DROP CONSTRAINT "FK_83355bad01afdc30a00aed8f162"`);
    await queryRunner.query(
      `ALTER TABLE "confidentiality_acceptance" DROP CONSTRAINT "FK_a21972fdde1aefa032e1958daf9"`,
    );
    await queryRunner.query(`ALTER TABLE "task_link" DROP CONSTRAINT "FK_ee7505f276af9bdc02686cb65ec"`);
    await queryRunner.query(`ALTER TABLE "partner_pin" DROP CONSTRAINT "FK_72e846254a3e4e875b0a6555e72"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "FK_eee9ec715ace7d10be6c0b6ffc4"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "FK_9b597679ce21c0900c9c9c144a6"`);
    await queryRunner.query(`ALTER TABLE "couple_event" DROP CONSTRAINT "FK_9c81f555b8fad94a8463d45872b"`);
    await queryRunner.query(`ALTER TABLE "rupture" DROP CONSTRAINT "FK_307ef5e666ac728638053f4b3dd"`);
    await queryRunner.query(`ALTER TABLE "rupture" DROP CONSTRAINT "FK_a9077b270c6a6c7906cc3c71258"`);
    await queryRunner.query(
      `ALTER TABLE "contact_preference" DROP CONSTRAINT "FK_0d137af5a133366797db350e9b3"`,
    );
    await queryRunner.query(`ALTER TABLE "partner_contact" DROP CONSTRAINT "FK_822b412b9030cd7f9e3eeed0d14"`);
    await queryRunner.query(`ALTER TABLE "response" DROP CONSTRAINT "response_of_couple"`);
    await queryRunner.query(`ALTER TABLE "task" DROP CONSTRAINT "task_of_partner"`);
    await queryRunner.query(`ALTER TABLE "assignment" DROP CONSTRAINT "assignment_of_couple"`);
    await queryRunner.query(`ALTER TABLE "partner" DROP CONSTRAINT "partner_of_couple"`);
    await queryRunner.query(
      `ALTER TABLE "response_review" ADD CONSTRAINT "FK_961afa9ff0d4500b959f42e6c5d" FOREIGN KEY ("clinic_id", "response_id") REFERENCES "response"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "response" ADD CONSTRAINT "FK_9f56e06fe9522d3bfbbeea1dbff" FOREIGN KEY ("clinic_id", "task_id") REFERENCES "task"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "draft_revision" ADD CONSTRAINT "FK_e4520c19ff14e26556a6df0ebaf" FOREIGN KEY ("clinic_id", "task_id") REFERENCES "task"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "confidentiality_acceptance" ADD CONSTRAINT "FK_f42ece8b0366fa9a39960bb5a90" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_link" ADD CONSTRAINT "FK_b8e63a0d2b502269acd08169d63" FOREIGN KEY ("clinic_id", "task_id") REFERENCES "task"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task_link" ADD CONSTRAINT "FK_012431bdcfafd5e9f6ae2c6e18a" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "partner_pin" ADD CONSTRAINT "FK_16d2a69226419dd90d0efc08713" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "FK_ebbfd4e76c827b23afab79058ee" FOREIGN KEY ("clinic_id", "assignment_id") REFERENCES "assignment"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "task" ADD CONSTRAINT "FK_eca3edb3e0d040622f6582cab07" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rupture" ADD CONSTRAINT "FK_9e19a060e9ad17d0fd534cda55c" FOREIGN KEY ("clinic_id", "injured_partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rupture" ADD CONSTRAINT "FK_ece654b8eb8d457e33942a22579" FOREIGN KEY ("clinic_id", "involved_partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "contact_preference" ADD CONSTRAINT "FK_b93b4e6352663a8923932ba6d97" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "partner_contact" ADD CONSTRAINT "FK_631df7fa547043165644c66ae74" FOREIGN KEY ("clinic_id", "partner_id") REFERENCES "partner"("clinic_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }
}
