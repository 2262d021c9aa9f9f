import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Questions1795448995285 implements MigrationInterface {
  name = 'Questions1795448995285';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."question_box" ("meeting_id" uuid NOT NULL, "open" boolean NOT NULL DEFAULT false, "anonymous" boolean NOT NULL DEFAULT false, "asked" integer NOT NULL DEFAULT '0', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_968467eea4c556c58cad74f1b48" PRIMARY KEY ("meeting_id"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."question" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "number" integer NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "anonymous" boolean NOT NULL, "asker_id" uuid, "state" text NOT NULL DEFAULT 'ASKED', "reason" text, "support" integer NOT NULL DEFAULT '0', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_4a1ce265d76bdb4b2e90237b2b4" UNIQUE ("meeting_id", "number"), CONSTRAINT "CHK_d22004ce1dd7f5e4c7df21b6e0" CHECK (not "anonymous" or "asker_id" is null), CONSTRAINT "PK_21e5786aa0ea704ae185a79b2d5" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_9c497281244b397a60da03d124" ON "meetings"."question"  ("asker_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "question_answering" ON "meetings"."question"  ("meeting_id") WHERE state = 'ANSWERING'`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."question_support" ("question_id" uuid NOT NULL, "person_id" uuid NOT NULL, CONSTRAINT "PK_e4f901141de9943c91c55601dd6" PRIMARY KEY ("question_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_4cdcfc0bf556ea8e6ea0f20113" ON "meetings"."question_support"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."question_asker" ("meeting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "asked" integer NOT NULL, CONSTRAINT "PK_475430f9a65735091912343af06" PRIMARY KEY ("meeting_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_78181c48d2a5636e4232e3f30c" ON "meetings"."question_asker"  ("person_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question_box" ADD CONSTRAINT "FK_968467eea4c556c58cad74f1b48" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question" ADD CONSTRAINT "FK_c8e9b2cbd0026d1c55470686955" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question" ADD CONSTRAINT "FK_9c497281244b397a60da03d1242" FOREIGN KEY ("asker_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question_support" ADD CONSTRAINT "FK_307fd05c44c6cacb4db9c9ce7dc" FOREIGN KEY ("question_id") REFERENCES "meetings"."question"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question_support" ADD CONSTRAINT "FK_4cdcfc0bf556ea8e6ea0f201134" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question_asker" ADD CONSTRAINT "FK_84f3a6cfc9154e560254301c578" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question_asker" ADD CONSTRAINT "FK_78181c48d2a5636e4232e3f30cb" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."question_asker" DROP CONSTRAINT "FK_78181c48d2a5636e4232e3f30cb"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question_asker" DROP CONSTRAINT "FK_84f3a6cfc9154e560254301c578"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question_support" DROP CONSTRAINT "FK_4cdcfc0bf556ea8e6ea0f201134"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question_support" DROP CONSTRAINT "FK_307fd05c44c6cacb4db9c9ce7dc"`,
    );
    await runner.query(`ALTER TABLE "meetings"."question" DROP CONSTRAINT "FK_9c497281244b397a60da03d1242"`);
    await runner.query(`ALTER TABLE "meetings"."question" DROP CONSTRAINT "FK_c8e9b2cbd0026d1c55470686955"`);
    await runner.query(
      `ALTER TABLE "meetings"."question_box" DROP CONSTRAINT "FK_968467eea4c556c58cad74f1b48"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_78181c48d2a5636e4232e3f30c"`);
    await runner.query(`DROP TABLE "meetings"."question_asker"`);
    await runner.query(`DROP INDEX "meetings"."IDX_4cdcfc0bf556ea8e6ea0f20113"`);
    await runner.query(`DROP TABLE "meetings"."question_support"`);
    await runner.query(`DROP INDEX "meetings"."question_answering"`);
    await runner.query(`DROP INDEX "meetings"."IDX_9c497281244b397a60da03d124"`);
    await runner.query(`DROP TABLE "meetings"."question"`);
    await runner.query(`DROP TABLE "meetings"."question_box"`);
  }
}
