import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other towns take over of practices, and from which one was made. */
export class PracticeTransfers1795492463034 implements MigrationInterface {
  name = 'PracticeTransfers1795492463034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "practices"."transfer" ("id" uuid NOT NULL, "practice_id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "stage" text NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_ff8086327d875727d22801cfb86" UNIQUE ("practice_id", "municipality_id"), CONSTRAINT "PK_fd9ddbdd49a17afcbe014401295" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_1618ae64854414195cc62bcea2" ON "practices"."transfer"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE TABLE "practices"."transfer_step" ("id" uuid NOT NULL, "transfer_id" uuid NOT NULL, "ordinal" integer NOT NULL, "stage" text NOT NULL, "since" text NOT NULL DEFAULT '', "adaptations" text, "evidence" text, "reason" text, "contact" text, "language" text NOT NULL, "person_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "UQ_8c892c9a1619a603e04ec4f76b1" UNIQUE ("transfer_id", "ordinal"), CONSTRAINT "CHK_8e42f7d86566b8f17db6b6d546" CHECK ("stage" <> 'EVALUATED' or "evidence" is not null), CONSTRAINT "CHK_19170c33592faa2f8e7e6683b6" CHECK ("stage" <> 'GIVEN_UP' or "reason" is not null), CONSTRAINT "PK_e41a472e3a08647129298955e1d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`ALTER TABLE "practices"."practice" ADD "adapted_from_id" uuid`);
    await runner.query(
      `CREATE INDEX "IDX_386dbccc2c87bc312ce5177f4f" ON "practices"."practice"  ("adapted_from_id") `,
    );
    await runner.query(
      `ALTER TABLE "practices"."practice" ADD CONSTRAINT "FK_386dbccc2c87bc312ce5177f4ff" FOREIGN KEY ("adapted_from_id") REFERENCES "practices"."practice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."transfer" ADD CONSTRAINT "FK_c11d79af50e9b8fb2d5c5fecb8e" FOREIGN KEY ("practice_id") REFERENCES "practices"."practice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."transfer" ADD CONSTRAINT "FK_1618ae64854414195cc62bcea22" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."transfer_step" ADD CONSTRAINT "FK_8949f72caf4a52e5c29fd889b54" FOREIGN KEY ("transfer_id") REFERENCES "practices"."transfer"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "practices"."transfer_step" ADD CONSTRAINT "FK_ac4e7c9fe9cb5f4338e28bb7d50" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "practices"."transfer_step" DROP CONSTRAINT "FK_ac4e7c9fe9cb5f4338e28bb7d50"`,
    );
    await runner.query(
      `ALTER TABLE "practices"."transfer_step" DROP CONSTRAINT "FK_8949f72caf4a52e5c29fd889b54"`,
    );
    await runner.query(`ALTER TABLE "practices"."transfer" DROP CONSTRAINT "FK_1618ae64854414195cc62bcea22"`);
    await runner.query(`ALTER TABLE "practices"."transfer" DROP CONSTRAINT "FK_c11d79af50e9b8fb2d5c5fecb8e"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP CONSTRAINT "FK_386dbccc2c87bc312ce5177f4ff"`);
    await runner.query(`DROP INDEX "practices"."IDX_386dbccc2c87bc312ce5177f4f"`);
    await runner.query(`ALTER TABLE "practices"."practice" DROP COLUMN "adapted_from_id"`);
    await runner.query(`DROP TABLE "practices"."transfer_step"`);
    await runner.query(`DROP INDEX "practices"."IDX_1618ae64854414195cc62bcea2"`);
    await runner.query(`DROP TABLE "practices"."transfer"`);
  }
}
