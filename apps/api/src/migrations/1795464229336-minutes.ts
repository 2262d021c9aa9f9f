import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Minutes1795464229336 implements MigrationInterface {
  name = 'Minutes1795464229336';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."session_span" ("id" uuid NOT NULL, "item_id" uuid NOT NULL, "began_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_a9c03b93c19a3a051ae37b38a1b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_7f5bf2157ce2e1788ae679d141" ON "meetings"."session_span"  ("item_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "session_span_one_open" ON "meetings"."session_span"  ("item_id") WHERE ended_at is null`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."minutes" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'WRITING', "language" text NOT NULL, "edition" integer NOT NULL DEFAULT '1', "correction_until" TIMESTAMP(3) WITH TIME ZONE, "reason" text, "version" integer NOT NULL DEFAULT '1', "begun_by" uuid, "begun_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "CHK_50b0054b1d96866e4f888f6650" CHECK (("state" = 'CORRECTION') = ("correction_until" is not null)), CONSTRAINT "PK_6430e69788e26236b493d6fcc7e" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_b5f85480864d8582430e488a93" ON "meetings"."minutes"  ("meeting_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."minutes_part" ("id" uuid NOT NULL, "minutes_id" uuid NOT NULL, "kind" text NOT NULL, "item_id" uuid, "state" bytea NOT NULL, "text" text NOT NULL DEFAULT '', "version" integer NOT NULL DEFAULT '0', CONSTRAINT "CHK_1c4048cf98fb169e94b4aefc10" CHECK (("kind" = 'ITEM') = ("item_id" is not null)), CONSTRAINT "PK_6c9591dcbef151cd7ec4abf3ac8" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_866c98462bfbc99b296b7d8868" ON "meetings"."minutes_part"  ("minutes_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_c8d340c211f75211c4aee6b318" ON "meetings"."minutes_part"  ("item_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "minutes_part_of_item" ON "meetings"."minutes_part"  ("minutes_id", "kind", "item_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."minutes_update" ("part_id" uuid NOT NULL, "version" integer NOT NULL, "change" bytea NOT NULL, CONSTRAINT "PK_74f26e3a813f225c603d719ce46" PRIMARY KEY ("part_id", "version"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."minutes_rapporteur" ("minutes_id" uuid NOT NULL, "person_id" uuid NOT NULL, "grant_id" uuid NOT NULL, CONSTRAINT "PK_8b5a162ced985cafcf0346a68b3" PRIMARY KEY ("minutes_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_24a50d109b2f93d3bc6e38e94b" ON "meetings"."minutes_rapporteur"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."minutes_comment" ("id" uuid NOT NULL, "part_id" uuid NOT NULL, "edition" integer NOT NULL, "paragraph" text NOT NULL, "text" text NOT NULL, "author_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "answer" text, "answered_text" text, "answered_by" uuid, "answered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "CHK_6a2edf12138004d9d14777871c" CHECK (("answer" is null) = ("answered_at" is null)), CONSTRAINT "PK_1df13fb11165baa6e40d26bd332" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_8df063d8aab1a82da053baab8f" ON "meetings"."minutes_comment"  ("part_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_1e6664d38c1c0385416ddd5758" ON "meetings"."minutes_comment"  ("author_id") `,
    );
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "opened_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `ALTER TABLE "meetings"."session_span" ADD CONSTRAINT "FK_7f5bf2157ce2e1788ae679d1414" FOREIGN KEY ("item_id") REFERENCES "meetings"."agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes" ADD CONSTRAINT "FK_6430e69788e26236b493d6fcc7e" FOREIGN KEY ("id") REFERENCES "platform"."stream"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes" ADD CONSTRAINT "FK_b5f85480864d8582430e488a93d" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes" ADD CONSTRAINT "FK_402491abfffd85454901ba8ac4f" FOREIGN KEY ("begun_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_part" ADD CONSTRAINT "FK_866c98462bfbc99b296b7d88686" FOREIGN KEY ("minutes_id") REFERENCES "meetings"."minutes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_part" ADD CONSTRAINT "FK_c8d340c211f75211c4aee6b318b" FOREIGN KEY ("item_id") REFERENCES "meetings"."agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_update" ADD CONSTRAINT "FK_1fe02a5ec23711f02845283bb8d" FOREIGN KEY ("part_id") REFERENCES "meetings"."minutes_part"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_rapporteur" ADD CONSTRAINT "FK_9d62d91e66537db5adee8929d87" FOREIGN KEY ("minutes_id") REFERENCES "meetings"."minutes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_rapporteur" ADD CONSTRAINT "FK_24a50d109b2f93d3bc6e38e94b7" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_rapporteur" ADD CONSTRAINT "FK_8422a52ee0e5cc278176e3ec212" FOREIGN KEY ("grant_id") REFERENCES "people"."scope_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_comment" ADD CONSTRAINT "FK_8df063d8aab1a82da053baab8fa" FOREIGN KEY ("part_id") REFERENCES "meetings"."minutes_part"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_comment" ADD CONSTRAINT "FK_1e6664d38c1c0385416ddd57582" FOREIGN KEY ("author_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_comment" ADD CONSTRAINT "FK_24248b3442a26f55785c812fdc5" FOREIGN KEY ("answered_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // what was taken up before: from when to when all in all, as nothing finer was noted
    await runner.query(
      `INSERT INTO "meetings"."session_span" (id, item_id, began_at, ended_at) SELECT gen_random_uuid(), item_id, taken_at, left_at FROM "meetings"."session_item"`,
    );
    await runner.query(
      `UPDATE "discussions"."poll" p SET "opened_at" = e.at FROM "platform"."event" e WHERE e.type = 'poll.opened' AND e.subject_id = p.id AND p.scope_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TEMP TABLE gone_minutes ON COMMIT DROP AS SELECT id FROM "meetings"."minutes"`,
    );
    await runner.query(
      `CREATE TEMP TABLE gone_rapporteurs ON COMMIT DROP AS SELECT grant_id AS id FROM "meetings"."minutes_rapporteur"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_comment" DROP CONSTRAINT "FK_24248b3442a26f55785c812fdc5"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_comment" DROP CONSTRAINT "FK_1e6664d38c1c0385416ddd57582"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_comment" DROP CONSTRAINT "FK_8df063d8aab1a82da053baab8fa"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_rapporteur" DROP CONSTRAINT "FK_8422a52ee0e5cc278176e3ec212"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_rapporteur" DROP CONSTRAINT "FK_24a50d109b2f93d3bc6e38e94b7"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_rapporteur" DROP CONSTRAINT "FK_9d62d91e66537db5adee8929d87"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_update" DROP CONSTRAINT "FK_1fe02a5ec23711f02845283bb8d"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_part" DROP CONSTRAINT "FK_c8d340c211f75211c4aee6b318b"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."minutes_part" DROP CONSTRAINT "FK_866c98462bfbc99b296b7d88686"`,
    );
    await runner.query(`ALTER TABLE "meetings"."minutes" DROP CONSTRAINT "FK_402491abfffd85454901ba8ac4f"`);
    await runner.query(`ALTER TABLE "meetings"."minutes" DROP CONSTRAINT "FK_b5f85480864d8582430e488a93d"`);
    await runner.query(`ALTER TABLE "meetings"."minutes" DROP CONSTRAINT "FK_6430e69788e26236b493d6fcc7e"`);
    await runner.query(
      `ALTER TABLE "meetings"."session_span" DROP CONSTRAINT "FK_7f5bf2157ce2e1788ae679d1414"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "opened_at"`);
    await runner.query(`DROP INDEX "meetings"."IDX_1e6664d38c1c0385416ddd5758"`);
    await runner.query(`DROP INDEX "meetings"."IDX_8df063d8aab1a82da053baab8f"`);
    await runner.query(`DROP TABLE "meetings"."minutes_comment"`);
    await runner.query(`DROP INDEX "meetings"."IDX_24a50d109b2f93d3bc6e38e94b"`);
    await runner.query(`DROP TABLE "meetings"."minutes_rapporteur"`);
    await runner.query(`DROP TABLE "meetings"."minutes_update"`);
    await runner.query(`DROP INDEX "meetings"."minutes_part_of_item"`);
    await runner.query(`DROP INDEX "meetings"."IDX_c8d340c211f75211c4aee6b318"`);
    await runner.query(`DROP INDEX "meetings"."IDX_866c98462bfbc99b296b7d8868"`);
    await runner.query(`DROP TABLE "meetings"."minutes_part"`);
    await runner.query(`DROP INDEX "meetings"."IDX_b5f85480864d8582430e488a93"`);
    await runner.query(`DROP TABLE "meetings"."minutes"`);
    await runner.query(`DROP INDEX "meetings"."session_span_one_open"`);
    await runner.query(`DROP INDEX "meetings"."IDX_7f5bf2157ce2e1788ae679d141"`);
    await runner.query(`DROP TABLE "meetings"."session_span"`);
    await runner.query(`DELETE FROM "people"."scope_grant" WHERE id IN (SELECT id FROM gone_rapporteurs)`);
    for (const table of ['event', 'stream_head', 'consumer_cursor'])
      await runner.query(
        `DELETE FROM "platform"."${table}" WHERE stream_id IN (SELECT id FROM gone_minutes)`,
      );
    await runner.query(`DELETE FROM "platform"."stream" WHERE id IN (SELECT id FROM gone_minutes)`);
  }
}
