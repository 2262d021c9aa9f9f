import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting's scope answers follows its place, and that of an archived meeting is closed: also those from before. */
export class MeetingScopes1795444100000 implements MigrationInterface {
  name = 'MeetingScopes1795444100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE people.scope s SET discover = CASE WHEN coalesce(g.visibility, c.visibility) = 'PUBLIC' THEN 'EVERYONE' ELSE 'ABOVE' END
       FROM meetings.meeting m JOIN groups.community c ON c.id = m.community_id LEFT JOIN groups.working_group g ON g.id = m.group_id
       WHERE m.id = s.id AND m.visibility = 'LISTED' AND m.state <> 'DRAFT'`,
    );
    await runner.query(
      `UPDATE people.scope s SET archived_at = now(), archived_with = s.id
       FROM meetings.meeting m WHERE m.id = s.id AND m.state = 'ARCHIVED' AND s.archived_at IS NULL`,
    );
    await runner.query(
      `UPDATE platform.audience a SET version = a.version + 1
       FROM meetings.meeting m WHERE m.id = a.id AND (m.visibility = 'LISTED' OR m.state = 'ARCHIVED')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE people.scope SET archived_at = NULL, archived_with = NULL WHERE kind = 'meeting' AND archived_with = id`,
    );
  }
}
