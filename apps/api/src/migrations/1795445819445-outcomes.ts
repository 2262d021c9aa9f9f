import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outcomes1795445819445 implements MigrationInterface {
  name = 'Outcomes1795445819445';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "outcomes"`);
    await runner.query(
      `CREATE TABLE "outcomes"."decision" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "scope_id" uuid NOT NULL, "ordinal" integer NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "decided" text NOT NULL, "decided_earliest" TIMESTAMP(3) WITH TIME ZONE, "state" text NOT NULL DEFAULT 'ADOPTED', "amended_by_id" uuid, "reason" text, "source_kind" text, "source_id" uuid, "version" integer NOT NULL DEFAULT '1', "recorded_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "UQ_efb3533f6a587f9771a1e6650d2" UNIQUE ("scope_id", "ordinal"), CONSTRAINT "CHK_7ff465b7214688ca9dc57c473a" CHECK (("state" = 'AMENDED') = ("amended_by_id" is not null)), CONSTRAINT "CHK_e3a1a9395d72a309d6f3d1d58d" CHECK (("source_kind" is null) = ("source_id" is null)), CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_68911657383342aca419de1d24" ON "outcomes"."decision"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_734571f3e0c370027e239c9865" ON "outcomes"."decision"  ("amended_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_e5b35f4603eddfba85fcf902d2" ON "outcomes"."decision"  ("source_id") `,
    );
    await runner.query(
      `CREATE TABLE "outcomes"."decision_revision" ("id" uuid NOT NULL, "editor_id" uuid, "origin" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "version" integer, "changes" jsonb NOT NULL, "decision_id" uuid NOT NULL, CONSTRAINT "PK_82dc54767f8e905753598c523bd" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_5ff3301b28fb69e4706688e146" ON "outcomes"."decision_revision"  ("decision_id", "id") `,
    );
    await runner.query(
      `CREATE TABLE "outcomes"."place" ("scope_id" uuid NOT NULL, "decisions" integer NOT NULL, CONSTRAINT "PK_3b0e3589f0e7620b8e4fc9ea121" PRIMARY KEY ("scope_id"))`,
    );
    await runner.query(
      `CREATE TABLE "outcomes"."task" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "scope_id" uuid NOT NULL, "text" text NOT NULL, "language" text NOT NULL, "owner_id" uuid, "owner_municipality_id" uuid, "owner_organisation_id" uuid, "due" text NOT NULL, "due_latest" TIMESTAMP(3) WITH TIME ZONE, "state" text NOT NULL DEFAULT 'OPEN', "word" text, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "closed_by" uuid, "decision_id" uuid, "source_kind" text, "source_id" uuid, "due_told_for" TIMESTAMP(3) WITH TIME ZONE, "overdue_told_for" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', "set_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "CHK_ba6e9bc90fc68521ab9b643c13" CHECK (("state" = 'OPEN') = ("closed_at" is null)), CONSTRAINT "CHK_a9b5f8f5691c792588c8a82af6" CHECK (("source_kind" is null) = ("source_id" is null)), CONSTRAINT "CHK_5a57ad2798ffd887cb0318f2cb" CHECK (num_nonnulls("owner_id", "owner_municipality_id", "owner_organisation_id") = 1), CONSTRAINT "PK_fb213f79ee45060ba925ecd576e" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_93169d9cdf2f722b2d47a4d893" ON "outcomes"."task"  ("number") `,
    );
    await runner.query(`CREATE INDEX "IDX_87ff64f802e8e0eee089d1fdeb" ON "outcomes"."task"  ("scope_id") `);
    await runner.query(`CREATE INDEX "IDX_cde1069d3c3c483430e8fed530" ON "outcomes"."task"  ("owner_id") `);
    await runner.query(
      `CREATE INDEX "IDX_51b3b6e8712ae44754f4354f20" ON "outcomes"."task"  ("owner_municipality_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_a870196fc9a1fc443805a2b2a3" ON "outcomes"."task"  ("owner_organisation_id") `,
    );
    await runner.query(`CREATE INDEX "IDX_eed352f68e49cf0f895eee5134" ON "outcomes"."task"  ("due_latest") `);
    await runner.query(
      `CREATE INDEX "IDX_4fb5ce8825c1a9549bde3aa9f6" ON "outcomes"."task"  ("decision_id") `,
    );
    await runner.query(`CREATE INDEX "IDX_0269ef0996da7f64d3e5a32873" ON "outcomes"."task"  ("source_id") `);
    await runner.query(`CREATE INDEX "task_open" ON "outcomes"."task"  ("owner_id") WHERE state = 'OPEN'`);
    await runner.query(
      `CREATE TABLE "outcomes"."task_revision" ("id" uuid NOT NULL, "editor_id" uuid, "origin" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "version" integer, "changes" jsonb NOT NULL, "task_id" uuid NOT NULL, CONSTRAINT "PK_8285a46ea93b521a92a6550f351" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_f20b8a0f153a6d90fb292403c3" ON "outcomes"."task_revision"  ("task_id", "id") `,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."decision" ADD CONSTRAINT "FK_51f8e1561215cf63e539b59a3f8" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."decision" ADD CONSTRAINT "FK_734571f3e0c370027e239c98650" FOREIGN KEY ("amended_by_id") REFERENCES "outcomes"."decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."decision" ADD CONSTRAINT "FK_37138266dab469cbd7b27bd87b1" FOREIGN KEY ("recorded_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."decision_revision" ADD CONSTRAINT "FK_57551ef2137282302437384a063" FOREIGN KEY ("editor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."decision_revision" ADD CONSTRAINT "FK_6bf270a5685f5626c15a7d18f46" FOREIGN KEY ("decision_id") REFERENCES "outcomes"."decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."place" ADD CONSTRAINT "FK_3b0e3589f0e7620b8e4fc9ea121" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task" ADD CONSTRAINT "FK_87ff64f802e8e0eee089d1fdeb9" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task" ADD CONSTRAINT "FK_cde1069d3c3c483430e8fed5306" FOREIGN KEY ("owner_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task" ADD CONSTRAINT "FK_51b3b6e8712ae44754f4354f207" FOREIGN KEY ("owner_municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task" ADD CONSTRAINT "FK_a870196fc9a1fc443805a2b2a3e" FOREIGN KEY ("owner_organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task" ADD CONSTRAINT "FK_edd73a4eb4f59e97f4049672c0a" FOREIGN KEY ("closed_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task" ADD CONSTRAINT "FK_4fb5ce8825c1a9549bde3aa9f69" FOREIGN KEY ("decision_id") REFERENCES "outcomes"."decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task" ADD CONSTRAINT "FK_76491810a8d71187bc501047429" FOREIGN KEY ("set_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task_revision" ADD CONSTRAINT "FK_07158c3e7fdc95c94741a0ae6b4" FOREIGN KEY ("editor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task_revision" ADD CONSTRAINT "FK_0bc4b4d92b9eb6e2c36841aee1a" FOREIGN KEY ("task_id") REFERENCES "outcomes"."task"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "outcomes"."task_revision" DROP CONSTRAINT "FK_0bc4b4d92b9eb6e2c36841aee1a"`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."task_revision" DROP CONSTRAINT "FK_07158c3e7fdc95c94741a0ae6b4"`,
    );
    await runner.query(`ALTER TABLE "outcomes"."task" DROP CONSTRAINT "FK_76491810a8d71187bc501047429"`);
    await runner.query(`ALTER TABLE "outcomes"."task" DROP CONSTRAINT "FK_4fb5ce8825c1a9549bde3aa9f69"`);
    await runner.query(`ALTER TABLE "outcomes"."task" DROP CONSTRAINT "FK_edd73a4eb4f59e97f4049672c0a"`);
    await runner.query(`ALTER TABLE "outcomes"."task" DROP CONSTRAINT "FK_a870196fc9a1fc443805a2b2a3e"`);
    await runner.query(`ALTER TABLE "outcomes"."task" DROP CONSTRAINT "FK_51b3b6e8712ae44754f4354f207"`);
    await runner.query(`ALTER TABLE "outcomes"."task" DROP CONSTRAINT "FK_cde1069d3c3c483430e8fed5306"`);
    await runner.query(`ALTER TABLE "outcomes"."task" DROP CONSTRAINT "FK_87ff64f802e8e0eee089d1fdeb9"`);
    await runner.query(`ALTER TABLE "outcomes"."place" DROP CONSTRAINT "FK_3b0e3589f0e7620b8e4fc9ea121"`);
    await runner.query(
      `ALTER TABLE "outcomes"."decision_revision" DROP CONSTRAINT "FK_6bf270a5685f5626c15a7d18f46"`,
    );
    await runner.query(
      `ALTER TABLE "outcomes"."decision_revision" DROP CONSTRAINT "FK_57551ef2137282302437384a063"`,
    );
    await runner.query(`ALTER TABLE "outcomes"."decision" DROP CONSTRAINT "FK_37138266dab469cbd7b27bd87b1"`);
    await runner.query(`ALTER TABLE "outcomes"."decision" DROP CONSTRAINT "FK_734571f3e0c370027e239c98650"`);
    await runner.query(`ALTER TABLE "outcomes"."decision" DROP CONSTRAINT "FK_51f8e1561215cf63e539b59a3f8"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_f20b8a0f153a6d90fb292403c3"`);
    await runner.query(`DROP TABLE "outcomes"."task_revision"`);
    await runner.query(`DROP INDEX "outcomes"."task_open"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_0269ef0996da7f64d3e5a32873"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_4fb5ce8825c1a9549bde3aa9f6"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_eed352f68e49cf0f895eee5134"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_a870196fc9a1fc443805a2b2a3"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_51b3b6e8712ae44754f4354f20"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_cde1069d3c3c483430e8fed530"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_87ff64f802e8e0eee089d1fdeb"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_93169d9cdf2f722b2d47a4d893"`);
    await runner.query(`DROP TABLE "outcomes"."task"`);
    await runner.query(`DROP TABLE "outcomes"."place"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_5ff3301b28fb69e4706688e146"`);
    await runner.query(`DROP TABLE "outcomes"."decision_revision"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_e5b35f4603eddfba85fcf902d2"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_734571f3e0c370027e239c9865"`);
    await runner.query(`DROP INDEX "outcomes"."IDX_68911657383342aca419de1d24"`);
    await runner.query(`DROP TABLE "outcomes"."decision"`);
  }
}
