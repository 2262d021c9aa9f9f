import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProjectRevisions1795422410663 implements MigrationInterface {
  name = 'ProjectRevisions1795422410663';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "municipalities"`);
    await runner.query(
      `CREATE TABLE "municipalities"."project_revision" ("id" uuid NOT NULL, "project_id" uuid NOT NULL, "editor_id" uuid, "origin" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "version" integer, "changes" jsonb NOT NULL, CONSTRAINT "PK_ae26a6b82863a424e39d6156675" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_d29220b715ec899900593224cf" ON "municipalities"."project_revision"  ("project_id", "id") `,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_revision" ADD CONSTRAINT "FK_d9a3f70373d88082367a5020319" FOREIGN KEY ("project_id") REFERENCES "municipalities"."project"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_revision" ADD CONSTRAINT "FK_fb263061db8745217b99821bd2f" FOREIGN KEY ("editor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "municipalities"."project_revision" DROP CONSTRAINT "FK_fb263061db8745217b99821bd2f"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."project_revision" DROP CONSTRAINT "FK_d9a3f70373d88082367a5020319"`,
    );
    await runner.query(`DROP INDEX "municipalities"."IDX_d29220b715ec899900593224cf"`);
    await runner.query(`DROP TABLE "municipalities"."project_revision"`);
  }
}
