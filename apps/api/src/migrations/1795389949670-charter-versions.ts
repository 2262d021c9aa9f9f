import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CharterVersions1795389949670 implements MigrationInterface {
  name = 'CharterVersions1795389949670';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "groups"`);
    await runner.query(
      `CREATE TABLE "groups"."charter_version" ("group_id" uuid NOT NULL, "version" integer NOT NULL, "texts" jsonb NOT NULL, "edited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "edited_by" uuid, CONSTRAINT "PK_f283203b379e3f3a7d30e45f5f8" PRIMARY KEY ("group_id", "version"))`,
    );
    await runner.query(
      `ALTER TABLE "groups"."charter_version" ADD CONSTRAINT "FK_8bc972dc47b41b6882f14265c94" FOREIGN KEY ("group_id") REFERENCES "groups"."working_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."charter_version" ADD CONSTRAINT "FK_c95c1a84c295aa8ef399808daa9" FOREIGN KEY ("edited_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "groups"."charter_version" DROP CONSTRAINT "FK_c95c1a84c295aa8ef399808daa9"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."charter_version" DROP CONSTRAINT "FK_8bc972dc47b41b6882f14265c94"`,
    );
    await runner.query(`DROP TABLE "groups"."charter_version"`);
  }
}
