import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { CommunityPeopleQuery } from '../../generated/graphql/graphql.js';
import { askWith, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/groups.css';
import { useOwnNews } from '../../live/own-news.js';
import { addressOf, numberOf } from '../../parts/address.js';
import { useForBody } from '../../parts/behalf.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { useRoleName } from '../groups/changing-role.js';
import { Leaving } from '../groups/leaving.js';
import { RoleSteps } from '../groups/role-steps.js';
import { BodiesCome } from './bodies-come.js';
import { BodiesWereAsked } from './bodies-asked.js';
import { AtTheDoor } from './at-the-door.js';
import { CommunityHistory, CommunityPeople } from './documents.js';
import { OnBehalf } from './on-behalf.js';

type Member = CommunityPeopleQuery['community']['members']['items'][number];

/** Who belongs to a community and as what; for those who may answer, who asks to come in; and who was what and when. */
export function CommunityPeopleScreen(): ReactNode {
  const { community: segment } = useParams({ strict: false }) as { community: string };
  const number = numberOf(segment);
  return number === null ? <NotFound /> : <People number={number} />;
}

function People({ number }: { number: number }): ReactNode {
  const t = useWords();
  const client = useClient();
  const { answer, problem, again } = useAsk(CommunityPeople, { number });
  const { answer: history, again: historyAgain } = useAsk(CommunityHistory, { number });
  // Those who answer are told of who asks by a notice of their own.
  useOwnNews(again);
  const [further, setFurther] = useState<{ items: Member[]; next: string | null } | null>(null);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const { community } = answer;
  const { members, viewerCan } = community;
  const items = further ? [...members.items, ...further.items] : members.items;
  const next = further ? further.next : members.next;
  const refresh = (): void => {
    setFurther(null);
    again();
    historyAgain();
  };
  const more = async (): Promise<void> => {
    const { answer: page } = await askWith(client, CommunityPeople, { number, after: next });
    if (!page) return;
    const { items: found, next: after } = page.community.members;
    setFurther({ items: [...(further?.items ?? []), ...found], next: after ?? null });
  };
  return (
    <div className="wide page group-people">
      <div>
        <p className="small">
          <Go to={addressOf('communities', community)}>{community.name}</Go>
        </p>
        <PageTitle>{t('arrival.people.title', { name: community.name })}</PageTitle>
      </div>
      {viewerCan.includes('ADMIT') && (
        <AtTheDoor signUps={community.signUps} requests={community.requests} onAnswered={refresh} />
      )}
      <section>
        <SectionHead>{t('groups.members', { count: community.memberCount })}</SectionHead>
        <ul className="rows member-rows">
          {items
            .filter(({ person }) => person)
            .map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
        </ul>
        {next && <Button onPress={() => void more()}>{t('groups.members.more')}</Button>}
      </section>
      <Bodies members={items} number={number} mayInvite={viewerCan.includes('INVITE')} />
      <BodiesCome number={number} onJoined={refresh} />
      {history && (
        <RoleSteps
          first={history.community.history}
          all={viewerCan.includes('MANAGE_ROLES')}
          older={async (after) =>
            (await askWith(client, CommunityHistory, { number, after })).answer?.community.history
          }
        />
      )}
      {community.viewerMembership && (
        <OnBehalf
          scopeId={community.id}
          chosen={community.viewerMembership.onBehalfOf?.id ?? null}
          onChosen={refresh}
        />
      )}
      {community.viewerMembership && (
        <Leaving place="community" scopeId={community.id} name={community.name} to="/home" />
      )}
    </div>
  );
}

/** The municipalities and organisations among the members. */
function Bodies({
  members,
  number,
  mayInvite,
}: {
  members: readonly Member[];
  number: number;
  mayInvite: boolean;
}): ReactNode {
  const t = useWords();
  const nameOf = useRoleName();
  const bodies = members.filter(({ person }) => !person);
  if (bodies.length === 0 && !mayInvite) return null;
  return (
    <section>
      <SectionHead>{t('arrival.bodies')}</SectionHead>
      <ul className="body-list">
        {bodies.map(({ id, municipality, organisation, role }) => (
          <li key={id}>
            {municipality && (
              <Go to={addressOf('municipalities', municipality)} className="front-town">
                <TownTile tile={municipality} size={36} />
                {municipality.name}
              </Go>
            )}
            {organisation && (
              <Go to={addressOf('organisations', organisation)} className="front-town">
                {organisation.name}
              </Go>
            )}
            {role !== 'MEMBER' && <span className="muted small">{nameOf(role)}</span>}
          </li>
        ))}
      </ul>
      {mayInvite && <BodiesWereAsked number={number} />}
    </section>
  );
}

function MemberRow({ member }: { member: Member }): ReactNode {
  const nameOf = useRoleName();
  const forBody = useForBody();
  const { person, role, onBehalfOf } = member;
  if (!person) return null;
  return (
    <li>
      <Avatar person={person} town />
      <div className="member-text">
        <b>
          <PersonName person={person} />
        </b>
        <p className="muted small">
          {[role !== 'MEMBER' && nameOf(role), forBody(onBehalfOf) ?? person.municipality?.name]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}
