import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ThreadDrafts1795401357224 implements MigrationInterface {
  name = 'ThreadDrafts1795401357224';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."thread_draft" ("person_id" uuid NOT NULL, "scope_id" uuid NOT NULL, "title" text NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "theme_ids" uuid array NOT NULL, "version" integer NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_944895a8e44d7f0031ad6e5973a" PRIMARY KEY ("person_id", "scope_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_22513cab153336d00579daf129" ON "discussions"."thread_draft"  ("scope_id") `,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_draft" ADD CONSTRAINT "FK_34074b2193f6a365fd50d486458" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_draft" ADD CONSTRAINT "FK_22513cab153336d00579daf1290" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "discussions"."thread_draft" DROP CONSTRAINT "FK_22513cab153336d00579daf1290"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_draft" DROP CONSTRAINT "FK_34074b2193f6a365fd50d486458"`,
    );
    await runner.query(`DROP INDEX "discussions"."IDX_22513cab153336d00579daf129"`);
    await runner.query(`DROP TABLE "discussions"."thread_draft"`);
  }
}
