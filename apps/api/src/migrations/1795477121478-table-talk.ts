import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TableTalk1795477121478 implements MigrationInterface {
  name = 'TableTalk1795477121478';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meetings"."meeting_table" ADD "thread_id" uuid`);
    await runner.query(
      `ALTER TABLE "meetings"."meeting_table" ADD CONSTRAINT "FK_198f1469232f8d6d0e252420956" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."meeting_table" DROP CONSTRAINT "FK_198f1469232f8d6d0e252420956"`,
    );
    await runner.query(`ALTER TABLE "meetings"."meeting_table" DROP COLUMN "thread_id"`);
  }
}
