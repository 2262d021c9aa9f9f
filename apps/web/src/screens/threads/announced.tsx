import { Megaphone } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { ThreadSettings } from '#kernel';
import { graphql } from '../../graphql/documents.js';
import { askWith } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { RatingsRead, type RatingName } from '../../parts/ratings-read.js';
import { Until } from '../../parts/until.js';
import { useClock } from '../../rendering/clock.js';
import { useSession } from '../../session/session.js';
import '../../look/announcements.css';

const Ratings = lazy(() => import('../../parts/ratings.js'));

const OwnRating = graphql(`
  query OwnRating($id: ID!) {
    announcement(id: $id) {
      viewerRating
    }
  }
`);

/** Above the posts of an announced thread: that it is one, until when, and what is thought of it, as the facts bring it. */
export function Announced({
  threadId,
  settings,
  may,
}: {
  threadId: string;
  settings: ThreadSettings;
  may: boolean;
}): ReactNode {
  const t = useWords();
  const client = useClient();
  const { viewer } = useSession();
  const { now } = useClock();
  const [own, setOwn] = useState<RatingName | null>(null);
  const { announcedAt, announcedUntil, ups, downs } = settings;
  const stands =
    announcedAt !== null && (announcedUntil === null || Date.parse(announcedUntil) > new Date(now).getTime());
  const asks = stands && viewer !== null;
  useEffect(() => {
    if (!asks) return;
    let left = false;
    void askWith(client, OwnRating, { id: threadId }).then(({ answer }) => {
      if (!left && answer) setOwn(answer.announcement.viewerRating ?? null);
    });
    return () => {
      left = true;
    };
  }, [client, threadId, asks]);
  if (!stands) return null;
  const rated = { ups, downs, viewerRating: own };
  return (
    <div className="announced-bar">
      <p className="small">
        <Megaphone aria-hidden="true" />
        <b>{t('speaking.announcement')}</b>
        {announcedUntil && <Until at={announcedUntil} />}
      </p>
      {may && viewer ? (
        <Suspense fallback={<RatingsRead rated={rated} />}>
          <Ratings threadId={threadId} rated={rated} onRated={({ viewerRating }) => setOwn(viewerRating)} />
        </Suspense>
      ) : (
        <RatingsRead rated={rated} />
      )}
    </div>
  );
}
