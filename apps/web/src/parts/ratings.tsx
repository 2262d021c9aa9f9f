import type { ReactNode } from 'react';
import { graphql } from '../graphql/documents.js';
import { useAct } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';
import { RatingButtons } from './rating-buttons.js';
import type { Rated, RatingName } from './ratings-read.js';
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

/** For whoever may rate an announcement: the counts, and the way to say what one thinks of it. */
export default function Ratings({
  threadId,
  rated,
  onRated,
}: {
  threadId: string;
  rated: Rated;
  onRated: (rated: Rated) => void;
}): ReactNode {
  const t = useWords();
  const [rate, rating] = useAct(RateAnnouncement);
  const [unrate, unrating] = useAct(UnrateAnnouncement);
  const say = async (sign: RatingName | null): Promise<void> => {
    if (rating || unrating) return;
    const { answer, problem } = !sign
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
  return <RatingButtons label={t('speaking.rating')} rated={rated} say={(sign) => void say(sign)} />;
}
