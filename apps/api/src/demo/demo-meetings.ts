/** The meetings of the demo, made and moved on as their secretariat would. */
import { MeetingContentInput, MeetingState, MeetingWriting } from '#meetings';
import { labelList, localTimeAt, parseCount, type Labels } from '#kernel';
import { plainToInstance } from 'class-transformer';
import type { DemoMeeting } from '../../../../demo/meetings.js';
import type { DemoPeople } from './demo-people.js';
import { Made, type MadeProgrammes } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';

/** Who runs all of them. */
const secretariat = 'secretariat';

export async function loadMeetings(
  app: Rooms,
  meetings: readonly DemoMeeting[],
  people: DemoPeople,
  programmes: MadeProgrammes,
  { communityId, groups }: { communityId: string; groups: ReadonlyMap<string, string> },
): Promise<Made> {
  const writing = app.get(MeetingWriting);
  const actor = { ...people.as(secretariat), languages: ['pl'] };
  const made = new Made((key) => groups.get(key)!);
  for (const meeting of meetings) {
    const { key, community, group, state, archive } = meeting;
    const placeId = group
      ? made.of(group)
      : community === null
        ? communityId
        : programmes.communities.of(community);
    const content = plainToInstance(MeetingContentInput, contentOf(meeting, programmes, made));
    const { id } = await writing.createMeeting(actor, { placeId, content });
    made.set(key, id);
    await writing.setState(actor, { id, version: 1, state: state as MeetingState });
    if (archive)
      await writing.setState(actor, {
        id,
        version: 2,
        state: MeetingState.ARCHIVED,
        explanations: labelList(archive),
      });
  }
  return made;
}

function contentOf(meeting: DemoMeeting, programmes: MadeProgrammes, made: Made): object {
  const texts = (labels: Labels) => labelList(labels);
  const bodies = (role: string, keys: readonly string[]) =>
    keys.map((text) => {
      const [organisation = '', municipality] = text.split(' for ');
      return {
        role,
        organisationId: programmes.organisations.of(organisation),
        onBehalfOfId: municipality ? programmes.municipalities.of(municipality) : null,
      };
    });
  const { part, town } = meeting;
  return {
    kind: meeting.kind,
    titles: texts(meeting.titles),
    topics: texts(meeting.topics),
    aims: texts(meeting.aims),
    series: texts(meeting.series),
    ordinal: meeting.ordinal,
    partOfId: part && made.of(part),
    relation: meeting.inside ? 'INSIDE' : 'BESIDE',
    ...(meeting.starts === 'soon'
      ? soon()
      : {
          date: meeting.in === null ? (meeting.date ?? '') : dayIn(meeting.in),
          startTime: meeting.starts,
        }),
    endTime: meeting.ends,
    timeZone: meeting.zone,
    townId: town && programmes.municipalities.of(town),
    city: meeting.city,
    venue: meeting.venue,
    mode: meeting.mode,
    onlineLink: meeting.link,
    working: meeting.working,
    expected: meeting.expected && parseCount(meeting.expected),
    sectors: meeting.sectors,
    languages: meeting.languages,
    interpretation: meeting.interpretation,
    bodies: [
      ...bodies('HOST', meeting.hosts),
      ...bodies('ORGANISER', meeting.organisers),
      ...bodies('PARTNER', meeting.partners),
    ],
    patrons: meeting.patrons.map((office) => ({ offices: [{ language: 'pl', text: office }] })),
    projectIds: meeting.projects.map((key) => programmes.projects.of(key)),
    statementIds: meeting.statements.map((key) => programmes.statements.of(key)),
    contributions: meeting.contributions.map(({ kind, ...rest }) => ({
      kind: kind ?? 'PRESENTATION',
      ...rest,
    })),
    figures: meeting.figures.map(({ value, rank, written, what, territory, source }) => ({
      value: value && parseCount(value),
      rank,
      asWritten: written,
      whats: texts(what),
      territories: texts(territory),
      sources: texts(source),
    })),
  };
}

/** The next full hour, on the clock that a meeting has unless it says another. */
function soon(): { date: string; startTime: string } {
  const { local } = localTimeAt(new Date(Date.now() + 3_600_000).toISOString(), 'Europe/Warsaw');
  return { date: local.slice(0, 10), startTime: `${local.slice(11, 13)}:00` };
}

export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
