import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BodiesAsk1795413384813 implements MigrationInterface {
  name = 'BodiesAsk1795413384813';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ADD "for_body" boolean NOT NULL DEFAULT false`,
    );
    // What a person asks for a body stands beside what they ask for themselves.
    await runner.query(`DROP INDEX "groups"."membership_request_open"`);
    await runner.query(
      `CREATE UNIQUE INDEX "membership_request_open" ON "groups"."membership_request" ("scope_id", "person_id") WHERE answered_at is null and not for_body`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "membership_request_open_organisation" ON "groups"."membership_request"  ("scope_id", "behalf_organisation_id") WHERE answered_at is null and for_body and behalf_organisation_id is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "membership_request_open_municipality" ON "groups"."membership_request"  ("scope_id", "behalf_town_id") WHERE answered_at is null and for_body and behalf_town_id is not null`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ADD CONSTRAINT "membership_request_for_body" CHECK (not for_body or num_nonnulls(behalf_town_id, behalf_organisation_id) = 1)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "groups"."membership_request" DROP CONSTRAINT "membership_request_for_body"`,
    );
    await runner.query(`DROP INDEX "groups"."membership_request_open_municipality"`);
    await runner.query(`DROP INDEX "groups"."membership_request_open_organisation"`);
    await runner.query(`DELETE FROM "groups"."membership_request" WHERE for_body`);
    await runner.query(`DROP INDEX "groups"."membership_request_open"`);
    await runner.query(
      `CREATE UNIQUE INDEX "membership_request_open" ON "groups"."membership_request" ("scope_id", "person_id") WHERE answered_at is null`,
    );
    await runner.query(`ALTER TABLE "groups"."membership_request" DROP COLUMN "for_body"`);
  }
}
