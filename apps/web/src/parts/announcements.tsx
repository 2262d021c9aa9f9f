import { useEffect, useState, type ReactNode } from 'react';
import { excerptOf } from '#kernel';
import type { AnnouncementsQuery } from '../generated/graphql/graphql.js';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import { useLanguage, useWords } from '../language/words.js';
import { later } from '../live/live-socket.js';
import '../look/announcements.css';
import { useSession } from '../session/session.js';
import { threadAddress } from './address.js';
import { asBehalf } from './behalf-view.js';
import { BehalfName } from './behalf.js';
import { Go } from './go.js';
import { SectionHead } from './section.js';
import { RatingsRead, type Rated } from './ratings-read.js';
import Ratings from './ratings.js';
import { Until } from './until.js';
import { TownTile } from './weave.js';
import { When } from './when.js';

const Announcements = graphql(`
  query Announcements($scopeId: ID!) {
    announcements(scopeId: $scopeId) {
      viewerRating
      thread {
        id
        number
        slug
        title
        language
        announcedAt
        announcedUntil
        ups
        downs
        group {
          id
          number
          slug
          name
          viewerCan
        }
        community {
          id
          number
          slug
          name
          shortName
          viewerCan
        }
      }
      post {
        id
        text
        language
        author {
          ...Card
        }
        onBehalfOf {
          ...InTheName
        }
      }
    }
  }
`);

type Announced = AnnouncementsQuery['announcements'][number];
const PAUSE = 1_200;

/**
 * What stands on the front of a group or community.
 * @param turn moves with every fact of the place: then it is asked anew, joined, and not by all readers in the same moment
 */
export function AnnouncementList({
  scopeId,
  turn = 0,
  look = 'whole',
}: {
  scopeId: string;
  turn?: number;
  /** whole: with the first words; short: beside a list; front: of a community, each with its group */
  look?: 'whole' | 'short' | 'front';
}): ReactNode {
  const t = useWords();
  const { answer, again } = useAsk(Announcements, { scopeId });
  const [begun] = useState(turn);
  useEffect(() => {
    if (turn === begun) return;
    return later(again, PAUSE * (0.7 + Math.random() * 0.6));
  }, [turn, begun, again]);
  const shown = answer?.announcements ?? [];
  if (shown.length === 0) return null;
  return (
    <section className="announcements" data-look={look} aria-labelledby="announcements-head">
      <SectionHead id="announcements-head">{t('speaking.announcements')}</SectionHead>
      <ul className="rows">
        {shown.map((one) => (
          <Row key={one.thread.id} one={one} look={look} />
        ))}
      </ul>
    </section>
  );
}

function Row({
  one: { thread, post, viewerRating },
  look,
}: {
  one: Announced;
  look: 'whole' | 'short' | 'front';
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const { viewer } = useSession();
  const [said, setSaid] = useState<Rated | null>(null);
  const rated = said ?? { ups: thread.ups, downs: thread.downs, viewerRating: viewerRating ?? null };
  const behalf = asBehalf(post.onBehalfOf);
  const { author } = post;
  const { group, community } = thread;
  const place = group ?? (community && { ...community, name: community.shortName ?? community.name });
  // What was asked anew is newer than what my own rating was answered with.
  useEffect(() => setSaid(null), [thread.ups, thread.downs, viewerRating]);
  return (
    <li>
      <h3 className="announcement-title" lang={thread.language === language ? undefined : thread.language}>
        <Go to={threadAddress(thread) ?? ''}>{thread.title}</Go>
      </h3>
      <p className="announcement-by muted small">
        {behalf ? (
          <BehalfName behalf={behalf} />
        ) : (
          <>
            {author.municipality && <TownTile tile={author.municipality} size={20} />}
            <span>{author.erased ? t('person.erased') : author.name}</span>
          </>
        )}
        {look === 'front' && place && <span>{place.name}</span>}
        {thread.announcedAt && <When at={thread.announcedAt} />}
        {thread.announcedUntil && <Until at={thread.announcedUntil} />}
      </p>
      {post.text && look !== 'short' && (
        <p className="announcement-words" lang={post.language === language ? undefined : post.language}>
          {excerptOf(post.text)}
        </p>
      )}
      {viewer !== null && place?.viewerCan.includes('POST') ? (
        <Ratings threadId={thread.id} rated={rated} onRated={setSaid} />
      ) : (
        <RatingsRead rated={rated} />
      )}
    </li>
  );
}
