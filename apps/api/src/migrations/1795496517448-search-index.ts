import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchIndex1795496517448 implements MigrationInterface {
  name = 'SearchIndex1795496517448';

  async up(runner: QueryRunner): Promise<void> {
    // Both are trusted: whoever owns the database may bring them, also a managed one.
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gin`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "search"`);
    // In what order entries came, those with a title and posts apart: it says on which shelf they lie.
    await runner.query(`CREATE SEQUENCE "search"."titles_laid"`);
    await runner.query(`CREATE SEQUENCE "search"."posts_laid"`);
    await runner.query(
      `CREATE TABLE "search"."entry" ("id" uuid NOT NULL, "kind" text NOT NULL, "subject_id" uuid NOT NULL, "audience" text NOT NULL, "scope_id" uuid, "edition" text NOT NULL, "thread_id" uuid, "number" integer, "language" text, "town_id" uuid, "country" text, "theme_ids" uuid array NOT NULL DEFAULT '{}', "at" TIMESTAMP(3) WITH TIME ZONE, "shelf" integer NOT NULL, "words" tsvector NOT NULL, CONSTRAINT "entry_of_audience" UNIQUE ("subject_id", "audience"), CONSTRAINT "PK_a58c675c4c129a8e0f63d3676d6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_2b1420473c3d039a14d616d8a9" ON "search"."entry"  ("scope_id") `);
    await runner.query(
      `CREATE INDEX "entry_words" ON "search"."entry" USING gin ("shelf", "words") WITH (gin_pending_list_limit = 256)`,
    );
    await runner.query(
      `CREATE TABLE "search"."word" ("word" text COLLATE "C" NOT NULL, "latin" text NOT NULL, CONSTRAINT "PK_8355d962fea7fe9fef57d58ffff" PRIMARY KEY ("word"))`,
    );
    await runner.query(`CREATE INDEX "word_alike" ON "search"."word" USING gin ("latin" gin_trgm_ops)`);
    await runner.query(
      `CREATE TABLE "search"."built" ("rules" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_618333ef1d97e7c3838b4bc38b6" PRIMARY KEY ("rules"))`,
    );
    await runner.query(
      `ALTER TABLE "search"."entry" ADD CONSTRAINT "FK_2b1420473c3d039a14d616d8a9b" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "search"."entry" DROP CONSTRAINT "FK_2b1420473c3d039a14d616d8a9b"`);
    await runner.query(`DROP TABLE "search"."built"`);
    await runner.query(`DROP TABLE "search"."word"`);
    await runner.query(`DROP INDEX "search"."entry_words"`);
    await runner.query(`DROP INDEX "search"."IDX_2b1420473c3d039a14d616d8a9"`);
    await runner.query(`DROP TABLE "search"."entry"`);
    await runner.query(`DROP SEQUENCE "search"."posts_laid"`);
    await runner.query(`DROP SEQUENCE "search"."titles_laid"`);
    await runner.query(`DROP EXTENSION IF EXISTS pg_trgm`);
    await runner.query(`DROP EXTENSION IF EXISTS btree_gin`);
  }
}
