import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HidingAndReports1795378097426 implements MigrationInterface {
  name = 'HidingAndReports1795378097426';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(`DROP INDEX "discussions"."post_withdrawn"`);
    await runner.query(
      `CREATE TABLE "discussions"."hiding" ("id" uuid NOT NULL, "post_id" uuid NOT NULL, "hidden_by" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "reason" text NOT NULL, "words" text, "appealed_at" TIMESTAMP(3) WITH TIME ZONE, "appeal_words" text, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answered_by" uuid, "answer" text, "answer_words" text, "lifted_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_faf3ce85389c418bb2bb3f62ffa" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_758e6066c27f06a18c50881f60" ON "discussions"."hiding"  ("post_id") `,
    );
    await runner.query(
      `CREATE INDEX "hiding_appealed" ON "discussions"."hiding"  ("post_id") WHERE appealed_at is not null and answered_at is null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "hiding_standing" ON "discussions"."hiding"  ("post_id") WHERE lifted_at is null`,
    );
    await runner.query(
      `CREATE TABLE "discussions"."report" ("id" uuid NOT NULL, "post_id" uuid NOT NULL, "reporter_id" uuid NOT NULL, "reason" text NOT NULL, "words" text, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "closed_at" TIMESTAMP(3) WITH TIME ZONE, "closed_by" uuid, "outcome" text, "answer" text, CONSTRAINT "PK_99e4d0bea58cba73c57f935a546" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_d41df66b60944992386ed47cf2" ON "discussions"."report"  ("reporter_id") `,
    );
    await runner.query(
      `CREATE INDEX "report_open" ON "discussions"."report"  ("post_id") WHERE closed_at is null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_4b20e5c5aa4f21a810f8e66931" ON "discussions"."report"  ("post_id", "reporter_id") `,
    );
    await runner.query(`ALTER TABLE "discussions"."post" ADD "hidden_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `CREATE INDEX "post_not_shown" ON "discussions"."post"  ("thread_id", "number") WHERE withdrawn_at is not null or hidden_at is not null`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."hiding" ADD CONSTRAINT "FK_758e6066c27f06a18c50881f605" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."hiding" ADD CONSTRAINT "FK_60f0505df0d71346a0deb5e8c79" FOREIGN KEY ("hidden_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."hiding" ADD CONSTRAINT "FK_58f07868f7b4bafa71da43363a0" FOREIGN KEY ("answered_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."report" ADD CONSTRAINT "FK_265b3dc7c7f692f016115d46a29" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."report" ADD CONSTRAINT "FK_d41df66b60944992386ed47cf2e" FOREIGN KEY ("reporter_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."report" ADD CONSTRAINT "FK_f3d4e9efe911c11c6e45991222c" FOREIGN KEY ("closed_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."report" DROP CONSTRAINT "FK_f3d4e9efe911c11c6e45991222c"`);
    await runner.query(`ALTER TABLE "discussions"."report" DROP CONSTRAINT "FK_d41df66b60944992386ed47cf2e"`);
    await runner.query(`ALTER TABLE "discussions"."report" DROP CONSTRAINT "FK_265b3dc7c7f692f016115d46a29"`);
    await runner.query(`ALTER TABLE "discussions"."hiding" DROP CONSTRAINT "FK_58f07868f7b4bafa71da43363a0"`);
    await runner.query(`ALTER TABLE "discussions"."hiding" DROP CONSTRAINT "FK_60f0505df0d71346a0deb5e8c79"`);
    await runner.query(`ALTER TABLE "discussions"."hiding" DROP CONSTRAINT "FK_758e6066c27f06a18c50881f605"`);
    await runner.query(`DROP INDEX "discussions"."post_not_shown"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP COLUMN "hidden_at"`);
    await runner.query(`DROP INDEX "discussions"."IDX_4b20e5c5aa4f21a810f8e66931"`);
    await runner.query(`DROP INDEX "discussions"."report_open"`);
    await runner.query(`DROP INDEX "discussions"."IDX_d41df66b60944992386ed47cf2"`);
    await runner.query(`DROP TABLE "discussions"."report"`);
    await runner.query(`DROP INDEX "discussions"."hiding_standing"`);
    await runner.query(`DROP INDEX "discussions"."hiding_appealed"`);
    await runner.query(`DROP INDEX "discussions"."IDX_758e6066c27f06a18c50881f60"`);
    await runner.query(`DROP TABLE "discussions"."hiding"`);
    await runner.query(
      `CREATE INDEX "post_withdrawn" ON "discussions"."post" USING btree ("number", "thread_id") WHERE (withdrawn_at IS NOT NULL)`,
    );
  }
}
