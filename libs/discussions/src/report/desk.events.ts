import type { NewEvent } from '#kernel';

type DeskEvent = 'report.made' | 'report.closed' | 'appeal.made' | 'appeal.answered';

/** A place's desk learns that something has changed there, and asks again: who reported is in no fact. */
export function deskEvent(type: DeskEvent, deskStreamId: string, postId: string): NewEvent {
  return { streamId: deskStreamId, type, subjectId: postId, subjectVersion: 1 };
}

/** Somebody is told, on their own stream, that there is word from those who keep order. */
export function moderationTold(personId: string, postId: string): NewEvent {
  return { streamId: personId, type: 'moderation.told', subjectId: postId, subjectVersion: 1 };
}

/** An administrator learns, on their own stream, that what is reported of conversations has changed. */
export function deskChanged(personId: string, reportId: string): NewEvent {
  return { streamId: personId, type: 'desk.changed', subjectId: reportId, subjectVersion: 1 };
}
