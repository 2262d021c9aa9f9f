import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesInPieces1795496019020 implements MigrationInterface {
  name = 'FilesInPieces1795496019020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "platform"`);
    await runner.query(
      `CREATE TABLE "platform"."stored_piece" ("key" text NOT NULL, "file_id" uuid, "smaller" boolean NOT NULL DEFAULT false, "start" bigint NOT NULL, "size" integer NOT NULL, CONSTRAINT "PK_3e425d0e9a93d33b090b06464ed" PRIMARY KEY ("key"))`,
    );
    await runner.query(
      `CREATE INDEX "stored_piece_to_go" ON "platform"."stored_piece"  ("key") WHERE file_id is null`,
    );
    await runner.query(
      `CREATE INDEX "stored_piece_of_file" ON "platform"."stored_piece"  ("file_id", "smaller", "start") `,
    );
    await runner.query(
      `CREATE TABLE "platform"."quota" ("id" uuid NOT NULL, "used" bigint NOT NULL, CONSTRAINT "PK_d2dc1d8a7a0bd55d48f2ed5fe09" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "platform"."upload" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "size" bigint NOT NULL, "received" bigint NOT NULL DEFAULT '0', "hash" bytea, "announced" bytea, "shape" text NOT NULL, "kinds" text NOT NULL, "quota_id" uuid, "state" text NOT NULL DEFAULT 'ARRIVING', "refusal" jsonb, "touched_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_1fe8db121b3de4ddfa677fc51f3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "upload_touched" ON "platform"."upload"  ("touched_at") `);
    await runner.query(`CREATE INDEX "upload_of_person" ON "platform"."upload"  ("person_id") `);
    // Each file so far is one piece. How large the smaller picture beside it is, nobody had noted: 0 is asked of the store.
    await runner.query(
      `INSERT INTO "platform"."stored_piece" (key, file_id, smaller, start, size)
       SELECT storage_key, id, false, 0, size FROM "platform"."stored_file"
       UNION ALL SELECT storage_key || '-small', id, true, 0, 0 FROM "platform"."stored_file" WHERE smaller`,
    );
    await runner.query(
      `ALTER TABLE "platform"."stored_file" DROP CONSTRAINT "UQ_1b6df0c8a3f3c4f50770ce034df"`,
    );
    await runner.query(`ALTER TABLE "platform"."stored_file" DROP COLUMN "storage_key"`);
    await runner.query(`ALTER TABLE "platform"."stored_file" ADD "quota_id" uuid`);
    await runner.query(`ALTER TABLE "platform"."stored_file" ADD "scan" text NOT NULL DEFAULT 'UNSCANNED'`);
    await runner.query(`ALTER TABLE "platform"."stored_file" ADD "scan_due" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "platform"."stored_file" ALTER COLUMN "size" TYPE bigint`);
    await runner.query(
      `CREATE INDEX "stored_file_to_scan" ON "platform"."stored_file"  ("scan_due") WHERE scan in ('WAITING', 'UNSCANNED')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "platform"."stored_file_to_scan"`);
    await runner.query(`ALTER TABLE "platform"."stored_file" ALTER COLUMN "size" TYPE integer`);
    await runner.query(`ALTER TABLE "platform"."stored_file" DROP COLUMN "scan_due"`);
    await runner.query(`ALTER TABLE "platform"."stored_file" DROP COLUMN "scan"`);
    await runner.query(`ALTER TABLE "platform"."stored_file" DROP COLUMN "quota_id"`);
    // A file of several pieces has no single key: then this fails, and nothing is lost.
    await runner.query(`ALTER TABLE "platform"."stored_file" ADD "storage_key" text`);
    await runner.query(
      `UPDATE "platform"."stored_file" f SET storage_key = p.key FROM "platform"."stored_piece" p
       WHERE p.file_id = f.id AND NOT p.smaller AND p.size = f.size`,
    );
    await runner.query(`ALTER TABLE "platform"."stored_file" ALTER COLUMN "storage_key" SET NOT NULL`);
    await runner.query(
      `ALTER TABLE "platform"."stored_file" ADD CONSTRAINT "UQ_1b6df0c8a3f3c4f50770ce034df" UNIQUE ("storage_key")`,
    );
    await runner.query(`DROP INDEX "platform"."upload_of_person"`);
    await runner.query(`DROP INDEX "platform"."upload_touched"`);
    await runner.query(`DROP TABLE "platform"."upload"`);
    await runner.query(`DROP TABLE "platform"."quota"`);
    await runner.query(`DROP INDEX "platform"."stored_piece_of_file"`);
    await runner.query(`DROP INDEX "platform"."stored_piece_to_go"`);
    await runner.query(`DROP TABLE "platform"."stored_piece"`);
  }
}
