import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CharterQuestionsNesting1795377738590 implements MigrationInterface {
  name = 'CharterQuestionsNesting1795377738590';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "groups"`);
    await runner.query(
      `CREATE TABLE "groups"."charter" ("group_id" uuid NOT NULL, "version" integer NOT NULL, "texts" jsonb NOT NULL, "edited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "edited_by" uuid, CONSTRAINT "PK_fe98d9331f59a26db60a5e6d0be" PRIMARY KEY ("group_id"))`,
    );
    await runner.query(
      `CREATE TABLE "groups"."questionnaire" ("scope_id" uuid NOT NULL, "version" integer NOT NULL, "questions" jsonb NOT NULL, CONSTRAINT "PK_06c1ff569ef5db7b2268f54fdea" PRIMARY KEY ("scope_id"))`,
    );
    await runner.query(`ALTER TABLE "groups"."membership_request" ADD "answers" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE "groups"."working_group" ADD "parent_id" uuid`);
    await runner.query(
      `ALTER TABLE "groups"."working_group" ADD "theme_ids" uuid array NOT NULL DEFAULT '{}'`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ecb7e3620fe366a17f3f6baacc" ON "groups"."working_group"  ("parent_id") `,
    );
    await runner.query(
      `ALTER TABLE "groups"."charter" ADD CONSTRAINT "FK_fe98d9331f59a26db60a5e6d0be" FOREIGN KEY ("group_id") REFERENCES "groups"."working_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."charter" ADD CONSTRAINT "FK_c9c5557b32a13e235d5b1c47ec7" FOREIGN KEY ("edited_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."questionnaire" ADD CONSTRAINT "FK_06c1ff569ef5db7b2268f54fdea" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" ADD CONSTRAINT "FK_ecb7e3620fe366a17f3f6baacc3" FOREIGN KEY ("parent_id") REFERENCES "groups"."working_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "groups"."working_group" DROP CONSTRAINT "FK_ecb7e3620fe366a17f3f6baacc3"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."questionnaire" DROP CONSTRAINT "FK_06c1ff569ef5db7b2268f54fdea"`,
    );
    await runner.query(`ALTER TABLE "groups"."charter" DROP CONSTRAINT "FK_c9c5557b32a13e235d5b1c47ec7"`);
    await runner.query(`ALTER TABLE "groups"."charter" DROP CONSTRAINT "FK_fe98d9331f59a26db60a5e6d0be"`);
    await runner.query(`DROP INDEX "groups"."IDX_ecb7e3620fe366a17f3f6baacc"`);
    await runner.query(`ALTER TABLE "groups"."working_group" DROP COLUMN "theme_ids"`);
    await runner.query(`ALTER TABLE "groups"."working_group" DROP COLUMN "parent_id"`);
    await runner.query(`ALTER TABLE "groups"."membership_request" DROP COLUMN "answers"`);
    await runner.query(`DROP TABLE "groups"."questionnaire"`);
    await runner.query(`DROP TABLE "groups"."charter"`);
  }
}
