import { Instant } from '#platform';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Who has put the first steps away, and when: on all devices. */
@Entity({ schema: 'groups', name: 'newcomer' })
export class NewcomerEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Instant('hidden_at', { nullable: true }) hiddenAt: string | null;
}
