import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Archiving1795376264844 implements MigrationInterface {
  name = 'Archiving1795376264844';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "groups"`);
    await runner.query(
      `CREATE TABLE "groups"."archiving" ("id" uuid NOT NULL, "scope_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "by_id" uuid, "note" text, "language" text NOT NULL, "reopened_at" TIMESTAMP(3) WITH TIME ZONE, "reopened_by" uuid, CONSTRAINT "PK_aa6e5a5068eb4f08ace2aa7896b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "archiving_open" ON "groups"."archiving"  ("scope_id") WHERE reopened_at is null`,
    );
    await runner.query(`ALTER TABLE "people"."scope" ADD "archived_with" uuid`);
    await runner.query(
      `ALTER TABLE "people"."scope" ADD CONSTRAINT "FK_5c8eb2e8961062c9a275a581025" FOREIGN KEY ("archived_with") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."archiving" ADD CONSTRAINT "FK_9f6e87e9a0a0733359c9ca1de07" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."archiving" ADD CONSTRAINT "FK_72798f06aaa41b472f56b8c3731" FOREIGN KEY ("by_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."archiving" ADD CONSTRAINT "FK_3d7b6e0e19919ac2402cb807340" FOREIGN KEY ("reopened_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "groups"."archiving" DROP CONSTRAINT "FK_3d7b6e0e19919ac2402cb807340"`);
    await runner.query(`ALTER TABLE "groups"."archiving" DROP CONSTRAINT "FK_72798f06aaa41b472f56b8c3731"`);
    await runner.query(`ALTER TABLE "groups"."archiving" DROP CONSTRAINT "FK_9f6e87e9a0a0733359c9ca1de07"`);
    await runner.query(`ALTER TABLE "people"."scope" DROP CONSTRAINT "FK_5c8eb2e8961062c9a275a581025"`);
    await runner.query(`ALTER TABLE "people"."scope" DROP COLUMN "archived_with"`);
    await runner.query(`DROP INDEX "groups"."archiving_open"`);
    await runner.query(`DROP TABLE "groups"."archiving"`);
  }
}
