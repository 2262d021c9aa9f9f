import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BodyInvitations1795390545319 implements MigrationInterface {
  name = 'BodyInvitations1795390545319';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "groups"`);
    await runner.query(
      `CREATE TABLE "groups"."body_invitation" ("id" uuid NOT NULL, "scope_id" uuid NOT NULL, "municipality_id" uuid, "organisation_id" uuid, "role" text NOT NULL, "words" text, "invited_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "ended_at" TIMESTAMP(3) WITH TIME ZONE, "ended_by" uuid, "outcome" text, CONSTRAINT "body_invitation_of_one" CHECK (num_nonnulls(municipality_id, organisation_id) = 1), CONSTRAINT "PK_647e3f2a6a1bce4121ced665072" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_bef2136e072abf61610232f4a4" ON "groups"."body_invitation"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_e9b147cc060e6e261d122d4e50" ON "groups"."body_invitation"  ("organisation_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "body_invitation_open_organisation" ON "groups"."body_invitation"  ("scope_id", "organisation_id") WHERE ended_at is null and organisation_id is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "body_invitation_open_municipality" ON "groups"."body_invitation"  ("scope_id", "municipality_id") WHERE ended_at is null and municipality_id is not null`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" ADD CONSTRAINT "FK_95d103cce88152f47650ffec81e" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" ADD CONSTRAINT "FK_bef2136e072abf61610232f4a49" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" ADD CONSTRAINT "FK_e9b147cc060e6e261d122d4e507" FOREIGN KEY ("organisation_id") REFERENCES "municipalities"."organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" ADD CONSTRAINT "FK_7f46b15d5a1277e6522c4ded661" FOREIGN KEY ("invited_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" ADD CONSTRAINT "FK_09384a45a1cdcfdb8c94a1beb17" FOREIGN KEY ("ended_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" DROP CONSTRAINT "FK_09384a45a1cdcfdb8c94a1beb17"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" DROP CONSTRAINT "FK_7f46b15d5a1277e6522c4ded661"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" DROP CONSTRAINT "FK_e9b147cc060e6e261d122d4e507"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" DROP CONSTRAINT "FK_bef2136e072abf61610232f4a49"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."body_invitation" DROP CONSTRAINT "FK_95d103cce88152f47650ffec81e"`,
    );
    await runner.query(`DROP INDEX "groups"."body_invitation_open_municipality"`);
    await runner.query(`DROP INDEX "groups"."body_invitation_open_organisation"`);
    await runner.query(`DROP INDEX "groups"."IDX_e9b147cc060e6e261d122d4e50"`);
    await runner.query(`DROP INDEX "groups"."IDX_bef2136e072abf61610232f4a4"`);
    await runner.query(`DROP TABLE "groups"."body_invitation"`);
  }
}
