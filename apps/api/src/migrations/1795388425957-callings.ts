import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Callings1795388425957 implements MigrationInterface {
  name = 'Callings1795388425957';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."calling" ("post_id" uuid NOT NULL, "addressee" text NOT NULL, "municipality_id" uuid, "role" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_311ff15957d1595edd318a495d5" PRIMARY KEY ("post_id", "addressee"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_d34c2ab5cb97b6a4277556bc0f" ON "discussions"."calling"  ("municipality_id") `,
    );
    await runner.query(
      `ALTER TABLE "discussions"."calling" ADD CONSTRAINT "FK_470c95e02f4c819debc29be26ab" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."calling" ADD CONSTRAINT "FK_d34c2ab5cb97b6a4277556bc0f0" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "discussions"."calling" DROP CONSTRAINT "FK_d34c2ab5cb97b6a4277556bc0f0"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."calling" DROP CONSTRAINT "FK_470c95e02f4c819debc29be26ab"`,
    );
    await runner.query(`DROP INDEX "discussions"."IDX_d34c2ab5cb97b6a4277556bc0f"`);
    await runner.query(`DROP TABLE "discussions"."calling"`);
  }
}
