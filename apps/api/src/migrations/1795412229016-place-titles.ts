import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The title of a scope was its name in whichever language its maker or last editor read. It now holds the names in all
 * languages, as the rooms of the places have them; a town also the one on its signs.
 */
export class PlaceTitles1795412229016 implements MigrationInterface {
  name = 'PlaceTitles1795412229016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "people"."scope" ALTER COLUMN "title" TYPE jsonb USING
         case when kind = 'installation' then jsonb_build_object('labels', jsonb_build_object('en', title), 'local', null)
           when kind = 'conversation' then '{"labels":{},"local":null}'::jsonb
           else jsonb_build_object('labels', '{}'::jsonb, 'local', title) end`,
    );
    for (const table of ['community', 'working_group']) {
      await runner.query(
        `UPDATE people.scope s SET title = jsonb_build_object('labels', p.names, 'local', null) FROM groups.${table} p WHERE p.id = s.id`,
      );
    }
    await runner.query(
      `UPDATE people.scope s SET title = jsonb_build_object('labels', m.names, 'local', m.local_name)
       FROM municipalities.municipality m WHERE m.id = s.id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "people"."scope" ALTER COLUMN "title" TYPE text USING
         coalesce(title->>'local', title->'labels'->>'en', jsonb_path_query_first(title->'labels', '$.*') #>> '{}', '')`,
    );
  }
}
