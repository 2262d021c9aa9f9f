import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MinutesEditions1795475822652 implements MigrationInterface {
  name = 'MinutesEditions1795475822652';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."minutes_edition" ("minutes_id" uuid NOT NULL, "number" integer NOT NULL, "content" jsonb NOT NULL, "file_id" uuid NOT NULL, "sha256" text NOT NULL, "approved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "approved_by" uuid NOT NULL, CONSTRAINT "PK_85abcce00331c30e95bec0e8d58" PRIMARY KEY ("minutes_id", "number"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_823a2eadb67f3d049413536c10" ON "meetings"."minutes_edition"  ("file_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_edition" ADD CONSTRAINT "FK_12895ee7a2fbdf2470d15b517ef" FOREIGN KEY ("minutes_id") REFERENCES "meetings"."minutes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_edition" ADD CONSTRAINT "FK_823a2eadb67f3d049413536c10a" FOREIGN KEY ("file_id") REFERENCES "platform"."stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_edition" ADD CONSTRAINT "FK_e01079d0795b0264a99d7af5fa6" FOREIGN KEY ("approved_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "platform"."stored_file" SET state = 'RELEASED' WHERE id IN (SELECT file_id FROM "meetings"."minutes_edition")`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_edition" DROP CONSTRAINT "FK_e01079d0795b0264a99d7af5fa6"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_edition" DROP CONSTRAINT "FK_823a2eadb67f3d049413536c10a"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_edition" DROP CONSTRAINT "FK_12895ee7a2fbdf2470d15b517ef"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_823a2eadb67f3d049413536c10"`);
    await runner.query(`DROP TABLE "meetings"."minutes_edition"`);
  }
}
