import type { ScopeAnswers } from '../community/community.policy.js';

type Visibility = 'PUBLIC' | 'LISTED' | 'SECRET';

const width: Record<Visibility, number> = { SECRET: 0, LISTED: 1, PUBLIC: 2 };

/** A public group in a community that is not public would show guests what the community keeps to itself. */
export function isWiderThanItsCommunity(group: Visibility, community: Visibility): boolean {
  return group === 'PUBLIC' && width[community] < width.PUBLIC;
}

/** What the scope of a group answers; the name of a listed one is for whoever holds a role in its community, or in a public one for all. */
export function groupAnswers(visibility: Visibility, community: Visibility): ScopeAnswers {
  switch (visibility) {
    case 'PUBLIC':
      return { discover: 'EVERYONE', read: 'EVERYONE', write: 'HERE' };
    case 'LISTED':
      return { discover: community === 'PUBLIC' ? 'EVERYONE' : 'ABOVE', read: 'HERE', write: 'HERE' };
    case 'SECRET':
      return { discover: 'HERE', read: 'HERE', write: 'HERE' };
  }
}
