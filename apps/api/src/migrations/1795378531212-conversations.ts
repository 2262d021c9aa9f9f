import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Conversations1795378531212 implements MigrationInterface {
  name = 'Conversations1795378531212';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(
      `CREATE TABLE "discussions"."conversation" ("id" uuid NOT NULL, "first_id" uuid NOT NULL, "second_id" uuid NOT NULL, "thread_id" uuid NOT NULL, "opened_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "closed_by" uuid, "closed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_864528ec4274360a40f66c29845" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_17f25f584a4e61945f4642f996" ON "discussions"."conversation"  ("second_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_6ee2c67290c3ca7499949d1695" ON "discussions"."conversation"  ("thread_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_9f703c79c0d72936bf56116960" ON "discussions"."conversation"  ("first_id", "second_id") `,
    );
    await runner.query(
      `CREATE TABLE "discussions"."conversation_report" ("id" uuid NOT NULL, "conversation_id" uuid NOT NULL, "reporter_id" uuid NOT NULL, "reason" text NOT NULL, "words" text, "post_ids" uuid array NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "settled_by" uuid, "settled_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_3c94f4dd319819791871aadac36" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "conversation_report_open" ON "discussions"."conversation_report"  ("created_at", "id") WHERE settled_at is null`,
    );
    await runner.query(`ALTER TABLE "people"."person" ADD "contact_by" text NOT NULL DEFAULT 'SIGNED_IN'`);
    await runner.query(
      `ALTER TABLE "discussions"."conversation" ADD CONSTRAINT "FK_864528ec4274360a40f66c29845" FOREIGN KEY ("id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" ADD CONSTRAINT "FK_2a7ff91b1144fde6cb251c906ea" FOREIGN KEY ("first_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" ADD CONSTRAINT "FK_17f25f584a4e61945f4642f996f" FOREIGN KEY ("second_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" ADD CONSTRAINT "FK_6ee2c67290c3ca7499949d16958" FOREIGN KEY ("thread_id") REFERENCES "discussions"."thread"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" ADD CONSTRAINT "FK_29c507638aed5fb715895cc5c81" FOREIGN KEY ("opened_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" ADD CONSTRAINT "FK_fc189e2a3413c2ebc2ed6c3efc0" FOREIGN KEY ("closed_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation_report" ADD CONSTRAINT "FK_83e97d3833cc1b5cca46dff6d63" FOREIGN KEY ("conversation_id") REFERENCES "discussions"."conversation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation_report" ADD CONSTRAINT "FK_2ccb0def7e6e4a4f0fbdf0efa94" FOREIGN KEY ("reporter_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation_report" ADD CONSTRAINT "FK_34d0b32e6d035b04076b8b55d29" FOREIGN KEY ("settled_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "discussions"."conversation_report" DROP CONSTRAINT "FK_34d0b32e6d035b04076b8b55d29"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation_report" DROP CONSTRAINT "FK_2ccb0def7e6e4a4f0fbdf0efa94"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation_report" DROP CONSTRAINT "FK_83e97d3833cc1b5cca46dff6d63"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" DROP CONSTRAINT "FK_fc189e2a3413c2ebc2ed6c3efc0"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" DROP CONSTRAINT "FK_29c507638aed5fb715895cc5c81"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" DROP CONSTRAINT "FK_6ee2c67290c3ca7499949d16958"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" DROP CONSTRAINT "FK_17f25f584a4e61945f4642f996f"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" DROP CONSTRAINT "FK_2a7ff91b1144fde6cb251c906ea"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" DROP CONSTRAINT "FK_864528ec4274360a40f66c29845"`,
    );
    await runner.query(`ALTER TABLE "people"."person" DROP COLUMN "contact_by"`);
    await runner.query(`DROP INDEX "discussions"."conversation_report_open"`);
    await runner.query(`DROP TABLE "discussions"."conversation_report"`);
    await runner.query(`DROP INDEX "discussions"."IDX_9f703c79c0d72936bf56116960"`);
    await runner.query(`DROP INDEX "discussions"."IDX_6ee2c67290c3ca7499949d1695"`);
    await runner.query(`DROP INDEX "discussions"."IDX_17f25f584a4e61945f4642f996"`);
    await runner.query(`DROP TABLE "discussions"."conversation"`);
  }
}
