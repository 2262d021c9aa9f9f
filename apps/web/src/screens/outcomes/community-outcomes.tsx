import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { Outcomes } from './outcomes.js';

const CommunityName = graphql(`
  query CommunityName($number: Int!) {
    community(number: $number) {
      id
      number
      slug
      name
    }
  }
`);

/** What a community decided and set, with its groups and meetings. */
export function CommunityOutcomesScreen(): ReactNode {
  const t = useWords();
  const { community: segment } = useParams({ strict: false }) as { community: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    CommunityName,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const community = answer?.community;
  useRightAddress('communities', community);
  if (number === null) return <NotFound />;
  if (problem && !community) return <Failed problem={problem} again={again} />;
  if (!community) return <Loading />;
  return (
    <div className="wide page">
      <p className="small">
        <Go to={addressOf('communities', community)} className="link">
          {community.name}
        </Go>
      </p>
      <PageTitle>{t('outcomes.title')}</PageTitle>
      <div className="mt-5">
        <Outcomes scopeId={community.id} below />
      </div>
    </div>
  );
}
