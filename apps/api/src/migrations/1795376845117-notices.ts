import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notices1795376845117 implements MigrationInterface {
  name = 'Notices1795376845117';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "platform"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "notices"`);
    await runner.query(
      `CREATE TABLE "platform"."consumer_cursor" ("consumer" text NOT NULL, "stream_id" uuid NOT NULL, "n" bigint NOT NULL DEFAULT '0', CONSTRAINT "PK_b1ef189d46dffc6fd95505f108a" PRIMARY KEY ("consumer", "stream_id"))`,
    );
    await runner.query(
      `CREATE TABLE "discussions"."thread_follow" ("thread_id" uuid NOT NULL, "person_id" uuid NOT NULL, "level" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_94b8db4e393b88c19e0a8eb38b2" PRIMARY KEY ("thread_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_414718e2181f9e4ba7b54f443c" ON "discussions"."thread_follow"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "discussions"."place_follow" ("scope_id" uuid NOT NULL, "person_id" uuid NOT NULL, "level" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_9bf03ead610a9200906d1c98f03" PRIMARY KEY ("scope_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_5497d6294bc31ed2b59525421a" ON "discussions"."place_follow"  ("person_id") `,
    );
    await runner.query(
      `CREATE TABLE "notices"."notice" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "reason" text NOT NULL, "scope_id" uuid NOT NULL, "thread_id" uuid, "subject_id" uuid NOT NULL, "number" integer, "last_number" integer, "count" integer NOT NULL DEFAULT '1', "actor_id" uuid, "kept" boolean NOT NULL DEFAULT false, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "raised_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "read_at" TIMESTAMP(3) WITH TIME ZONE, "mailed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_705062b14410ff1a04998f86d72" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "notice_mail" ON "notices"."notice"  ("raised_at") WHERE read_at is null and mailed_at is null`,
    );
    await runner.query(
      `CREATE INDEX "IDX_98932b5db1f5fb6ff3212a3a40" ON "notices"."notice"  ("thread_id", "number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_28fc84fbc1cc98d4cc934c2bc7" ON "notices"."notice"  ("person_id", "raised_at", "id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "notice_open" ON "notices"."notice"  ("person_id", "subject_id") WHERE read_at is null`,
    );
    await runner.query(
      `CREATE TABLE "notices"."preference" ("person_id" uuid NOT NULL, "reason" text NOT NULL, "way" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_8c905d20ad58ab9ba0dd4844dc7" PRIMARY KEY ("person_id", "reason"))`,
    );
    // What happened before there were notices is no news to anybody.
    await runner.query(
      `INSERT INTO "platform"."consumer_cursor" (consumer, stream_id, n) SELECT 'notices', stream_id, head FROM "platform"."stream_head"`,
    );
    await runner.query(`ALTER TABLE "discussions"."mention" ADD "version" integer NOT NULL DEFAULT '1'`);
    await runner.query(
      `ALTER TABLE "platform"."consumer_cursor" ADD CONSTRAINT "FK_2dc29f3bbbb9a292b10d2264071" FOREIGN KEY ("stream_id") REFERENCES "platform"."stream"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_follow" ADD CONSTRAINT "FK_b0e7b1210933f073857a6867460" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_follow" ADD CONSTRAINT "FK_414718e2181f9e4ba7b54f443c5" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."place_follow" ADD CONSTRAINT "FK_485b495b24ea83b6322675bf0f2" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."place_follow" ADD CONSTRAINT "FK_5497d6294bc31ed2b59525421af" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notices"."notice" ADD CONSTRAINT "FK_6ca4d1340d19ba946cb58565012" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notices"."notice" ADD CONSTRAINT "FK_b9ea779a85a250e339fac42b8d0" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notices"."notice" ADD CONSTRAINT "FK_5aea3f01bf243a3fd8a9a43f89a" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notices"."notice" ADD CONSTRAINT "FK_b2147848ba73989850894ab9a1a" FOREIGN KEY ("actor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "notices"."preference" ADD CONSTRAINT "FK_6fb77971ec7655d39db7093dff5" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notices"."preference" DROP CONSTRAINT "FK_6fb77971ec7655d39db7093dff5"`);
    await runner.query(`ALTER TABLE "notices"."notice" DROP CONSTRAINT "FK_b2147848ba73989850894ab9a1a"`);
    await runner.query(`ALTER TABLE "notices"."notice" DROP CONSTRAINT "FK_5aea3f01bf243a3fd8a9a43f89a"`);
    await runner.query(`ALTER TABLE "notices"."notice" DROP CONSTRAINT "FK_b9ea779a85a250e339fac42b8d0"`);
    await runner.query(`ALTER TABLE "notices"."notice" DROP CONSTRAINT "FK_6ca4d1340d19ba946cb58565012"`);
    await runner.query(
      `ALTER TABLE "discussions"."place_follow" DROP CONSTRAINT "FK_5497d6294bc31ed2b59525421af"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."place_follow" DROP CONSTRAINT "FK_485b495b24ea83b6322675bf0f2"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_follow" DROP CONSTRAINT "FK_414718e2181f9e4ba7b54f443c5"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_follow" DROP CONSTRAINT "FK_b0e7b1210933f073857a6867460"`,
    );
    await runner.query(
      `ALTER TABLE "platform"."consumer_cursor" DROP CONSTRAINT "FK_2dc29f3bbbb9a292b10d2264071"`,
    );
    await runner.query(`ALTER TABLE "discussions"."mention" DROP COLUMN "version"`);
    await runner.query(`DROP TABLE "notices"."preference"`);
    await runner.query(`DROP INDEX "notices"."notice_open"`);
    await runner.query(`DROP INDEX "notices"."IDX_28fc84fbc1cc98d4cc934c2bc7"`);
    await runner.query(`DROP INDEX "notices"."IDX_98932b5db1f5fb6ff3212a3a40"`);
    await runner.query(`DROP INDEX "notices"."notice_mail"`);
    await runner.query(`DROP TABLE "notices"."notice"`);
    await runner.query(`DROP INDEX "discussions"."IDX_5497d6294bc31ed2b59525421a"`);
    await runner.query(`DROP TABLE "discussions"."place_follow"`);
    await runner.query(`DROP INDEX "discussions"."IDX_414718e2181f9e4ba7b54f443c"`);
    await runner.query(`DROP TABLE "discussions"."thread_follow"`);
    await runner.query(`DROP TABLE "platform"."consumer_cursor"`);
  }
}
