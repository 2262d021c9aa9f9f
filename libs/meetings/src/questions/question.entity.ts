import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Whether a meeting takes questions from the hall, and how. */
@Entity({ schema: 'meetings', name: 'question_box' })
export class QuestionBoxEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('boolean', { default: false }) open: boolean;
  /** whether one may ask without being named */
  @Column('boolean', { default: false }) anonymous: boolean;
  /** how many were asked: the number of the last */
  @Column('int', { default: 0 }) asked: number;
  @Column('int', { default: 1 }) version: number;
}

/**
 * A question from the hall. It has no time: the number is the order. Of one that was asked without a name no row says who asked
 * (decision 35).
 */
@Entity({ schema: 'meetings', name: 'question' })
@Unique(['meetingId', 'number'])
@Index('question_answering', ['meetingId'], { unique: true, where: `state = 'ANSWERING'` })
@Check(`not "anonymous" or "asker_id" is null`)
@Check(`num_nonnulls("asker_id", "guest_id") <= 1`)
export class QuestionEntity {
  /** the client's key: what is sent again is one question */
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** 1, 2, 3 ... in its meeting */
  @Column('int') number: number;
  @Column('text') text: string;
  @Column('text') language: string;
  @Column('boolean') anonymous: boolean;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'asker_id', nullable: true }) askerId:
    string | null;
  /** a guest of the hall, who has no account */
  @Index() @ForeignKey('HallGuestEntity') @Column('uuid', { name: 'guest_id', nullable: true }) guestId:
    string | null;
  /** ASKED, ANSWERING, ANSWERED, ASIDE, WITHDRAWN */
  @Column('text', { default: 'ASKED' }) state: string;
  /** why it was set aside */
  @Column('text', { nullable: true }) reason: string | null;
  /** how many support it: the rows of question_support */
  @Column('int', { default: 0 }) support: number;
  @Column('int', { default: 1 }) version: number;
}

/** Who supports a question: so that nobody does so twice. Shown to nobody but themselves. */
@Entity({ schema: 'meetings', name: 'question_support' })
export class QuestionSupportEntity {
  @ForeignKey('QuestionEntity') @PrimaryColumn('uuid', { name: 'question_id' }) questionId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
}

/** How many questions somebody has asked in a meeting, with a name and without: so that nobody fills the list alone. */
@Entity({ schema: 'meetings', name: 'question_asker' })
export class QuestionAskerEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('int') asked: number;
}
