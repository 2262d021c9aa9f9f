import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepingOrder1795376596245 implements MigrationInterface {
  name = 'KeepingOrder1795376596245';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."moderation_entry" ("id" uuid NOT NULL, "scope_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "actor_id" uuid NOT NULL, "act" text NOT NULL, "thread_id" uuid NOT NULL, "post_id" uuid, "about_id" uuid, "reason" text, "words" text, "before" text, "after" text, CONSTRAINT "PK_76a4b7f28e20980cc8f64032f1b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_8a7cde5b809066c3198ec662c2" ON "discussions"."moderation_entry"  ("thread_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_7065a89a835d1bd4821e6c03a6" ON "discussions"."moderation_entry"  ("about_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_090e7a2170dfc3e6657abd0eb2" ON "discussions"."moderation_entry"  ("scope_id", "at", "id") `,
    );
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "locked_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "locked_by" uuid`);
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "lock_reason" text`);
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "pinned_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "slow_seconds" integer NOT NULL DEFAULT '0'`);
    await runner.query(
      `CREATE INDEX "thread_pinned" ON "discussions"."thread"  ("scope_id") WHERE pinned_at is not null`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" ADD CONSTRAINT "FK_728ab9ef6ca271b2bf80dba39b5" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" ADD CONSTRAINT "FK_7eff8d196780a4566876d542312" FOREIGN KEY ("actor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" ADD CONSTRAINT "FK_8a7cde5b809066c3198ec662c29" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" ADD CONSTRAINT "FK_00e2de3ebe61d2036900dce0a71" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" ADD CONSTRAINT "FK_7065a89a835d1bd4821e6c03a6b" FOREIGN KEY ("about_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread" ADD CONSTRAINT "FK_239be23b5fd345b8b2adfaac3f6" FOREIGN KEY ("locked_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."thread" DROP CONSTRAINT "FK_239be23b5fd345b8b2adfaac3f6"`);
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" DROP CONSTRAINT "FK_7065a89a835d1bd4821e6c03a6b"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" DROP CONSTRAINT "FK_00e2de3ebe61d2036900dce0a71"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" DROP CONSTRAINT "FK_8a7cde5b809066c3198ec662c29"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" DROP CONSTRAINT "FK_7eff8d196780a4566876d542312"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" DROP CONSTRAINT "FK_728ab9ef6ca271b2bf80dba39b5"`,
    );
    await runner.query(`DROP INDEX "discussions"."thread_pinned"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "slow_seconds"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "pinned_at"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "lock_reason"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "locked_by"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "locked_at"`);
    await runner.query(`DROP INDEX "discussions"."IDX_090e7a2170dfc3e6657abd0eb2"`);
    await runner.query(`DROP INDEX "discussions"."IDX_7065a89a835d1bd4821e6c03a6"`);
    await runner.query(`DROP INDEX "discussions"."IDX_8a7cde5b809066c3198ec662c2"`);
    await runner.query(`DROP TABLE "discussions"."moderation_entry"`);
  }
}
