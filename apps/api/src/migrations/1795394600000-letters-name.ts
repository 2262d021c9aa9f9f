import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LettersName1795394600000 implements MigrationInterface {
  name = 'LettersName1795394600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "platform"."mail" ADD "names" uuid array NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "platform"."mail" DROP COLUMN "names"`);
  }
}
