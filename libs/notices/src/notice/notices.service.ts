import { Injectable } from '@nestjs/common';
import { DomainError, isId, labelIn, titleIn, type Actor } from '#kernel';
import { meetingInWords } from '#meetings';
import { clampFirst, Database, keyOf, pageOf, UnitOfWork, type PageOf, type Sql } from '#platform';
import { noticeRead } from './notice.events.js';
import {
  listNotices,
  markAllUpTo,
  markNotice,
  oneNotice,
  unreadCount,
  type NoticeKey,
} from './notice.repository.js';
import type { Notice, NoticeReason, NoticeRow } from './notice.type.js';

export const noticePages = { standard: 20, most: 50 };

/** What a person is told: reading the list, and saying what of it was read. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
  ) {}

  /** The actor's notices, those raised last first. */
  async list(
    actor: Actor,
    asked: { first?: number | null; after?: string | null; unreadOnly?: boolean | null },
  ): Promise<PageOf<Notice>> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const rows = clampFirst(asked.first, noticePages);
    const found = await this.database.read<NoticeRow>(
      listNotices(actor, asked.unreadOnly ?? false, keyAfter(asked.after), rows + 1),
    );
    return pageOf(
      found,
      rows,
      (row) => [row.raisedAt, row.id],
      (row) => noticeOf(row, actor.languages),
    );
  }

  /** How many wait for a person. */
  async unread(personId: string): Promise<number> {
    const row = await this.database.readOne<{ unread: number }>(unreadCount(personId));
    return row?.unread ?? 0;
  }

  /** Says that a notice was read. */
  markRead(actor: Actor, id: string): Promise<Notice> {
    return this.mark(actor, id, false);
  }

  /** Keeps a notice for later; where a newer one about the same thing waits, that is enough. */
  markUnread(actor: Actor, id: string): Promise<Notice> {
    return this.mark(actor, id, true);
  }

  /** Says that everything up to this notice was read; returns how many still wait. */
  async markReadUpTo(actor: Actor, id: string): Promise<number> {
    await this.get(actor, id);
    await this.change(actor, markAllUpTo(actor, id));
    return this.unread(actor.personId!);
  }

  private async mark(actor: Actor, id: string, unread: boolean): Promise<Notice> {
    await this.get(actor, id);
    await this.change(actor, markNotice(actor, id, unread));
    return this.get(actor, id);
  }

  private async change(actor: Actor, change: Sql): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const [changed] = await tx.query<{ id: string; version: number }>(change);
      // One word is enough, however many were read: it carries the count of then.
      if (changed) tx.emit(noticeRead(actor.personId!, changed.id, changed.version));
    });
  }

  private async get(actor: Actor, id: string): Promise<Notice> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const row = isId(id) ? await this.database.readOne<NoticeRow>(oneNotice(actor, id)) : null;
    if (!row) throw new DomainError('NOT_FOUND');
    return noticeOf(row, actor.languages);
  }
}

/** A row as its reader sees it: the place by its name in the reader's language, and the way there. */
export function noticeOf(row: NoticeRow, languages: readonly string[]): Notice {
  const { registration, reason } = row;
  // Of whom asks for a place the meeting is told, not the group whose meeting it is; of a seat in a session the session.
  const nearer = reason === 'REGISTRATION_ASKED' || registration?.ofSession;
  const placeTitle = (nearer && registration?.title) || row.placeTitle;
  const until = registration?.offeredUntil;
  return {
    id: row.id,
    reason: row.reason,
    unread: row.unread,
    count: row.count,
    raisedAt: row.raisedAt,
    author: row.author,
    place: (placeTitle && titleIn(placeTitle, languages)) || null,
    threadId: row.threadId,
    title: row.title,
    language: row.language,
    excerpt: row.excerpt,
    whenAndWhere: null,
    correctionUntil: null,
    role: row.role,
    accepted: row.accepted,
    onBehalfOf: row.onBehalfOf,
    forBody: row.forBody,
    registrationState: reason === 'REGISTRATION' ? (registration?.state ?? null) : null,
    waitingPlace: reason === 'REGISTRATION' ? (registration?.waitingPlace ?? null) : null,
    offeredUntil: reason === 'REGISTRATION' && until ? new Date(until).toISOString() : null,
    timeZone: registration?.timeZone ?? null,
    address: addressOf(row),
    ...(row.meeting ? ofMeeting(row, row.meeting, languages) : {}),
    ...(row.practice ? ofPractice(row, row.practice, languages) : {}),
  };
}

/** What is said of a meeting: its place is the community or group, unless only the meeting may be known. */
function ofMeeting(
  { reason }: NoticeRow,
  meeting: NonNullable<NoticeRow['meeting']>,
  languages: readonly string[],
): Partial<Notice> {
  const { title, whenAndWhere } = meetingInWords(meeting, languages);
  const off = reason === 'MEETING_CANCELLED' || reason === 'MEETING_POSTPONED';
  const until = reason === 'MINUTES_CORRECTION' && meeting.correctionUntil;
  return {
    title,
    place: (meeting.placeTitle && titleIn(meeting.placeTitle, languages)) || title,
    whenAndWhere: whenAndWhere || null,
    timeZone: meeting.timeZone,
    correctionUntil: until ? new Date(until).toISOString() : null,
    excerpt: off ? labelIn(meeting.explanationLabels, languages) || null : null,
  };
}

const ofCurrent = new Set<NoticeReason>(['PRACTICE_PUBLISHED', 'PRACTICE_TAKEN', 'PRACTICE_TRAVELS']);

/** What is said of a practice: in work it has an address of its own, as another edition of it may stand. */
function ofPractice(
  { reason }: NoticeRow,
  { title, address, inWork, communityTitle, reason: why }: NonNullable<NoticeRow['practice']>,
  languages: readonly string[],
): Partial<Notice> {
  const name = titleIn(title, languages) || null;
  return {
    title: name,
    place: (communityTitle && titleIn(communityTitle, languages)) || name,
    excerpt: why,
    address: inWork && !ofCurrent.has(reason) ? `${address}/work` : address,
  };
}

/** To what is to be done, or to the post. */
function addressOf({
  reason,
  placeAddress,
  bodyAddress,
  taskNumber,
  registration,
  threadNumber,
  threadSlug,
  number,
}: NoticeRow): string | null {
  if (reason === 'BODY_ASKED') return bodyAddress;
  if (registration)
    return reason === 'REGISTRATION_ASKED' ? `${registration.address}/registration` : registration.address;
  if (!placeAddress) return null;
  if (taskNumber !== null) return `/tasks/${taskNumber}`;
  if (reason === 'REPORT' || reason === 'APPEAL') return '/moderation';
  if (reason.startsWith('MINUTES_')) return `${placeAddress}/minutes`;
  if (reason === 'MESSAGE') return `${placeAddress}/${threadNumber}`;
  if (reason === 'REQUEST') return `${placeAddress}/people`;
  if (threadNumber === null) return placeAddress;
  return `${placeAddress}/threads/${threadNumber}-${threadSlug}/${number}`;
}

function keyAfter(cursor: string | null | undefined): NoticeKey | null {
  const key = keyOf(cursor, 2);
  if (!key) return null;
  const [raisedAt, id] = key.map(String);
  const isTime = /^[1-9]\d{3}-/.test(raisedAt!) && new Date(raisedAt!).getTime() > 0;
  if (!isId(id) || !isTime || new Date(raisedAt!).toISOString() !== raisedAt)
    throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return { raisedAt: raisedAt, id };
}
