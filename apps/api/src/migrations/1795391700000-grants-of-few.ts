import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GrantsOfFew1795391700000 implements MigrationInterface {
  name = 'GrantsOfFew1795391700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "scope_grant_of_few" ON "people"."scope_grant"  ("role") WHERE ended_at is null and role <> 'MEMBER'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "people"."scope_grant_of_few"`);
  }
}
