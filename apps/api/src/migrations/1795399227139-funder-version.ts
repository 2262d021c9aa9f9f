import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FunderVersion1795399227139 implements MigrationInterface {
  name = 'FunderVersion1795399227139';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "municipalities"."funder" ADD "version" integer NOT NULL DEFAULT '1'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "municipalities"."funder" DROP COLUMN "version"`);
  }
}
