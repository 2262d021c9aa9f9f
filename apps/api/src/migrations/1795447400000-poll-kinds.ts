import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Polls get an id of their own, so that one can be of a meeting or a group; what was asked and chosen in posts stays. */
export class PollKinds1795447400000 implements MigrationInterface {
  name = 'PollKinds1795447400000';

  async up(runner: QueryRunner): Promise<void> {
    // A vote is what was a ballot: a ballot is nobody's now.
    await runner.query(`ALTER TABLE "discussions"."poll_ballot" RENAME TO "poll_vote"`);
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" DROP CONSTRAINT "FK_3fbb6a16ea04fc1758a03e74b0f"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_option" DROP CONSTRAINT "FK_547698244f04df66f9afa9c6e19"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll" DROP CONSTRAINT "PK_a23696b21e985f317e7cee13742"`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "id" uuid`);
    await runner.query(`UPDATE "discussions"."poll" SET "id" = "post_id"`);
    await runner.query(`ALTER TABLE "discussions"."poll" ALTER COLUMN "id" SET NOT NULL`);
    await runner.query(`ALTER TABLE "discussions"."poll" ALTER COLUMN "post_id" DROP NOT NULL`);
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD CONSTRAINT "PK_03b5cf19a7f562b231c3458527e" PRIMARY KEY ("id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_a23696b21e985f317e7cee1374" ON "discussions"."poll" ("post_id")`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "scope_id" uuid`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "kind" text NOT NULL DEFAULT 'ONE'`);
    await runner.query(`UPDATE "discussions"."poll" SET "kind" = 'SEVERAL' WHERE "multiple"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "multiple"`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "state" text NOT NULL DEFAULT 'OPEN'`);
    await runner.query(`UPDATE "discussions"."poll" SET "state" = 'CLOSED' WHERE "closed_at" IS NOT NULL`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "most" integer`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "low_label" text`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "high_label" text`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "time_zone" text`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "secret" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD "by_municipality" boolean NOT NULL DEFAULT false`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "quorum" integer`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "present" integer`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "counted" integer`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "created_by" uuid`);
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `UPDATE "discussions"."poll" pl SET "created_by" = p."author_id", "created_at" = p."created_at" FROM "discussions"."post" p WHERE p."id" = pl."post_id"`,
    );
    await runner.query(
      `CREATE INDEX "IDX_a0759149cfe8e1ec205d9e3df9" ON "discussions"."poll" ("scope_id", "created_at")`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD CONSTRAINT "CHK_fb00efdd99b3f1a6de33a0eb73" CHECK ("post_id" is null or "post_id" = "id")`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD CONSTRAINT "CHK_b51ce6efdf89e4ef07335f5f46" CHECK (("post_id" is null) <> ("scope_id" is null))`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD CONSTRAINT "FK_b4b97603a34edfde18df95a7c2c" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD CONSTRAINT "FK_e7e3b513bd772b201cb48f87557" FOREIGN KEY ("created_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_option" RENAME COLUMN "post_id" TO "poll_id"`);
    await runner.query(
      `ALTER INDEX "discussions"."IDX_1f78cd61a9303fc906f2145166" RENAME TO "IDX_57783fe070e3d21df1b9abfa54"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_option" ADD "mark" text`);
    await runner.query(`ALTER TABLE "discussions"."poll_option" ADD "day" text`);
    await runner.query(`ALTER TABLE "discussions"."poll_option" ADD "start_time" text`);
    await runner.query(`ALTER TABLE "discussions"."poll_option" ADD "end_time" text`);
    await runner.query(
      `ALTER TABLE "discussions"."poll_option" ADD CONSTRAINT "FK_1ed191852a49778417ddafd4aaa" FOREIGN KEY ("poll_id") REFERENCES "discussions"."poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_vote" RENAME COLUMN "post_id" TO "poll_id"`);
    await runner.query(`ALTER TABLE "discussions"."poll_vote" ADD "voter_id" uuid`);
    await runner.query(`UPDATE "discussions"."poll_vote" SET "voter_id" = "person_id"`);
    await runner.query(`ALTER TABLE "discussions"."poll_vote" ALTER COLUMN "voter_id" SET NOT NULL`);
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" DROP CONSTRAINT "PK_f0aeb68e016a573c995889d21b2"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" ADD CONSTRAINT "PK_5599bf1c8f215f13fac19f253fa" PRIMARY KEY ("poll_id", "voter_id")`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_vote" ALTER COLUMN "person_id" DROP NOT NULL`);
    await runner.query(
      `ALTER INDEX "discussions"."IDX_121afbf1515ae929efd2e399a4" RENAME TO "IDX_e1b095eb8cd93279468c780078"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" RENAME CONSTRAINT "FK_121afbf1515ae929efd2e399a4b" TO "FK_e1b095eb8cd93279468c7800783"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_vote" ADD "municipality_id" uuid`);
    await runner.query(`ALTER TABLE "discussions"."poll_vote" ADD "weights" integer array`);
    await runner.query(
      `UPDATE "discussions"."poll_vote" SET "weights" = array_fill(1, array[cardinality("option_ids")])`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_vote" ALTER COLUMN "weights" SET NOT NULL`);
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" ADD CONSTRAINT "FK_61bac753262ec6e0c359c0896ed" FOREIGN KEY ("poll_id") REFERENCES "discussions"."poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" ADD CONSTRAINT "FK_0538b4c9526155713d9d65b56ba" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TABLE "discussions"."poll_participation" ("poll_id" uuid NOT NULL, "voter_id" uuid NOT NULL, "person_id" uuid, "municipality_id" uuid, CONSTRAINT "PK_856502e7fefaa395344529b7176" PRIMARY KEY ("poll_id", "voter_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_bd1e021fb07e9ca53121f5d772" ON "discussions"."poll_participation" ("person_id")`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_participation" ADD CONSTRAINT "FK_0490e5e22d30ec503eb8d0017cf" FOREIGN KEY ("poll_id") REFERENCES "discussions"."poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_participation" ADD CONSTRAINT "FK_bd1e021fb07e9ca53121f5d7726" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_participation" ADD CONSTRAINT "FK_6d73674e4075b6ca2f3b48c1634" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `CREATE TABLE "discussions"."poll_ballot" ("id" uuid NOT NULL, "poll_id" uuid NOT NULL, "option_ids" uuid array NOT NULL, "weights" integer array NOT NULL, CONSTRAINT "PK_59ae2bb9366065f70e137b739e6" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_932357ab55e0a09309464e5c35" ON "discussions"."poll_ballot" ("poll_id")`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_ballot" ADD CONSTRAINT "FK_932357ab55e0a09309464e5c35d" FOREIGN KEY ("poll_id") REFERENCES "discussions"."poll"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // What closing a poll deletes is swept from the pages within about a minute, however small the table is.
    await runner.query(
      `ALTER TABLE "discussions"."poll_ballot" SET (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // What only the newer version knows has no place in the older one: polls without a post, other kinds, secret ballots.
    await runner.query(`DROP TABLE "discussions"."poll_ballot"`);
    await runner.query(`DROP TABLE "discussions"."poll_participation"`);
    await runner.query(
      `DELETE FROM "discussions"."poll_vote" WHERE "municipality_id" IS NOT NULL OR "person_id" IS NULL OR "poll_id" IN (SELECT "id" FROM "discussions"."poll" WHERE "post_id" IS NULL)`,
    );
    await runner.query(
      `DELETE FROM "discussions"."poll_option" WHERE "poll_id" IN (SELECT "id" FROM "discussions"."poll" WHERE "post_id" IS NULL)`,
    );
    await runner.query(`DELETE FROM "discussions"."poll" WHERE "post_id" IS NULL`);
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" DROP CONSTRAINT "FK_0538b4c9526155713d9d65b56ba"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" DROP CONSTRAINT "FK_61bac753262ec6e0c359c0896ed"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_vote" DROP COLUMN "weights"`);
    await runner.query(`ALTER TABLE "discussions"."poll_vote" DROP COLUMN "municipality_id"`);
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" RENAME CONSTRAINT "FK_e1b095eb8cd93279468c7800783" TO "FK_121afbf1515ae929efd2e399a4b"`,
    );
    await runner.query(
      `ALTER INDEX "discussions"."IDX_e1b095eb8cd93279468c780078" RENAME TO "IDX_121afbf1515ae929efd2e399a4"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_vote" ALTER COLUMN "person_id" SET NOT NULL`);
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" DROP CONSTRAINT "PK_5599bf1c8f215f13fac19f253fa"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_vote" DROP COLUMN "voter_id"`);
    await runner.query(`ALTER TABLE "discussions"."poll_vote" RENAME COLUMN "poll_id" TO "post_id"`);
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" ADD CONSTRAINT "PK_f0aeb68e016a573c995889d21b2" PRIMARY KEY ("post_id", "person_id")`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_option" DROP CONSTRAINT "FK_1ed191852a49778417ddafd4aaa"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_option" DROP COLUMN "end_time"`);
    await runner.query(`ALTER TABLE "discussions"."poll_option" DROP COLUMN "start_time"`);
    await runner.query(`ALTER TABLE "discussions"."poll_option" DROP COLUMN "day"`);
    await runner.query(`ALTER TABLE "discussions"."poll_option" DROP COLUMN "mark"`);
    await runner.query(
      `ALTER INDEX "discussions"."IDX_57783fe070e3d21df1b9abfa54" RENAME TO "IDX_1f78cd61a9303fc906f2145166"`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_option" RENAME COLUMN "poll_id" TO "post_id"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP CONSTRAINT "FK_e7e3b513bd772b201cb48f87557"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP CONSTRAINT "FK_b4b97603a34edfde18df95a7c2c"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP CONSTRAINT "CHK_b51ce6efdf89e4ef07335f5f46"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP CONSTRAINT "CHK_fb00efdd99b3f1a6de33a0eb73"`);
    await runner.query(`DROP INDEX "discussions"."IDX_a0759149cfe8e1ec205d9e3df9"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "created_at"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "created_by"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "counted"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "present"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "quorum"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "by_municipality"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "secret"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "time_zone"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "high_label"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "low_label"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "most"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "state"`);
    await runner.query(`ALTER TABLE "discussions"."poll" ADD "multiple" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `UPDATE "discussions"."poll" SET "multiple" = "kind" NOT IN ('ONE', 'YES_NO', 'SCALE')`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll" ALTER COLUMN "multiple" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "kind"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "scope_id"`);
    await runner.query(`DROP INDEX "discussions"."IDX_a23696b21e985f317e7cee1374"`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP CONSTRAINT "PK_03b5cf19a7f562b231c3458527e"`);
    await runner.query(`ALTER TABLE "discussions"."poll" ALTER COLUMN "post_id" SET NOT NULL`);
    await runner.query(`ALTER TABLE "discussions"."poll" DROP COLUMN "id"`);
    await runner.query(
      `ALTER TABLE "discussions"."poll" ADD CONSTRAINT "PK_a23696b21e985f317e7cee13742" PRIMARY KEY ("post_id")`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_option" ADD CONSTRAINT "FK_547698244f04df66f9afa9c6e19" FOREIGN KEY ("post_id") REFERENCES "discussions"."poll"("post_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."poll_vote" ADD CONSTRAINT "FK_3fbb6a16ea04fc1758a03e74b0f" FOREIGN KEY ("post_id") REFERENCES "discussions"."poll"("post_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "discussions"."poll_vote" RENAME TO "poll_ballot"`);
  }
}
