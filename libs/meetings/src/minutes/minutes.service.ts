import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Database, type Sql } from '#platform';
import { Standings } from '../meeting/standing.js';
import { factsOf, type FactsRow } from './facts.sql.js';
import { gathered, type WrittenPart } from './gathering.js';
import type { MinutesContent } from './minutes-content.js';
import { editionOf, editionsOf, shownEdition, type StoredEdition } from './edition.repository.js';
import { commentsOf } from './comment.repository.js';
import { leadsMinutes, mayComment, mayType, readsDraft, writesMinutes } from './minutes.policy.js';
import { draftOf, minutesOf, writtenParts, type DraftRow, type ShownMinutes } from './minutes.repository.js';
import type { Minutes, MinutesComment, MinutesDraft, MinutesEdition, MinutesRow } from './minutes.type.js';

/** Minutes as their readers see them. */
@Injectable()
export class AllMinutes {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** By meeting; of those that the actor may not read, and that have none, nothing. */
  async byMeeting(actor: Actor, meetingIds: readonly string[]): Promise<Map<string, Minutes>> {
    const standings = await this.standings.byId(actor, meetingIds);
    const readable = [...standings.values()].filter((one) => one.readable).map(({ id }) => id);
    if (readable.length === 0) return new Map();
    const rows = await this.database.read<ShownMinutes>(minutesOf(readable, actor.personId));
    return new Map(
      rows.map(({ wasThere, now, rapporteurs, ...row }) => {
        const standing = standings.get(row.meetingId)!;
        const writes = writesMinutes(standing);
        const minutes = {
          ...row,
          streamId: writes ? row.id : null,
          rapporteurs: writes || standing.participates ? rapporteurs : [],
          viewerMayWrite: mayType(standing, row),
          viewerMayComment: actor.personId !== null && mayComment(standing, row, wasThere, Date.parse(now)),
          viewerMayApprove: leadsMinutes(standing),
          viewerReadsDraft: readsDraft(standing, row, wasThere),
        };
        return [row.meetingId, minutes as Minutes];
      }),
    );
  }

  /** For whoever reads the meeting. */
  async ofReader(actor: Actor, meetingId: string): Promise<Minutes> {
    const minutes = (await this.byMeeting(actor, [meetingId])).get(meetingId);
    if (!minutes) throw new DomainError('NOT_FOUND');
    return minutes;
  }

  /** Null for those who do not read it. */
  async draft(minutes: Minutes): Promise<MinutesDraft | null> {
    if (!minutes.viewerReadsDraft) return null;
    const row = await this.database.readOne<DraftRow>(draftOf(minutes.id));
    return { ...row!, minutes } as MinutesDraft;
  }

  comments({ id, edition }: MinutesRow): Promise<MinutesComment[]> {
    return this.database.read<MinutesComment>(commentsOf(id, edition));
  }

  /** As it would be approved now. */
  content(minutes: MinutesRow): Promise<MinutesContent> {
    return contentIn((query) => this.database.read(query), minutes);
  }

  /** The approved ones, the newest first. */
  async editions(actor: Actor, { id }: MinutesRow): Promise<MinutesEdition[]> {
    const rows = await this.database.read<MinutesEdition>(editionsOf(id));
    return rows.map((row) => shownTo(actor, row));
  }

  /** The approved one of this number, without one the newest; null where there is none. */
  async approved(actor: Actor, { id }: MinutesRow, number: number | null): Promise<MinutesEdition | null> {
    const row = await this.database.readOne<MinutesEdition>(shownEdition(id, number));
    return row && shownTo(actor, row);
  }

  async wordsOf({ minutesId, number }: MinutesEdition): Promise<MinutesContent> {
    return (await this.database.readOne<StoredEdition>(editionOf(minutesId, number)))!.content;
  }
}

/** Who approved it is for readers who are signed in. */
const shownTo = (actor: Actor, edition: MinutesEdition): MinutesEdition =>
  actor.personId ? edition : { ...edition, approvedBy: null };

/** What minutes say now, read in this way: of a transaction, what it sees. */
export async function contentIn(
  read: (query: Sql) => Promise<unknown[]>,
  minutes: MinutesRow,
): Promise<MinutesContent> {
  const written = (await read(writtenParts(minutes.id))) as WrittenPart[];
  const [facts] = (await read(factsOf(minutes.meetingId))) as FactsRow[];
  return gathered(minutes, written, facts!);
}
