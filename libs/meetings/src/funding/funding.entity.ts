import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The project of which a meeting is part. */
@Entity({ schema: 'meetings', name: 'meeting_project' })
export class MeetingProjectEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @PrimaryColumn('int') position: number;
  @Index() @ForeignKey('ProjectEntity') @Column('uuid', { name: 'project_id' }) projectId: string;
}

/** What a funder wants said under a meeting: the words themselves are kept where projects are. */
@Entity({ schema: 'meetings', name: 'meeting_statement' })
export class MeetingStatementEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @PrimaryColumn('int') position: number;
  @Index()
  @ForeignKey('FundingStatementEntity')
  @Column('uuid', { name: 'statement_id' })
  statementId: string;
}
