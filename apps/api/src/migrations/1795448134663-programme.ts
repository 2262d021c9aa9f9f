import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Programme1795448134663 implements MigrationInterface {
  name = 'Programme1795448134663';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."programme" ("meeting_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_c41e2e33a8af31ba8f9308a37c3" PRIMARY KEY ("meeting_id"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."venue" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "position" integer NOT NULL, "name" text NOT NULL, "address" text, "latitude" double precision, "longitude" double precision, "accesses" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "CHK_ff31f627b997726412fee1468b" CHECK (("latitude" is null) = ("longitude" is null)), CONSTRAINT "PK_c53deb6d1bcb088f9d459e7dbc0" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_d953e17d40a3d24cb0c5aeefb3" ON "meetings"."venue"  ("meeting_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."venue_room" ("id" uuid NOT NULL, "venue_id" uuid NOT NULL, "position" integer NOT NULL, "name" text NOT NULL, "capacity" integer, "accesses" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "PK_1fe42428fa99b90dbb3a8f0c1bb" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_6d69692c8060da50bbc92ad67d" ON "meetings"."venue_room"  ("venue_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_day" ("meeting_id" uuid NOT NULL, "date" text NOT NULL, "start_time" text, "end_time" text, "venue_id" uuid, CONSTRAINT "PK_01ccdf732701b898c0c5609d6ea" PRIMARY KEY ("meeting_id", "date"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_6b2743a03e6a5b89b9d6fa2455" ON "meetings"."meeting_day"  ("venue_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."meeting_session" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "kind" text NOT NULL, "titles" jsonb NOT NULL DEFAULT '{}', "topics" jsonb NOT NULL DEFAULT '{}', "date" text, "start_time" text, "end_time" text, "time_zone" text, "room_id" uuid, "track" text, "host_organisation_id" uuid, "thread_id" uuid, "version" integer NOT NULL DEFAULT '1', "removed_at" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "CHK_dd191ed530e0b439413b79d15c" CHECK ("end_time" is null or "start_time" is not null), CONSTRAINT "CHK_c036143faa07bf6037fd1ff64d" CHECK ("start_time" is null or "date" is not null), CONSTRAINT "PK_0bed9dd88b09bf6a7a9f95311df" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_aaa67b0ac11d403c588781bde3" ON "meetings"."meeting_session"  ("meeting_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_70765a7ed1e554ac75007f87dd" ON "meetings"."meeting_session"  ("date") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_91b9442d6f546c4b49f600f536" ON "meetings"."meeting_session"  ("room_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_b7b148577ce03641c1dee04129" ON "meetings"."meeting_session"  ("host_organisation_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."session_person" ("session_id" uuid NOT NULL, "position" integer NOT NULL, "role" text NOT NULL, "person_id" uuid, "name" text, "job_title" text, "organisation" text, CONSTRAINT "CHK_03aa1df73c2032ae815313d7cc" CHECK (num_nonnulls("person_id", "name") = 1), CONSTRAINT "PK_065f787ce66e051355012d46ef3" PRIMARY KEY ("session_id", "position"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b5273c9e184ab9ae6bdd8a90a7" ON "meetings"."session_person"  ("person_id") `,
    );
    await runner.query(`ALTER TABLE "meetings"."agenda_item" ADD "session_id" uuid`);
    await runner.query(
      `CREATE INDEX "IDX_183946179c6a7ba34ec585fe20" ON "meetings"."agenda_item"  ("session_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."agenda_item" ADD CONSTRAINT "FK_183946179c6a7ba34ec585fe20f" FOREIGN KEY ("session_id") REFERENCES "meetings"."meeting_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."programme" ADD CONSTRAINT "FK_c41e2e33a8af31ba8f9308a37c3" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."venue" ADD CONSTRAINT "FK_d953e17d40a3d24cb0c5aeefb33" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."venue_room" ADD CONSTRAINT "FK_6d69692c8060da50bbc92ad67d7" FOREIGN KEY ("venue_id") REFERENCES "meetings"."venue"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_day" ADD CONSTRAINT "FK_c5997d25cb11a7d959505c547e9" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_day" ADD CONSTRAINT "FK_6b2743a03e6a5b89b9d6fa2455f" FOREIGN KEY ("venue_id") REFERENCES "meetings"."venue"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_session" ADD CONSTRAINT "FK_aaa67b0ac11d403c588781bde32" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_session" ADD CONSTRAINT "FK_91b9442d6f546c4b49f600f5362" FOREIGN KEY ("room_id") REFERENCES "meetings"."venue_room"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_session" ADD CONSTRAINT "FK_b7b148577ce03641c1dee04129d" FOREIGN KEY ("host_organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_session" ADD CONSTRAINT "FK_ba8e9db731c3a732b420c239896" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."session_person" ADD CONSTRAINT "FK_7af247976fdac0ce62c371bda1b" FOREIGN KEY ("session_id") REFERENCES "meetings"."meeting_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."session_person" ADD CONSTRAINT "FK_b5273c9e184ab9ae6bdd8a90a72" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."session_person" DROP CONSTRAINT "FK_b5273c9e184ab9ae6bdd8a90a72"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."session_person" DROP CONSTRAINT "FK_7af247976fdac0ce62c371bda1b"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_session" DROP CONSTRAINT "FK_ba8e9db731c3a732b420c239896"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_session" DROP CONSTRAINT "FK_b7b148577ce03641c1dee04129d"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_session" DROP CONSTRAINT "FK_91b9442d6f546c4b49f600f5362"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_session" DROP CONSTRAINT "FK_aaa67b0ac11d403c588781bde32"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_day" DROP CONSTRAINT "FK_6b2743a03e6a5b89b9d6fa2455f"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_day" DROP CONSTRAINT "FK_c5997d25cb11a7d959505c547e9"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."venue_room" DROP CONSTRAINT "FK_6d69692c8060da50bbc92ad67d7"`,
    );
    await runner.query(`ALTER TABLE "meetings"."venue" DROP CONSTRAINT "FK_d953e17d40a3d24cb0c5aeefb33"`);
    await runner.query(`ALTER TABLE "meetings"."programme" DROP CONSTRAINT "FK_c41e2e33a8af31ba8f9308a37c3"`);
    await runner.query(
      `ALTER TABLE "meetings"."agenda_item" DROP CONSTRAINT "FK_183946179c6a7ba34ec585fe20f"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_183946179c6a7ba34ec585fe20"`);
    await runner.query(`ALTER TABLE "meetings"."agenda_item" DROP COLUMN "session_id"`);
    await runner.query(`DROP INDEX "meetings"."IDX_b5273c9e184ab9ae6bdd8a90a7"`);
    await runner.query(`DROP TABLE "meetings"."session_person"`);
    await runner.query(`DROP INDEX "meetings"."IDX_b7b148577ce03641c1dee04129"`);
    await runner.query(`DROP INDEX "meetings"."IDX_91b9442d6f546c4b49f600f536"`);
    await runner.query(`DROP INDEX "meetings"."IDX_70765a7ed1e554ac75007f87dd"`);
    await runner.query(`DROP INDEX "meetings"."IDX_aaa67b0ac11d403c588781bde3"`);
    await runner.query(`DROP TABLE "meetings"."meeting_session"`);
    await runner.query(`DROP INDEX "meetings"."IDX_6b2743a03e6a5b89b9d6fa2455"`);
    await runner.query(`DROP TABLE "meetings"."meeting_day"`);
    await runner.query(`DROP INDEX "meetings"."IDX_6d69692c8060da50bbc92ad67d"`);
    await runner.query(`DROP TABLE "meetings"."venue_room"`);
    await runner.query(`DROP INDEX "meetings"."IDX_d953e17d40a3d24cb0c5aeefb3"`);
    await runner.query(`DROP TABLE "meetings"."venue"`);
    await runner.query(`DROP TABLE "meetings"."programme"`);
  }
}
