import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The thread in which the newcomers of a community introduce themselves. */
@Entity({ schema: 'groups', name: 'introductions' })
export class IntroductionsEntity {
  @ForeignKey('CommunityEntity') @PrimaryColumn('uuid', { name: 'community_id' }) communityId: string;
  @ForeignKey('ThreadEntity', { onDelete: 'CASCADE' })
  @Column('uuid', { name: 'thread_id' })
  threadId: string;
}
