import type { Answer } from '#kernel';

type Visibility = 'PUBLIC' | 'LISTED' | 'SECRET';

export interface ScopeAnswers {
  discover: Answer;
  read: Answer;
  write: Answer;
}

/** What the scope of a community answers. Nothing but the installation is above it, so a listed one's name is for everyone. */
export function communityAnswers(visibility: Visibility): ScopeAnswers {
  switch (visibility) {
    case 'PUBLIC':
      return { discover: 'EVERYONE', read: 'EVERYONE', write: 'HERE' };
    case 'LISTED':
      return { discover: 'EVERYONE', read: 'HERE', write: 'HERE' };
    case 'SECRET':
      return { discover: 'HERE', read: 'HERE', write: 'HERE' };
  }
}
