import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstSteps1795389367102 implements MigrationInterface {
  name = 'FirstSteps1795389367102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "groups"`);
    await runner.query(
      `CREATE TABLE "groups"."introductions" ("community_id" uuid NOT NULL, "thread_id" uuid NOT NULL, CONSTRAINT "PK_c7b7e096f31d81fdbf9a0e183ac" PRIMARY KEY ("community_id"))`,
    );
    await runner.query(
      `CREATE TABLE "groups"."newcomer" ("person_id" uuid NOT NULL, "hidden_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_9a88a11ff5e61e5f1f87c45030a" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `ALTER TABLE "groups"."introductions" ADD CONSTRAINT "FK_c7b7e096f31d81fdbf9a0e183ac" FOREIGN KEY ("community_id") REFERENCES "groups"."community"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."introductions" ADD CONSTRAINT "FK_0ce58d7038cc4855cb71613e7bf" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."newcomer" ADD CONSTRAINT "FK_9a88a11ff5e61e5f1f87c45030a" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "groups"."newcomer" DROP CONSTRAINT "FK_9a88a11ff5e61e5f1f87c45030a"`);
    await runner.query(
      `ALTER TABLE "groups"."introductions" DROP CONSTRAINT "FK_0ce58d7038cc4855cb71613e7bf"`,
    );
    await runner.query(
      `ALTER TABLE "groups"."introductions" DROP CONSTRAINT "FK_c7b7e096f31d81fdbf9a0e183ac"`,
    );
    await runner.query(`DROP TABLE "groups"."newcomer"`);
    await runner.query(`DROP TABLE "groups"."introductions"`);
  }
}
