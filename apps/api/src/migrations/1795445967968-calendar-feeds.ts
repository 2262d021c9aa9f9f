import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarFeeds1795445967968 implements MigrationInterface {
  name = 'CalendarFeeds1795445967968';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."calendar_feed" ("person_id" uuid NOT NULL, "secret_hash" bytea NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "last_read_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_6f1e687ddc5e27d066c00af5478" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_6c0c708ec32135062782236d9f" ON "meetings"."calendar_feed"  ("secret_hash") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."calendar_feed" ADD CONSTRAINT "FK_6f1e687ddc5e27d066c00af5478" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."calendar_feed" DROP CONSTRAINT "FK_6f1e687ddc5e27d066c00af5478"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_6c0c708ec32135062782236d9f"`);
    await runner.query(`DROP TABLE "meetings"."calendar_feed"`);
  }
}
