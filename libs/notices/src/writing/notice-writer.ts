/** The consumer that turns what happens into notices: never in the transaction of whoever writes, and each event once. */
import { Injectable } from '@nestjs/common';
import type { EventType } from '#kernel';
import { Consumers, type EventConsumer, type EventRead, type Tx } from '#platform';
import { noticeRaised, noticeRead } from '../notice/notice.events.js';
import type { NoticeReason } from '../notice/notice.type.js';
import { sources } from '../sources/sources.js';
import { closeRead, closeReadIn, closeDone, takeBack, tell, type Changed } from './writing.sql.js';

const told = new Set<EventType>(sources.flatMap((source) => [...source.events]));

/** What ends a notice although nobody has read it. */
const endings: { when: EventType[]; reasons: NoticeReason[] }[] = [
  { when: ['request.answered', 'signup.answered'], reasons: ['REQUEST'] },
  { when: ['body.answered'], reasons: ['BODY_ASKED'] },
  { when: ['registration.moved', 'registration.settled'], reasons: ['REGISTRATION_ASKED'] },
  { when: ['report.closed'], reasons: ['REPORT'] },
  { when: ['appeal.answered'], reasons: ['APPEAL'] },
  { when: ['post.restored'], reasons: ['HIDDEN'] },
  {
    when: ['task.finished', 'task.dropped', 'task.reassigned'],
    reasons: ['TASK', 'TASK_DUE', 'TASK_OVERDUE'],
  },
  { when: ['minutes.returned', 'minutes.approved'], reasons: ['MINUTES_CORRECTION'] },
  {
    when: ['practice.moved', 'practice.published'],
    reasons: ['PRACTICE_SUBMITTED', 'PRACTICE_REVIEWED', 'PRACTICE_IN_REVIEW', 'PRACTICE_RETURNED'],
  },
  { when: ['practice.published'], reasons: ['REVIEW_ASKED'] },
  { when: ['meeting.held'], reasons: ['MEETING_REMINDER', 'MEETING_SOON'] },
];

/** The same after it was told: whoever did it themselves has read it, and has it by letter alone. */
const settled: typeof endings = [{ when: ['registration.settled'], reasons: ['REGISTRATION'] }];

@Injectable()
export class NoticeWriter implements EventConsumer {
  readonly name = 'notices';

  constructor(private readonly consumers: Consumers) {}

  /** The worker's part. */
  begin(): Promise<void> {
    return this.consumers.begin(this);
  }

  /** Takes in all that has happened, and returns when it is done. */
  catchUp(): Promise<void> {
    return this.consumers.catchUp(this);
  }

  async take(tx: Tx, events: EventRead[]): Promise<void> {
    const of = (type: EventType): EventRead[] => events.filter((event) => event.type === type);
    const subjects = (type: EventType): string[] => [...new Set(of(type).map((event) => event.subjectId))];
    const fresh = events.filter((event) => told.has(event.type));
    const closed = [
      ...(of('mark.moved').length > 0 ? await tx.query<Changed>(closeRead(of('mark.moved'))) : []),
      ...(fresh.length > 0 ? await tx.query<Changed>(closeReadIn(threadsOf(fresh))) : []),
    ];
    const ended = async (those: typeof endings): Promise<Changed[]> => {
      const over: Changed[] = [];
      for (const { when, reasons } of those) {
        const done = when.flatMap(subjects);
        if (done.length > 0) over.push(...(await tx.query<Changed>(closeDone(done, reasons))));
      }
      return over;
    };
    closed.push(...(await ended(endings)));
    const raised = fresh.length > 0 ? await tx.query<Changed>(tell(fresh)) : [];
    const withdrawn = [...subjects('post.withdrawn'), ...subjects('post.hidden')];
    closed.push(...(withdrawn.length > 0 ? await tx.query<Changed>(takeBack(withdrawn)) : []));
    for (const { personId, id, version } of closed) tx.emit(noticeRead(personId, id, version));
    for (const { personId, id, version } of raised) tx.emit(noticeRaised(personId, id, version));
    for (const { personId, id, version } of await ended(settled)) tx.emit(noticeRead(personId, id, version));
  }
}

/** A thread's posts are told of in the thread's own stream, its opening in the place's. */
function threadsOf(events: readonly EventRead[]): string[] {
  return [
    ...new Set(events.map((event) => (event.type === 'thread.opened' ? event.subjectId : event.streamId))),
  ];
}
