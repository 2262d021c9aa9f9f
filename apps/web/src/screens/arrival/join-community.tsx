import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import type { CommunityDoorQuery } from '../../generated/graphql/graphql.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/groups.css';
import { addressOf, numberOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { EntryPage } from '../entry/entry-page.js';
import { AskAsMember } from './ask-as-member.js';
import { BodiesCome } from './bodies-come.js';
import { CommunityDoor } from './documents.js';
import { OwnRequest } from './own-request.js';

// The list of towns weighs as much as all the rest, and only who has no account needs it.
const AskAsStranger = lazy(async () => ({ default: (await import('./ask-as-stranger.js')).AskAsStranger }));

export type Door = CommunityDoorQuery['community'];

/** The door of a community: for whoever has an account, and for whoever has none. */
export function JoinCommunityScreen(): ReactNode {
  const { community: segment } = useParams({ strict: false }) as { community: string };
  const number = numberOf(segment);
  return number === null ? <NotFound /> : <AtTheDoor number={number} />;
}

function AtTheDoor({ number }: { number: number }): ReactNode {
  const t = useWords();
  const { viewer } = useSession();
  const { answer, problem, again } = useAsk(CommunityDoor, { number });
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const { community } = answer;
  const home = (
    <Go to={addressOf('communities', community)} look="plain">
      {community.name}
    </Go>
  );
  if (community.viewerMembership) {
    return (
      <EntryPage>
        <PageTitle>{t('arrival.member')}</PageTitle>
        {home}
        {viewer && <BodiesCome number={number} />}
      </EntryPage>
    );
  }
  if (community.viewerRequest) {
    return (
      <EntryPage>
        <PageTitle>{t('arrival.waiting')}</PageTitle>
        <p role="status">{t('arrival.waiting.why')}</p>
        <OwnRequest request={community.viewerRequest} place={community} again={again} />
        {home}
        {viewer && <BodiesCome number={number} />}
      </EntryPage>
    );
  }
  const shut = community.archived || community.admission === 'INVITATION';
  if (shut || (!viewer && !community.signUpAllowed)) {
    return (
      <EntryPage>
        <PageTitle>{t('arrival.closed')}</PageTitle>
        <p>{t('arrival.closed.why')}</p>
        {home}
        {viewer && <BodiesCome number={number} />}
      </EntryPage>
    );
  }
  return viewer ? (
    <AskAsMember community={community} again={again} />
  ) : (
    <Suspense fallback={<Loading />}>
      <AskAsStranger community={community} again={again} />
    </Suspense>
  );
}
