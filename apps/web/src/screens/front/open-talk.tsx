import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OpenThreadsQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { nameIn } from '../../parts/person.js';
import { useWords } from '../../language/words.js';
import { addressOf, segmentOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { useClock } from '../../rendering/clock.js';
import { TownTile } from '../../parts/weave.js';
import { When } from '../../parts/when.js';
import '../../look/front.css';

const OpenThreads = graphql(`
  query OpenThreads($groupId: ID!) {
    threads(groupId: $groupId, first: 4) {
      items {
        id
        number
        slug
        title
        language
        announcedAt
        announcedUntil
        postCount
        lastPostAt
        lastAuthor {
          id
          name
          municipality {
            letters
            dye
            motif
            name
          }
        }
      }
    }
  }
`);

interface PublicGroup {
  id: string;
  number: number;
  slug: string;
  name: string;
}

/** The latest threads of the first public group that has any: proof that somebody is talking here. */
export function OpenTalk({ groups }: { groups: PublicGroup[] }): ReactNode {
  const t = useWords();
  const shown = groups.slice(0, 2);
  if (shown.length === 0) return null;
  return (
    <aside className="grid content-start gap-8">
      <section>
        <SectionHead>{t('front.open')}</SectionHead>
        {shown.map((group) => (
          <Talk key={group.id} scopeId={group.id} home={addressOf('groups', group)} />
        ))}
      </section>
    </aside>
  );
}

/** What is talked about in the whole community, and the way to say something to all of it. */
export function CommunityTalk({
  community,
}: {
  community: PublicGroup & { viewerCan: readonly string[]; archived: boolean };
}): ReactNode {
  const t = useWords();
  const { answer } = useAsk(OpenThreads, { groupId: community.id });
  const home = addressOf('communities', community);
  const mayOpen = community.viewerCan.includes('OPEN_THREAD') && !community.archived;
  const { now } = useClock();
  // What is announced stands above already.
  const threads = (answer?.threads.items ?? []).filter(
    ({ announcedAt, announcedUntil: until }) => !announcedAt || (until && Date.parse(until) <= now),
  );
  if (!answer || (answer.threads.items.length === 0 && !mayOpen)) return null;
  return (
    <section>
      <SectionHead aside={<Go to={`${home}/threads`}>{t('front.talk.all')}</Go>}>
        {t('front.talk')}
      </SectionHead>
      {answer.threads.items.length === 0 && <p className="muted py-3">{t('front.talk.none')}</p>}
      <Rows threads={threads} home={home} />
      {mayOpen && (
        <p className="pt-3">
          <Go to={`${home}/threads/new`} look="plain">
            <Plus aria-hidden="true" />
            {t('threads.open')}
          </Go>
        </p>
      )}
    </section>
  );
}

function Talk({ scopeId, home }: { scopeId: string; home: string }): ReactNode {
  const { answer } = useAsk(OpenThreads, { groupId: scopeId });
  return <Rows threads={answer?.threads.items ?? []} home={home} />;
}

function Rows({ threads, home }: { threads: OpenThreadsQuery['threads']['items']; home: string }): ReactNode {
  const t = useWords();
  return (
    <ul className="rows">
      {threads.map((thread) => (
        <li key={thread.id} className="py-3">
          <Go to={`${home}/threads/${segmentOf(thread)}`} className="thread-link" lang={thread.language}>
            {thread.title}
          </Go>
          <p className="muted small mt-1 flex flex-wrap items-center gap-2">
            {thread.lastAuthor?.municipality && <TownTile tile={thread.lastAuthor.municipality} size={20} />}
            {thread.lastAuthor && <span>{nameIn(t, thread.lastAuthor)}</span>}
            <span>{t('threads.posts', { count: thread.postCount })}</span>
            <When at={thread.lastPostAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
