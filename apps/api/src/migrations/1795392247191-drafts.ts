import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Drafts1795392247191 implements MigrationInterface {
  name = 'Drafts1795392247191';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."draft" ("person_id" uuid NOT NULL, "thread_id" uuid NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "reply_to_id" uuid, "version" integer NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_4409ee12fe189c9fd7d5abdc7dc" PRIMARY KEY ("person_id", "thread_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b20672aee874ec8a70611e2901" ON "discussions"."draft"  ("thread_id") `,
    );
    await runner.query(
      `ALTER TABLE "discussions"."draft" ADD CONSTRAINT "FK_c9528ee5c1589518438146c740a" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."draft" ADD CONSTRAINT "FK_b20672aee874ec8a70611e29014" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."draft" ADD CONSTRAINT "FK_097c960f1d5f3ddeb8a1472b404" FOREIGN KEY ("reply_to_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "discussions"."draft" DROP CONSTRAINT "FK_097c960f1d5f3ddeb8a1472b404"`);
    await runner.query(`ALTER TABLE "discussions"."draft" DROP CONSTRAINT "FK_b20672aee874ec8a70611e29014"`);
    await runner.query(`ALTER TABLE "discussions"."draft" DROP CONSTRAINT "FK_c9528ee5c1589518438146c740a"`);
    await runner.query(`DROP INDEX "discussions"."IDX_b20672aee874ec8a70611e2901"`);
    await runner.query(`DROP TABLE "discussions"."draft"`);
  }
}
