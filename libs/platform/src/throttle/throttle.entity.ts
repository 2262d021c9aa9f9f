import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/instant.js';

/** How often something was tried in a window: in the database, so that all processes count together. */
@Entity({ schema: 'platform', name: 'throttle' })
export class ThrottleEntity {
  @PrimaryColumn('text') bucket: string;
  @Column('int') count: number;
  @Index() @Instant('until') until: string;
}
