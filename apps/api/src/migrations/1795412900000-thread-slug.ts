import { slugOf } from '#kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ThreadSlug1795412900000 implements MigrationInterface {
  name = 'ThreadSlug1795412900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "slug" text NOT NULL DEFAULT 'untitled'`);
    const rows = (await runner.query(`SELECT id, title, language FROM discussions.thread`)) as {
      id: string;
      title: string;
      language: string;
    }[];
    await runner.query(
      `UPDATE discussions.thread t SET slug = k.slug FROM unnest($1::uuid[], $2::text[]) k(id, slug) WHERE k.id = t.id`,
      [rows.map(({ id }) => id), rows.map(({ title, language }) => slugOf(title, language))],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "slug"`);
  }
}
