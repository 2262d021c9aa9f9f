import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InstantsAreCut1795387110404 implements MigrationInterface {
  name = 'InstantsAreCut1795387110404';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "platform"."stored_file" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "platform"."mail" ALTER COLUMN "next_attempt_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "platform"."mail" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "platform"."event" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "platform"."idempotency" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."hiding" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."thread_follow" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."place_follow" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation_report" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."moderation_entry" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."report" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" ALTER COLUMN "changed_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality_revision" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."account" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."account" ALTER COLUMN "password_changed_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."api_token" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."face" ALTER COLUMN "set_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."scope_grant" ALTER COLUMN "since" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."invitation" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."person" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."session" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "people"."session" ALTER COLUMN "last_seen_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "groups"."archiving" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "groups"."charter" ALTER COLUMN "edited_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "groups"."community" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "groups"."role_change" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership" ALTER COLUMN "since" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "groups"."visit" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "groups"."working_group" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "notices"."notice" ALTER COLUMN "created_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "notices"."notice" ALTER COLUMN "raised_at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
    await runner.query(
      `ALTER TABLE "notices"."preference" ALTER COLUMN "at" SET DEFAULT date_trunc('milliseconds', now())`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notices"."preference" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "notices"."notice" ALTER COLUMN "raised_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "notices"."notice" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "groups"."working_group" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "groups"."visit" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(
      `ALTER TABLE "groups"."membership_request" ALTER COLUMN "created_at" SET DEFAULT now()`,
    );
    await runner.query(`ALTER TABLE "groups"."membership" ALTER COLUMN "since" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "groups"."role_change" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "groups"."community" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "groups"."charter" ALTER COLUMN "edited_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "groups"."archiving" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "people"."session" ALTER COLUMN "last_seen_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "people"."session" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "people"."person" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "people"."invitation" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "people"."scope_grant" ALTER COLUMN "since" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "people"."face" ALTER COLUMN "set_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "people"."api_token" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "people"."account" ALTER COLUMN "password_changed_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "people"."account" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(
      `ALTER TABLE "municipalities"."municipality_revision" ALTER COLUMN "at" SET DEFAULT now()`,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."municipality" ALTER COLUMN "changed_at" SET DEFAULT now()`,
    );
    await runner.query(`ALTER TABLE "discussions"."report" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "discussions"."moderation_entry" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(
      `ALTER TABLE "discussions"."conversation_report" ALTER COLUMN "created_at" SET DEFAULT now()`,
    );
    await runner.query(
      `ALTER TABLE "discussions"."conversation" ALTER COLUMN "created_at" SET DEFAULT now()`,
    );
    await runner.query(`ALTER TABLE "discussions"."place_follow" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "discussions"."thread_follow" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "discussions"."hiding" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "platform"."idempotency" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "platform"."event" ALTER COLUMN "at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "platform"."mail" ALTER COLUMN "created_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "platform"."mail" ALTER COLUMN "next_attempt_at" SET DEFAULT now()`);
    await runner.query(`ALTER TABLE "platform"."stored_file" ALTER COLUMN "at" SET DEFAULT now()`);
  }
}
