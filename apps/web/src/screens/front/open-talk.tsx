import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { nameIn } from '../../parts/person.js';
import { useWords } from '../../language/words.js';
import { segmentOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { TownTile } from '../../parts/weave.js';
import { When } from '../../parts/when.js';

const OpenThreads = graphql(`
  query OpenThreads($groupId: ID!) {
    threads(groupId: $groupId, first: 4) {
      items {
        id
        number
        slug
        title
        language
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
          <GroupTalk key={group.id} group={group} />
        ))}
      </section>
    </aside>
  );
}

function GroupTalk({ group }: { group: PublicGroup }): ReactNode {
  const t = useWords();
  const { answer } = useAsk(OpenThreads, { groupId: group.id });
  return (
    <ul className="rows">
      {answer?.threads.items.map((thread) => (
        <li key={thread.id} className="py-3">
          <Go
            to={`/groups/${segmentOf(group)}/threads/${segmentOf(thread)}`}
            className="thread-link"
            lang={thread.language}
          >
            {thread.title}
          </Go>
          <p className="muted small mt-1 flex flex-wrap items-center gap-2">
            {thread.lastAuthor?.municipality && <TownTile tile={thread.lastAuthor.municipality} size={20} />}
            {thread.lastAuthor && <span>{nameIn(t, thread.lastAuthor)}</span>}
            <span>{t('front.posts', { count: thread.postCount })}</span>
            <When at={thread.lastPostAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
