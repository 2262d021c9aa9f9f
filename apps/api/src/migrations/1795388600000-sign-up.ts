import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignUp1795388600000 implements MigrationInterface {
  name = 'SignUp1795388600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "municipalities"`);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "groups"`);
    await runner.query(
      `CREATE TABLE "municipalities"."trusted_domain" ("id" uuid NOT NULL, "municipality_id" uuid NOT NULL, "domain" text NOT NULL, "added_by" uuid NOT NULL, "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_b8c4fcc9a45771d9f59e1dd6b1b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "trusted_domain_once" ON "municipalities"."trusted_domain"  ("municipality_id", "domain") `,
    );
    await runner.query(
      `CREATE TABLE "groups"."sign_up" ("id" uuid NOT NULL, "scope_id" uuid NOT NULL, "email" text, "folded" text, "name" text, "language" text NOT NULL, "municipality_id" uuid, "job_title" text, "message" text, "answers" jsonb NOT NULL DEFAULT '[]', "token_hash" bytea, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answered_by" uuid, "invitation_id" uuid, CONSTRAINT "PK_7dc025543e948dd1cc22d89c0bd" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_47ccdcb6f570bba7da06697cec" ON "groups"."sign_up"  ("token_hash") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_956002852b9d5211e7736f29d8" ON "groups"."sign_up"  ("invitation_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "sign_up_open" ON "groups"."sign_up"  ("scope_id", "folded") WHERE answered_at is null`,
    );
    await runner.query(
      `ALTER TABLE "groups"."community" ADD "sign_up_allowed" boolean NOT NULL DEFAULT true`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."trusted_domain" ADD CONSTRAINT "FK_a18927f7141d8b42508e21002eb" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."trusted_domain" ADD CONSTRAINT "FK_b663f0a604aee7df10ceb159be6" FOREIGN KEY ("added_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."sign_up" ADD CONSTRAINT "FK_e415d4634ec8b4613f2c9ece7d8" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."sign_up" ADD CONSTRAINT "FK_3b8e875928a996e2b3c20633c7a" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."sign_up" ADD CONSTRAINT "FK_54adab77e661b9e1922df4e1f6e" FOREIGN KEY ("answered_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "groups"."sign_up" ADD CONSTRAINT "FK_956002852b9d5211e7736f29d8d" FOREIGN KEY ("invitation_id") REFERENCES "people"."invitation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "groups"."sign_up" DROP CONSTRAINT "FK_956002852b9d5211e7736f29d8d"`);
    await runner.query(`ALTER TABLE "groups"."sign_up" DROP CONSTRAINT "FK_54adab77e661b9e1922df4e1f6e"`);
    await runner.query(`ALTER TABLE "groups"."sign_up" DROP CONSTRAINT "FK_3b8e875928a996e2b3c20633c7a"`);
    await runner.query(`ALTER TABLE "groups"."sign_up" DROP CONSTRAINT "FK_e415d4634ec8b4613f2c9ece7d8"`);
    await runner.query(
      `ALTER TABLE "municipalities"."trusted_domain" DROP CONSTRAINT "FK_b663f0a604aee7df10ceb159be6"`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."trusted_domain" DROP CONSTRAINT "FK_a18927f7141d8b42508e21002eb"`,
    );
    await runner.query(`ALTER TABLE "groups"."community" DROP COLUMN "sign_up_allowed"`);
    await runner.query(`DROP INDEX "groups"."sign_up_open"`);
    await runner.query(`DROP INDEX "groups"."IDX_956002852b9d5211e7736f29d8"`);
    await runner.query(`DROP INDEX "groups"."IDX_47ccdcb6f570bba7da06697cec"`);
    await runner.query(`DROP TABLE "groups"."sign_up"`);
    await runner.query(`DROP INDEX "municipalities"."trusted_domain_once"`);
    await runner.query(`DROP TABLE "municipalities"."trusted_domain"`);
  }
}
