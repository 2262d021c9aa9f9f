/** All that people are told of, the strongest reason first: of two for one event, or for one thread, the first is given. */
import { added } from './added.source.js';
import { bodyAsked } from './body-asked.source.js';
import { appealAnswered } from './appeal-answered.source.js';
import { appeal } from './appeal.source.js';
import { hidden } from './hidden.source.js';
import { message } from './message.source.js';
import { mention } from './mention.source.js';
import { post } from './post.source.js';
import { registrationAsked } from './registration-asked.source.js';
import { registration } from './registration.source.js';
import { removed } from './removed.source.js';
import { reply } from './reply.source.js';
import { report } from './report.source.js';
import { requestAnswered } from './request-answered.source.js';
import { request } from './request.source.js';
import { role } from './role.source.js';
import {
  meetingAnnounced,
  meetingCancelled,
  meetingChanged,
  meetingPostponed,
  meetingReminder,
  meetingResumed,
  meetingSoon,
} from './meeting.sources.js';
import { minutesApproved, minutesCorrection } from './minutes.sources.js';
import {
  authorNamed,
  practiceInReview,
  practicePublished,
  practiceRefused,
  practiceReturned,
  practiceReviewed,
  practiceSubmitted,
  practiceTaken,
  practiceTravels,
  reviewAsked,
} from './practice.sources.js';
import type { Needs, NoticeKind, NoticeSource } from './source.js';
import { taskDue, taskGiven, taskOverdue } from './task.source.js';
import { thread } from './thread.source.js';

export const sources = [
  message,
  mention,
  reply,
  thread,
  post,
  hidden,
  appealAnswered,
  report,
  appeal,
  request,
  requestAnswered,
  bodyAsked,
  taskGiven,
  taskDue,
  taskOverdue,
  registration,
  registrationAsked,
  role,
  added,
  removed,
  meetingCancelled,
  meetingPostponed,
  meetingResumed,
  meetingChanged,
  meetingAnnounced,
  minutesCorrection,
  minutesApproved,
  reviewAsked,
  authorNamed,
  practiceSubmitted,
  practiceReviewed,
  practiceInReview,
  practiceReturned,
  practiceRefused,
  practicePublished,
  practiceTaken,
  practiceTravels,
] as const satisfies readonly NoticeSource[];

/** The same with what the clock tells. */
export const noticeKinds: readonly NoticeKind[] = [...sources, meetingReminder, meetingSoon];

export const reasons = noticeKinds.map((kind) => kind.reason);

/** The reasons with this need, as SQL has them after `in`. */
export function reasonsThatNeed(needs: Needs): string {
  return `(${noticeKinds
    .filter((source) => source.needs === needs)
    .map((source) => `'${source.reason}'`)
    .join(', ')})`;
}

/** The strength of the reason in this column: the less, the stronger. */
export function rankOf(column: string): string {
  return `array_position(array[${reasons.map((reason) => `'${reason}'`).join(', ')}], ${column})`;
}
