import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Meetings1795438733281 implements MigrationInterface {
  name = 'Meetings1795438733281';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."meeting_project" ("meeting_id" uuid NOT NULL, "position" integer NOT NULL, "project_id" uuid NOT NULL, CONSTRAINT "PK_8909691cdbd287edaac98ea9c5f" PRIMARY KEY ("meeting_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_eb03fe1adbde3c6a2e4093777a" ON "meetings"."meeting_project"  ("project_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_statement" ("meeting_id" uuid NOT NULL, "position" integer NOT NULL, "statement_id" uuid NOT NULL, CONSTRAINT "PK_b056d7357bad33af0924614f467" PRIMARY KEY ("meeting_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b22cf02213da8238d1d2fad6b1" ON "meetings"."meeting_statement"  ("statement_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "slug" text NOT NULL, "community_id" uuid NOT NULL, "group_id" uuid, "kind" text NOT NULL, "state" text NOT NULL DEFAULT 'DRAFT', "explanations" jsonb NOT NULL DEFAULT '{}', "visibility" text NOT NULL, "titles" jsonb NOT NULL, "topics" jsonb NOT NULL, "aims" jsonb NOT NULL, "series_id" uuid, "ordinal" integer, "part_of_id" uuid, "relation" text, "date" text NOT NULL, "date_earliest" TIMESTAMP(3) WITH TIME ZONE, "date_latest" TIMESTAMP(3) WITH TIME ZONE, "start_time" text, "end_time" text, "time_zone" text NOT NULL, "town_id" uuid, "city" text, "venue" text, "mode" text NOT NULL, "online_link" text, "working" boolean NOT NULL DEFAULT false, "expected" text, "attended" text, "sectors" text array NOT NULL DEFAULT '{}', "languages" text array NOT NULL DEFAULT '{}', "interpretation" text array NOT NULL DEFAULT '{}', "accessibilities" jsonb NOT NULL DEFAULT '{}', "prices" jsonb NOT NULL DEFAULT '{}', "version" integer NOT NULL DEFAULT '1', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "CHK_575a426955b11b37908d9d3c05" CHECK ("town_id" is null or "city" is null), CONSTRAINT "CHK_eb039333f799388d62526f0d96" CHECK (("part_of_id" is null) = ("relation" is null)), CONSTRAINT "PK_dccaf9e4c0e39067d82ccc7bb83" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_584ed4a18742c8dc1b4cdcc3b2" ON "meetings"."meeting"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_2d59664bfb1f622ae21fb1b5b8" ON "meetings"."meeting"  ("community_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_0a9a82bd615840345ffbf4f27b" ON "meetings"."meeting"  ("group_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_4eca052972681e25409955b177" ON "meetings"."meeting"  ("series_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_f637849a1e8585742cf9e00688" ON "meetings"."meeting"  ("part_of_id") `,
    );
    await runner.query(`CREATE INDEX "IDX_bed6470b46ab621d4aa95a4ad8" ON "meetings"."meeting"  ("town_id") `);
    await runner.query(
      `CREATE TABLE "meetings"."meeting_body" ("meeting_id" uuid NOT NULL, "position" integer NOT NULL, "role" text NOT NULL, "organisation_id" uuid, "municipality_id" uuid, "behalf_of_id" uuid, CONSTRAINT "CHK_7ad6e959bc066a90b35f421ca1" CHECK (num_nonnulls("organisation_id", "municipality_id") = 1), CONSTRAINT "PK_b669fb15cfb693a01d80c3c969d" PRIMARY KEY ("meeting_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_f28069eccd0108fa5934bc49a4" ON "meetings"."meeting_body"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_5f89cc02c1e639415dd2a815a3" ON "meetings"."meeting_body"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_5eb2aa90bd8c03e6823214efed" ON "meetings"."meeting_body"  ("behalf_of_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_patron" ("meeting_id" uuid NOT NULL, "position" integer NOT NULL, "offices" jsonb NOT NULL, "name" text, CONSTRAINT "PK_2e21d914f91dc144f54e3b61393" PRIMARY KEY ("meeting_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_revision" ("id" uuid NOT NULL, "editor_id" uuid, "origin" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "version" integer, "changes" jsonb NOT NULL, "meeting_id" uuid NOT NULL, CONSTRAINT "PK_bf3b40bd672809b9a5b77aa6250" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_a84d1407ea314190925ef0091a" ON "meetings"."meeting_revision"  ("meeting_id", "id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_series" ("id" uuid NOT NULL, "community_id" uuid NOT NULL, "names" jsonb NOT NULL, CONSTRAINT "PK_4eca052972681e25409955b1774" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_44f947be8fb82a5a419f75ea7c" ON "meetings"."meeting_series"  ("community_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_project" ADD CONSTRAINT "FK_6dea57208dca7bda2e41d34de0c" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_project" ADD CONSTRAINT "FK_eb03fe1adbde3c6a2e4093777a4" FOREIGN KEY ("project_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_statement" ADD CONSTRAINT "FK_4fbf396ff370227af98e837bc0c" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_statement" ADD CONSTRAINT "FK_b22cf02213da8238d1d2fad6b14" FOREIGN KEY ("statement_id") REFERENCES "municipalities"."funding_statement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD CONSTRAINT "FK_dccaf9e4c0e39067d82ccc7bb83" FOREIGN KEY ("id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD CONSTRAINT "FK_2d59664bfb1f622ae21fb1b5b83" FOREIGN KEY ("community_id") REFERENCES "groups"."community"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD CONSTRAINT "FK_0a9a82bd615840345ffbf4f27b7" FOREIGN KEY ("group_id") REFERENCES "groups"."working_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD CONSTRAINT "FK_4eca052972681e25409955b1774" FOREIGN KEY ("series_id") REFERENCES "meetings"."meeting_series"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD CONSTRAINT "FK_f637849a1e8585742cf9e00688d" FOREIGN KEY ("part_of_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD CONSTRAINT "FK_bed6470b46ab621d4aa95a4ad8b" FOREIGN KEY ("town_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD CONSTRAINT "FK_a196ffb31eb4fc165b20be0e6ae" FOREIGN KEY ("created_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_body" ADD CONSTRAINT "FK_e4defaddc5256c62d36d7effd14" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_body" ADD CONSTRAINT "FK_f28069eccd0108fa5934bc49a43" FOREIGN KEY ("organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_body" ADD CONSTRAINT "FK_5f89cc02c1e639415dd2a815a33" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_body" ADD CONSTRAINT "FK_5eb2aa90bd8c03e6823214efedb" FOREIGN KEY ("behalf_of_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_patron" ADD CONSTRAINT "FK_6b240b8ec73a0cb35615ed6bc88" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_revision" ADD CONSTRAINT "FK_858650c0a441d92878f52143d02" FOREIGN KEY ("editor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_revision" ADD CONSTRAINT "FK_8a0b56520d6a44dfaa4363e5904" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_series" ADD CONSTRAINT "FK_44f947be8fb82a5a419f75ea7c0" FOREIGN KEY ("community_id") REFERENCES "groups"."community"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."meeting_series" DROP CONSTRAINT "FK_44f947be8fb82a5a419f75ea7c0"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_revision" DROP CONSTRAINT "FK_8a0b56520d6a44dfaa4363e5904"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_revision" DROP CONSTRAINT "FK_858650c0a441d92878f52143d02"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_patron" DROP CONSTRAINT "FK_6b240b8ec73a0cb35615ed6bc88"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_body" DROP CONSTRAINT "FK_5eb2aa90bd8c03e6823214efedb"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_body" DROP CONSTRAINT "FK_5f89cc02c1e639415dd2a815a33"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_body" DROP CONSTRAINT "FK_f28069eccd0108fa5934bc49a43"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_body" DROP CONSTRAINT "FK_e4defaddc5256c62d36d7effd14"`,
    );
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP CONSTRAINT "FK_a196ffb31eb4fc165b20be0e6ae"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP CONSTRAINT "FK_bed6470b46ab621d4aa95a4ad8b"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP CONSTRAINT "FK_f637849a1e8585742cf9e00688d"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP CONSTRAINT "FK_4eca052972681e25409955b1774"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP CONSTRAINT "FK_0a9a82bd615840345ffbf4f27b7"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP CONSTRAINT "FK_2d59664bfb1f622ae21fb1b5b83"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP CONSTRAINT "FK_dccaf9e4c0e39067d82ccc7bb83"`);
    await runner.query(
      `ALTER TABLE "meetings"."meeting_statement" DROP CONSTRAINT "FK_b22cf02213da8238d1d2fad6b14"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_statement" DROP CONSTRAINT "FK_4fbf396ff370227af98e837bc0c"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_project" DROP CONSTRAINT "FK_eb03fe1adbde3c6a2e4093777a4"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_project" DROP CONSTRAINT "FK_6dea57208dca7bda2e41d34de0c"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_44f947be8fb82a5a419f75ea7c"`);
    await runner.query(`DROP TABLE "meetings"."meeting_series"`);
    await runner.query(`DROP INDEX "meetings"."IDX_a84d1407ea314190925ef0091a"`);
    await runner.query(`DROP TABLE "meetings"."meeting_revision"`);
    await runner.query(`DROP TABLE "meetings"."meeting_patron"`);
    await runner.query(`DROP INDEX "meetings"."IDX_5eb2aa90bd8c03e6823214efed"`);
    await runner.query(`DROP INDEX "meetings"."IDX_5f89cc02c1e639415dd2a815a3"`);
    await runner.query(`DROP INDEX "meetings"."IDX_f28069eccd0108fa5934bc49a4"`);
    await runner.query(`DROP TABLE "meetings"."meeting_body"`);
    await runner.query(`DROP INDEX "meetings"."IDX_bed6470b46ab621d4aa95a4ad8"`);
    await runner.query(`DROP INDEX "meetings"."IDX_f637849a1e8585742cf9e00688"`);
    await runner.query(`DROP INDEX "meetings"."IDX_4eca052972681e25409955b177"`);
    await runner.query(`DROP INDEX "meetings"."IDX_0a9a82bd615840345ffbf4f27b"`);
    await runner.query(`DROP INDEX "meetings"."IDX_2d59664bfb1f622ae21fb1b5b8"`);
    await runner.query(`DROP INDEX "meetings"."IDX_584ed4a18742c8dc1b4cdcc3b2"`);
    await runner.query(`DROP TABLE "meetings"."meeting"`);
    await runner.query(`DROP INDEX "meetings"."IDX_b22cf02213da8238d1d2fad6b1"`);
    await runner.query(`DROP TABLE "meetings"."meeting_statement"`);
    await runner.query(`DROP INDEX "meetings"."IDX_eb03fe1adbde3c6a2e4093777a"`);
    await runner.query(`DROP TABLE "meetings"."meeting_project"`);
  }
}
