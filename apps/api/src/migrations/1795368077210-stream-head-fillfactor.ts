import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by hand: a storage parameter is nothing that entities can say. */
export class StreamHeadFillfactor1795368077210 implements MigrationInterface {
  name = 'StreamHeadFillfactor1795368077210';

  async up(runner: QueryRunner): Promise<void> {
    // A head is updated with every event: room in its page lets PostgreSQL do that without touching the index.
    await runner.query('ALTER TABLE "platform"."stream_head" SET (fillfactor = 50)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "platform"."stream_head" RESET (fillfactor)');
  }
}
