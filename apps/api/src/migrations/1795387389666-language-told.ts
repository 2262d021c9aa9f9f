import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LanguageTold1795387389666 implements MigrationInterface {
  name = 'LanguageTold1795387389666';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."post" ADD "language_told" boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."post" DROP COLUMN "language_told"`);
  }
}
