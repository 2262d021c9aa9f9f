import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MovingThreads1795387704062 implements MigrationInterface {
  name = 'MovingThreads1795387704062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."thread_pointer" ("id" uuid NOT NULL, "scope_id" uuid NOT NULL, "thread_id" uuid NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_2a8f3af6ad230b0c41f34010f6f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_649fafff87f1829c290c65d1de" ON "discussions"."thread_pointer"  ("thread_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "thread_pointer_moved" ON "discussions"."thread_pointer"  ("scope_id", "thread_id") WHERE kind = 'MOVED'`,
    );
    await runner.query(
      `CREATE INDEX "IDX_cc096409a9a6c4eb572045e8a0" ON "discussions"."thread_pointer"  ("scope_id", "at") `,
    );
    await runner.query(`ALTER TABLE "discussions"."post" ADD "moved_to_id" uuid`);
    await runner.query(`ALTER TABLE "discussions"."read_mark" ADD "also_read" int4multirange`);
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "merged_into_id" uuid`);
    await runner.query(`ALTER TABLE "discussions"."read_mark" ALTER COLUMN "number" DROP NOT NULL`);
    await runner.query(
      `CREATE INDEX "post_moved" ON "discussions"."post"  ("moved_to_id") WHERE moved_to_id is not null`,
    );
    await runner.query(
      `CREATE INDEX "thread_merged" ON "discussions"."thread"  ("merged_into_id") WHERE merged_into_id is not null`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."post" ADD CONSTRAINT "FK_904f42399253392646add3ffb27" FOREIGN KEY ("moved_to_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_pointer" ADD CONSTRAINT "FK_3ef7e6f4c37aaf009706e5fe176" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_pointer" ADD CONSTRAINT "FK_649fafff87f1829c290c65d1de6" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread" ADD CONSTRAINT "FK_2920b08130afeac2c044ca58263" FOREIGN KEY ("merged_into_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."thread" DROP CONSTRAINT "FK_2920b08130afeac2c044ca58263"`);
    await runner.query(
      `ALTER TABLE "discussions"."thread_pointer" DROP CONSTRAINT "FK_649fafff87f1829c290c65d1de6"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_pointer" DROP CONSTRAINT "FK_3ef7e6f4c37aaf009706e5fe176"`,
    );
    await runner.query(`ALTER TABLE "discussions"."post" DROP CONSTRAINT "FK_904f42399253392646add3ffb27"`);
    await runner.query(`DROP INDEX "discussions"."thread_merged"`);
    await runner.query(`DROP INDEX "discussions"."post_moved"`);
    await runner.query(`ALTER TABLE "discussions"."read_mark" ALTER COLUMN "number" SET NOT NULL`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "merged_into_id"`);
    await runner.query(`ALTER TABLE "discussions"."read_mark" DROP COLUMN "also_read"`);
    await runner.query(`ALTER TABLE "discussions"."post" DROP COLUMN "moved_to_id"`);
    await runner.query(`DROP INDEX "discussions"."IDX_cc096409a9a6c4eb572045e8a0"`);
    await runner.query(`DROP INDEX "discussions"."thread_pointer_moved"`);
    await runner.query(`DROP INDEX "discussions"."IDX_649fafff87f1829c290c65d1de"`);
    await runner.query(`DROP TABLE "discussions"."thread_pointer"`);
  }
}
