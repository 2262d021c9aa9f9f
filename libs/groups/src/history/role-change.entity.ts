import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** What a member was from when on: one row when the membership begins, and one for each change of role. */
@Entity({ schema: 'groups', name: 'role_change' })
export class RoleChangeEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('MembershipEntity') @Column('uuid', { name: 'membership_id' }) membershipId: string;
  @Column('text') role: string;
  /** the first of its membership */
  @Column('boolean') began: boolean;
  @Instant('at', { now: true }) at: string;
  /** null: not known, or by somebody without an account */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
}
