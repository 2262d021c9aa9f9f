import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading, NotFound } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { CommunityFront } from './community-front.js';

const FrontPage = graphql(`
  query FrontPage {
    communities {
      id
      number
      slug
      name
      purpose
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
    <div className="wide page">
      <PageTitle>{t('front.communities')}</PageTitle>
      <ul className="rows mt-5 max-w-[68ch]">
        {answer.communities.map((community) => (
          <li key={community.id} className="py-4">
            <Go to={addressOf('communities', community)} className="serif text-f-xl">
              {community.name}
            </Go>
            {community.purpose && <p className="mt-1">{community.purpose}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
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
