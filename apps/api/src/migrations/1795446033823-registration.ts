import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registration1795446033823 implements MigrationInterface {
  name = 'Registration1795446033823';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."registration_settings" ("meeting_id" uuid NOT NULL, "open" boolean NOT NULL, "manner" text NOT NULL, "deadline" text, "deadline_zone" text, "deadline_at" TIMESTAMP(3) WITH TIME ZONE, "separate_remote" boolean NOT NULL, "guests" boolean NOT NULL, "questions" jsonb NOT NULL DEFAULT '[]', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_09a73e8509ec0d6bf192ca2ae40" PRIMARY KEY ("meeting_id"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."registration" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "registered_by" uuid, "attendance" text NOT NULL, "answers" jsonb NOT NULL DEFAULT '[]', "on_list" boolean NOT NULL, "reason" text, "grant_id" uuid, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_cb23dc9d28df8801b15e9e2b8d6" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_51a6768118826d106551223bca" ON "meetings"."registration"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_528abe255c725fb74e17e96d44" ON "meetings"."registration"  ("registered_by") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "registration_once" ON "meetings"."registration"  ("meeting_id", "person_id") WHERE ended_at is null`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."seat_pool" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "kind" text NOT NULL, "session_id" uuid, "capacity" integer, "quotas" jsonb NOT NULL DEFAULT '{}', "arrivals" integer NOT NULL DEFAULT '0', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "CHK_44087bb17b79859c5d4fe1b34d" CHECK (("kind" = 'SESSION') = ("session_id" is not null)), CONSTRAINT "PK_ff5b6944cdc3b179da89e9fcd89" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "seat_pool_of_session" ON "meetings"."seat_pool"  ("session_id") WHERE kind = 'SESSION'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "seat_pool_of_meeting" ON "meetings"."seat_pool"  ("meeting_id", "kind") WHERE kind <> 'SESSION'`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."seat" ("id" uuid NOT NULL, "pool_id" uuid NOT NULL, "registration_id" uuid NOT NULL, "sector" text, "state" text NOT NULL, "arrival" integer NOT NULL, "offered_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "CHK_a99223cf1045a6e38b154d8081" CHECK (("state" = 'OFFERED') = ("offered_until" is not null)), CONSTRAINT "PK_4e72ae40c3fbd7711ccb380ac17" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "seat_offered" ON "meetings"."seat"  ("offered_until") WHERE state = 'OFFERED'`,
    );
    await runner.query(`CREATE UNIQUE INDEX "seat_arrival" ON "meetings"."seat"  ("pool_id", "arrival") `);
    await runner.query(
      `CREATE INDEX "seat_alive" ON "meetings"."seat"  ("pool_id", "state", "arrival") WHERE state in ('REQUESTED', 'WAITING', 'OFFERED', 'HELD')`,
    );
    await runner.query(
      `CREATE INDEX "IDX_59c4a59185e12940e0afd7e930" ON "meetings"."seat"  ("registration_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_settings" ADD CONSTRAINT "FK_09a73e8509ec0d6bf192ca2ae40" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration" ADD CONSTRAINT "FK_7bce10dea81ea0a75d64adbc75e" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration" ADD CONSTRAINT "FK_51a6768118826d106551223bca2" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration" ADD CONSTRAINT "FK_528abe255c725fb74e17e96d445" FOREIGN KEY ("registered_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."seat_pool" ADD CONSTRAINT "FK_2ab851b395a442f8798d951bb69" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."seat" ADD CONSTRAINT "FK_ff5b6944cdc3b179da89e9fcd89" FOREIGN KEY ("pool_id") REFERENCES "meetings"."seat_pool"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."seat" ADD CONSTRAINT "FK_59c4a59185e12940e0afd7e9309" FOREIGN KEY ("registration_id") REFERENCES "meetings"."registration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meetings"."seat" DROP CONSTRAINT "FK_59c4a59185e12940e0afd7e9309"`);
    await runner.query(`ALTER TABLE "meetings"."seat" DROP CONSTRAINT "FK_ff5b6944cdc3b179da89e9fcd89"`);
    await runner.query(`ALTER TABLE "meetings"."seat_pool" DROP CONSTRAINT "FK_2ab851b395a442f8798d951bb69"`);
    await runner.query(
      `ALTER TABLE "meetings"."registration" DROP CONSTRAINT "FK_528abe255c725fb74e17e96d445"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration" DROP CONSTRAINT "FK_51a6768118826d106551223bca2"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration" DROP CONSTRAINT "FK_7bce10dea81ea0a75d64adbc75e"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_settings" DROP CONSTRAINT "FK_09a73e8509ec0d6bf192ca2ae40"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_59c4a59185e12940e0afd7e930"`);
    await runner.query(`DROP INDEX "meetings"."seat_alive"`);
    await runner.query(`DROP INDEX "meetings"."seat_arrival"`);
    await runner.query(`DROP INDEX "meetings"."seat_offered"`);
    await runner.query(`DROP TABLE "meetings"."seat"`);
    await runner.query(`DROP INDEX "meetings"."seat_pool_of_meeting"`);
    await runner.query(`DROP INDEX "meetings"."seat_pool_of_session"`);
    await runner.query(`DROP TABLE "meetings"."seat_pool"`);
    await runner.query(`DROP INDEX "meetings"."registration_once"`);
    await runner.query(`DROP INDEX "meetings"."IDX_528abe255c725fb74e17e96d44"`);
    await runner.query(`DROP INDEX "meetings"."IDX_51a6768118826d106551223bca"`);
    await runner.query(`DROP TABLE "meetings"."registration"`);
    await runner.query(`DROP TABLE "meetings"."registration_settings"`);
  }
}
