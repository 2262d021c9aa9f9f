import type { ReactionCount } from '#kernel';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One person's sign under a post, at most one of a kind. */
@Entity({ schema: 'discussions', name: 'reaction' })
export class ReactionEntity {
  @ForeignKey('PostEntity') @PrimaryColumn('uuid', { name: 'post_id' }) postId: string;
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('text') kind: ReactionCount['kind'];
}
