import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StoredFiles1795378662586 implements MigrationInterface {
  name = 'StoredFiles1795378662586';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "platform"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "discussions"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "people"`);
    await runner.query(
      `CREATE TABLE "platform"."stored_file" ("id" uuid NOT NULL, "storage_key" text NOT NULL, "name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "sha256" bytea NOT NULL, "shape" text NOT NULL, "width" integer, "height" integer, "smaller" boolean NOT NULL DEFAULT false, "uploaded_by" uuid NOT NULL, "state" text NOT NULL DEFAULT 'UPLOADED', "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "UQ_1b6df0c8a3f3c4f50770ce034df" UNIQUE ("storage_key"), CONSTRAINT "PK_e140967af84027b493a3ff04fbb" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "stored_file_of_person" ON "platform"."stored_file"  ("uploaded_by") WHERE state = 'UPLOADED'`,
    );
    await runner.query(
      `CREATE INDEX "stored_file_waiting" ON "platform"."stored_file"  ("state", "at") WHERE state <> 'CLAIMED'`,
    );
    await runner.query(
      `CREATE TABLE "platform"."secret" ("name" text NOT NULL, "value" bytea NOT NULL, CONSTRAINT "PK_f05861f3e072021bda08543eb4c" PRIMARY KEY ("name"))`,
    );
    await runner.query(
      `CREATE TABLE "discussions"."attachment" ("post_id" uuid NOT NULL, "file_id" uuid NOT NULL, "position" integer NOT NULL, "alt" text, CONSTRAINT "PK_c37486bf4e5596a82bf15bed6c9" PRIMARY KEY ("post_id", "file_id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_01b79f0ea3c517369d7d40ca63" ON "discussions"."attachment"  ("file_id") `,
    );
    await runner.query(
      `CREATE TABLE "people"."face" ("person_id" uuid NOT NULL, "file_id" uuid NOT NULL, "set_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "UQ_37a6904a681db7188e4e0fbbc10" UNIQUE ("file_id"), CONSTRAINT "PK_63e3aafdd48a62db129b94e763b" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."attachment" ADD CONSTRAINT "FK_aa385b9808cc7a076ae65ace356" FOREIGN KEY ("post_id") REFERENCES "discussions"."post"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."attachment" ADD CONSTRAINT "FK_01b79f0ea3c517369d7d40ca634" FOREIGN KEY ("file_id") REFERENCES "platform"."stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."face" ADD CONSTRAINT "FK_63e3aafdd48a62db129b94e763b" FOREIGN KEY ("person_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people"."face" ADD CONSTRAINT "FK_37a6904a681db7188e4e0fbbc10" FOREIGN KEY ("file_id") REFERENCES "platform"."stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // Profiles of before know no such field; a picture is shown as widely as the rest.
    await runner.query(
      `update people.person set visibility = visibility || '{"face": "SIGNED_IN"}' where not visibility ? 'face'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update people.person set visibility = visibility - 'face'`);
    await runner.query(`ALTER TABLE "people"."face" DROP CONSTRAINT "FK_37a6904a681db7188e4e0fbbc10"`);
    await runner.query(`ALTER TABLE "people"."face" DROP CONSTRAINT "FK_63e3aafdd48a62db129b94e763b"`);
    await runner.query(
      `ALTER TABLE "discussions"."attachment" DROP CONSTRAINT "FK_01b79f0ea3c517369d7d40ca634"`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."attachment" DROP CONSTRAINT "FK_aa385b9808cc7a076ae65ace356"`,
    );
    await runner.query(`DROP TABLE "people"."face"`);
    await runner.query(`DROP INDEX "discussions"."IDX_01b79f0ea3c517369d7d40ca63"`);
    await runner.query(`DROP TABLE "discussions"."attachment"`);
    await runner.query(`DROP TABLE "platform"."secret"`);
    await runner.query(`DROP INDEX "platform"."stored_file_waiting"`);
    await runner.query(`DROP INDEX "platform"."stored_file_of_person"`);
    await runner.query(`DROP TABLE "platform"."stored_file"`);
  }
}
