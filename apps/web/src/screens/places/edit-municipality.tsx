import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import type { EditMunicipalityPageQuery } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';
import { addressOf, numberOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { EditContacts } from './edit-contacts.js';
import { EditDomains } from './edit-domains.js';
import { EditForm } from './edit-form.js';
import { EditOffices } from './edit-offices.js';

const EditMunicipalityPage = graphql(`
  query EditMunicipalityPage($number: Int!) {
    municipality(number: $number) {
      id
      number
      slug
      name
      version
      viewerCan
      names {
        language
        text
      }
      tile {
        id
        name
      }
      spellings
      population
      populationYear
      languages
      abouts {
        language
        text
      }
      offices {
        id
        version
        kind
        name
        names {
          language
          text
        }
        since
        holder {
          id
          name
        }
      }
      contactPoints {
        id
        version
        kind
        name
        names {
          language
          text
        }
        address
        email
        phone
        website
        allOpeningHours {
          language
          text
        }
      }
      people {
        id
        name
      }
      trustedDomains {
        id
        domain
        addedAt
        addedBy {
          ...Name
        }
      }
    }
  }
`);

export type EditedTown = EditMunicipalityPageQuery['municipality'];

/** Where those who keep a municipality's page change it: what it is called, whom to turn to, who heads it. */
export function EditMunicipalityScreen(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { municipality: segment } = useParams({ strict: false }) as { municipality: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    EditMunicipalityPage,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const town = answer?.municipality;
  if (number === null) return <NotFound />;
  if (problem && !town) return <Failed problem={problem} again={again} />;
  if (!town) return <Loading />;
  if (!town.viewerCan.includes('EDIT_MUNICIPALITY')) return <NotFound />;
  const address = addressOf('municipalities', town);
  return (
    <div className="wide page">
      <p className="small">
        <Go to={address} className="link">
          {town.name}
        </Go>
      </p>
      <PageTitle>{t('places.edit')}</PageTitle>
      <div className="mt-5 grid content-start gap-x-12 gap-y-10 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <EditForm town={town} again={again} onDone={() => void navigate({ to: address })} />
        <div className="grid content-start gap-10">
          <EditOffices town={town} again={again} />
          <EditContacts town={town} again={again} />
          <EditDomains town={town} again={again} />
        </div>
      </div>
    </div>
  );
}
