import { useParams, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import type { CommunityThreadsQuery } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { ArchiveNotice } from '../../parts/archiving.js';
import { CommunityFollow } from '../../parts/follow.js';
import { Go } from '../../parts/go.js';
import { Empty, Failed, Loading, NotFound } from '../../parts/states.js';
import { Band } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import { PlaceBar, PlaceGone, useOpenPlace } from '../threads/open-place.js';
import { PlaceContext } from '../threads/talk-place.js';
import { ThreadsTab } from '../threads/threads.js';

const CommunityThreads = graphql(`
  query CommunityThreads($number: Int!) {
    community(number: $number) {
      id
      number
      slug
      name
      shortName
      purpose
      admission
      archived
      archiving {
        at
        note
        language
        above
        by {
          id
          name
        }
      }
      signUpAllowed
      municipalities {
        ...Tile
      }
      fundingStatements {
        id
        project
        language
        text
        disclaimer
      }
      viewerMembership {
        id
      }
      viewerRequest {
        id
      }
      viewerCan
    }
  }
`);

type Community = CommunityThreadsQuery['community'];

/** The threads of a whole community, which stand in none of its groups: its bar, its live stream, and what is open. */
export function CommunityThreadsScreen(): ReactNode {
  const { community: segment } = useParams({ strict: false }) as { community: string };
  const number = numberOf(segment);
  return number === null ? <NotFound /> : <OpenCommunity key={number} number={number} />;
}

function OpenCommunity({ number }: { number: number }): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(CommunityThreads, { number });
  const community = answer?.community;
  useRightAddress('communities', community);
  // A community's stream has its own id.
  const watched = community && { ...community, streamId: community.id };
  const { room, readable, lost } = useOpenPlace(watched, Boolean(problem), again);
  const home = community ? addressOf('communities', community) : '/';
  if (lost)
    return (
      <PlaceGone
        title={t('front.gone')}
        why={t('front.gone.why')}
        back={{ to: home, text: t('front.toCommunity') }}
      />
    );
  if (!community) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const { municipalities: tiles, shortName, name } = community;
  const joining = <WayIn community={community} home={home} />;
  const place = {
    ...community,
    kind: 'communities' as const,
    name: shortName ?? name,
    strands: tiles.map((tile) => ({ tile })),
  };
  return (
    <PlaceContext.Provider value={{ place, room, joining }}>
      <div className="group-room">
        <Bar community={community} home={home} readable={readable} joining={joining} />
        {tiles.length > 0 && <Band height={10} strands={tiles.map((tile) => ({ tile, share: 1 }))} />}
        {community.archiving && <ArchiveNotice archiving={community.archiving} place="community" />}
        {readable ? (
          <ThreadsTab />
        ) : (
          <Empty
            title={t('front.talk.closed')}
            actions={
              <Go to={home} look="main">
                {t('front.toCommunity')}
              </Go>
            }
          >
            {t('front.talk.closed.why')}
          </Empty>
        )}
      </div>
    </PlaceContext.Provider>
  );
}

function Bar({
  community,
  home,
  readable,
  joining,
}: {
  community: Community;
  home: string;
  readable: boolean;
  joining: ReactNode;
}): ReactNode {
  const t = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const name = community.shortName ?? community.name;
  const may = (...what: string[]): boolean => community.viewerCan.some((one) => what.includes(one));
  const tabs = [
    { name: 'front', to: home, text: t('front.tab') },
    { name: 'threads', to: `${home}/threads`, text: t('groups.threads') },
    ...(may('ADMIT') || community.viewerMembership
      ? [
          {
            name: 'people',
            to: `${home}/people`,
            text: t(may('ADMIT') ? 'arrival.people' : 'frame.people'),
          },
        ]
      : []),
    ...(may('EDIT', 'ARCHIVE')
      ? [{ name: 'settings', to: `${home}/settings`, text: t('place.settings') }]
      : []),
  ];
  return (
    <PlaceBar
      name={name}
      label={t('front.tabs', { name })}
      threads={readable && path.split('/')[4] ? `${home}/threads` : null}
      tabs={tabs}
      here="threads"
    >
      {readable && <CommunityFollow id={community.id} number={community.number} />}
      {joining}
    </PlaceBar>
  );
}

/** The way into the community, for whoever may take it. */
function WayIn({ community, home }: { community: Community; home: string }): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const { archived, admission, viewerMembership, viewerRequest, signUpAllowed } = community;
  if (viewerRequest)
    return (
      <span className="mark" data-tone="amber">
        {t('groups.requested')}
      </span>
    );
  if (archived || admission === 'INVITATION' || viewerMembership || !(viewer ?? signUpAllowed)) return null;
  return (
    <Go to={`${home}/join`} look="plain">
      {t('arrival.ask')}
    </Go>
  );
}
