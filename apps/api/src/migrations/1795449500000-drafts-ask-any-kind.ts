import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A poll that somebody has begun says which kind it is, where it said whether several may be chosen. */
export class DraftsAskAnyKind1795449500000 implements MigrationInterface {
  name = 'DraftsAskAnyKind1795449500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "discussions"."thread_draft" SET "poll" = ("poll" - 'multiple') || jsonb_build_object('kind',
         CASE WHEN ("poll"->>'multiple')::boolean THEN 'SEVERAL' ELSE 'ONE' END, 'most', null, 'secret', false)
       WHERE "poll" ? 'multiple'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "discussions"."thread_draft" SET "poll" = ("poll" - 'kind' - 'most' - 'secret')
         || jsonb_build_object('multiple', "poll"->>'kind' = 'SEVERAL') WHERE "poll" ? 'kind'`,
    );
  }
}
