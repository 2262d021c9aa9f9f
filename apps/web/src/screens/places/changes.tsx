import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf, numberOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { RevisionList } from '../../parts/revisions.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';

const MunicipalityChanges = graphql(`
  query MunicipalityChanges($number: Int!, $after: String) {
    municipality(number: $number) {
      id
      number
      slug
      name
      viewerCan
      revisions(first: 30, after: $after) {
        ...RevisionLines
      }
    }
  }
`);

/** Who changed the municipality's page, when, and from what to what. For those who may change it. */
export function MunicipalityChangesScreen(): ReactNode {
  const t = useWords();
  const { municipality: segment } = useParams({ strict: false }) as { municipality: string };
  const number = numberOf(segment);
  const [after, setAfter] = useState<string | null>(null);
  const { answer, problem, again } = useAsk(
    MunicipalityChanges,
    { number: number ?? 0, after },
    { pause: number === null },
  );
  const town = answer?.municipality;
  if (number === null) return <NotFound />;
  if (problem && !town) return <Failed problem={problem} again={again} />;
  if (!town) return <Loading />;
  if (!town.viewerCan.includes('EDIT_MUNICIPALITY')) return <NotFound />;
  return (
    <div className="page wide">
      <p className="small">
        <Go to={addressOf('municipalities', town)} className="link">
          {town.name}
        </Go>
      </p>
      <PageTitle>{t('places.changes')}</PageTitle>
      <RevisionList
        revisions={town.revisions}
        why={t('places.changes.none.why')}
        after={after}
        onPage={setAfter}
      />
    </div>
  );
}
