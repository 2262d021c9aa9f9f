import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registers1795376573498 implements MigrationInterface {
  name = 'Registers1795376573498';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "municipalities"."IDX_b7c3de41301aaed2a808372064"`);
    await runner.query(
      `CREATE TABLE "municipalities"."contact_point" ("id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "kind" text NOT NULL, "names" jsonb NOT NULL, "address" text, "email" text, "phone" text, "website" text, "opening_hours" jsonb NOT NULL DEFAULT '{}', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_a4953bfa453e555c2185e51dd4a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_96737338966518c0e701e06134" ON "municipalities"."contact_point"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."spelling" ("municipality_id" uuid NOT NULL, "key" text COLLATE "C" NOT NULL, "whole" boolean NOT NULL, CONSTRAINT "PK_9d2962fea8775c904276d5a3568" PRIMARY KEY ("municipality_id", "key"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_19ba478ab48171336a475e54d8" ON "municipalities"."spelling"  ("key") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."office" ("id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "kind" text NOT NULL, "names" jsonb NOT NULL, "holder_id" uuid, "since" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_200185316ba169fda17e3b6ba00" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_af680940b728554a16186e065c" ON "municipalities"."office"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_64e7fe369b39e5711490051b26" ON "municipalities"."office"  ("holder_id") `,
    );
    await runner.query(
      `CREATE TABLE "municipalities"."municipality_revision" ("id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "editor_id" uuid, "origin" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "version" integer, "changes" jsonb NOT NULL, CONSTRAINT "PK_877641670cc66b1202191450f84" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_947e7a7253cc63f2785854faa5" ON "municipalities"."municipality_revision"  ("municipality_id", "id") `,
    );
    await runner.query(`ALTER TABLE "municipalities"."municipality" ADD "type" text`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" ADD "population_year" integer`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" ADD "population_source" text`);
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" ADD "languages" text array NOT NULL DEFAULT '{}'`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" ADD "abouts" jsonb NOT NULL DEFAULT '{}'`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" ADD "edited" text array NOT NULL DEFAULT '{}'`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" ADD "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now()`,
    );
    await runner.query(`ALTER TABLE "municipalities"."territory" ADD "register" text`);
    await runner.query(`ALTER TABLE "municipalities"."territory" ADD "code" text`);
    await runner.query(
      `CREATE INDEX "IDX_2278c2f2da2479f1dfc3d7ef4a" ON "municipalities"."territory"  ("country", "folded") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "territory_coded" ON "municipalities"."territory"  ("country", "register", "code") WHERE code is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "territory_named" ON "municipalities"."territory"  ("country", "kind", "folded") WHERE code is null`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."contact_point" ADD CONSTRAINT "FK_96737338966518c0e701e061344" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."spelling" ADD CONSTRAINT "FK_6c28a5213e9164f02d0df177c63" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."office" ADD CONSTRAINT "FK_af680940b728554a16186e065c8" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."office" ADD CONSTRAINT "FK_64e7fe369b39e5711490051b263" FOREIGN KEY ("holder_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality_revision" ADD CONSTRAINT "FK_90178dc465e2539c7f429e6a0c8" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality_revision" ADD CONSTRAINT "FK_5668d40b123f4eae364ea8650eb" FOREIGN KEY ("editor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // Written by hand: municipalities that stand are found as before. Latin forms of Cyrillic names come with their next change.
    await runner.query(`INSERT INTO "municipalities"."spelling" (municipality_id, key, whole)
      SELECT id, key, bool_or(whole) FROM (
        SELECT m.id, n.key, true AS whole FROM "municipalities"."municipality" m, unnest(m.folded) f,
          LATERAL (SELECT trim(regexp_replace(translate(f, 'ёґ''', 'ег'), '[\\s.,()/-]+', ' ', 'g')) AS key) n
        UNION ALL
        SELECT m.id, array_to_string(w.words[i:], ' '), false FROM "municipalities"."municipality" m, unnest(m.folded) f,
          LATERAL (SELECT string_to_array(trim(regexp_replace(translate(f, 'ёґ''', 'ег'), '[\\s.,()/-]+', ' ', 'g')), ' ') AS words) w, generate_series(2, cardinality(w.words)) i
      ) keys WHERE key <> '' GROUP BY id, key`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "municipalities"."municipality_revision" DROP CONSTRAINT "FK_5668d40b123f4eae364ea8650eb"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality_revision" DROP CONSTRAINT "FK_90178dc465e2539c7f429e6a0c8"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."office" DROP CONSTRAINT "FK_64e7fe369b39e5711490051b263"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."office" DROP CONSTRAINT "FK_af680940b728554a16186e065c8"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."spelling" DROP CONSTRAINT "FK_6c28a5213e9164f02d0df177c63"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."contact_point" DROP CONSTRAINT "FK_96737338966518c0e701e061344"`,
    );
    await runner.query(`DROP INDEX "municipalities"."territory_named"`);
    await runner.query(`DROP INDEX "municipalities"."territory_coded"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_2278c2f2da2479f1dfc3d7ef4a"`);
    await runner.query(`ALTER TABLE "municipalities"."territory" DROP COLUMN "code"`);
    await runner.query(`ALTER TABLE "municipalities"."territory" DROP COLUMN "register"`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" DROP COLUMN "changed_at"`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" DROP COLUMN "edited"`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" DROP COLUMN "abouts"`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" DROP COLUMN "languages"`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" DROP COLUMN "population_source"`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" DROP COLUMN "population_year"`);
    await runner.query(`ALTER TABLE "municipalities"."municipality" DROP COLUMN "type"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_947e7a7253cc63f2785854faa5"`);
    await runner.query(`DROP TABLE "municipalities"."municipality_revision"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_64e7fe369b39e5711490051b26"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_af680940b728554a16186e065c"`);
    await runner.query(`DROP TABLE "municipalities"."office"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_19ba478ab48171336a475e54d8"`);
    await runner.query(`DROP TABLE "municipalities"."spelling"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_96737338966518c0e701e06134"`);
    await runner.query(`DROP TABLE "municipalities"."contact_point"`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_b7c3de41301aaed2a808372064" ON "municipalities"."territory" USING btree ("country", "folded", "kind") `,
    );
  }
}
