import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlaceTitle, Role } from '#kernel';
import { Behalf, PersonCard } from '#municipalities';
import { RegistrationState, type MeetingInWords } from '#meetings';
import { RoleEnum } from '#people';
import { DateTimeScalar, Page } from '#platform';

export const NoticeReasonEnum = {
  MESSAGE: 'MESSAGE',
  MENTION: 'MENTION',
  REPLY: 'REPLY',
  THREAD: 'THREAD',
  POST: 'POST',
  HIDDEN: 'HIDDEN',
  APPEAL_ANSWERED: 'APPEAL_ANSWERED',
  REPORT: 'REPORT',
  APPEAL: 'APPEAL',
  REQUEST: 'REQUEST',
  REQUEST_ANSWERED: 'REQUEST_ANSWERED',
  BODY_ASKED: 'BODY_ASKED',
  TASK: 'TASK',
  TASK_DUE: 'TASK_DUE',
  TASK_OVERDUE: 'TASK_OVERDUE',
  REGISTRATION: 'REGISTRATION',
  REGISTRATION_ASKED: 'REGISTRATION_ASKED',
  ROLE: 'ROLE',
  ADDED: 'ADDED',
  REMOVED: 'REMOVED',
  MEETING_CANCELLED: 'MEETING_CANCELLED',
  MEETING_POSTPONED: 'MEETING_POSTPONED',
  MEETING_RESUMED: 'MEETING_RESUMED',
  MEETING_CHANGED: 'MEETING_CHANGED',
  MEETING_ANNOUNCED: 'MEETING_ANNOUNCED',
  MEETING_REMINDER: 'MEETING_REMINDER',
  MEETING_SOON: 'MEETING_SOON',
  MINUTES_CORRECTION: 'MINUTES_CORRECTION',
  MINUTES_APPROVED: 'MINUTES_APPROVED',
  REVIEW_ASKED: 'REVIEW_ASKED',
  PRACTICE_AUTHOR: 'PRACTICE_AUTHOR',
  PRACTICE_SUBMITTED: 'PRACTICE_SUBMITTED',
  PRACTICE_REVIEWED: 'PRACTICE_REVIEWED',
  PRACTICE_IN_REVIEW: 'PRACTICE_IN_REVIEW',
  PRACTICE_RETURNED: 'PRACTICE_RETURNED',
  PRACTICE_REFUSED: 'PRACTICE_REFUSED',
  PRACTICE_PUBLISHED: 'PRACTICE_PUBLISHED',
  PRACTICE_TAKEN: 'PRACTICE_TAKEN',
  PRACTICE_TRAVELS: 'PRACTICE_TRAVELS',
} as const;
export type NoticeReason = keyof typeof NoticeReasonEnum;
registerEnumType(NoticeReasonEnum, {
  name: 'NoticeReason',
  description: 'Why somebody is told of something; of several reasons the first in this order.',
  valuesMap: {
    MESSAGE: { description: 'Somebody writes to them in a conversation.' },
    MENTION: { description: 'A post names them.' },
    REPLY: { description: 'A post answers one of theirs.' },
    THREAD: { description: 'A thread was opened in a place that they follow.' },
    POST: { description: 'There are posts in a thread that they follow.' },
    HIDDEN: { description: 'A post of theirs was hidden.' },
    APPEAL_ANSWERED: { description: 'Their appeal against that was answered.' },
    REPORT: { description: 'A post was reported where they keep order.' },
    APPEAL: { description: 'The author of a hidden post appeals, where they keep order.' },
    REQUEST: { description: 'Somebody asks to come in where they answer requests.' },
    REQUEST_ANSWERED: { description: 'Their own request was answered.' },
    BODY_ASKED: { description: 'A municipality or organisation for which they may answer is asked to join.' },
    TASK: { description: 'They, or a body for which they speak, were given something to do.' },
    TASK_DUE: { description: 'Such a task is due tomorrow.' },
    TASK_OVERDUE: { description: 'The day of such a task has passed.' },
    REGISTRATION: { description: 'Something became of their registration for a meeting.' },
    REGISTRATION_ASKED: { description: 'Somebody asks for a place at a meeting that they run.' },
    ROLE: { description: 'They were given another role.' },
    ADDED: { description: 'Somebody made them a member.' },
    REMOVED: { description: 'Somebody ended their membership.' },
    MEETING_CANCELLED: {
      description: 'A meeting that they take part in, or of a place that they follow, will not be.',
    },
    MEETING_POSTPONED: { description: 'Such a meeting will be at another time.' },
    MEETING_RESUMED: { description: 'A meeting that was postponed or cancelled will be after all.' },
    MEETING_CHANGED: { description: 'Such a meeting has another time or place.' },
    MEETING_ANNOUNCED: { description: 'A meeting was announced in a place that they follow.' },
    MEETING_REMINDER: { description: 'A meeting that they take part in is tomorrow.' },
    MEETING_SOON: { description: 'It begins within the hour; only for who asked to be told.' },
    MINUTES_CORRECTION: {
      description:
        'They are asked what is to be corrected in the minutes of a meeting that they took part in.',
    },
    MINUTES_APPROVED: {
      description: 'Minutes of such a meeting, or of a place that they follow, are published.',
    },
    REVIEW_ASKED: { description: 'They are asked to review a practice.' },
    PRACTICE_AUTHOR: { description: 'They were named as an author of a practice.' },
    PRACTICE_REVIEWED: {
      description: 'All reviews of a practice are given where they lead the practices.',
    },
    PRACTICE_IN_REVIEW: { description: 'The review of a practice that they write has begun.' },
    PRACTICE_SUBMITTED: { description: 'A practice was handed in where they lead the practices.' },
    PRACTICE_RETURNED: { description: 'Changes are asked for in a practice that they write.' },
    PRACTICE_REFUSED: { description: 'A practice that they write will not be published.' },
    PRACTICE_PUBLISHED: { description: 'A practice that they write is published.' },
    PRACTICE_TAKEN: { description: 'A practice that they write was put away, or taken from readers.' },
    PRACTICE_TRAVELS: {
      description: 'Another municipality has recorded how far it has come with a practice that they write.',
    },
  },
});

