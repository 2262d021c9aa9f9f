import type { Answer } from '#kernel';

type Visibility = 'PUBLIC' | 'LISTED' | 'SECRET';

export interface ScopeAnswers {
  discover: Answer;
  read: Answer;
  write: Answer;
}

/** What the scope of a community answers. Above it is only the installation: a listed one is known to its members and to whoever runs that. */
export function communityAnswers(visibility: Visibility): ScopeAnswers {
  switch (visibility) {
    case 'PUBLIC':
      return { discover: 'EVERYONE', read: 'EVERYONE', write: 'HERE' };
    case 'LISTED':
      return { discover: 'ABOVE', read: 'HERE', write: 'HERE' };
    case 'SECRET':
      return { discover: 'HERE', read: 'HERE', write: 'HERE' };
  }
}
