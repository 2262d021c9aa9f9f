import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { fuzzyRange } from '#municipalities';
import { clampFirst, Database, keyOf, pageOf, type PageOf } from '#platform';
import { meetingPages, type MeetingsArgs } from './meeting.inputs.js';
import {
  listMeetings,
  meetingByNumber,
  meetingsById,
  meetingsWithin,
  nextMeetings,
} from './meeting.repository.js';
import type { Meeting } from './meeting.type.js';
import { withheld } from './withheld.js';

/** Meetings as their readers see them. */
@Injectable()
export class Meetings {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, asked: MeetingsArgs): Promise<PageOf<Meeting>> {
    const first = clampFirst(asked.first, meetingPages);
    const filter = {
      when: asked.when ?? null,
      scopeId: asked.scopeId ?? null,
      from: asked.from ? fuzzyRange(asked.from, 'from').earliest : null,
      to: asked.to ? fuzzyRange(asked.to, 'to').latest : null,
    };
    const rows = await this.database.read<Meeting>(
      listMeetings(actor, filter, keyAfter(asked.after), first + 1),
    );
    return pageOf(rows, first, (row) => [row.sortKey, row.id], withheld);
  }

  async get(actor: Actor, number: number): Promise<Meeting> {
    const found = await this.database.readOne<Meeting>(meetingByNumber(actor, number));
    if (!found) throw new DomainError('NOT_FOUND');
    return withheld(found);
  }

  /** Those that the actor may know of, by id. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Meeting>> {
    const rows = await this.database.read<Meeting>(meetingsById(actor, ids));
    return new Map(rows.map((row) => [row.id, withheld(row)]));
  }

  /** The meetings beside or inside these, by the meeting that they belong to. */
  async within(actor: Actor, ids: readonly string[]): Promise<Map<string, Meeting[]>> {
    const rows = await this.database.read<Meeting>(meetingsWithin(actor, ids));
    const byMeeting = new Map<string, Meeting[]>();
    for (const row of rows)
      byMeeting.set(row.partOfId!, [...(byMeeting.get(row.partOfId!) ?? []), withheld(row)]);
    return byMeeting;
  }

  /** What comes next in each of these communities and groups. */
  async next(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, Meeting>> {
    const rows = await this.database.read<Meeting & { placeId: string }>(nextMeetings(actor, scopeIds));
    return new Map(rows.map((row) => [row.placeId, withheld(row)]));
  }
}

/** Where a page goes on: a moment and an id. What is neither was not made by us. */
function keyAfter(cursor: string | null | undefined): (string | number)[] | null {
  const key = keyOf(cursor, 2);
  if (key && (Number.isNaN(Date.parse(String(key[0]))) || !isId(key[1])))
    throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return key;
}
