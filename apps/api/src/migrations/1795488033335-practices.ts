import { newId } from '#kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { criteria } from './practice-criteria.js';

/** Good practices, and the grid by which they are reviewed at first. */
export class Practices1795488033335 implements MigrationInterface {
  name = 'Practices1795488033335';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "practices"`);
    await runner.query(
      `CREATE TABLE "practices"."edition" ("id" uuid NOT NULL, "practice_id" uuid NOT NULL, "ordinal" integer NOT NULL, "state" text NOT NULL DEFAULT 'DRAFT', "round" integer NOT NULL DEFAULT '0', "language" text NOT NULL, "titles" jsonb NOT NULL, "title_key" text NOT NULL DEFAULT '', "sections" jsonb NOT NULL DEFAULT '{}', "period" text NOT NULL DEFAULT '', "period_earliest" TIMESTAMP(3) WITH TIME ZONE, "period_latest" TIMESTAMP(3) WITH TIME ZONE, "languages" text array NOT NULL DEFAULT '{}', "licence" text NOT NULL DEFAULT 'CC_BY', "contacts" jsonb NOT NULL DEFAULT '{}', "contact_email" text, "theme_ids" uuid array NOT NULL DEFAULT '{}', "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "published_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_164fe7cd0ebe66df6100f8c0174" UNIQUE ("practice_id", "ordinal"), CONSTRAINT "PK_059549460a1473d4477f2f041ff" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "practices"."step" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "titles" jsonb NOT NULL, "texts" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "PK_d972a2c4f65a082cc100e2636a0" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "practices"."lesson" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "texts" jsonb NOT NULL, "failure" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_587ca66dad542400cd8cf6f13d8" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "practices"."evidence" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "indicators" jsonb NOT NULL, "value" text, "as_written" text, "period" text NOT NULL DEFAULT '', "sources" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "PK_22fd8300aca29ea5dfce7523721" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "practices"."body" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "role" text NOT NULL, "organisation_id" uuid, "municipality_id" uuid, "behalf_of_id" uuid, CONSTRAINT "CHK_01bd56ac3474c16214a01870aa" CHECK (num_nonnulls("organisation_id", "municipality_id") = 1), CONSTRAINT "PK_6f687cad57d83222ca803e586af" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_213afdd77658a9b6ccb7e0958c" ON "practices"."body"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_90223ca36f023901db73978d53" ON "practices"."body"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_d138af078694a35bc9193cccf9" ON "practices"."body"  ("behalf_of_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."resource" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "whats" jsonb NOT NULL, "people" text, "amount" numeric(14,2), "currency" text, CONSTRAINT "CHK_c19d6bc45f8589ed79c7b6124f" CHECK (("amount" is null) = ("currency" is null)), CONSTRAINT "CHK_7cdcdb5bff9c0869f7374ebbe4" CHECK (num_nonnulls("people", "amount") <= 1), CONSTRAINT "PK_d01883cf20b3bf60b3280356577" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "practices"."photo" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "file_id" uuid NOT NULL, "alts" jsonb NOT NULL, "captions" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "PK_68f52cb1162c7c7b9b8a60d1c5a" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d36f63cd4bbf62792a3760d62c" ON "practices"."photo"  ("file_id") `);
    await runner.query(
      `CREATE TABLE "practices"."edition_project" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "project_id" uuid NOT NULL, CONSTRAINT "PK_f107eaaa96ca13c2265291cfbab" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_a4f5184930ac5e51b8aab98749" ON "practices"."edition_project"  ("project_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."edition_statement" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "statement_id" uuid NOT NULL, CONSTRAINT "PK_9be4d8b10928c32d9da44bf73e4" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_073eb40abd7ad7cb345f9d66d7" ON "practices"."edition_statement"  ("statement_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."edition_meeting" ("edition_id" uuid NOT NULL, "position" integer NOT NULL, "meeting_id" uuid NOT NULL, CONSTRAINT "PK_387fca0d3f1882009c8baa51755" PRIMARY KEY ("edition_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_fe29d7d827aa34413822f202af" ON "practices"."edition_meeting"  ("meeting_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."practice" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "slug" text NOT NULL, "community_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "current_id" uuid, "working_id" uuid, "review_by" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_4d094a10eae690da34cc5b8ea32" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_e67d92cd4dde6ed37c49bcc23c" ON "practices"."practice"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_f512d1c4dc24dd5271d419b2aa" ON "practices"."practice"  ("community_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_ef4bae161c723f2792e848209a" ON "practices"."practice"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_9021f7c9026854e7c71cbf19f6" ON "practices"."practice"  ("current_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_ad6092874e6de259eecf29f9ee" ON "practices"."practice"  ("working_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."practice_author" ("practice_id" uuid NOT NULL, "person_id" uuid NOT NULL, "grant_id" uuid NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_45b3dcb36a374c5093f3636e6e2" PRIMARY KEY ("practice_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_12af542b97d4b8fd6960e6ca59" ON "practices"."practice_author"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."criterion" ("id" uuid NOT NULL, "key" text NOT NULL, "position" SERIAL NOT NULL, "names" jsonb NOT NULL, "questions" jsonb NOT NULL, "retired_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "UQ_710abd61bcbe3869a934c5040dd" UNIQUE ("key"), CONSTRAINT "PK_a69d2ffbb1ef3ebea02d895e92f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "practices"."review" ("id" uuid NOT NULL, "edition_id" uuid NOT NULL, "round" integer NOT NULL, "person_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'ASKED', "conflict" text, "advice" text, "words" text, "language" text, "grant_id" uuid, "asked_by" uuid, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "given_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_2e535f5104c594d55e39e0c4632" UNIQUE ("edition_id", "round", "person_id"), CONSTRAINT "CHK_06b4b4e7c596677f9f07f67e4d" CHECK (("state" = 'GIVEN') = ("given_at" is not null)), CONSTRAINT "CHK_baae06dcc71f784861c7d861b0" CHECK (("state" = 'RECUSED') = ("conflict" is not null)), CONSTRAINT "PK_2e4299a343a81574217255c00ca" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_4a8d9de8a6102c8517391060be" ON "practices"."review"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_06d84681d717053cfe2c31a3d1" ON "practices"."review"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."review_score" ("review_id" uuid NOT NULL, "criterion_id" uuid NOT NULL, "value" integer NOT NULL, "words" text, CONSTRAINT "CHK_c63c492cb310882167b98f808e" CHECK ("value" between 1 and 4), CONSTRAINT "PK_220260ed7b4948d4d7b99a5796c" PRIMARY KEY ("review_id", "criterion_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b209a0260fd52fb3c8d8339c43" ON "practices"."review_score"  ("criterion_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."edition_revision" ("id" uuid NOT NULL, "editor_id" uuid, "origin" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "version" integer, "changes" jsonb NOT NULL, "edition_id" uuid NOT NULL, CONSTRAINT "PK_d46e2b0a1ed429e0c820847d655" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_d4efc4ddf016a2dc76bd87922c" ON "practices"."edition_revision"  ("edition_id", "id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."edition_move" ("id" uuid NOT NULL, "edition_id" uuid NOT NULL, "from_state" text NOT NULL, "to_state" text NOT NULL, "round" integer NOT NULL, "reason" text, "language" text, "person_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_8149bfb4dd48f31299252fa021a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_81d038ced909466eff8922245e" ON "practices"."edition_move"  ("edition_id", "id") `,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition" ADD CONSTRAINT "FK_95af874c861fa1f1a97ddb42fd4" FOREIGN KEY ("practice_id") REFERENCES "practices"."practice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."step" ADD CONSTRAINT "FK_e5f9fbd3949b9863fafd8b2dc1d" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."lesson" ADD CONSTRAINT "FK_025582f8c988fd3630af2c73b6a" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."evidence" ADD CONSTRAINT "FK_3d6972f7569725972add5bdccca" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."body" ADD CONSTRAINT "FK_176564821aaaee998f36e3d3774" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."body" ADD CONSTRAINT "FK_213afdd77658a9b6ccb7e0958ce" FOREIGN KEY ("organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."body" ADD CONSTRAINT "FK_90223ca36f023901db73978d539" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."body" ADD CONSTRAINT "FK_d138af078694a35bc9193cccf9a" FOREIGN KEY ("behalf_of_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."resource" ADD CONSTRAINT "FK_89921813c98b9984f0970193433" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."photo" ADD CONSTRAINT "FK_0c1155e4b178e74df54351f7543" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."photo" ADD CONSTRAINT "FK_d36f63cd4bbf62792a3760d62c7" FOREIGN KEY ("file_id") REFERENCES "platform"."stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_project" ADD CONSTRAINT "FK_cf3a1234e5c454f18e72d56f488" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_project" ADD CONSTRAINT "FK_a4f5184930ac5e51b8aab987498" FOREIGN KEY ("project_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_statement" ADD CONSTRAINT "FK_d2a233da4407b3df25fdd88f9ea" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_statement" ADD CONSTRAINT "FK_073eb40abd7ad7cb345f9d66d70" FOREIGN KEY ("statement_id") REFERENCES "municipalities"."funding_statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_meeting" ADD CONSTRAINT "FK_6d6e4beea0f8d9ba10ed9ff0e56" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_meeting" ADD CONSTRAINT "FK_fe29d7d827aa34413822f202af1" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice" ADD CONSTRAINT "FK_4d094a10eae690da34cc5b8ea32" FOREIGN KEY ("id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice" ADD CONSTRAINT "FK_f512d1c4dc24dd5271d419b2aa1" FOREIGN KEY ("community_id") REFERENCES "groups"."community"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice" ADD CONSTRAINT "FK_ef4bae161c723f2792e848209ae" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice" ADD CONSTRAINT "FK_9021f7c9026854e7c71cbf19f60" FOREIGN KEY ("current_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice" ADD CONSTRAINT "FK_ad6092874e6de259eecf29f9ee3" FOREIGN KEY ("working_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice" ADD CONSTRAINT "FK_e314379533ddfef4b1c4464d5a2" FOREIGN KEY ("created_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice_author" ADD CONSTRAINT "FK_894ebdde08e85b6c500fd596f39" FOREIGN KEY ("practice_id") REFERENCES "practices"."practice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice_author" ADD CONSTRAINT "FK_12af542b97d4b8fd6960e6ca596" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice_author" ADD CONSTRAINT "FK_4fac008001bda43eab570db738e" FOREIGN KEY ("grant_id") REFERENCES "people"."scope_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review" ADD CONSTRAINT "FK_bfcb82a5e994e318a042891893b" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review" ADD CONSTRAINT "FK_4a8d9de8a6102c8517391060be9" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review" ADD CONSTRAINT "FK_06d84681d717053cfe2c31a3d1f" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review" ADD CONSTRAINT "FK_cfb472d24c410dd22e044aa0294" FOREIGN KEY ("grant_id") REFERENCES "people"."scope_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review" ADD CONSTRAINT "FK_1714c94e009d0220200602992b2" FOREIGN KEY ("asked_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review_score" ADD CONSTRAINT "FK_a9d793fe268e1c6fe78e74f0e5e" FOREIGN KEY ("review_id") REFERENCES "practices"."review"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review_score" ADD CONSTRAINT "FK_b209a0260fd52fb3c8d8339c43b" FOREIGN KEY ("criterion_id") REFERENCES "practices"."criterion"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_revision" ADD CONSTRAINT "FK_68bf6f7443a49476cba07814d52" FOREIGN KEY ("editor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_revision" ADD CONSTRAINT "FK_564ca580b1e94dadc1204016775" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_move" ADD CONSTRAINT "FK_15b00c22a4788fd5fc4fab495c0" FOREIGN KEY ("edition_id") REFERENCES "practices"."edition"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_move" ADD CONSTRAINT "FK_c905fb20b448a01755b04b0ee53" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`CREATE INDEX "edition_themes" ON "practices"."edition" USING gin ("theme_ids")`);
    for (const { key, names, questions } of criteria)
      await runner.query(
        `INSERT INTO practices.criterion (id, key, names, questions) VALUES ($1, $2, $3, $4)`,
        [newId(), key, names, questions],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "practices"."edition_move" DROP CONSTRAINT "FK_c905fb20b448a01755b04b0ee53"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_move" DROP CONSTRAINT "FK_15b00c22a4788fd5fc4fab495c0"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_revision" DROP CONSTRAINT "FK_564ca580b1e94dadc1204016775"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_revision" DROP CONSTRAINT "FK_68bf6f7443a49476cba07814d52"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review_score" DROP CONSTRAINT "FK_b209a0260fd52fb3c8d8339c43b"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."review_score" DROP CONSTRAINT "FK_a9d793fe268e1c6fe78e74f0e5e"`,
    );
    await runner.query(`ALTER TABLE "practices"."review" DROP CONSTRAINT "FK_1714c94e009d0220200602992b2"`);
    await runner.query(`ALTER TABLE "practices"."review" DROP CONSTRAINT "FK_cfb472d24c410dd22e044aa0294"`);
    await runner.query(`ALTER TABLE "practices"."review" DROP CONSTRAINT "FK_06d84681d717053cfe2c31a3d1f"`);
    await runner.query(`ALTER TABLE "practices"."review" DROP CONSTRAINT "FK_4a8d9de8a6102c8517391060be9"`);
    await runner.query(`ALTER TABLE "practices"."review" DROP CONSTRAINT "FK_bfcb82a5e994e318a042891893b"`);
    await runner.query(
      `ALTER TABLE "practices"."practice_author" DROP CONSTRAINT "FK_4fac008001bda43eab570db738e"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice_author" DROP CONSTRAINT "FK_12af542b97d4b8fd6960e6ca596"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice_author" DROP CONSTRAINT "FK_894ebdde08e85b6c500fd596f39"`,
    );
    await runner.query(`ALTER TABLE "practices"."practice" DROP CONSTRAINT "FK_e314379533ddfef4b1c4464d5a2"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP CONSTRAINT "FK_ad6092874e6de259eecf29f9ee3"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP CONSTRAINT "FK_9021f7c9026854e7c71cbf19f60"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP CONSTRAINT "FK_ef4bae161c723f2792e848209ae"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP CONSTRAINT "FK_f512d1c4dc24dd5271d419b2aa1"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP CONSTRAINT "FK_4d094a10eae690da34cc5b8ea32"`);
    await runner.query(
      `ALTER TABLE "practices"."edition_meeting" DROP CONSTRAINT "FK_fe29d7d827aa34413822f202af1"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_meeting" DROP CONSTRAINT "FK_6d6e4beea0f8d9ba10ed9ff0e56"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_statement" DROP CONSTRAINT "FK_073eb40abd7ad7cb345f9d66d70"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_statement" DROP CONSTRAINT "FK_d2a233da4407b3df25fdd88f9ea"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_project" DROP CONSTRAINT "FK_a4f5184930ac5e51b8aab987498"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition_project" DROP CONSTRAINT "FK_cf3a1234e5c454f18e72d56f488"`,
    );
    await runner.query(`ALTER TABLE "practices"."photo" DROP CONSTRAINT "FK_d36f63cd4bbf62792a3760d62c7"`);
    await runner.query(`ALTER TABLE "practices"."photo" DROP CONSTRAINT "FK_0c1155e4b178e74df54351f7543"`);
    await runner.query(`ALTER TABLE "practices"."resource" DROP CONSTRAINT "FK_89921813c98b9984f0970193433"`);
    await runner.query(`ALTER TABLE "practices"."body" DROP CONSTRAINT "FK_d138af078694a35bc9193cccf9a"`);
    await runner.query(`ALTER TABLE "practices"."body" DROP CONSTRAINT "FK_90223ca36f023901db73978d539"`);
    await runner.query(`ALTER TABLE "practices"."body" DROP CONSTRAINT "FK_213afdd77658a9b6ccb7e0958ce"`);
    await runner.query(`ALTER TABLE "practices"."body" DROP CONSTRAINT "FK_176564821aaaee998f36e3d3774"`);
    await runner.query(`ALTER TABLE "practices"."evidence" DROP CONSTRAINT "FK_3d6972f7569725972add5bdccca"`);
    await runner.query(`ALTER TABLE "practices"."lesson" DROP CONSTRAINT "FK_025582f8c988fd3630af2c73b6a"`);
    await runner.query(`ALTER TABLE "practices"."step" DROP CONSTRAINT "FK_e5f9fbd3949b9863fafd8b2dc1d"`);
    await runner.query(`ALTER TABLE "practices"."edition" DROP CONSTRAINT "FK_95af874c861fa1f1a97ddb42fd4"`);
    await runner.query(`DROP INDEX "practices"."IDX_81d038ced909466eff8922245e"`);
    await runner.query(`DROP TABLE "practices"."edition_move"`);
    await runner.query(`DROP INDEX "practices"."IDX_d4efc4ddf016a2dc76bd87922c"`);
    await runner.query(`DROP TABLE "practices"."edition_revision"`);
    await runner.query(`DROP INDEX "practices"."IDX_b209a0260fd52fb3c8d8339c43"`);
    await runner.query(`DROP TABLE "practices"."review_score"`);
    await runner.query(`DROP INDEX "practices"."IDX_06d84681d717053cfe2c31a3d1"`);
    await runner.query(`DROP INDEX "practices"."IDX_4a8d9de8a6102c8517391060be"`);
    await runner.query(`DROP TABLE "practices"."review"`);
    await runner.query(`DROP TABLE "practices"."criterion"`);
    await runner.query(`DROP INDEX "practices"."IDX_12af542b97d4b8fd6960e6ca59"`);
    await runner.query(`DROP TABLE "practices"."practice_author"`);
    await runner.query(`DROP INDEX "practices"."IDX_ad6092874e6de259eecf29f9ee"`);
    await runner.query(`DROP INDEX "practices"."IDX_9021f7c9026854e7c71cbf19f6"`);
    await runner.query(`DROP INDEX "practices"."IDX_ef4bae161c723f2792e848209a"`);
    await runner.query(`DROP INDEX "practices"."IDX_f512d1c4dc24dd5271d419b2aa"`);
    await runner.query(`DROP INDEX "practices"."IDX_e67d92cd4dde6ed37c49bcc23c"`);
    await runner.query(`DROP TABLE "practices"."practice"`);
    await runner.query(`DROP INDEX "practices"."IDX_fe29d7d827aa34413822f202af"`);
    await runner.query(`DROP TABLE "practices"."edition_meeting"`);
    await runner.query(`DROP INDEX "practices"."IDX_073eb40abd7ad7cb345f9d66d7"`);
    await runner.query(`DROP TABLE "practices"."edition_statement"`);
    await runner.query(`DROP INDEX "practices"."IDX_a4f5184930ac5e51b8aab98749"`);
    await runner.query(`DROP TABLE "practices"."edition_project"`);
    await runner.query(`DROP INDEX "practices"."IDX_d36f63cd4bbf62792a3760d62c"`);
    await runner.query(`DROP TABLE "practices"."photo"`);
    await runner.query(`DROP TABLE "practices"."resource"`);
    await runner.query(`DROP INDEX "practices"."IDX_d138af078694a35bc9193cccf9"`);
    await runner.query(`DROP INDEX "practices"."IDX_90223ca36f023901db73978d53"`);
    await runner.query(`DROP INDEX "practices"."IDX_213afdd77658a9b6ccb7e0958c"`);
    await runner.query(`DROP TABLE "practices"."body"`);
    await runner.query(`DROP TABLE "practices"."evidence"`);
    await runner.query(`DROP TABLE "practices"."lesson"`);
    await runner.query(`DROP TABLE "practices"."step"`);
    await runner.query(`DROP TABLE "practices"."edition"`);
  }
}
