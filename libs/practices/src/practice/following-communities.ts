import { Injectable, type OnModuleInit } from '@nestjs/common';
import { VisibilityFollowers } from '#groups';
import { Scopes } from '#people';
import { practiceAnswers } from './practice.policy.js';
import { publishedIn } from './writes.repository.js';

/** Of a published practice others know as far as its community is known: where that changes, its scope answers anew. */
@Injectable()
export class FollowingCommunities implements OnModuleInit {
  constructor(
    private readonly followers: VisibilityFollowers,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    // The community is held until the commit, and whoever publishes in it waits for it before the scope is touched.
    this.followers.register(async (tx, placeId, visibility) => {
      for (const { id } of await publishedIn(tx, placeId))
        await this.scopes.rewrite(tx, id, practiceAnswers(true, visibility));
    });
  }
}
