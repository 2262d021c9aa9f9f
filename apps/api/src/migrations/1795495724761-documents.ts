import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1795495724761 implements MigrationInterface {
  name = 'Documents1795495724761';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS "documents"`);
    await runner.query(
      `CREATE TABLE "documents"."document" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "place_id" uuid NOT NULL, "folder_id" uuid, "scope_id" uuid NOT NULL, "kind" text NOT NULL, "period" text, "country" text, "municipality_id" uuid, "licence" text, "state" text NOT NULL DEFAULT 'CURRENT', "archived_at" TIMESTAMP(3) WITH TIME ZONE, "notice" text, "notice_language" text, "version" integer NOT NULL DEFAULT '1', "added_by" uuid, "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "CHK_d8929b2dc74ad6bea7be2d4523" CHECK (("state" = 'ARCHIVED') = ("archived_at" is not null)), CONSTRAINT "PK_e57d3357f83f3cdc0acffc3d777" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_82a4ee79717aa882602410a3ca" ON "documents"."document"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_6ce8d99320473f889fdf21ad2f" ON "documents"."document"  ("folder_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_9a47e4fbc2c95c1172b626d0fb" ON "documents"."document"  ("scope_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_a50317c8ea577d1970a325943c" ON "documents"."document"  ("place_id", "changed_at") `,
    );
    await runner.query(
      `CREATE TABLE "documents"."document_revision" ("id" uuid NOT NULL, "editor_id" uuid, "origin" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), "version" integer, "changes" jsonb NOT NULL, "document_id" uuid NOT NULL, CONSTRAINT "PK_f416b4fe1a4994e9445d8f904a1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_092081996c3bb3324739a5893e" ON "documents"."document_revision"  ("document_id", "id") `,
    );
    await runner.query(
      `CREATE TABLE "documents"."folder" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "place_id" uuid NOT NULL, "parent_id" uuid, "scope_id" uuid NOT NULL, "readers" text NOT NULL, "names" jsonb NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_by" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "PK_6278a41a706740c94c02e288df8" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_f26c4bb696bf00a731d74f3bbf" ON "documents"."folder"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_8558a91e41d6eee912e5950a02" ON "documents"."folder"  ("place_id") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_8b06efa8280c9d33719b928687" ON "documents"."folder"  ("parent_id") `,
    );
    await runner.query(
      `CREATE TABLE "documents"."language_version" ("id" uuid NOT NULL, "document_id" uuid NOT NULL, "language" text NOT NULL, "title" text NOT NULL, "origin" text NOT NULL, "newest" integer NOT NULL DEFAULT '1', "based_on" integer, CONSTRAINT "UQ_ed1efb64ebf16725ba3380a2a1d" UNIQUE ("document_id", "language"), CONSTRAINT "PK_3f0e4d3e41c07d96f7bbeef5f3c" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "language_version_original" ON "documents"."language_version"  ("document_id") WHERE origin = 'ORIGINAL'`,
    );
    await runner.query(
      `CREATE TABLE "documents"."version" ("id" uuid NOT NULL, "language_version_id" uuid NOT NULL, "ordinal" integer NOT NULL, "file_id" uuid NOT NULL, "based_on" integer, "changes" text, "added_by" uuid, "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "UQ_05e7dcb27a98741570d9e13f7d3" UNIQUE ("language_version_id", "ordinal"), CONSTRAINT "CHK_af9ada18a79bda0ff7873107db" CHECK ("ordinal" > 0), CONSTRAINT "PK_4fb5fbb15a43da9f35493107b1d" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_676c9b34e5a56b48d39d60d27b" ON "documents"."version"  ("file_id") `,
    );
    await runner.query(
      `ALTER TABLE "documents"."document" ADD CONSTRAINT "FK_3f368a25d71c6387db4ce0802e8" FOREIGN KEY ("place_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."document" ADD CONSTRAINT "FK_6ce8d99320473f889fdf21ad2f4" FOREIGN KEY ("folder_id") REFERENCES "documents"."folder"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."document" ADD CONSTRAINT "FK_9a47e4fbc2c95c1172b626d0fb3" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."document" ADD CONSTRAINT "FK_a329a6b5861f62a7cc5d6ca0833" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."document" ADD CONSTRAINT "FK_ecb0ec2d1743f4ac6805542f715" FOREIGN KEY ("added_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."document_revision" ADD CONSTRAINT "FK_21e27a348b36db724b47868fc05" FOREIGN KEY ("editor_id") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."document_revision" ADD CONSTRAINT "FK_0ed616423c3e1db07d816e2058d" FOREIGN KEY ("document_id") REFERENCES "documents"."document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."folder" ADD CONSTRAINT "FK_8558a91e41d6eee912e5950a02a" FOREIGN KEY ("place_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."folder" ADD CONSTRAINT "FK_8b06efa8280c9d33719b9286876" FOREIGN KEY ("parent_id") REFERENCES "documents"."folder"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."folder" ADD CONSTRAINT "FK_92692002066772e10df3d897728" FOREIGN KEY ("scope_id") REFERENCES "people"."scope"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."folder" ADD CONSTRAINT "FK_afa55bd45385d7731c51de3eba3" FOREIGN KEY ("created_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."language_version" ADD CONSTRAINT "FK_8036d7c44f76eac7c59e40c39e8" FOREIGN KEY ("document_id") REFERENCES "documents"."document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."version" ADD CONSTRAINT "FK_e6b3a26d84d41e07b7a04609dfc" FOREIGN KEY ("language_version_id") REFERENCES "documents"."language_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."version" ADD CONSTRAINT "FK_676c9b34e5a56b48d39d60d27be" FOREIGN KEY ("file_id") REFERENCES "platform"."stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "documents"."version" ADD CONSTRAINT "FK_9d6c4ee243e28b3c4dd12a63f87" FOREIGN KEY ("added_by") REFERENCES "people"."person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "documents"."version" DROP CONSTRAINT "FK_9d6c4ee243e28b3c4dd12a63f87"`);
    await runner.query(`ALTER TABLE "documents"."version" DROP CONSTRAINT "FK_676c9b34e5a56b48d39d60d27be"`);
    await runner.query(`ALTER TABLE "documents"."version" DROP CONSTRAINT "FK_e6b3a26d84d41e07b7a04609dfc"`);
    await runner.query(
      `ALTER TABLE "documents"."language_version" DROP CONSTRAINT "FK_8036d7c44f76eac7c59e40c39e8"`,
    );
    await runner.query(`ALTER TABLE "documents"."folder" DROP CONSTRAINT "FK_afa55bd45385d7731c51de3eba3"`);
    await runner.query(`ALTER TABLE "documents"."folder" DROP CONSTRAINT "FK_92692002066772e10df3d897728"`);
    await runner.query(`ALTER TABLE "documents"."folder" DROP CONSTRAINT "FK_8b06efa8280c9d33719b9286876"`);
    await runner.query(`ALTER TABLE "documents"."folder" DROP CONSTRAINT "FK_8558a91e41d6eee912e5950a02a"`);
    await runner.query(
      `ALTER TABLE "documents"."document_revision" DROP CONSTRAINT "FK_0ed616423c3e1db07d816e2058d"`,
    );
    await runner.query(
      `ALTER TABLE "documents"."document_revision" DROP CONSTRAINT "FK_21e27a348b36db724b47868fc05"`,
    );
    await runner.query(`ALTER TABLE "documents"."document" DROP CONSTRAINT "FK_ecb0ec2d1743f4ac6805542f715"`);
    await runner.query(`ALTER TABLE "documents"."document" DROP CONSTRAINT "FK_a329a6b5861f62a7cc5d6ca0833"`);
    await runner.query(`ALTER TABLE "documents"."document" DROP CONSTRAINT "FK_9a47e4fbc2c95c1172b626d0fb3"`);
    await runner.query(`ALTER TABLE "documents"."document" DROP CONSTRAINT "FK_6ce8d99320473f889fdf21ad2f4"`);
    await runner.query(`ALTER TABLE "documents"."document" DROP CONSTRAINT "FK_3f368a25d71c6387db4ce0802e8"`);
    await runner.query(`DROP INDEX "documents"."IDX_676c9b34e5a56b48d39d60d27b"`);
    await runner.query(`DROP TABLE "documents"."version"`);
    await runner.query(`DROP INDEX "documents"."language_version_original"`);
    await runner.query(`DROP TABLE "documents"."language_version"`);
    await runner.query(`DROP INDEX "documents"."IDX_8b06efa8280c9d33719b928687"`);
    await runner.query(`DROP INDEX "documents"."IDX_8558a91e41d6eee912e5950a02"`);
    await runner.query(`DROP INDEX "documents"."IDX_f26c4bb696bf00a731d74f3bbf"`);
    await runner.query(`DROP TABLE "documents"."folder"`);
    await runner.query(`DROP INDEX "documents"."IDX_092081996c3bb3324739a5893e"`);
    await runner.query(`DROP TABLE "documents"."document_revision"`);
    await runner.query(`DROP INDEX "documents"."IDX_a50317c8ea577d1970a325943c"`);
    await runner.query(`DROP INDEX "documents"."IDX_9a47e4fbc2c95c1172b626d0fb"`);
    await runner.query(`DROP INDEX "documents"."IDX_6ce8d99320473f889fdf21ad2f"`);
    await runner.query(`DROP INDEX "documents"."IDX_82a4ee79717aa882602410a3ca"`);
    await runner.query(`DROP TABLE "documents"."document"`);
  }
}
