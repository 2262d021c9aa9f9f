/** Who writes minutes beside those who run and moderate the meeting. */
import { visibleToPerson } from '#people';
import type { Tx } from '#platform';

/** Who is named in the programme as rapporteur of a session, and reads the meeting. */
export function rapporteursOfSessions(tx: Tx, meetingId: string): Promise<{ personId: string }[]> {
  return tx.query({
    name: 'meetings.minutes.named',
    text: `select distinct sp.person_id as "personId" from meetings.session_person sp
      join meetings.meeting_session s on s.id = sp.session_id join people.person p on p.id = sp.person_id
      where s.meeting_id = $1 and s.removed_at is null and sp.role = 'RAPPORTEUR' and p.erased_at is null and ${visibleToPerson('p.id', '$1::uuid', 'read')}
      order by sp.person_id`,
    values: [meetingId],
  });
}

export interface Rapporteur {
  personId: string;
  grantId: string;
}

export function rapporteursOf(tx: Tx, minutesId: string): Promise<Rapporteur[]> {
  return tx.query<Rapporteur>({
    name: 'meetings.minutes-rapporteur.of',
    text: 'select person_id as "personId", grant_id as "grantId" from meetings.minutes_rapporteur where minutes_id = $1',
    values: [minutesId],
  });
}

/** The meetings right in this place whose minutes this person writes. */
export async function recordedBy(tx: Tx, placeId: string, personId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'meetings.minutes-rapporteur.within',
    text: `select m.id from meetings.minutes_rapporteur r join meetings.minutes mi on mi.id = r.minutes_id
      join meetings.meeting m on m.id = mi.meeting_id
      where r.person_id = $2 and coalesce(m.group_id, m.community_id) = $1 order by m.id`,
    values: [placeId, personId],
  });
  return rows.map(({ id }) => id);
}

/** Which of these people may be one: they are there, and read the meeting. */
export async function readersAmong(
  tx: Tx,
  meetingId: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>({
    name: 'meetings.minutes-rapporteur.readers',
    text: `select p.id from people.person p where p.id = any($2::uuid[]) and p.erased_at is null
      and ${visibleToPerson('p.id', '$1::uuid', 'read')}`,
    values: [meetingId, personIds],
  });
  return new Set(rows.map(({ id }) => id));
}

export async function deleteRapporteur(tx: Tx, minutesId: string, personId: string): Promise<void> {
  await tx.query({
    name: 'meetings.minutes-rapporteur.delete',
    text: 'delete from meetings.minutes_rapporteur where minutes_id = $1 and person_id = $2',
    values: [minutesId, personId],
  });
}

export async function insertRapporteur(
  tx: Tx,
  rapporteur: { minutesId: string; personId: string; grantId: string },
): Promise<void> {
  await tx.query({
    name: 'meetings.minutes-rapporteur.insert',
    text: 'insert into meetings.minutes_rapporteur (minutes_id, person_id, grant_id) values ($1, $2, $3)',
    values: [rapporteur.minutesId, rapporteur.personId, rapporteur.grantId],
  });
}
