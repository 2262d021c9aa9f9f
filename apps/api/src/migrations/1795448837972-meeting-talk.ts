import { labelList, titleKey, type Labels } from '#kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingTalk1795448837972 implements MigrationInterface {
  name = 'MeetingTalk1795448837972';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."scope_rating" ("scope_id" uuid NOT NULL, "person_id" uuid NOT NULL, "up" boolean NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_6f26cef67b45aa032f635b3dc57" PRIMARY KEY ("scope_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ed3952aa0d7b470ae689ab2f58" ON "discussions"."scope_rating"  ("person_id") `,
    );
    await runner.query(`ALTER TABLE "meetings"."meeting" ADD "title_key" text NOT NULL DEFAULT ''`);
    const rows = (await runner.query(
      `SELECT m.id, m.titles, m.topics, coalesce((SELECT s.names FROM meetings.meeting_series s WHERE s.id = m.series_id), '{}') AS series
       FROM meetings.meeting m`,
    )) as { id: string; titles: Labels; topics: Labels; series: Labels }[];
    await runner.query(
      `UPDATE meetings.meeting m SET title_key = k.key FROM unnest($1::uuid[], $2::text[]) k(id, key) WHERE k.id = m.id`,
      [
        rows.map(({ id }) => id),
        rows.map(({ titles, topics, series }) =>
          titleKey([titles, topics, series].flatMap((labels) => labelList(labels))),
        ),
      ],
    );
    await runner.query(`ALTER TABLE "meetings"."meeting" ADD "thread_id" uuid`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_cfdd939830a7847235606d2b61" ON "meetings"."meeting"  ("thread_id") `,
    );
    await runner.query(
      `ALTER TABLE "discussions"."scope_rating" ADD CONSTRAINT "FK_303c492c094edc6fa2efc9f76eb" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."scope_rating" ADD CONSTRAINT "FK_ed3952aa0d7b470ae689ab2f58e" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting" ADD CONSTRAINT "FK_cfdd939830a7847235606d2b612" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP CONSTRAINT "FK_cfdd939830a7847235606d2b612"`);
    await runner.query(
      `ALTER TABLE "discussions"."scope_rating" DROP CONSTRAINT "FK_ed3952aa0d7b470ae689ab2f58e"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."scope_rating" DROP CONSTRAINT "FK_303c492c094edc6fa2efc9f76eb"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_cfdd939830a7847235606d2b61"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP COLUMN "thread_id"`);
    await runner.query(`ALTER TABLE "meetings"."meeting" DROP COLUMN "title_key"`);
    await runner.query(`DROP INDEX "discussions"."IDX_ed3952aa0d7b470ae689ab2f58"`);
    await runner.query(`DROP TABLE "discussions"."scope_rating"`);
  }
}
