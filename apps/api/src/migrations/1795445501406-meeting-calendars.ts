import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingCalendars1795445501406 implements MigrationInterface {
  name = 'MeetingCalendars1795445501406';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD "calendar_sequence" integer NOT NULL DEFAULT '0'`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD "calendar_changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now())`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP COLUMN "calendar_changed_at"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP COLUMN "calendar_sequence"`);
  }
}
