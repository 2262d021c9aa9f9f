import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What towns look for, for what practices look for partners, and for whom practices are. */
export class PracticeNeeds1795495238334 implements MigrationInterface {
  name = 'PracticeNeeds1795495238334';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "practices"."need" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "community_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "title" text NOT NULL, "words" text NOT NULL DEFAULT '', "language" text NOT NULL, "period" text NOT NULL DEFAULT '', "state" text NOT NULL DEFAULT 'OPEN', "theme_ids" uuid array NOT NULL, "target_groups" text array NOT NULL DEFAULT '{}', "version" integer NOT NULL DEFAULT '1', "stated_by" uuid, "stated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "CHK_4635a1172fd82ecf4aca5ca914" CHECK (cardinality("theme_ids") > 0), CONSTRAINT "PK_218b14514f334ee6f39954f86ba" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_262bbd11fe21e3ab718e4cf40a" ON "practices"."need"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_b0a8d583e3fbc9ee2a91049417" ON "practices"."need"  ("community_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_c38668f57cb3157d246282b229" ON "practices"."need"  ("municipality_id") `,
    );
    await runner.query(
      `ALTER TABLE "practices"."edition" ADD "target_groups" text array NOT NULL DEFAULT '{}'`,
    );
    await runner.query(`ALTER TABLE "practices"."practice" ADD "partners_words" text`);
    await runner.query(`ALTER TABLE "practices"."practice" ADD "partners_language" text`);
    await runner.query(`ALTER TABLE "practices"."practice" ADD "partners_since" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `ALTER TABLE "practices"."need" ADD CONSTRAINT "FK_b0a8d583e3fbc9ee2a910494178" FOREIGN KEY ("community_id") REFERENCES "groups"."community"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."need" ADD CONSTRAINT "FK_c38668f57cb3157d246282b2292" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."need" ADD CONSTRAINT "FK_245af03a059fc3468e988590250" FOREIGN KEY ("stated_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "practices"."need" DROP CONSTRAINT "FK_245af03a059fc3468e988590250"`);
    await runner.query(`ALTER TABLE "practices"."need" DROP CONSTRAINT "FK_c38668f57cb3157d246282b2292"`);
    await runner.query(`ALTER TABLE "practices"."need" DROP CONSTRAINT "FK_b0a8d583e3fbc9ee2a910494178"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP COLUMN "partners_since"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP COLUMN "partners_language"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP COLUMN "partners_words"`);
    await runner.query(`ALTER TABLE "practices"."edition" DROP COLUMN "target_groups"`);
    await runner.query(`DROP INDEX "practices"."IDX_c38668f57cb3157d246282b229"`);
    await runner.query(`DROP INDEX "practices"."IDX_b0a8d583e3fbc9ee2a91049417"`);
    await runner.query(`DROP INDEX "practices"."IDX_262bbd11fe21e3ab718e4cf40a"`);
    await runner.query(`DROP TABLE "practices"."need"`);
  }
}
