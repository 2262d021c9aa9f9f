import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftsOnBehalf1795414703669 implements MigrationInterface {
  name = 'DraftsOnBehalf1795414703669';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."draft" ADD "behalf_id" uuid`);
    await runner.query(`ALTER TABLE "discussions"."thread_draft" ADD "behalf_id" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."thread_draft" DROP COLUMN "behalf_id"`);
    await runner.query(`ALTER TABLE "discussions"."draft" DROP COLUMN "behalf_id"`);
  }
}
