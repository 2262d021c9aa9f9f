import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HistoryVisitsTemplates1795379067090 implements MigrationInterface {
  name = 'HistoryVisitsTemplates1795379067090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "groups"`);
    await runner.query(
      `CREATE TABLE "groups"."role_change" ("id" uuid NOT NULL, "membership_id" uuid NOT NULL, "role" text NOT NULL, "began" boolean NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "by_id" uuid, CONSTRAINT "PK_ed47c4fc8ffe9dd0a59dde63a83" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_65cc8f51545ddf45b34e1b4368" ON "groups"."role_change"  ("membership_id") `,
    );
    await runner.query(
      `CREATE TABLE "groups"."visit" ("person_id" uuid NOT NULL, "group_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_60992f8950788b33dd1b53d0c94" PRIMARY KEY ("person_id", "group_id"))`,
    );
    await runner.query(`ALTER TABLE "groups"."working_group" ADD "template" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `ALTER TABLE "groups"."role_change" ADD CONSTRAINT "FK_65cc8f51545ddf45b34e1b43688" FOREIGN KEY ("membership_id") REFERENCES "groups"."membership"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."role_change" ADD CONSTRAINT "FK_632b9bd082d7beca74865a06f00" FOREIGN KEY ("by_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."visit" ADD CONSTRAINT "FK_ea9b13a52b676811807311bc7fb" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."visit" ADD CONSTRAINT "FK_7b24b76bb4c26096b6c6d47fbd5" FOREIGN KEY ("group_id") REFERENCES "groups"."working_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // What is known of memberships from before: what the member is, or last was, since it began.
    await runner.query(
      `INSERT INTO "groups"."role_change" ("id", "membership_id", "role", "began", "at") SELECT gen_random_uuid(), "id", "role", true, "since" FROM "groups"."membership"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "groups"."visit" DROP CONSTRAINT "FK_7b24b76bb4c26096b6c6d47fbd5"`);
    await runner.query(`ALTER TABLE "groups"."visit" DROP CONSTRAINT "FK_ea9b13a52b676811807311bc7fb"`);
    await runner.query(`ALTER TABLE "groups"."role_change" DROP CONSTRAINT "FK_632b9bd082d7beca74865a06f00"`);
    await runner.query(`ALTER TABLE "groups"."role_change" DROP CONSTRAINT "FK_65cc8f51545ddf45b34e1b43688"`);
    await runner.query(`ALTER TABLE "groups"."working_group" DROP COLUMN "template"`);
    await runner.query(`DROP TABLE "groups"."visit"`);
    await runner.query(`DROP INDEX "groups"."IDX_65cc8f51545ddf45b34e1b4368"`);
    await runner.query(`DROP TABLE "groups"."role_change"`);
  }
}
