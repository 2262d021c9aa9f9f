import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeMail1795379824885 implements MigrationInterface {
  name = 'NoticeMail1795379824885';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "notices"`);
    await runner.query(
      `CREATE TABLE "notices"."place_setting" ("scope_id" uuid NOT NULL, "mails_content" boolean NOT NULL, CONSTRAINT "PK_77b7db19759140cec6ae5204462" PRIMARY KEY ("scope_id"))`,
    );
    await runner.query(
      `CREATE TABLE "notices"."link_key" ("sole" boolean NOT NULL DEFAULT true, "key" bytea NOT NULL, CONSTRAINT "PK_be37adefd9e2a3bf8ca99314acb" PRIMARY KEY ("sole"))`,
    );
    // A letter may follow an earlier one once its person has come back, so the mailed ones are looked at too.
    await runner.query(`DROP INDEX "notices"."notice_mail"`);
    await runner.query(
      `CREATE INDEX "notice_mail" ON "notices"."notice" ("raised_at") WHERE read_at is null`,
    );
    await runner.query(`ALTER TABLE "platform"."mail" ADD "ref" uuid`);
    await runner.query(`ALTER TABLE "platform"."mail" ADD "headers" jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(
      `ALTER TABLE "notices"."place_setting" ADD CONSTRAINT "FK_77b7db19759140cec6ae5204462" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "notices"."place_setting" DROP CONSTRAINT "FK_77b7db19759140cec6ae5204462"`,
    );
    await runner.query(`ALTER TABLE "platform"."mail" DROP COLUMN "headers"`);
    await runner.query(`ALTER TABLE "platform"."mail" DROP COLUMN "ref"`);
    await runner.query(`DROP INDEX "notices"."notice_mail"`);
    await runner.query(
      `CREATE INDEX "notice_mail" ON "notices"."notice" ("raised_at") WHERE read_at is null and mailed_at is null`,
    );
    await runner.query(`DROP TABLE "notices"."link_key"`);
    await runner.query(`DROP TABLE "notices"."place_setting"`);
  }
}
