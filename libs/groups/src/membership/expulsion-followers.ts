import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

type Follower = (tx: Tx, placeId: string, personId: string) => Promise<void>;

/**
 * What upper rooms have given to a member of a place because they were one. They say here what is to be done when somebody is put out
 * of it: in the same transaction, while the place is held, or the expelled would keep a door into it.
 */
@Injectable()
export class ExpulsionFollowers {
  private readonly followers: Follower[] = [];

  register(follower: Follower): void {
    this.followers.push(follower);
  }

  async follow(tx: Tx, placeId: string, personId: string): Promise<void> {
    for (const follower of this.followers) await follower(tx, placeId, personId);
  }
}
