import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Funding } from '../../parts/funding.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading, NotFound } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { useSession } from '../../session/session.js';
import { CommunityFront } from './community-front.js';
import '../../look/front.css';

const FrontPage = graphql(`
  query FrontPage {
    communities {
      id
      number
      slug
      name
      purpose
      admission
      archived
      signUpAllowed
      municipalities {
        ...Tile
      }
      projects {
        id
        ...ProjectFunding
      }
      fundingStatements {
        id
        ...StatementWords
      }
    }
  }
`);

const CommunityPage = graphql(`
  query CommunityPage($number: Int!) {
    community(number: $number) {
      id
      number
      slug
      ...CommunityFace
    }
  }
`);

/** What a guest sees first: the only community's front, or the list when there are several. */
export function FrontScreen(): ReactNode {
  const t = useWords();
  const { installation } = useSession();
  const { answer, problem, again } = useAsk(FrontPage, {});
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const [first, ...others] = answer.communities;
  if (!first) {
    return (
      <>
        <div className="wide pt-6">
          <PageTitle>{installation?.name ?? 'Guildhall'}</PageTitle>
        </div>
        <Empty title={t('front.none')}>{t('front.none.why')}</Empty>
      </>
    );
  }
  if (others.length === 0) return <Community number={first.number} />;
  return (
    <>
      <div className="wide page">
        <PageTitle className="serif text-f-4xl">{t('front.communities')}</PageTitle>
        <p className="muted mt-2 max-w-[68ch]">{t('front.communities.why')}</p>
        <ul className="community-rows">
          {answer.communities.map((community) => (
            <li key={community.id}>
              <h2 className="serif text-f-xl">
                <Go to={addressOf('communities', community)}>{community.name}</Go>
              </h2>
              {community.purpose && <p className="max-w-[68ch]">{community.purpose}</p>}
              {community.municipalities.length > 0 && (
                <p className="community-towns">
                  <span aria-hidden="true">
                    {community.municipalities.slice(0, 12).map((town) => (
                      <TownTile key={town.id} tile={town} size={28} />
                    ))}
                  </span>
                  <span className="muted small">
                    {community.municipalities.map((town) => town.name).join(', ')}
                  </span>
                </p>
              )}
              {community.signUpAllowed && !community.archived && community.admission !== 'INVITATION' && (
                <p className="small">
                  <Go to={`${addressOf('communities', community)}/join`} className="more">
                    {t('arrival.ask')}
                    <span className="sr-only">: {community.name}</span>
                  </Go>
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Funding
        projects={once(answer.communities.flatMap((community) => community.projects))}
        statements={once(answer.communities.flatMap((community) => community.fundingStatements))}
      />
    </>
  );
}

/** What several communities share is said once. */
function once<Named extends { id: string }>(things: readonly Named[]): Named[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

/** A community's front under its permanent address. */
export function CommunityScreen(): ReactNode {
  const { community: segment } = useParams({ strict: false }) as { community: string };
  const number = numberOf(segment);
  return number === null ? <NotFound /> : <Community number={number} />;
}

function Community({ number }: { number: number }): ReactNode {
  const { answer, problem, again } = useAsk(CommunityPage, { number });
  useRightAddress('communities', answer?.community);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  return <CommunityFront community={answer.community} again={again} />;
}
