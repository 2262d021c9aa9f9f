import { Outlet, useParams, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { useAsk } from '../../graphql/hooks.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { ArchiveNotice } from '../../parts/archiving.js';
import { GroupFollow } from '../../parts/follow.js';
import { Go } from '../../parts/go.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { Band } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import { useHasDocuments } from '../documents/has-documents.js';
import { useHasOutcomes } from '../outcomes/has-outcomes.js';
import { PlaceBar, PlaceGone, useOpenPlace } from '../threads/open-place.js';
import { PlaceContext } from '../threads/talk-place.js';
import { AboutTab } from './about.js';
import { GroupByNumber } from './documents.js';
import { GroupContext, type Group } from './group-room.js';
import { Joining } from './joining.js';
import { SinceLastVisit } from './since-visit.js';

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
  const { room, readable, lost } = useOpenPlace(group, Boolean(problem), again);
  if (lost)
    return (
      <PlaceGone
        title={t('groups.gone')}
        why={t('groups.gone.why')}
        back={{ to: '/groups', text: t('groups.gone.back') }}
      />
    );
  if (!group) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const joining = <Joining group={group} onJoined={again} choice />;
  return (
    <GroupContext.Provider value={{ group, room, again }}>
      <PlaceContext.Provider
        value={{ place: { ...group, kind: 'groups' }, room, joining, news: <SinceLastVisit /> }}
      >
        <div className="group-room">
          <GroupBar group={group} readable={readable} joining={joining} />
          {group.strands.length > 0 && (
            <Band
              height={10}
              strands={group.strands.map(({ tile, members }) => ({ tile, share: members }))}
            />
          )}
          {group.archiving ? (
            <ArchiveNotice archiving={group.archiving} place="group" />
          ) : (
            group.archived && <p className="group-note">{t('groups.archived')}</p>
          )}
          {readable ? <Outlet /> : <AboutTab />}
        </div>
      </PlaceContext.Provider>
    </GroupContext.Provider>
  );
}

function GroupBar({
  group,
  readable,
  joining,
}: {
  group: Group;
  readable: boolean;
  joining: ReactNode;
}): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const base = addressOf('groups', group);
  const [, , , tab = 'threads', inner] = path.split('/');
  const outcomes = useHasOutcomes(readable ? group.id : null);
  const documents = useHasDocuments(readable ? group.id : null);
  const tabs = [
    ...(viewer ? [{ name: 'overview', text: t('overview.title') }] : []),
    { name: 'threads', text: t('groups.threads') },
    ...(outcomes || tab === 'outcomes' ? [{ name: 'outcomes', text: t('outcomes.title') }] : []),
    ...(documents || tab === 'documents' ? [{ name: 'documents', text: t('documents.title') }] : []),
    { name: 'people', text: t('groups.people'), count: group.memberCount },
    { name: 'about', text: t('groups.about') },
    ...(group.viewerCan.some((one) => one === 'EDIT' || one === 'ARCHIVE')
      ? [{ name: 'settings', text: t('place.settings') }]
      : []),
  ];
  return (
    <PlaceBar
      name={group.name}
      label={t('groups.tabs', { name: group.name })}
      threads={readable && tab === 'threads' && inner !== undefined ? `${base}/threads` : null}
      tabs={readable ? tabs.map((one) => ({ ...one, to: `${base}/${one.name}` })) : []}
      here={tab}
      above={group.parent && <Above parent={group.parent} />}
    >
      {readable && <GroupFollow id={group.id} number={group.number} />}
      {joining}
    </PlaceBar>
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
