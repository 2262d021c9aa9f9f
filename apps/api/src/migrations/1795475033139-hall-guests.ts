import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HallGuests1795475033139 implements MigrationInterface {
  name = 'HallGuests1795475033139';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "meetings"."hall_guest" ("id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "device" bytea NOT NULL, "attendance_id" uuid, "municipality_id" uuid, "joined_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT date_trunc('milliseconds', now()), CONSTRAINT "UQ_ce48825aa9f1c5d95cae9eff538" UNIQUE ("meeting_id", "device"), CONSTRAINT "PK_063cfc0a5f9b4866247362a91b6" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_90087f027886acca710bca029b" ON "meetings"."hall_guest"  ("attendance_id") `,
    );
    await runner.query(`ALTER TABLE "meetings"."turn" ADD "guest_id" uuid`);
    await runner.query(`ALTER TABLE "meetings"."live_session" ADD "hall_code" text`);
    await runner.query(`ALTER TABLE "meetings"."question" ADD "guest_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_08283f1b6e943d801c4fc82acf" ON "meetings"."turn"  ("guest_id") `);
    await runner.query(
      `CREATE INDEX "IDX_71396cd91b6f65825f45751275" ON "meetings"."question"  ("guest_id") `,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question" ADD CONSTRAINT "CHK_adc4c6f7c71073b92566861809" CHECK (num_nonnulls("asker_id", "guest_id") <= 1)`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."turn" ADD CONSTRAINT "FK_08283f1b6e943d801c4fc82acf6" FOREIGN KEY ("guest_id") REFERENCES "meetings"."hall_guest"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."hall_guest" ADD CONSTRAINT "FK_b8b7b38bf88ce2da656ea24e03b" FOREIGN KEY ("meeting_id") REFERENCES "meetings"."meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."hall_guest" ADD CONSTRAINT "FK_90087f027886acca710bca029bf" FOREIGN KEY ("attendance_id") REFERENCES "meetings"."attendance"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."hall_guest" ADD CONSTRAINT "FK_31ebcb6cfe2f06fa7c08af9a7fb" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"."municipality"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."question" ADD CONSTRAINT "FK_71396cd91b6f65825f457512752" FOREIGN KEY ("guest_id") REFERENCES "meetings"."hall_guest"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meetings"."question" DROP CONSTRAINT "FK_71396cd91b6f65825f457512752"`);
    await runner.query(
      `ALTER TABLE "meetings"."hall_guest" DROP CONSTRAINT "FK_31ebcb6cfe2f06fa7c08af9a7fb"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."hall_guest" DROP CONSTRAINT "FK_90087f027886acca710bca029bf"`,
    );
    await runner.query(
      `ALTER TABLE "meetings"."hall_guest" DROP CONSTRAINT "FK_b8b7b38bf88ce2da656ea24e03b"`,
    );
    await runner.query(`ALTER TABLE "meetings"."turn" DROP CONSTRAINT "FK_08283f1b6e943d801c4fc82acf6"`);
    await runner.query(`ALTER TABLE "meetings"."question" DROP CONSTRAINT "CHK_adc4c6f7c71073b92566861809"`);
    await runner.query(`DROP INDEX "meetings"."IDX_71396cd91b6f65825f45751275"`);
    await runner.query(`DROP INDEX "meetings"."IDX_08283f1b6e943d801c4fc82acf"`);
    await runner.query(`ALTER TABLE "meetings"."question" DROP COLUMN "guest_id"`);
    await runner.query(`ALTER TABLE "meetings"."live_session" DROP COLUMN "hall_code"`);
    await runner.query(`ALTER TABLE "meetings"."turn" DROP COLUMN "guest_id"`);
    await runner.query(`DROP INDEX "meetings"."IDX_90087f027886acca710bca029b"`);
    await runner.query(`DROP TABLE "meetings"."hall_guest"`);
  }
}
