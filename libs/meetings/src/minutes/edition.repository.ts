/** All SQL of approved editions. */
import { personCardOf } from '#municipalities';
import type { Sql, Tx } from '#platform';
import type { MinutesContent } from './minutes-content.js';

export async function insertEdition(
  tx: Tx,
  edition: { minutesId: string; content: MinutesContent; fileId: string; at: string },
): Promise<void> {
  const { minutesId, content, fileId, at } = edition;
  await tx.query({
    name: 'meetings.minutes-edition.insert',
    text: `insert into meetings.minutes_edition (minutes_id, number, content, file_id, sha256, approved_at, approved_by)
      select $1, $2, $3::jsonb, f.id, encode(f.sha256, 'hex'), $5, $6 from platform.stored_file f where f.id = $4`,
    values: [minutesId, content.edition, JSON.stringify(content), fileId, at, tx.actor.personId],
  });
}

const shown = `select e.minutes_id as "minutesId", e.number, e.approved_at as "approvedAt",
        ${personCardOf('e.approved_by')} as "approvedBy", e.content ->> 'reason' as reason, e.sha256, f.size,
        e.content ->> 'language' as language
      from meetings.minutes_edition e join platform.stored_file f on f.id = e.file_id`;

/** Those of minutes, the newest first; what they say is asked one by one. */
export function editionsOf(minutesId: string): Sql {
  return {
    name: 'meetings.minutes-edition.of',
    text: `${shown} where e.minutes_id = $1 order by e.number desc`,
    values: [minutesId],
  };
}

/** @param number null: the newest */
export function shownEdition(minutesId: string, number: number | null): Sql {
  return {
    name: 'meetings.minutes-edition.shown',
    text: `${shown} where e.minutes_id = $1 and e.number = coalesce($2::int, e.number) order by e.number desc limit 1`,
    values: [minutesId, number],
  };
}

export interface StoredEdition {
  content: MinutesContent;
  approvedAt: string;
  /** its PDF */
  fileId: string;
}

/** @param number null: the newest */
export function editionOf(minutesId: string, number: number | null): Sql {
  return {
    name: 'meetings.minutes-edition.one',
    text: `select e.content, e.approved_at as "approvedAt", e.file_id as "fileId" from meetings.minutes_edition e
      where e.minutes_id = $1 and e.number = coalesce($2::int, e.number) order by e.number desc limit 1`,
    values: [minutesId, number],
  };
}
