import { visibleToPerson, type HeldPart } from '#people';

/** What the meeting is called, where the person may still know of it. */
const meeting = `case when ${visibleToPerson('$1::uuid', 's.id', 'discover')} then s.title->'labels' end as meeting`;

/** Which meetings somebody made, and what they changed of meetings. Both stay, as a tombstone's: they are the record of the meeting. */
export function madeBy(personId: string): HeldPart[] {
  const part = (name: string, text: string): HeldPart => ({
    name,
    rows: { name: `meetings.records.held-${name}`, text, values: [personId] },
  });
  return [
    part(
      'meetingsMade',
      `select m.number, ${meeting}, m.created_at as "createdAt" from meetings.meeting m
        join people.scope s on s.id = m.id where m.created_by = $1 order by m.number`,
    ),
    part(
      'meetingChangesMade',
      `select m.number, ${meeting}, v.at, v.changes from meetings.meeting_revision v
        join meetings.meeting m on m.id = v.meeting_id join people.scope s on s.id = m.id
        where v.editor_id = $1 order by v.id`,
    ),
  ];
}
