import { Plus } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { GroupsToChooseQuery } from '../../generated/graphql/graphql.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useMembershipsVersion } from '../../live/hooks.js';
import '../../look/groups.css';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import { CommunitiesWithGroups, GroupsToChoose } from './documents.js';
import { inTrees } from './in-trees.js';
import { Joining } from './joining.js';
import '../../look/place.css';

type Listed = GroupsToChooseQuery['groups']['items'][number];

/** The groups in which I sit, then those that I may discover, with the way into each. */
export function GroupsScreen(): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const { answer, problem, again } = useAsk(GroupsToChoose, {});
  const { answer: places } = useAsk(CommunitiesWithGroups, {}, { pause: !viewer });
  const memberships = useMembershipsVersion();
  useEffect(() => {
    if (memberships > 0) again();
  }, [memberships, again]);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const groups = answer.groups.items;
  const mine = groups.filter((group) => group.viewerMembership);
  const others = groups.filter((group) => !group.viewerMembership);
  const mayCreate =
    places?.communities.some(
      ({ viewerCan, groups: inside }) =>
        viewerCan.includes('CREATE_GROUP') || inside.some((group) => group.viewerCan.includes('EDIT')),
    ) ?? false;
  const create = mayCreate && (
    <Go to="/groups/new" look={groups.length === 0 ? 'main' : 'plain'}>
      <Plus aria-hidden="true" />
      {t('groups.create')}
    </Go>
  );
  return (
    <div className="wide page groups">
      <div className="groups-head">
        <PageTitle>{t('groups.title')}</PageTitle>
        {groups.length > 0 && create}
      </div>
      {groups.length === 0 && (
        <Empty title={t('groups.none')} actions={create}>
          {t('groups.none.why')}
        </Empty>
      )}
      {mine.length > 0 && <Section head={t('groups.mine')} groups={mine} onJoined={again} />}
      {others.length > 0 && (
        <Section
          head={mine.length > 0 ? t('groups.others') : t('groups.all')}
          groups={others}
          onJoined={again}
        />
      )}
    </div>
  );
}

function Section({
  head,
  groups,
  onJoined,
}: {
  head: string;
  groups: Listed[];
  onJoined: () => void;
}): ReactNode {
  return (
    <section className="groups-section">
      <SectionHead>{head}</SectionHead>
      <ul className="rows">
        {inTrees(groups).map(({ group, depth }) => (
          <Row key={group.id} group={group} depth={depth} onJoined={onJoined} />
        ))}
      </ul>
    </section>
  );
}

const TILES = 9;

function Row({ group, depth, onJoined }: { group: Listed; depth: number; onJoined: () => void }): ReactNode {
  const t = useWords();
  const readable = group.viewerCan.includes('READ');
  return (
    <li className="group-row" {...(depth > 0 ? { 'data-depth': depth } : {})}>
      <div className="group-row-text">
        <h3>
          <Go to={`${addressOf('groups', group)}${readable ? '/threads' : '/about'}`}>{group.name}</Go>
        </h3>
        {group.purpose && <p className="group-purpose">{group.purpose}</p>}
        <p className="group-facts muted small">
          {group.strands.length > 0 && (
            <span className="tiles" aria-hidden="true">
              {group.strands.slice(0, TILES).map(({ tile }) => (
                <TownTile key={tile.letters + tile.dye} tile={tile} size={20} />
              ))}
            </span>
          )}
          <span>{t('groups.members', { count: group.memberCount })}</span>
          {readable && <span>{t('groups.threadCount', { count: group.threadCount })}</span>}
          <span>{group.community.shortName ?? group.community.name}</span>
        </p>
      </div>
      <div className="group-row-act">
        {group.unreadCount > 0 && (
          <span className="mark" data-tone="blue">
            {t('groups.unread', { count: group.unreadCount })}
          </span>
        )}
        {group.visibility !== 'PUBLIC' && (
          <span className="mark">{t(`groups.visibility.short.${group.visibility}`)}</span>
        )}
        {group.archived && <span className="mark">{t('groups.archived.short')}</span>}
        <Joining group={group} onJoined={onJoined} />
      </div>
    </li>
  );
}
