import { Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { useAsk } from '../../graphql/hooks.js';
import { useMembershipsVersion, usePhase } from '../../live/hooks.js';
import '../../look/groups.css';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { ArchiveNotice } from '../../parts/archiving.js';
import { GroupFollow } from '../../parts/follow.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { Band, LooseBand } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import { AboutTab } from './about.js';
import { GroupByNumber } from './documents.js';
import { GroupContext, useGroupRoom, type Group } from './group-room.js';
import { Joining } from './joining.js';
import { isThread, showPane } from './pane.js';

/** Everything under one group's address: its bar and tabs, its live stream, and the tab that is open. */
export function GroupScreen(): ReactNode {
  const { group: segment } = useParams({ strict: false }) as { group: string };
  const number = numberOf(segment);
  return number === null ? <NotFound /> : <OpenGroup key={number} number={number} />;
}

function OpenGroup({ number }: { number: number }): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(GroupByNumber, { number });
  const group = answer?.group;
  useRightAddress('groups', group);
  const room = useGroupRoom(group, again);
  const phase = usePhase(room?.watched.store ?? null);
  const gone = phase === 'gone';
  const readable = !gone && (group?.viewerCan.includes('READ') ?? false);
  // Stays until access is given again: what a stranger may see of the group must not come without a word.
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (gone) again();
    setLost((before) => gone || (before && !readable));
  }, [gone, readable, again]);
  const memberships = useMembershipsVersion();
  useEffect(() => {
    if (memberships > 0) again();
  }, [memberships, again]);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // Where the thread cannot be shown, the bars are the way on.
  const whole = isThread(path) && !gone && !lost && (group ? readable : !problem);
  useLayoutEffect(() => {
    showPane(whole);
    return () => showPane(false);
  }, [whole]);
  if (gone || lost) return <Gone />;
  if (!group) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  return (
    <GroupContext.Provider value={{ group, room, again }}>
      <div className="group-room">
        <GroupBar group={group} readable={readable} again={again} />
        {group.strands.length > 0 && (
          <Band height={10} strands={group.strands.map(({ tile, members }) => ({ tile, share: members }))} />
        )}
        {group.archiving ? (
          <ArchiveNotice archiving={group.archiving} place="group" />
        ) : (
          group.archived && <p className="group-note">{t('groups.archived')}</p>
        )}
        {readable ? <Outlet /> : <AboutTab />}
      </div>
    </GroupContext.Provider>
  );
}

function GroupBar({
  group,
  readable,
  again,
}: {
  group: Group;
  readable: boolean;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const base = addressOf('groups', group);
  const [, , , tab = 'threads', inner] = path.split('/');
  const tabs = [
    ...(viewer ? [{ name: 'overview', text: t('overview.title'), count: null }] : []),
    { name: 'threads', text: t('groups.threads'), count: null },
    { name: 'people', text: t('groups.people'), count: group.memberCount },
    { name: 'about', text: t('groups.about'), count: null },
    ...(group.viewerCan.some((one) => one === 'EDIT' || one === 'ARCHIVE')
      ? [{ name: 'settings', text: t('place.settings'), count: null }]
      : []),
  ];
  const titled = readable ? tab === 'threads' && inner !== undefined : false;
  return (
    <div className="group-bar">
      {group.parent && <Above parent={group.parent} />}
      {titled ? (
        <p className="group-name">
          <Go to={`${base}/threads`}>{group.name}</Go>
        </p>
      ) : (
        <PageTitle className="group-name">{group.name}</PageTitle>
      )}
      {readable && (
        <nav className="group-tabs" aria-label={t('groups.tabs', { name: group.name })}>
          {tabs.map(({ name, text, count }) => (
            <Go
              key={name}
              to={`${base}/${name}`}
              {...(tab === name ? { 'aria-current': 'page', 'data-here': '' } : {})}
            >
              {text}
              {count !== null && <span className="figures muted small">{count}</span>}
            </Go>
          ))}
        </nav>
      )}
      <div className="group-act">
        {readable && <GroupFollow id={group.id} number={group.number} />}
        <Joining group={group} onJoined={again} />
      </div>
    </div>
  );
}

/** The groups that this one is part of, the outermost first. */
function Above({ parent }: { parent: NonNullable<Group['parent']> }): ReactNode {
  const t = useWords();
  const chain = parent.parent ? [parent.parent, parent] : [parent];
  return (
    <nav className="group-above small" aria-label={t('place.above')}>
      <ol>
        {chain.map((one) => (
          <li key={one.id}>
            <Go to={addressOf('groups', one)}>{one.name}</Go>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Access has ended while the group was open: the screen says so and shows nothing of it any more. */
function Gone(): ReactNode {
  const t = useWords();
  return (
    <div className="state" role="alert">
      <LooseBand cut />
      <PageTitle>{t('groups.gone')}</PageTitle>
      <p>{t('groups.gone.why')}</p>
      <div className="actions">
        <Go to="/groups" look="main">
          {t('groups.gone.back')}
        </Go>
        <Button onPress={() => location.reload()}>{t('frame.again')}</Button>
      </div>
    </div>
  );
}
