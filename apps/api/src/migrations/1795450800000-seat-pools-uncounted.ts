import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a pool of seats has changed was counted with every seat, and read by nobody. */
export class SeatPoolsUncounted1795450800000 implements MigrationInterface {
  name = 'SeatPoolsUncounted1795450800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meetings"."seat_pool" DROP COLUMN "version"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "meetings"."seat_pool" ADD "version" integer NOT NULL DEFAULT '1'`);
  }
}
