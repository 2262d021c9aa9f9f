import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** A community of practice: municipalities, organisations and people, with working groups below it. */
@Entity({ schema: 'groups', name: 'community' })
export class CommunityEntity {
  /** also the id of its scope and of its stream */
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Column('text') slug: string;
  @Column('jsonb') names: Record<string, string>;
  @Column('jsonb', { name: 'short_names' }) shortNames: Record<string, string>;
  /** `titleKey` of the kernel: what a search in titles reads */
  @Column('text', { name: 'title_key', default: '' }) titleKey: string;
  @Column('jsonb') purposes: Record<string, string>;
  @Column('text') visibility: string;
  @Column('text') admission: string;
  /** whether people without an account may ask to come in */
  @Column('boolean', { name: 'sign_up_allowed', default: true }) signUpAllowed: boolean;
  /** the stream of those who admit and moderate here */
  @Index({ unique: true })
  @ForeignKey('StreamEntity')
  @Column('uuid', { name: 'desk_stream_id' })
  deskStreamId: string;
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'created_by', nullable: true }) createdBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}
