import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticePosts1795392361016 implements MigrationInterface {
  name = 'NoticePosts1795392361016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notices"."notice" ADD "told" int4multirange NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "notices"."notice" ADD "named" int4multirange NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "notices"."notice" ADD "answered" int4multirange NOT NULL DEFAULT '{}'`);
    // Which posts the earlier ones tell of was only counted: the newest so many are taken for it, and the one that they lead to.
    await runner.query(
      `UPDATE "notices"."notice" SET
         told = int4multirange(int4range(greatest(1, last_number - count + 1), last_number + 1), int4range(number, number + 1)),
         named = CASE WHEN reason = 'MENTION' THEN int4multirange(int4range(number, number + 1)) ELSE '{}' END,
         answered = CASE WHEN reason = 'REPLY' THEN int4multirange(int4range(number, number + 1)) ELSE '{}' END
       WHERE thread_id IS NOT NULL AND number IS NOT NULL AND last_number IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notices"."notice" DROP COLUMN "answered"`);
    await runner.query(`ALTER TABLE "notices"."notice" DROP COLUMN "named"`);
    await runner.query(`ALTER TABLE "notices"."notice" DROP COLUMN "told"`);
  }
}
