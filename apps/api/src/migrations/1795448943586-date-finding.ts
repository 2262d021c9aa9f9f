import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DateFinding1795448943586 implements MigrationInterface {
  name = 'DateFinding1795448943586';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."meeting_of_poll" ("poll_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, CONSTRAINT "PK_adcd6f003eb4ab6418de29d5448" PRIMARY KEY ("poll_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_2f1d98fba82a4185dcab37f286" ON "meetings"."meeting_of_poll"  ("meeting_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_of_poll" ADD CONSTRAINT "FK_adcd6f003eb4ab6418de29d5448" FOREIGN KEY ("poll_id") REFERENCES "discussions"."poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_of_poll" ADD CONSTRAINT "FK_2f1d98fba82a4185dcab37f2861" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."meeting_of_poll" DROP CONSTRAINT "FK_2f1d98fba82a4185dcab37f2861"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_of_poll" DROP CONSTRAINT "FK_adcd6f003eb4ab6418de29d5448"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_2f1d98fba82a4185dcab37f286"`);
    await runner.query(`DROP TABLE "meetings"."meeting_of_poll"`);
  }
}
