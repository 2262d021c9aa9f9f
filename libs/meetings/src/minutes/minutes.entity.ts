import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The minutes of a meeting: one row, whatever edition is in work. */
@Entity({ schema: 'meetings', name: 'minutes' })
@Check(`("state" = 'CORRECTION') = ("correction_until" is not null)`)
export class MinutesEntity {
  /** also the id of the stream of those who write them */
  @ForeignKey('StreamEntity') @PrimaryColumn('uuid') id: string;
  @Index({ unique: true })
  @ForeignKey('MeetingEntity')
  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;
  /** WRITING, CORRECTION, APPROVED */
  @Column('text', { default: 'WRITING' }) state: string;
  /** ISO 639-1 */
  @Column('text') language: string;
  /** the one in work, or the approved one */
  @Column('int', { default: 1 }) edition: number;
  /** until when remarks are asked for */
  @Instant('correction_until', { nullable: true }) correctionUntil: string | null;
  /** why an edition after the first is made */
  @Column('text', { nullable: true }) reason: string | null;
  /** counts what is done with them, not what is typed */
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'begun_by', nullable: true }) begunBy: string | null;
  @Instant('begun_at', { now: true }) begunAt: string;
}

/** What is written of the opening, of an item of the agenda, of the closing. */
@Entity({ schema: 'meetings', name: 'minutes_part' })
@Index('minutes_part_of_item', ['minutesId', 'kind', 'agendaItemId'], { unique: true })
@Check(`("kind" = 'ITEM') = ("item_id" is not null)`)
export class MinutesPartEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('MinutesEntity') @Column('uuid', { name: 'minutes_id' }) minutesId: string;
  /** OPENING, ITEM, CLOSING */
  @Column('text') kind: string;
  @Index()
  @ForeignKey('AgendaItemEntity')
  @Column('uuid', { name: 'item_id', nullable: true })
  agendaItemId: string | null;
  /** the Yjs document, merged */
  @Column('bytea') state: Buffer;
  /** what it reads as */
  @Column('text', { default: '' }) text: string;
  /** counts the updates */
  @Column('int', { default: 0 }) version: number;
}

/** What was typed last, update by update: what is sent to those who type along. Older ones are in the part's state alone. */
@Entity({ schema: 'meetings', name: 'minutes_update' })
export class MinutesUpdateEntity {
  @ForeignKey('MinutesPartEntity') @PrimaryColumn('uuid', { name: 'part_id' }) partId: string;
  /** of the part after it */
  @PrimaryColumn('int') version: number;
  @Column('bytea') change: Buffer;
}

/** Who writes the minutes beside those who run and moderate the meeting: the record of a grant in the meeting. */
@Entity({ schema: 'meetings', name: 'minutes_rapporteur' })
export class MinutesRapporteurEntity {
  @ForeignKey('MinutesEntity') @PrimaryColumn('uuid', { name: 'minutes_id' }) minutesId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @ForeignKey('ScopeGrantEntity') @Column('uuid', { name: 'grant_id' }) grantId: string;
}

/** What somebody who was there says of a paragraph of the draft, in a correction round. */
@Entity({ schema: 'meetings', name: 'minutes_comment' })
@Check(`("answer" is null) = ("answered_at" is null)`)
export class MinutesCommentEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('MinutesPartEntity') @Column('uuid', { name: 'part_id' }) partId: string;
  /** that was in work then: the remarks of an approved one are not shown any more */
  @Column('int') edition: number;
  /** as it was then; empty: the part as a whole */
  @Column('text') paragraph: string;
  @Column('text') text: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'author_id' }) authorId: string;
  @Instant('at', { now: true }) at: string;
  /** ACCEPTED, DECLINED */
  @Column('text', { nullable: true }) answer: string | null;
  @Column('text', { name: 'answered_text', nullable: true }) answeredText: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy:
    string | null;
  @Instant('answered_at', { nullable: true }) answeredAt: string | null;
}

/** An edition as it was approved: never changed, and never drawn again. */
@Entity({ schema: 'meetings', name: 'minutes_edition' })
export class MinutesEditionEntity {
  @ForeignKey('MinutesEntity') @PrimaryColumn('uuid', { name: 'minutes_id' }) minutesId: string;
  /** 1, 2, 3 ... */
  @PrimaryColumn('int') number: number;
  /** `MinutesContent` */
  @Column('jsonb') content: object;
  /** the paper as a PDF */
  @Index({ unique: true })
  @ForeignKey('StoredFileEntity')
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  /** of its bytes, in hexadecimal digits */
  @Column('text') sha256: string;
  @Instant('approved_at') approvedAt: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'approved_by' }) approvedBy: string;
}
