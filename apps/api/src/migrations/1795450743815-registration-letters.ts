import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegistrationLetters1795450743815 implements MigrationInterface {
  name = 'RegistrationLetters1795450743815';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "meetings"`);
    await runner.query(
      `CREATE TABLE "meetings"."registration_letter" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "email" text NOT NULL, "folded" text NOT NULL, "name" text NOT NULL, "language" text NOT NULL, "municipality_id" uuid, "brought_by" uuid, "invited" boolean NOT NULL, "token_hash" bytea NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_25804494913e2869e0a4b8f89d4" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_6e612eef218b2a097ebfad0e54" ON "meetings"."registration_letter"  ("brought_by") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_0b98323fb1ec1bada04f25fa47" ON "meetings"."registration_letter"  ("token_hash") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "registration_letter_once" ON "meetings"."registration_letter"  ("meeting_id", "folded") `,
    );
    await runner.query(
      `CREATE TABLE "meetings"."registration_link" ("token_hash" bytea NOT NULL, "registration_id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_c81786276166f9c6a49141ad7bb" PRIMARY KEY ("token_hash"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_37e486d778571dccd8977ecb20" ON "meetings"."registration_link"  ("registration_id") `,
    );
    await runner.query(`ALTER TABLE "meetings"."registration" ADD "municipality_id" uuid`);
    await runner.query(
      `ALTER TABLE "meetings"."registration_letter" ADD CONSTRAINT "FK_7c454a893bc4e3cc63b11748efc" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_letter" ADD CONSTRAINT "FK_1f9fdc7d4ff8d6a496fff5651ed" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_letter" ADD CONSTRAINT "FK_6e612eef218b2a097ebfad0e540" FOREIGN KEY ("brought_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_link" ADD CONSTRAINT "FK_37e486d778571dccd8977ecb20e" FOREIGN KEY ("registration_id") REFERENCES "meetings"."registration"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration" ADD CONSTRAINT "FK_bb0d7e7b1bdae31a6c233a97217" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."registration" DROP CONSTRAINT "FK_bb0d7e7b1bdae31a6c233a97217"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_link" DROP CONSTRAINT "FK_37e486d778571dccd8977ecb20e"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_letter" DROP CONSTRAINT "FK_6e612eef218b2a097ebfad0e540"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_letter" DROP CONSTRAINT "FK_1f9fdc7d4ff8d6a496fff5651ed"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."registration_letter" DROP CONSTRAINT "FK_7c454a893bc4e3cc63b11748efc"`,
    );
    await runner.query(`ALTER TABLE "meetings"."registration" DROP COLUMN "municipality_id"`);
    await runner.query(`DROP INDEX "meetings"."IDX_37e486d778571dccd8977ecb20"`);
    await runner.query(`DROP TABLE "meetings"."registration_link"`);
    await runner.query(`DROP INDEX "meetings"."registration_letter_once"`);
    await runner.query(`DROP INDEX "meetings"."IDX_0b98323fb1ec1bada04f25fa47"`);
    await runner.query(`DROP INDEX "meetings"."IDX_6e612eef218b2a097ebfad0e54"`);
    await runner.query(`DROP TABLE "meetings"."registration_letter"`);
  }
}
