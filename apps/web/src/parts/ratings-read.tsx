import { ThumbsDown, ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import '../look/announcements.css';

export type RatingName = 'UP' | 'DOWN';
export interface Rated {
  ups: number;
  downs: number;
  viewerRating: RatingName | null;
}

export const ratingSigns = ({ ups, downs }: Rated) =>
  [
    { sign: 'UP', Icon: ThumbsUp, count: ups },
    { sign: 'DOWN', Icon: ThumbsDown, count: downs },
  ] as const;

/** How often an announcement was rated up and down, a nought as well. */
export function RatingsRead({ rated }: { rated: Rated }): ReactNode {
  const t = useWords();
  return (
    <p className="ratings-read small">
      {ratingSigns(rated).map(({ sign, Icon, count }) => (
        <span key={sign}>
          <Icon aria-hidden="true" />
          {t(`speaking.rating.${sign}`)} <span className="figures">{count}</span>
        </span>
      ))}
    </p>
  );
}
