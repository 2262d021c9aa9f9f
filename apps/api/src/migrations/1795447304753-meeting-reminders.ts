import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingReminders1795447304753 implements MigrationInterface {
  name = 'MeetingReminders1795447304753';

  async up(runner: QueryRunner): Promise<void> {
    // Letters about meetings leave although the notice was read: what is read must be found too.
    await runner.query(`DROP INDEX "notices"."notice_mail"`);
    await runner.query(`CREATE INDEX "notice_mail" ON "notices"."notice" ("raised_at")`);
    await runner.query(
      `CREATE TABLE "notices"."meeting_reminder" ("meeting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "reason" text NOT NULL, "planned" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_8f37ace23620ae2c13a187b0209" PRIMARY KEY ("meeting_id", "person_id", "reason", "planned"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_5003e9c25f845dbb2ad15a74d2" ON "notices"."meeting_reminder"  ("person_id") `,
    );
    await runner.query(
      `ALTER TABLE "notices"."meeting_reminder" ADD CONSTRAINT "FK_74d3e4f221b95a032ac4ba67628" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notices"."meeting_reminder" ADD CONSTRAINT "FK_5003e9c25f845dbb2ad15a74d28" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "notices"."meeting_reminder" DROP CONSTRAINT "FK_5003e9c25f845dbb2ad15a74d28"`,
    );
    await runner.query(
      `ALTER TABLE "notices"."meeting_reminder" DROP CONSTRAINT "FK_74d3e4f221b95a032ac4ba67628"`,
    );
    await runner.query(`DROP INDEX "notices"."IDX_5003e9c25f845dbb2ad15a74d2"`);
    await runner.query(`DROP TABLE "notices"."meeting_reminder"`);
    await runner.query(`DROP INDEX "notices"."notice_mail"`);
    await runner.query(
      `CREATE INDEX "notice_mail" ON "notices"."notice" ("raised_at") WHERE read_at is null`,
    );
  }
}
