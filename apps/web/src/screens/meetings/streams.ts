import { unmask, type FragmentType } from '../../graphql/documents.js';
import { MeetingLine } from '../../parts/meeting-line.js';

/** Those of the places whose meetings are shown; of a secret one of a public group only its own stream tells. */
export function streamsOf(rows: readonly FragmentType<typeof MeetingLine>[]): string[] {
  const meetings = rows.map((row) => unmask(MeetingLine, row));
  const places = meetings.flatMap(({ group, community }) => [community?.id, group?.id]);
  const own = meetings.map(({ visibility, streamId }) => (visibility === 'SECRET' ? streamId : null));
  return [...places, ...own].filter((id): id is string => Boolean(id));
}
