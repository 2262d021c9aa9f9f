import type { Actor } from '#kernel';
import { fellowsOf, shownTo } from '#people';
import type { Sql, Tx } from '#platform';
import type { ThemeSide } from './person-theme.type.js';

/** Whether the reader is shown the side of the row `pt` of the person `p`; `fellows` as of `fellowsOf`. */
export function showsSide(reader: string, fellows: string): string {
  return `case pt.side when 'OFFERS' then ${shownTo(reader, 'p', 'offers', fellows)} else ${shownTo(reader, 'p', 'seeks', fellows)} end`;
}

/** What these people offer and seek, as far as the reader ($1) may know. */
export function themesOfPeople(actor: Actor, personIds: readonly string[]): Sql {
  return {
    name: 'municipalities.person-theme.people',
    text: `with fellows as materialized (select person_id from (${fellowsOf('$1::uuid')}) f)
      select p.id as "personId", pt.side, pt.theme_id as "themeId"
      from municipalities.person_theme pt join people.person p on p.id = pt.person_id
      where p.id = any($2::uuid[]) and p.erased_at is null and ${showsSide('$1::uuid', 'select person_id from fellows')}
      order by pt.person_id, pt.side, pt.position`,
    values: [actor.personId, personIds],
  };
}

/** Held until the commit, so that two choices of one person come one after the other. */
export async function holdThemesOf(tx: Tx, personId: string): Promise<string[]> {
  await tx.query({
    name: 'municipalities.person-theme.turn',
    text: `select pg_advisory_xact_lock(hashtextextended('municipalities.person_theme ' || $1::text, 0))`,
    values: [personId],
  });
  const rows = await tx.query<{ id: string }>({
    name: 'municipalities.person-theme.borne',
    text: 'select theme_id as id from municipalities.person_theme where person_id = $1',
    values: [personId],
  });
  return rows.map((row) => row.id);
}

export async function replaceThemes(
  tx: Tx,
  personId: string,
  chosen: { side: ThemeSide; themeIds: readonly string[] }[],
): Promise<void> {
  await tx.query({
    name: 'municipalities.person-theme.clear',
    text: 'delete from municipalities.person_theme where person_id = $1',
    values: [personId],
  });
  for (const { side, themeIds } of chosen) {
    await tx.query({
      name: 'municipalities.person-theme.choose',
      text: `insert into municipalities.person_theme (person_id, side, theme_id, position)
        select $1, $2, id, n from unnest($3::uuid[]) with ordinality as chosen (id, n)`,
      values: [personId, side, themeIds],
    });
  }
}
