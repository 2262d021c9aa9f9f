import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InvitedForOrganisation1795424764988 implements MigrationInterface {
  name = 'InvitedForOrganisation1795424764988';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "people"."invitation" ADD "organisation_id" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "people"."invitation" DROP COLUMN "organisation_id"`);
  }
}
