import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionSeats1795477993283 implements MigrationInterface {
  name = 'SessionSeats1795477993283';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "meetings"."seat_pool" ADD CONSTRAINT "FK_cd4e5b9335bab099cc69b4a5c79" FOREIGN KEY ("session_id") REFERENCES "meetings"."meeting_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meetings"."seat_pool" DROP CONSTRAINT "FK_cd4e5b9335bab099cc69b4a5c79"`);
  }
}
