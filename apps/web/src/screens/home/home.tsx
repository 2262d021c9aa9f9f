import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { unmask } from '../../graphql/documents.js';
import type { UnreadThreadsQuery } from '../../generated/graphql/graphql.js';
import { actWith, useAsk } from '../../graphql/hooks.js';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import { useDesk, useMembershipsVersion } from '../../live/hooks.js';
import { joined } from '../../live/joined.js';
import { live } from '../../live/live.js';
import { MarkRead } from '../../live/post-documents.js';
import { threadAddress } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { asCard } from '../../live/post-documents.js';
import { LastWord } from '../../parts/behalf.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { Go } from '../../parts/go.js';
import { Avatar } from '../../parts/person.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { When } from '../../parts/when.js';
import { useViewer } from '../../session/session.js';
import { MyGroups } from './my-groups.js';
import { Newcomer, useFirstSteps } from './newcomer.js';
import { RowFields } from '../threads/documents.js';
import { UnreadThreads } from './documents.js';
import { LiveNow, useToday } from './today.js';
import '../../look/home.css';

// What one has to do comes by itself: its code is no part of what home shows first.
const MyTasks = lazy(async () => ({ default: (await import('../outcomes/my-tasks.js')).MyTasks }));

type Any = UnreadThreadsQuery['unreadThreads']['items'][number];
/** Only a thread in a group or community, or of a conversation, has an address. */
const hasAddress = (item: Any): boolean => Boolean(item.group ?? item.community ?? item.conversation);

/** What waits for me: the title is the news, and each thread shows its last sentence, who said it and where. */
export function HomeScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const client = useClient();
  const { answer, problem, again } = useAsk(UnreadThreads, { first: 30, after: null });
  const [marking, setMarking] = useState(false);
  useNews(again);
  const steps = useFirstSteps();
  const today = useToday();
  const tasks = today.answer?.tasks.items ?? [];
  const [hadTasks, setHadTasks] = useState(false);
  if (!hadTasks && tasks.length > 0) setHadTasks(true);
  if (!answer && problem) return <Failed problem={problem} again={again} />;
  // All that stands above the threads, or they would move down under the finger.
  if (!answer || ![steps, today].every((one) => one.answer ?? one.problem)) return <Loading />;
  const items = answer.unreadThreads.items.filter(hasAddress);
  const total = Math.max(answer.viewer?.unreadTotal ?? 0, items.length);
  const date = new Date().toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const towns = new Set(
    items.map((item) => unmask(RowFields, item).lastAuthor?.municipality?.id).filter(Boolean),
  ).size;
  const markAll = async (): Promise<void> => {
    setMarking(true);
    for (const item of items) {
      const { id, lastNumber } = unmask(RowFields, item);
      await actWith(client, MarkRead, { threadId: id, number: lastNumber });
    }
    setMarking(false);
    again();
  };
  return (
    <Suspense fallback={<Loading />}>
      <div className="wide page home">
        <div>
          <PageTitle>{t('home.waiting', { count: total })}</PageTitle>
          <p className="muted">
            {date}
            {towns > 1 && `. ${t('home.towns', { count: towns })}`}
          </p>
          <LiveNow now={today.answer?.meetingsNow.items ?? []} />
          <Newcomer steps={steps} band={items.length > 0} />
          {hadTasks && <MyTasks tasks={tasks} />}
          {items.length > 0 ? (
            <section className="home-section" aria-labelledby="unread">
              <SectionHead
                id="unread"
                aside={
                  <Button look="quiet" waiting={marking} onPress={() => void markAll()}>
                    {t('home.markAll')}
                  </Button>
                }
              >
                {t('home.unread')}
              </SectionHead>
              <ol className="rows">
                {items.map((item) => (
                  <Row key={unmask(RowFields, item).id} item={item} />
                ))}
              </ol>
            </section>
          ) : (
            <Empty
              title={t('home.nothing')}
              actions={
                <Go to="/groups" look="main">
                  {t('home.toGroups')}
                </Go>
              }
            >
              {t('home.nothing.why')}
            </Empty>
          )}
        </div>
        <MyGroups />
      </div>
    </Suspense>
  );
}

function Row({ item }: { item: Any }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const row = unmask(RowFields, item);
  const by = row.lastAuthor ?? row.author;
  const foreign = row.language === language ? undefined : row.language;
  const { conversation: talk, group, community } = item;
  const address = threadAddress({ ...row, group, community }) ?? `/conversations/${row.number}`;
  const place = group?.name ?? community?.shortName ?? community?.name;
  return (
    <li>
      <Go to={address} className="home-row">
        <Avatar person={by} size={40} />
        <span className="home-row-text">
          {talk ? <b>{talk.other.name}</b> : <b lang={foreign}>{row.title}</b>}
          <span className="home-excerpt">
            <b className="said">
              <LastWord by={asCard(by)} behalf={asBehalf(row.lastOnBehalfOf)} />:
            </b>{' '}
            <span lang={foreign}>{row.lastExcerpt}</span>
          </span>
          <span className="muted small home-where">
            {talk ? t('conversations.one') : place}
            {row.mentionsMe && (
              <span className="mark" data-tone="wash">
                {t('threads.aboutYou')}
              </span>
            )}
            {foreign && (
              <span className="mark" aria-hidden="true">
                {foreign.toUpperCase()}
              </span>
            )}
          </span>
        </span>
        <span className="home-row-news">
          <span className="mark" data-tone="blue">
            {t('threads.new', { count: row.unread })}
          </span>
          <span className="muted small">
            <When at={row.lastPostAt} />
          </span>
        </span>
      </Go>
    </li>
  );
}

const PAUSE = 1_200;

/** Asks again when something has happened in one of my groups, or I have read on another device. */
function useNews(again: () => void): void {
  const viewer = useViewer();
  const desk = useDesk();
  const memberships = useMembershipsVersion();
  const groups = viewer?.memberships.map(({ scopeId }) => scopeId).join(' ') ?? '';
  useEffect(() => {
    const { soon, cancel } = joined(again, PAUSE);
    // A group's stream has the id of the group: nothing is shown of it here, only that something came.
    const watched = groups
      .split(' ')
      .filter(Boolean)
      .map((streamId) => live.hear(streamId, { onGap: soon, onHeads: soon, onFact: soon }));
    const unsubscribe = desk?.own.store.subscribe(soon);
    if (memberships > 0) soon();
    return () => {
      cancel();
      unsubscribe?.();
      for (const one of watched) one.stop();
    };
  }, [groups, desk, memberships, again]);
}
