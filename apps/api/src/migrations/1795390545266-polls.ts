import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Polls1795390545266 implements MigrationInterface {
  name = 'Polls1795390545266';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."poll" ("post_id" uuid NOT NULL, "question" text NOT NULL, "multiple" boolean NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "closed_by" uuid, CONSTRAINT "PK_a23696b21e985f317e7cee13742" PRIMARY KEY ("post_id"))`,
    );
    await runner.query(
      `CREATE TABLE "discussions"."poll_option" ("id" uuid NOT NULL, "post_id" uuid NOT NULL, "position" integer NOT NULL, "text" text NOT NULL, CONSTRAINT "PK_5fdd46d449ddcc8201aed9b5a1b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_1f78cd61a9303fc906f2145166" ON "discussions"."poll_option"  ("post_id", "position") `,
    );
    await runner.query(
      `CREATE TABLE "discussions"."poll_ballot" ("post_id" uuid NOT NULL, "person_id" uuid NOT NULL, "option_ids" uuid array NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_f0aeb68e016a573c995889d21b2" PRIMARY KEY ("post_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_121afbf1515ae929efd2e399a4" ON "discussions"."poll_ballot"  ("person_id") `,
    );
    await runner.query(`ALTER TABLE "discussions"."post" ADD "has_poll" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD CONSTRAINT "FK_a23696b21e985f317e7cee13742" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD CONSTRAINT "FK_6b046aef84274cd103db7682718" FOREIGN KEY ("closed_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_option" ADD CONSTRAINT "FK_547698244f04df66f9afa9c6e19" FOREIGN KEY ("post_id") REFERENCES "discussions"."poll"("post_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_ballot" ADD CONSTRAINT "FK_3fbb6a16ea04fc1758a03e74b0f" FOREIGN KEY ("post_id") REFERENCES "discussions"."poll"("post_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_ballot" ADD CONSTRAINT "FK_121afbf1515ae929efd2e399a4b" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "discussions"."poll_ballot" DROP CONSTRAINT "FK_121afbf1515ae929efd2e399a4b"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_ballot" DROP CONSTRAINT "FK_3fbb6a16ea04fc1758a03e74b0f"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_option" DROP CONSTRAINT "FK_547698244f04df66f9afa9c6e19"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll" DROP CONSTRAINT "FK_6b046aef84274cd103db7682718"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP CONSTRAINT "FK_a23696b21e985f317e7cee13742"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP COLUMN "has_poll"`);
    await runner.query(`DROP INDEX "discussions"."IDX_121afbf1515ae929efd2e399a4"`);
    await runner.query(`DROP TABLE "discussions"."poll_ballot"`);
    await runner.query(`DROP INDEX "discussions"."IDX_1f78cd61a9303fc906f2145166"`);
    await runner.query(`DROP TABLE "discussions"."poll_option"`);
    await runner.query(`DROP TABLE "discussions"."poll"`);
  }
}
