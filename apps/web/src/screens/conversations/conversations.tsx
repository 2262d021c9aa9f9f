import { Outlet, useParams } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import type { ConversationsQuery } from '../../generated/graphql/graphql.js';
import { unmask } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { useDesk, useMark, useMembershipsVersion } from '../../live/hooks.js';
import { joined } from '../../live/joined.js';
import { live } from '../../live/live.js';
import '../../look/people.css';
import { numberOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { Avatar } from '../../parts/person.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { When } from '../../parts/when.js';
import { showPane } from '../threads/pane.js';
import { RowFields } from '../threads/documents.js';
import { Conversations } from './documents.js';
import '../../look/home.css';
import '../../look/place.css';
import '../../look/threads.css';

type Item = ConversationsQuery['conversations']['items'][number];

/** Those whom I talk with alone: the list beside what is open on a wide screen, one or the other on a phone. */
export function ConversationsScreen(): ReactNode {
  const { conversation } = useParams({ strict: false }) as { conversation?: string };
  const { answer, problem, again } = useAsk(Conversations, { after: null });
  const items = answer?.conversations.items;
  useNews(items, again);
  const open = conversation === undefined ? null : numberOf(conversation);
  useLayoutEffect(() => {
    showPane(open !== null);
    return () => showPane(false);
  }, [open]);
  return (
    <div className="group-room">
      <div className="threads">
        <List items={items} problem={problem} again={again} open={open} />
        <Outlet />
      </div>
    </div>
  );
}

function List({
  items,
  problem,
  again,
  open,
}: {
  items: Item[] | undefined;
  problem: ReturnType<typeof useAsk>['problem'];
  again: () => void;
  open: number | null;
}): ReactNode {
  const t = useWords();
  return (
    <section className="thread-list conversation-list" aria-label={t('conversations.title')}>
      {open === null ? (
        <PageTitle>{t('conversations.title')}</PageTitle>
      ) : (
        <h2 className="page-title">{t('conversations.title')}</h2>
      )}
      {!items ? (
        problem ? (
          <Failed problem={problem} again={again} />
        ) : (
          <Loading />
        )
      ) : items.length === 0 ? (
        <Empty
          title={t('conversations.none')}
          actions={
            <Go to="/people" look="main">
              {t('conversations.none.first')}
            </Go>
          }
        >
          {t('conversations.none.why')}
        </Empty>
      ) : (
        <ol>
          {items.map((item) => (
            <Row key={item.id} item={item} open={open} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Row({ item, open }: { item: Item; open: number | null }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const row = unmask(RowFields, item.thread);
  const { other, closedAt } = item;
  const read = useMark(row.id, row.readNumber);
  const unread = read >= row.lastNumber ? 0 : row.unread;
  const here = row.number === open;
  const said = row.lastAuthor?.id === other.id ? null : t('conversations.you');
  return (
    <li>
      <Go
        to={`/conversations/${row.number}`}
        className="thread-row conversation-row"
        {...(here ? { 'aria-current': 'page', 'data-here': '' } : {})}
        {...(unread > 0 ? { 'data-unread': '' } : {})}
      >
        <Avatar person={other} size={44} />
        <span className="conversation-row-text">
          <span className="thread-title">{other.erased ? t('person.erased') : other.name}</span>
          <span className="home-excerpt">
            {said && <b className="said">{said} </b>}
            <span lang={row.language === language ? undefined : row.language}>{row.lastExcerpt}</span>
          </span>
          <span className="thread-meta">
            {unread > 0 && (
              <span className="mark" data-tone="blue">
                {t('threads.new', { count: unread })}
              </span>
            )}
            {closedAt && <span className="mark">{t('conversations.closed.short')}</span>}
            <When at={row.lastPostAt} />
          </span>
        </span>
      </Go>
    </li>
  );
}

const PAUSE = 800;

/** Asks again when something was said in one of my conversations, or one began or was closed. */
function useNews(items: readonly Item[] | undefined, again: () => void): void {
  const desk = useDesk();
  const memberships = useMembershipsVersion();
  const streams = (items ?? []).map(({ thread }) => thread.streamId).join(' ');
  useEffect(() => {
    if (memberships > 0) again();
  }, [memberships, again]);
  useEffect(() => {
    const { soon, cancel } = joined(again, PAUSE);
    const watched = streams
      .split(' ')
      .filter(Boolean)
      .map((streamId) => live.hear(streamId, { onGap: soon, onFact: soon }));
    return () => {
      cancel();
      for (const one of watched) one.stop();
    };
  }, [streams, desk, again]);
}

/** Beside the list on a wide screen, as long as none is chosen. */
export function NoConversation(): ReactNode {
  const t = useWords();
  return (
    <section className="thread-pane no-thread">
      <div className="state">
        <h2>{t('conversations.choose')}</h2>
        <p className="muted">{t('conversations.none.why')}</p>
      </div>
    </section>
  );
}
