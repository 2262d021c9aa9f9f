import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where nobody has to register, those who write in the place of a meeting write in it too. */
export class MeetingsAreWrittenIn1795478400000 implements MigrationInterface {
  name = 'MeetingsAreWrittenIn1795478400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`update people.scope s set write = 'NEXT_ABOVE' from meetings.meeting m
      where m.id = s.id and m.state <> 'DRAFT'
        and not exists (select from meetings.registration_settings g where g.meeting_id = m.id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`update people.scope set write = 'HERE' where kind = 'meeting'`);
  }
}