@ObjectType({
  description:
    'Something that the viewer is told. Seen by that person alone, and only while they may read what it is about.',
})
export class Notice {
  @Field(() => ID, { description: 'For `markNoticeRead` and its like.' })
  id: string;

  @Field(() => NoticeReasonEnum, { description: 'Why the viewer is told.' })
  reason: NoticeReason;

  @Field(() => Boolean, { description: 'Whether it waits to be read; reading the thread reads it.' })
  unread: boolean;

  @Field(() => Int, { description: 'How many posts it tells of; 1 where it is about no thread.' })
  count: number;

  @Field(() => DateTimeScalar, { description: 'When the newest of what it tells of happened.' })
  raisedAt: string;

  @Field(() => PersonCard, {
    nullable: true,
    description:
      'Who did it, the newest of several; null for the system, and where those who keep order speak as one or a reporter is not named.',
  })
  author: PersonCard | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the group or community, in the first of the reader’s languages; null if it may not be known.',
  })
  place: string | null;

  @Field(() => ID, { nullable: true, description: 'The thread that it is about, for `followThread`.' })
  threadId: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The thread's title as it is now; of a meeting or a practice what it is called in the reader's language.",
  })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the title, two letters.' })
  language: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The first words of the post, what is to be done, why a meeting will not be, or why a practice was decided about like this; null where it is withdrawn, or there is none.',
  })
  excerpt: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "MEETING_..., MINUTES_...: when and where it is, in the reader's language, as it is known now.",
  })
  whenAndWhere: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'MINUTES_CORRECTION: until when the viewer can say what is to be corrected; null once the round is ended.',
  })
  correctionUntil: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'ROLE: what the viewer is there now.' })
  role: Role | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'REQUEST_ANSWERED: whether the viewer was let in; APPEAL_ANSWERED: whether the post is shown again.',
  })
  accepted: boolean | null;

  @Field(() => Behalf, {
    nullable: true,
    description:
      'REQUEST, REQUEST_ANSWERED: the municipality or organisation that asks, or for which the person would sit there; BODY_ASKED: the one that is asked.',
  })
  onBehalfOf: Behalf | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'REQUEST, REQUEST_ANSWERED: true where the municipality or organisation itself asks to belong to the community, and the person only speaks for it.',
  })
  forBody: boolean | null;

  @Field(() => RegistrationState, {
    nullable: true,
    description: 'REGISTRATION: how the registration stands now.',
  })
  registrationState: RegistrationState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'REGISTRATION that waits: which one on the waiting list, from 1, in the order of arrival.',
  })
  waitingPlace: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'REGISTRATION that was offered a place: until when it is kept.',
  })
  offeredUntil: string | null;

  /** REGISTRATION, MEETING_..., MINUTES_...: of the meeting's place, for letters */
  timeZone: string | null;

  @Field(() => String, { nullable: true, description: 'Where it leads, a path on the site; null: nowhere.' })
  address: string | null;
}

@ObjectType({ description: 'Notices, those raised last first.' })
export class NoticePage extends Page(Notice) {}

/** A notice as read. */
export interface NoticeRow extends Omit<
  Notice,
  | 'place'
  | 'address'
  | 'registrationState'
  | 'waitingPlace'
  | 'offeredUntil'
  | 'timeZone'
  | 'whenAndWhere'
  | 'correctionUntil'
> {
  /** MEETING_..., MINUTES_...: the meeting as it is now, and its place as far as the person may know of it */
  meeting:
    | (MeetingInWords & {
        placeTitle: PlaceTitle | null;
        /** as PostgreSQL writes an instant in JSON */
        correctionUntil: string | null;
      })
    | null;
  /** PRACTICE_..., REVIEW_...: what it is called, where it is, and its community as far as the person may know of it */
  practice: {
    title: PlaceTitle;
    address: string;
    inWork: boolean;
    communityTitle: PlaceTitle | null;
    reason: string | null;
  } | null;
  number: number | null;
  threadNumber: number | null;
  threadSlug: string | null;
  placeTitle: PlaceTitle | null;
  placeAddress: string | null;
  /** of the task */
  taskNumber: number | null;
  /** BODY_ASKED: where the body's page stands */
  bodyAddress: string | null;
  /** REGISTRATION, REGISTRATION_ASKED: how it stands, and the meeting */
  registration: {
    state: RegistrationState;
    waitingPlace: number | null;
    /** as PostgreSQL writes an instant in JSON */
    offeredUntil: string | null;
    address: string;
    timeZone: string;
    title: PlaceTitle | null;
    /** it is a seat in a session of the meeting, by whose title it is told */
    ofSession: boolean;
  } | null;
}
