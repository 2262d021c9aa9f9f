import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ThreadDraftParts1795423087005 implements MigrationInterface {
  name = 'ThreadDraftParts1795423087005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."thread_draft" ADD "poll" jsonb`);
    await runner.query(
      `ALTER TABLE "discussions"."thread_draft" ADD "file_ids" uuid array NOT NULL DEFAULT '{}'`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_draft" ADD "file_alts" text array NOT NULL DEFAULT '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."thread_draft" DROP COLUMN "file_alts"`);
    await runner.query(`ALTER TABLE "discussions"."thread_draft" DROP COLUMN "file_ids"`);
    await runner.query(`ALTER TABLE "discussions"."thread_draft" DROP COLUMN "poll"`);
  }
}
