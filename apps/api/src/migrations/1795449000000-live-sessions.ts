import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LiveSessions1795449000000 implements MigrationInterface {
  name = 'LiveSessions1795449000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."floor" ("meeting_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "open" boolean NOT NULL DEFAULT false, "fair" boolean NOT NULL DEFAULT false, "turn_seconds" integer, CONSTRAINT "PK_83472bfe64251893f530a314c7f" PRIMARY KEY ("meeting_id"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."turn" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "person_id" uuid, "name" text, "municipality_id" uuid, "sector" text, "point_of_order" boolean NOT NULL, "remote" boolean NOT NULL, "raised" boolean NOT NULL DEFAULT false, "state" text NOT NULL DEFAULT 'WAITING', "item_id" uuid, "allotted_ms" integer, "used_ms" integer NOT NULL DEFAULT '0', "running_since" TIMESTAMP(3) WITH TIME ZONE, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "began_at" TIMESTAMP(3) WITH TIME ZONE, "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "CHK_7f0a6acadfe6134596caae0339" CHECK (num_nonnulls("person_id", "name") = 1), CONSTRAINT "PK_a9046ae56d7e5b2b1f7413b5e6d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_646163bbe592d1e574595d3c12" ON "meetings"."turn"  ("person_id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "turn_one_speaking" ON "meetings"."turn"  ("meeting_id") WHERE state = 'SPEAKING'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "turn_one_waiting" ON "meetings"."turn"  ("meeting_id", "person_id", "point_of_order") WHERE state = 'WAITING' and person_id is not null`,
    );
    await runner.query(
      `CREATE INDEX "IDX_6e0b4e728e0164f892742b7736" ON "meetings"."turn"  ("meeting_id", "state") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."live_session" ("meeting_id" uuid NOT NULL, "desk_stream_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'SCHEDULED', "version" integer NOT NULL DEFAULT '1', "item_id" uuid, "allotted_ms" integer, "used_ms" integer NOT NULL DEFAULT '0', "running_since" TIMESTAMP(3) WITH TIME ZONE, "shows" text NOT NULL DEFAULT 'AGENDA', "poll_id" uuid, "opened_at" TIMESTAMP(3) WITH TIME ZONE, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "code_salt" uuid NOT NULL, CONSTRAINT "CHK_4fc6eb6b720794c4aa4859892f" CHECK ("running_since" is null or "state" = 'OPEN'), CONSTRAINT "PK_f76ca2641b57d85758ee6d15a5d" PRIMARY KEY ("meeting_id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_22a43b8e32d6f4169c6ac4dd46" ON "meetings"."live_session"  ("desk_stream_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."session_item" ("item_id" uuid NOT NULL, "used_ms" integer NOT NULL DEFAULT '0', "taken_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "left_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_872544565983fdcf01ec97215e1" PRIMARY KEY ("item_id"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."attendance" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "person_id" uuid, "name" text, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "noted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "noted_by" uuid, CONSTRAINT "CHK_aabeaa0298c385f7d2d2e897b8" CHECK (num_nonnulls("person_id", "name") = 1), CONSTRAINT "PK_ee0ffe42c1f1a01e72b725c0cb2" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_86687a3aa35d66a5613e23ddd6" ON "meetings"."attendance"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_005a8e93ffda23a95765a0c792" ON "meetings"."attendance"  ("meeting_id", "state") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "attendance_of_person" ON "meetings"."attendance"  ("meeting_id", "person_id") WHERE person_id is not null`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."floor" ADD CONSTRAINT "FK_83472bfe64251893f530a314c7f" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."turn" ADD CONSTRAINT "FK_9ff958aefbdec0af03ff74c6d18" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."turn" ADD CONSTRAINT "FK_646163bbe592d1e574595d3c120" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."turn" ADD CONSTRAINT "FK_2f1c716ab54a220dbccc673ab70" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."turn" ADD CONSTRAINT "FK_222406a23112d248a9d5255946b" FOREIGN KEY ("item_id") REFERENCES "meetings"."agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."live_session" ADD CONSTRAINT "FK_f76ca2641b57d85758ee6d15a5d" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."live_session" ADD CONSTRAINT "FK_22a43b8e32d6f4169c6ac4dd46a" FOREIGN KEY ("desk_stream_id") REFERENCES "platform"."stream"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."live_session" ADD CONSTRAINT "FK_7a77f4c352305647e8036f504ca" FOREIGN KEY ("item_id") REFERENCES "meetings"."agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."live_session" ADD CONSTRAINT "FK_705fff79fd6595e0d003da51296" FOREIGN KEY ("poll_id") REFERENCES "discussions"."poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."session_item" ADD CONSTRAINT "FK_872544565983fdcf01ec97215e1" FOREIGN KEY ("item_id") REFERENCES "meetings"."agenda_item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."attendance" ADD CONSTRAINT "FK_fedd75244556b90cd6a92b7c149" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."attendance" ADD CONSTRAINT "FK_86687a3aa35d66a5613e23ddd65" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."attendance" ADD CONSTRAINT "FK_f083c3adc5e47dd0bb20164253b" FOREIGN KEY ("noted_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // every meeting has a session, a list of speakers and a desk
    await runner.query(`WITH born AS MATERIALIZED (SELECT id AS meeting_id, gen_random_uuid() AS desk FROM "meetings"."meeting"),
      desks AS (INSERT INTO "platform"."stream" (id, kind, subject_id, audience_id) SELECT desk, 'desk', meeting_id, meeting_id FROM born),
      sessions AS (INSERT INTO "meetings"."live_session" (meeting_id, desk_stream_id, code_salt) SELECT meeting_id, desk, gen_random_uuid() FROM born)
      INSERT INTO "meetings"."floor" (meeting_id) SELECT meeting_id FROM born`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TEMP TABLE gone_desks ON COMMIT DROP AS SELECT desk_stream_id AS id FROM "meetings"."live_session"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."attendance" DROP CONSTRAINT "FK_f083c3adc5e47dd0bb20164253b"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."attendance" DROP CONSTRAINT "FK_86687a3aa35d66a5613e23ddd65"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."attendance" DROP CONSTRAINT "FK_fedd75244556b90cd6a92b7c149"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."session_item" DROP CONSTRAINT "FK_872544565983fdcf01ec97215e1"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."live_session" DROP CONSTRAINT "FK_7a77f4c352305647e8036f504ca"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."live_session" DROP CONSTRAINT "FK_22a43b8e32d6f4169c6ac4dd46a"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."live_session" DROP CONSTRAINT "FK_f76ca2641b57d85758ee6d15a5d"`,
    );
    await runner.query(`ALTER TABLE "meetings"."turn" DROP CONSTRAINT "FK_222406a23112d248a9d5255946b"`);
    await runner.query(`ALTER TABLE "meetings"."turn" DROP CONSTRAINT "FK_2f1c716ab54a220dbccc673ab70"`);
    await runner.query(`ALTER TABLE "meetings"."turn" DROP CONSTRAINT "FK_646163bbe592d1e574595d3c120"`);
    await runner.query(`ALTER TABLE "meetings"."turn" DROP CONSTRAINT "FK_9ff958aefbdec0af03ff74c6d18"`);
    await runner.query(`ALTER TABLE "meetings"."floor" DROP CONSTRAINT "FK_83472bfe64251893f530a314c7f"`);
    await runner.query(`DROP INDEX "meetings"."attendance_of_person"`);
    await runner.query(`DROP INDEX "meetings"."IDX_005a8e93ffda23a95765a0c792"`);
    await runner.query(`DROP INDEX "meetings"."IDX_86687a3aa35d66a5613e23ddd6"`);
    await runner.query(`DROP TABLE "meetings"."attendance"`);
    await runner.query(`DROP TABLE "meetings"."session_item"`);
    await runner.query(`DROP INDEX "meetings"."IDX_22a43b8e32d6f4169c6ac4dd46"`);
    await runner.query(`DROP TABLE "meetings"."live_session"`);
    await runner.query(`DROP INDEX "meetings"."IDX_6e0b4e728e0164f892742b7736"`);
    await runner.query(`DROP INDEX "meetings"."turn_one_waiting"`);
    await runner.query(`DROP INDEX "meetings"."turn_one_speaking"`);
    await runner.query(`DROP INDEX "meetings"."IDX_646163bbe592d1e574595d3c12"`);
    await runner.query(`DROP TABLE "meetings"."turn"`);
    await runner.query(`DROP TABLE "meetings"."floor"`);
    for (const table of ['event', 'stream_head', 'consumer_cursor'])
      await runner.query(`DELETE FROM "platform"."${table}" WHERE stream_id IN (SELECT id FROM gone_desks)`);
    await runner.query(`DELETE FROM "platform"."stream" WHERE id IN (SELECT id FROM gone_desks)`);
  }
}
