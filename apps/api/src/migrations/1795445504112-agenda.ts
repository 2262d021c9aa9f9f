import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agenda1795445504112 implements MigrationInterface {
  name = 'Agenda1795445504112';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."agenda" ("meeting_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_cc9e025287ed870338aceb0f897" PRIMARY KEY ("meeting_id"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."agenda_item" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "state" text NOT NULL, "position" integer, "kind" text NOT NULL, "title" text NOT NULL, "text" text, "language" text NOT NULL, "minutes" integer, "proposer_id" uuid, "presenter_id" uuid, "links" jsonb NOT NULL DEFAULT '[]', "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "CHK_f48b5536f5cb3f59241daf7bf0" CHECK (("state" = 'STANDING') = ("position" is not null)), CONSTRAINT "PK_413623e61232799619c2e0a1d42" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_93c62f86491d63c07a6b5103b5" ON "meetings"."agenda_item"  ("proposer_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_bb28e294f5ed74ed0fd771f9f4" ON "meetings"."agenda_item"  ("presenter_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_faa514e8be99c509572ad4337c" ON "meetings"."agenda_item"  ("meeting_id", "position") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."agenda" ADD CONSTRAINT "FK_cc9e025287ed870338aceb0f897" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."agenda_item" ADD CONSTRAINT "FK_4d88141b534e8aad85bb583eb3b" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."agenda_item" ADD CONSTRAINT "FK_93c62f86491d63c07a6b5103b54" FOREIGN KEY ("proposer_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."agenda_item" ADD CONSTRAINT "FK_bb28e294f5ed74ed0fd771f9f42" FOREIGN KEY ("presenter_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."agenda_item" DROP CONSTRAINT "FK_bb28e294f5ed74ed0fd771f9f42"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."agenda_item" DROP CONSTRAINT "FK_93c62f86491d63c07a6b5103b54"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."agenda_item" DROP CONSTRAINT "FK_4d88141b534e8aad85bb583eb3b"`,
    );
    await runner.query(`ALTER TABLE "meetings"."agenda" DROP CONSTRAINT "FK_cc9e025287ed870338aceb0f897"`);
    await runner.query(`DROP INDEX "meetings"."IDX_faa514e8be99c509572ad4337c"`);
    await runner.query(`DROP INDEX "meetings"."IDX_bb28e294f5ed74ed0fd771f9f4"`);
    await runner.query(`DROP INDEX "meetings"."IDX_93c62f86491d63c07a6b5103b5"`);
    await runner.query(`DROP TABLE "meetings"."agenda_item"`);
    await runner.query(`DROP TABLE "meetings"."agenda"`);
  }
}
