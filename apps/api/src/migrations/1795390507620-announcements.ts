import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Announcements1795390507620 implements MigrationInterface {
  name = 'Announcements1795390507620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."rating" ("thread_id" uuid NOT NULL, "person_id" uuid NOT NULL, "up" boolean NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_b54fe5be38958e835600630c94d" PRIMARY KEY ("thread_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_e7f06cac356ed6eca27fe71378" ON "discussions"."rating"  ("person_id") `,
    );
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "announced_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `ALTER TABLE "discussions"."thread" ADD "announced_until" TIMESTAMP(3) WITH TIME ZONE`,
    );
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "announced_by" uuid`);
    await runner.query(
      `CREATE INDEX "thread_announced" ON "discussions"."thread"  ("scope_id") WHERE announced_at is not null`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."rating" ADD CONSTRAINT "FK_4caa364465cfd0d93198ef0b431" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."rating" ADD CONSTRAINT "FK_e7f06cac356ed6eca27fe71378b" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread" ADD CONSTRAINT "FK_6e5cfee054a49f628d5bdfe5728" FOREIGN KEY ("announced_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."thread" DROP CONSTRAINT "FK_6e5cfee054a49f628d5bdfe5728"`);
    await runner.query(`ALTER TABLE "discussions"."rating" DROP CONSTRAINT "FK_e7f06cac356ed6eca27fe71378b"`);
    await runner.query(`ALTER TABLE "discussions"."rating" DROP CONSTRAINT "FK_4caa364465cfd0d93198ef0b431"`);
    await runner.query(`DROP INDEX "discussions"."thread_announced"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "announced_by"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "announced_until"`);
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "announced_at"`);
    await runner.query(`DROP INDEX "discussions"."IDX_e7f06cac356ed6eca27fe71378"`);
    await runner.query(`DROP TABLE "discussions"."rating"`);
  }
}
