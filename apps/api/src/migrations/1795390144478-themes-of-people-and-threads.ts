import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ThemesOfPeopleAndThreads1795390144478 implements MigrationInterface {
  name = 'ThemesOfPeopleAndThreads1795390144478';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "municipalities"."person_theme" ("person_id" uuid NOT NULL, "side" text NOT NULL, "theme_id" uuid NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_fe3fccdd13fc3ce42cf56986d67" PRIMARY KEY ("person_id", "side", "theme_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_52df94d71a50c9f074ec195623" ON "municipalities"."person_theme"  ("theme_id") `,
    );
    await runner.query(`ALTER TABLE "discussions"."thread" ADD "theme_ids" uuid array NOT NULL DEFAULT '{}'`);
    await runner.query(
      `ALTER TABLE "municipalities"."person_theme" ADD CONSTRAINT "FK_a95ca689e46d61ce10a47cd8bb3" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."person_theme" ADD CONSTRAINT "FK_52df94d71a50c9f074ec1956230" FOREIGN KEY ("theme_id") REFERENCES "municipalities"."theme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "municipalities"."person_theme" DROP CONSTRAINT "FK_52df94d71a50c9f074ec1956230"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."person_theme" DROP CONSTRAINT "FK_a95ca689e46d61ce10a47cd8bb3"`,
    );
    await runner.query(`ALTER TABLE "discussions"."thread" DROP COLUMN "theme_ids"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_52df94d71a50c9f074ec195623"`);
    await runner.query(`DROP TABLE "municipalities"."person_theme"`);
  }
}
