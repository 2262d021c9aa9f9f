import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { PageTitle, useTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { useGroup } from '../groups/group-room.js';
import { Library } from './library.js';

const CommunityOfLibrary = graphql(`
  query CommunityOfLibrary($number: Int!) {
    community(number: $number) {
      id
      number
      slug
      name
    }
  }
`);

const TownOfLibrary = graphql(`
  query TownOfLibrary($number: Int!) {
    municipality(number: $number) {
      id
      number
      slug
      name
    }
  }
`);

interface Place {
  id: string;
  number: number;
  slug: string;
  name: string;
}

/** The tab of a group. */
export function GroupDocumentsTab(): ReactNode {
  const t = useWords();
  const { group } = useGroup();
  useTitle(`${t('documents.title')} · ${group.name}`);
  return (
    <div className="wide page">
      <Library placeId={group.id} />
    </div>
  );
}

export function CommunityDocumentsScreen(): ReactNode {
  const { community: segment } = useParams({ strict: false }) as { community: string };
  const number = numberOf(segment);
  const asked = useAsk(CommunityOfLibrary, { number: number ?? 0 }, { pause: number === null });
  useRightAddress('communities', asked.answer?.community);
  if (number === null) return <NotFound />;
  return <Documents kind="communities" place={asked.answer?.community} asked={asked} />;
}

export function MunicipalityDocumentsScreen(): ReactNode {
  const { municipality: segment } = useParams({ strict: false }) as { municipality: string };
  const number = numberOf(segment);
  const asked = useAsk(TownOfLibrary, { number: number ?? 0 }, { pause: number === null });
  useRightAddress('municipalities', asked.answer?.municipality);
  if (number === null) return <NotFound />;
  return <Documents kind="municipalities" place={asked.answer?.municipality} asked={asked} />;
}

function Documents({
  kind,
  place,
  asked: { problem, again },
}: {
  kind: string;
  place: Place | undefined;
  asked: Pick<ReturnType<typeof useAsk>, 'problem' | 'again'>;
}): ReactNode {
  const t = useWords();
  if (problem && !place) return <Failed problem={problem} again={again} />;
  if (!place) return <Loading />;
  return (
    <div className="wide page">
      <p className="small">
        <Go to={addressOf(kind, place)} className="link">
          {place.name}
        </Go>
      </p>
      <PageTitle title={`${t('documents.title')} · ${place.name}`}>{t('documents.title')}</PageTitle>
      <Library placeId={place.id} />
    </div>
  );
}
