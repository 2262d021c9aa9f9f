import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

type Visibility = 'PUBLIC' | 'LISTED' | 'SECRET';
type Follower = (tx: Tx, placeId: string, visibility: Visibility) => Promise<void>;

/**
 * What upper rooms hang in a place, and what is seen of it as far as the place itself is seen. They say here what is to be done
 * where that changes: in the same transaction, while the place is held, or somebody would go on knowing of it.
 */
@Injectable()
export class VisibilityFollowers {
  private readonly followers: Follower[] = [];

  register(follower: Follower): void {
    this.followers.push(follower);
  }

  async follow(tx: Tx, placeId: string, visibility: Visibility): Promise<void> {
    for (const follower of this.followers) await follower(tx, placeId, visibility);
  }
}
