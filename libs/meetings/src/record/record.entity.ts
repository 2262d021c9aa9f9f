import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A figure that was quoted at a meeting, or a place in an order. */
@Entity({ schema: 'meetings', name: 'meeting_figure' })
@Check(`num_nonnulls("value", "rank") > 0`)
export class MeetingFigureEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @PrimaryColumn('int') position: number;
  /** as the kernel prints a count */
  @Column('text', { nullable: true }) value: string | null;
  @Column('int', { nullable: true }) rank: number | null;
  /** how the source writes it: 300 tys. */
  @Column('text', { name: 'as_written', nullable: true }) asWritten: string | null;
  /** what is counted, or among what it stands at this rank */
  @Column('jsonb') whats: Record<string, string>;
  /** where: a municipality, or in words */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'town_id', nullable: true })
  townId: string | null;
  @Column('jsonb', { default: {} }) territories: Record<string, string>;
  @Column('jsonb', { default: {} }) sources: Record<string, string>;
}

/** What somebody said, word for word. */
@Entity({ schema: 'meetings', name: 'meeting_quote' })
export class MeetingQuoteEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @PrimaryColumn('int') position: number;
  @Column('text') text: string;
  @Column('text') language: string;
  /** who said it, as they are named: an office, a team */
  @Column('text', { nullable: true }) by: string | null;
}

/** What was presented or recorded, perhaps with an address where it can be found. */
@Entity({ schema: 'meetings', name: 'meeting_contribution' })
export class MeetingContributionEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @PrimaryColumn('int') position: number;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) by: string | null;
  /** the titles of what it tells of, such as good practices */
  @Column('jsonb', { default: [] }) subjects: string[];
}

/** A picture of a meeting. The reference holds the file: it cannot be deleted while it stands here. */
@Entity({ schema: 'meetings', name: 'meeting_photo' })
export class MeetingPhotoEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @PrimaryColumn('int') position: number;
  @Index({ unique: true })
  @ForeignKey('StoredFileEntity')
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  /** what it shows, by language, for those who do not see it */
  @Column('jsonb') alts: Record<string, string>;
  @Column('jsonb', { default: {} }) captions: Record<string, string>;
}
