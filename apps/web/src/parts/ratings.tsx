import { ThumbsDown, ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql } from '../graphql/documents.js';
import { useAct } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';
import '../look/announcements.css';
import { Button } from './button.js';
import { problemText } from './states.js';
import { toast } from './toast.js';

export const RateAnnouncement = graphql(`
  mutation RateAnnouncement($id: ID!, $rating: Rating!) {
    rateAnnouncement(id: $id, rating: $rating) {
      viewerRating
      thread {
        id
        ups
        downs
      }
    }
  }
`);

export const UnrateAnnouncement = graphql(`
  mutation UnrateAnnouncement($id: ID!) {
    unrateAnnouncement(id: $id) {
      viewerRating
      thread {
        id
        ups
        downs
      }
    }
  }
`);

export type RatingName = 'UP' | 'DOWN';
export interface Rated {
  ups: number;
  downs: number;
  viewerRating: RatingName | null;
}

/** How often an announcement was rated up and down, a nought as well; and for whoever may, the way to say it. */
export function Ratings({
  threadId,
  rated,
  may,
  onRated,
}: {
  threadId: string;
  rated: Rated;
  may: boolean;
  onRated: (rated: Rated) => void;
}): ReactNode {
  const t = useWords();
  const [rate, rating] = useAct(RateAnnouncement);
  const [unrate, unrating] = useAct(UnrateAnnouncement);
  const say = async (sign: RatingName): Promise<void> => {
    if (rating || unrating) return;
    const taken = rated.viewerRating === sign;
    const { answer, problem } = taken
      ? await unrate({ id: threadId }).then((told) =>
          told.answer ? { ...told, answer: told.answer.unrateAnnouncement } : told,
        )
      : await rate({ id: threadId, rating: sign }).then((told) =>
          told.answer ? { ...told, answer: told.answer.rateAnnouncement } : told,
        );
    if (!answer) return toast(problemText(t, problem), 'wrong');
    onRated({
      ups: answer.thread.ups,
      downs: answer.thread.downs,
      viewerRating: answer.viewerRating ?? null,
    });
  };
  const signs = [
    { sign: 'UP', Icon: ThumbsUp, count: rated.ups },
    { sign: 'DOWN', Icon: ThumbsDown, count: rated.downs },
  ] as const;
  if (!may)
    return (
      <p className="ratings-read small">
        {signs.map(({ sign, Icon, count }) => (
          <span key={sign}>
            <Icon aria-hidden="true" />
            {t(`speaking.rating.${sign}`)} <span className="figures">{count}</span>
          </span>
        ))}
      </p>
    );
  return (
    <div className="ratings" role="group" aria-label={t('speaking.rating')}>
      {signs.map(({ sign, Icon, count }) => (
        <Button key={sign} look="quiet" on={rated.viewerRating === sign} onPress={() => void say(sign)}>
          <Icon aria-hidden="true" />
          {t(`speaking.rating.${sign}`)} <span className="figures">{count}</span>
        </Button>
      ))}
    </div>
  );
}
