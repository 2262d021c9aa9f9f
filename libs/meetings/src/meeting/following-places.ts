import { Injectable, type OnModuleInit } from '@nestjs/common';
import { VisibilityFollowers } from '#groups';
import { Scopes } from '#people';
import { meetingAnswers } from './meeting.policy.js';
import { followersIn } from './writes.repository.js';

/** Of a listed meeting others know as far as its community or group is known: where that changes, its scope answers anew. */
@Injectable()
export class FollowingPlaces implements OnModuleInit {
  constructor(
    private readonly followers: VisibilityFollowers,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    // The place is held until the commit, and whoever changes one of its meetings waits for it before the scope is touched.
    this.followers.register(async (tx, placeId, visibility) => {
      for (const { id, state } of await followersIn(tx, placeId))
        await this.scopes.rewrite(tx, id, meetingAnswers(state, 'LISTED', visibility));
    });
  }
}
