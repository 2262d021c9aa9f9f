import { useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { SinceVisitQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { actWith, askWith } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { When } from '../../parts/when.js';
import { useViewer } from '../../session/session.js';
import { useGroup } from './group-room.js';

const SinceVisit = graphql(`
  query SinceVisit($number: Int!) {
    group(number: $number) {
      id
      sinceVisit {
        at
        threads
        posts
        people
      }
    }
  }
`);

const MarkVisit = graphql(`
  mutation MarkVisit($scopeId: ID!) {
    markVisit(scopeId: $scopeId)
  }
`);

type News = NonNullable<SinceVisitQuery['group']['sinceVisit']>;

/** So long somebody is here before it counts as a visit: a wrong click must not make the news old. */
const STAYS = 5_000;

/**
 * What came since the reader was last here. Asked once when the group is opened, and then left standing: it would be gone
 * with the first look otherwise.
 */
export function SinceLastVisit(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const client = useClient();
  const viewer = useViewer();
  const { group } = useGroup();
  const { id, number } = group;
  const [news, setNews] = useState<News | null>(null);
  const me = viewer?.person.id;
  useEffect(() => {
    if (!me) return;
    let closed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void askWith(client, SinceVisit, { number }).then(({ answer }) => {
      if (closed || !answer) return;
      setNews(answer.group.sinceVisit ?? null);
      timer = setTimeout(() => void actWith(client, MarkVisit, { scopeId: id }), STAYS);
    });
    return () => {
      closed = true;
      clearTimeout(timer);
    };
  }, [client, id, number, me]);
  if (!news) return null;
  const counts = [
    news.threads > 0 && t('place.since.threads', { count: news.threads }),
    news.posts > 0 && t('place.since.posts', { count: news.posts }),
    news.people > 0 && t('place.since.people', { count: news.people }),
  ].filter((one) => one !== false);
  if (counts.length === 0) return null;
  return (
    <p className="since-visit small">
      <b>{t('place.since')}</b> (<When at={news.at} />
      ): {new Intl.ListFormat(locale, { type: 'conjunction' }).format(counts)}
    </p>
  );
}
