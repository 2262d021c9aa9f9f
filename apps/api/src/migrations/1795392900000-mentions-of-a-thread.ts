import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MentionsOfAThread1795392900000 implements MigrationInterface {
  name = 'MentionsOfAThread1795392900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "mention_thread" ON "discussions"."mention"  ("thread_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "discussions"."mention_thread"`);
  }
}
