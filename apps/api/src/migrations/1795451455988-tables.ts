import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tables1795451455988 implements MigrationInterface {
  name = 'Tables1795451455988';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."meeting_table" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "language" text NOT NULL, "seats" integer NOT NULL, "output" text, "output_language" text, "output_version" integer NOT NULL DEFAULT '0', "output_by" uuid, "output_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_a58a226218f698d1a02fc0a5802" UNIQUE ("meeting_id", "number"), CONSTRAINT "CHK_0a4e746bfc3e4ffc2ffdfd1044" CHECK ("seats" between 1 and 500), CONSTRAINT "PK_0907601f44d6edb513ce04a0132" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "meetings"."table_seat" ("meeting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "table_id" uuid NOT NULL, CONSTRAINT "PK_56dfc2801be4c84186718e656cb" PRIMARY KEY ("meeting_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_bf7c48789e1208d5c2e7f85c06" ON "meetings"."table_seat"  ("person_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_ea96b9d90026688a3842b6b14f" ON "meetings"."table_seat"  ("table_id") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."table_wish" ("meeting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "table_ids" uuid array NOT NULL, CONSTRAINT "PK_62f16aa2cfbce85ef5cacbdc403" PRIMARY KEY ("meeting_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_c5e5ad9071f60618db30c86b2c" ON "meetings"."table_wish"  ("person_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_table" ADD CONSTRAINT "FK_18dfeda231b5c9d369402262412" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_table" ADD CONSTRAINT "FK_86b9ccc6f68c5fce9ef0f34703f" FOREIGN KEY ("output_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_seat" ADD CONSTRAINT "FK_1bba2d7e8ee0174b93879f09ac3" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_seat" ADD CONSTRAINT "FK_bf7c48789e1208d5c2e7f85c06f" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_seat" ADD CONSTRAINT "FK_ea96b9d90026688a3842b6b14f3" FOREIGN KEY ("table_id") REFERENCES "meetings"."meeting_table"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_wish" ADD CONSTRAINT "FK_98bb4655822dab298e827231bb7" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_wish" ADD CONSTRAINT "FK_c5e5ad9071f60618db30c86b2c0" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."table_wish" DROP CONSTRAINT "FK_c5e5ad9071f60618db30c86b2c0"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_wish" DROP CONSTRAINT "FK_98bb4655822dab298e827231bb7"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_seat" DROP CONSTRAINT "FK_ea96b9d90026688a3842b6b14f3"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_seat" DROP CONSTRAINT "FK_bf7c48789e1208d5c2e7f85c06f"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."table_seat" DROP CONSTRAINT "FK_1bba2d7e8ee0174b93879f09ac3"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_table" DROP CONSTRAINT "FK_86b9ccc6f68c5fce9ef0f34703f"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."meeting_table" DROP CONSTRAINT "FK_18dfeda231b5c9d369402262412"`,
    );
    await runner.query(`DROP INDEX "meetings"."IDX_c5e5ad9071f60618db30c86b2c"`);
    await runner.query(`DROP TABLE "meetings"."table_wish"`);
    await runner.query(`DROP INDEX "meetings"."IDX_ea96b9d90026688a3842b6b14f"`);
    await runner.query(`DROP INDEX "meetings"."IDX_bf7c48789e1208d5c2e7f85c06"`);
    await runner.query(`DROP TABLE "meetings"."table_seat"`);
    await runner.query(`DROP TABLE "meetings"."meeting_table"`);
  }
}
