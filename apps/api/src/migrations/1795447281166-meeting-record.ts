import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingRecord1795447281166 implements MigrationInterface {
  name = 'MeetingRecord1795447281166';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."meeting_figure" ("meeting_id" uuid NOT NULL, "position" integer NOT NULL, "value" text, "rank" integer, "as_written" text, "whats" jsonb NOT NULL, "town_id" uuid, "territories" jsonb NOT NULL DEFAULT '{}', "sources" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "CHK_867ad675e1c9cd8dbeef186ed3" CHECK (num_nonnulls("value", "rank") > 0), CONSTRAINT "PK_f8b2c81e2140800c69b8a57ab2b" PRIMARY KEY ("meeting_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_403864d12b96f068a3e44868d9" ON "meetings"."meeting_figure"  ("town_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_quote" ("meeting_id" uuid NOT NULL, "position" integer NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "by" text, CONSTRAINT "PK_26cccbc863ea2df73f880e07d95" PRIMARY KEY ("meeting_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_contribution" ("meeting_id" uuid NOT NULL, "position" integer NOT NULL, "kind" text NOT NULL, "title" text, "url" text, "language" text, "by" text, "subjects" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "PK_9997cdf2a6fa31c3c851f798aaa" PRIMARY KEY ("meeting_id", "position"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_photo" ("meeting_id" uuid NOT NULL, "position" integer NOT NULL, "file_id" uuid NOT NULL, "alts" jsonb NOT NULL, "captions" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "PK_c2db852edcb2b9ee24cc3f592a3" PRIMARY KEY ("meeting_id", "position"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_0e65053c9bcda1b1364ef72018" ON "meetings"."meeting_photo"  ("file_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_figure" ADD CONSTRAINT "FK_db477c194f88e54f0914df6921e" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_figure" ADD CONSTRAINT "FK_403864d12b96f068a3e44868d9b" FOREIGN KEY ("town_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_quote" ADD CONSTRAINT "FK_d7b8ecd5b377af7d23c08acbc09" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_contribution" ADD CONSTRAINT "FK_3fc74f2da5216e272e17657ab8b" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_photo" ADD CONSTRAINT "FK_65372105e5a0e8d5dc9ed615830" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_photo" ADD CONSTRAINT "FK_0e65053c9bcda1b1364ef72018f" FOREIGN KEY ("file_id") REFERENCES "platform"."stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."meeting_photo" DROP CONSTRAINT "FK_0e65053c9bcda1b1364ef72018f"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_photo" DROP CONSTRAINT "FK_65372105e5a0e8d5dc9ed615830"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_contribution" DROP CONSTRAINT "FK_3fc74f2da5216e272e17657ab8b"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_quote" DROP CONSTRAINT "FK_d7b8ecd5b377af7d23c08acbc09"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_figure" DROP CONSTRAINT "FK_403864d12b96f068a3e44868d9b"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_figure" DROP CONSTRAINT "FK_db477c194f88e54f0914df6921e"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_0e65053c9bcda1b1364ef72018"`);
    await runner.query(`DROP TABLE "meetings"."meeting_photo"`);
    await runner.query(`DROP TABLE "meetings"."meeting_contribution"`);
    await runner.query(`DROP TABLE "meetings"."meeting_quote"`);
    await runner.query(`DROP INDEX "meetings"."IDX_403864d12b96f068a3e44868d9"`);
    await runner.query(`DROP TABLE "meetings"."meeting_figure"`);
  }
}
