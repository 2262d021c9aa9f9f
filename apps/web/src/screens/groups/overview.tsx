import { Pin, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { usePresent } from '../../live/hooks.js';
import { PresentPeople } from '../../live/presence.js';
import { addressOf } from '../../parts/address.js';
import { LastWord } from '../../parts/behalf.js';
import { AnnouncementList } from '../../parts/announcements.js';
import { Go } from '../../parts/go.js';
import { NextMeetingOf } from '../../parts/next-meeting.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { Loading } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { When } from '../../parts/when.js';
import { useShownThreads } from '../threads/threads.js';
import type { ShownThread } from '../threads/thread-list.js';
import { useRoleName } from './changing-role.js';
import type { PlaceRoom } from '../threads/place-room.js';
import { useGroup } from './group-room.js';
import { SinceLastVisit } from './since-visit.js';
import '../../look/home.css';
import '../../look/groups.css';

const GroupFaces = graphql(`
  query GroupFaces($number: Int!) {
    group(number: $number) {
      id
      requests {
        id
      }
      members(first: 8) {
        items {
          id
          role
          person {
            ...Card
          }
        }
      }
    }
  }
`);

const nobodyHere = new PresentPeople();
const mostShown = 6;

/** The home of a group: what is new since I was last here, what waits for me, what is pinned, and who sits here. */
export function OverviewTab(): ReactNode {
  const { room } = useGroup();
  return room ? <Overview room={room} /> : <Loading />;
}

function Overview({ room }: { room: PlaceRoom }): ReactNode {
  const t = useWords();
  const { group } = useGroup();
  const { threads, next, head } = useShownThreads(room);
  const base = addressOf('groups', group);
  if (next === undefined) return <Loading />;
  const waiting = threads.filter(({ unread }) => unread > 0);
  const pinned = threads.filter(({ thread, unread }) => thread.pinnedAt && unread === 0);
  const others = threads
    .filter(({ thread, unread }) => unread === 0 && !thread.pinnedAt)
    .slice(0, Math.max(0, mostShown - waiting.length));
  const mayOpen = group.viewerCan.includes('OPEN_THREAD') && !group.archived;
  return (
    <div className="wide page home">
      <div>
        <SinceLastVisit />
        {group.purpose && <p className="overview-purpose">{group.purpose}</p>}
        <AnnouncementList scopeId={group.id} turn={head} />
        <NextMeetingOf scopeId={group.id} />
        <section className="home-section" aria-labelledby="waiting">
          <SectionHead
            id="waiting"
            aside={
              mayOpen && (
                <Go to={`${base}/threads/new`} look="plain">
                  <Plus aria-hidden="true" />
                  {t('threads.open')}
                </Go>
              )
            }
          >
            {waiting.length > 0 ? t('threads.waiting', { count: waiting.length }) : t('overview.read')}
          </SectionHead>
          {waiting.length > 0 ? (
            <Rows threads={waiting} base={base} />
          ) : (
            <p className="muted py-3">
              {threads.length === 0 ? t('threads.none.why') : t('overview.read.why')}
            </p>
          )}
        </section>
        {pinned.length > 0 && (
          <section className="home-section" aria-labelledby="pinned">
            <SectionHead id="pinned">{t('overview.pinned')}</SectionHead>
            <Rows threads={pinned} base={base} />
          </section>
        )}
        {others.length > 0 && (
          <section className="home-section" aria-labelledby="lately">
            <SectionHead id="lately" aside={<Go to={`${base}/threads`}>{t('overview.all')}</Go>}>
              {t('overview.lately')}
            </SectionHead>
            <Rows threads={others} base={base} />
          </section>
        )}
      </div>
      <Aside room={room} />
    </div>
  );
}

function Rows({ threads, base }: { threads: readonly ShownThread[]; base: string }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  return (
    <ol className="rows">
      {threads.map(({ thread, unread, mentionsMe }) => {
        const by = thread.lastAuthor ?? thread.author;
        const foreign = thread.language === language ? undefined : thread.language;
        return (
          <li key={thread.id}>
            <Go to={`${base}/threads/${thread.number}-${thread.slug}`} className="home-row">
              <Avatar person={by} size={40} />
              <span className="home-row-text">
                <b lang={foreign}>
                  {thread.pinnedAt && (
                    <Pin role="img" aria-label={t('moderation.pinned')} className="row-sign" />
                  )}
                  {thread.title}
                </b>
                {thread.lastExcerpt && (
                  <span className="home-excerpt">
                    <b className="said">
                      <LastWord by={by} behalf={thread.lastOnBehalfOf} />:
                    </b>{' '}
                    <span lang={foreign}>{thread.lastExcerpt}</span>
                  </span>
                )}
                {mentionsMe && (
                  <span className="home-where">
                    <span className="mark" data-tone="wash">
                      {t('threads.aboutYou')}
                    </span>
                  </span>
                )}
              </span>
              <span className="home-row-news">
                {unread > 0 && (
                  <span className="mark" data-tone="blue">
                    {t('threads.new', { count: unread })}
                  </span>
                )}
                <span className="muted small">
                  <When at={thread.lastPostAt} />
                </span>
              </span>
            </Go>
          </li>
        );
      })}
    </ol>
  );
}

/** Who leads and sits here, who asks to come in, which towns they come from, and what was agreed. */
function Aside({ room }: { room: PlaceRoom }): ReactNode {
  const t = useWords();
  const nameOf = useRoleName();
  const { group } = useGroup();
  const base = addressOf('groups', group);
  const { answer } = useAsk(GroupFaces, { number: group.number });
  const here = new Set(usePresent(room.watched.present ?? nobodyHere).people.map((person) => person.id));
  const members = answer?.group.members.items ?? [];
  const asking = answer?.group.requests.length ?? 0;
  return (
    <aside aria-labelledby="people">
      <SectionHead id="people" aside={<Go to={`${base}/people`}>{t('overview.everybody')}</Go>}>
        {t('groups.members', { count: group.memberCount })}
      </SectionHead>
      {asking > 0 && (
        <p className="py-2">
          <Go to={`${base}/people`}>{t('groups.requests', { count: asking })}</Go>
        </p>
      )}
      <ul className="rows member-rows">
        {members.map(
          ({ id, role, person }) =>
            person && (
              <li key={id}>
                <Avatar person={person} here={here.has(person.id)} town={!here.has(person.id)} />
                <div className="member-text">
                  <b>
                    <PersonName person={person} />
                  </b>
                  {here.has(person.id) && <span className="sr-only">{t('live.here')}</span>}
                  <p className="muted small">
                    {[role !== 'MEMBER' && nameOf(role), person.municipality?.name]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
              </li>
            ),
        )}
      </ul>
      {group.strands.length > 0 && (
        <section className="home-section">
          <SectionHead>{t('groups.about.towns')}</SectionHead>
          <ul className="town-grid">
            {group.strands.map(({ tile }) => (
              <li key={tile.id}>
                <Go to={addressOf('municipalities', tile)} className="front-town">
                  <TownTile tile={tile} size={28} />
                  {tile.name}
                </Go>
              </li>
            ))}
          </ul>
        </section>
      )}
      {group.charter?.text && (
        <section className="home-section">
          <SectionHead>{t('place.charter')}</SectionHead>
          <p className="muted small py-2">
            {t('place.charter.edited')} <When at={group.charter.editedAt} />
          </p>
          <Go to={`${base}/about`} look="plain">
            {t('overview.charter.read')}
          </Go>
        </section>
      )}
    </aside>
  );
}
