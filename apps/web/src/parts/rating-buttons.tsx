import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import '../look/announcements.css';
import { Button } from './button.js';
import { ratingSigns, type Rated, type RatingName } from './ratings-read.js';

/** The counts of what was rated, and the way to say what one thinks of it: pressed again, one's own is taken back. */
export function RatingButtons({
  label,
  rated,
  say,
}: {
  /** what is rated, for those who do not see where the buttons stand */
  label: string;
  rated: Rated;
  /** null: takes it back */
  say: (sign: RatingName | null) => void;
}): ReactNode {
  const t = useWords();
  return (
    <div className="ratings" role="group" aria-label={label}>
      {ratingSigns(rated).map(({ sign, Icon, count }) => (
        <Button
          key={sign}
          look="quiet"
          on={rated.viewerRating === sign}
          onPress={() => say(rated.viewerRating === sign ? null : sign)}
        >
          <Icon aria-hidden="true" />
          {t(`speaking.rating.${sign}`)} <span className="figures">{count}</span>
        </Button>
      ))}
    </div>
  );
}
