import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, localTimeAt, type Actor } from '#kernel';
import { Database, type Paper } from '#platform';
import { Agendas } from '../agenda/agendas.service.js';
import { daysInWords } from '../meeting/days-in-words.js';
import type { Meeting } from '../meeting/meeting.type.js';
import { Meetings } from '../meeting/meetings.service.js';
import { refused, Standings } from '../meeting/standing.js';
import { Programmes } from '../programme/programmes.service.js';
import { agendaPaper } from './agenda-paper.js';
import { attendancePaper, type Attending } from './attendance-paper.js';
import { certificatePaper } from './certificate-paper.js';
import { FactsOfMeetings } from './facts-of-meetings.service.js';
import { earnsCertificate } from './papers.policy.js';
import { attendedBy, attending, withAgenda, type Attended } from './papers.repository.js';
import { MeetingPaper } from './papers.type.js';

/** Papers of a meeting as whoever asks may have them, in the first of their languages that the house speaks. */
@Injectable()
export class MeetingPapers {
  constructor(
    private readonly database: Database,
    private readonly meetings: Meetings,
    private readonly standings: Standings,
    private readonly facts: FactsOfMeetings,
    private readonly agendas: Agendas,
    private readonly programmes: Programmes,
  ) {}

  /** For its readers; NOT_FOUND also where there is nothing on it. */
  async agenda(actor: Actor, number: number): Promise<Paper> {
    const meeting = await this.read(actor, number);
    const [agendas, programmes, facts] = await Promise.all([
      this.agendas.byMeeting(actor, [meeting.id]),
      this.programmes.byMeeting(actor, [meeting.id]),
      this.facts.of(actor, meeting),
    ]);
    const items = agendas.get(meeting.id)?.items ?? [];
    if (items.length === 0) throw new DomainError('NOT_FOUND');
    const sessions = programmes.get(meeting.id)?.sessions ?? [];
    return agendaPaper(
      facts,
      items,
      sessions.map(({ id, titleLabels }) => ({ id, title: labelIn(titleLabels, actor.languages) })),
    );
  }

  /** For who runs it: it holds names. */
  async attendance(actor: Actor, number: number): Promise<Paper> {
    const meeting = await this.read(actor, number);
    const standing = await this.standings.ofReader(actor, meeting.id);
    if (!standing.runs) throw refused(actor);
    const [rows, facts] = await Promise.all([
      this.database.read<Attending>(attending(meeting.id)),
      this.facts.of(actor, meeting),
    ]);
    const today = localTimeAt(new Date().toISOString(), meeting.timeZone).local.slice(0, 10);
    return attendancePaper(facts, rows, daysInWords(today, facts.language));
  }

  /** Of the actor themself; NOT_FOUND for who has earned none. */
  async certificate(actor: Actor, number: number): Promise<Paper> {
    const meeting = await this.read(actor, number);
    if (!actor.personId) throw refused(actor);
    const note = await this.database.readOne<Attended>(attendedBy(actor.personId, [meeting.id]));
    if (!note || !earnsCertificate(meeting.state, note.state)) throw new DomainError('NOT_FOUND');
    const facts = await this.facts.of(actor, meeting);
    return certificatePaper(facts, { ...note, remote: note.state === 'REMOTE' });
  }

  /** Which of them somebody may have, by meeting. */
  async forReader(actor: Actor, ids: readonly string[]): Promise<Map<string, MeetingPaper[]>> {
    const standings = await this.standings.byId(actor, ids);
    const readable = [...standings.values()].filter((one) => one.readable);
    const readableIds = readable.map(({ id }) => id);
    const [agendas, notes] = await Promise.all([
      this.database.read<{ meetingId: string }>(withAgenda(readableIds)),
      actor.personId ? this.database.read<Attended>(attendedBy(actor.personId, readableIds)) : [],
    ]);
    const stateAt = new Map(notes.map(({ meetingId, state }) => [meetingId, state]));
    const hasAgenda = new Set(agendas.map(({ meetingId }) => meetingId));
    return new Map(
      readable.map(({ id, runs, state }) => [
        id,
        [
          ...(hasAgenda.has(id) ? [MeetingPaper.AGENDA] : []),
          ...(runs ? [MeetingPaper.ATTENDANCE_LIST] : []),
          ...(earnsCertificate(state, stateAt.get(id) ?? null) ? [MeetingPaper.CERTIFICATE] : []),
        ],
      ]),
    );
  }

  private async read(actor: Actor, number: number): Promise<Meeting> {
    const meeting = await this.meetings.get(actor, number);
    if (!meeting.readable) throw new DomainError('NOT_FOUND');
    return meeting;
  }
}
