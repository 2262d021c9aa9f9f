import { fold } from '#kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Directory1795376449413 implements MigrationInterface {
  name = 'Directory1795376449413';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "people"."person" ADD "folded" text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE "people"."person" ADD "offers" text`);
    await runner.query(`ALTER TABLE "people"."person" ADD "seeks" text`);
    // People who are there already are found by name like those who come, and show the new fields to whom a newcomer does.
    const persons = (await runner.query('SELECT "id", "name" FROM "people"."person"')) as {
      id: string;
      name: string;
    }[];
    await runner.query(
      `UPDATE "people"."person" p SET "folded" = f.folded FROM unnest($1::uuid[], $2::text[]) f(id, folded) WHERE f.id = p.id`,
      [persons.map(({ id }) => id), persons.map(({ name }) => fold(name))],
    );
    await runner.query(
      `UPDATE "people"."person" SET "visibility" = '{"offers": "SIGNED_IN", "seeks": "SIGNED_IN", "affiliations": "SIGNED_IN", "groups": "SIGNED_IN"}'::jsonb || "visibility"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "people"."person" SET "visibility" = "visibility" - '{offers,seeks,affiliations,groups}'::text[]`,
    );
    await runner.query(`ALTER TABLE "people"."person" DROP COLUMN "seeks"`);
    await runner.query(`ALTER TABLE "people"."person" DROP COLUMN "offers"`);
    await runner.query(`ALTER TABLE "people"."person" DROP COLUMN "folded"`);
  }
}
