import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Meetings of a community that are counted together: its forums, its yearly conferences. */
@Entity({ schema: 'meetings', name: 'meeting_series' })
export class MeetingSeriesEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('CommunityEntity') @Column('uuid', { name: 'community_id' }) communityId: string;
  @Column('jsonb') names: Record<string, string>;
}
