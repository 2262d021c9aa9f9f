import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** When somebody was last in a group: what came since is counted at reading. The mark only grows. */
@Entity({ schema: 'groups', name: 'visit' })
export class VisitEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @ForeignKey('WorkingGroupEntity') @PrimaryColumn('uuid', { name: 'group_id' }) groupId: string;
  @Instant('at', { now: true }) at: string;
}
