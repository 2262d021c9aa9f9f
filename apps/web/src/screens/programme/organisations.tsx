import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import type { Sector } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Select, TextField } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useViewer } from '../../session/session.js';
import { sectorChoices } from './kinds-and-sectors.js';

const OrganisationsPage = graphql(`
  query OrganisationsPage($name: String, $sector: Sector, $first: Int) {
    organisations(name: $name, sector: $sector, first: $first) {
      items {
        id
        number
        slug
        name
        acronym
        kind
        sector
        seat {
          id
          name
        }
        municipality {
          id
          name
        }
      }
      next
    }
  }
`);

const page = 40;

// Only who keeps the programme needs it.
const NewOrganisation = lazy(async () => ({
  default: (await import('./new-organisation.js')).NewOrganisation,
}));

/** All organisations by name, found by any part of a name in any spelling. */
export function OrganisationsScreen(): ReactNode {
  const t = useWords();
  const [name, setName] = useState('');
  const [sector, setSector] = useState<Sector | ''>('');
  const [first, setFirst] = useState(page);
  const asked = useDeferredValue(name.trim());
  const { answer, problem, again, waiting } = useAsk(OrganisationsPage, {
    name: asked || null,
    sector: sector || null,
    first,
  });
  const keeper = useViewer()?.administrator ?? false;
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const found = answer?.organisations;
  if (adding)
    return (
      <div className="wide page">
        <Suspense fallback={<Loading />}>
          <NewOrganisation
            onCancel={() => setAdding(false)}
            onDone={(made) => void navigate({ to: addressOf('organisations', made) })}
          />
        </Suspense>
      </div>
    );
  return (
    <div className="wide page">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <PageTitle>{t('programme.organisations')}</PageTitle>
          <p className="muted mt-2 max-w-[68ch]">{t('programme.organisations.why')}</p>
        </div>
        {keeper && (
          <Button onPress={() => setAdding(true)}>
            <Plus aria-hidden="true" />
            {t('programme.organisation.add')}
          </Button>
        )}
      </div>
      <div className="mt-5 grid max-w-[68ch] gap-4 sm:grid-cols-[2fr_1fr] sm:items-end">
        <TextField
          label={t('programme.search')}
          type="search"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setFirst(page);
          }}
        />
        <Select
          label={t('programme.sector')}
          value={sector}
          onChange={(event) => {
            setSector(event.target.value as Sector | '');
            setFirst(page);
          }}
          options={[{ value: '', text: t('programme.sector.all') }, ...sectorChoices(t)]}
        />
      </div>
      {problem && !found && <Failed problem={problem} again={again} />}
      {!found && !problem && <Loading />}
      {found && found.items.length === 0 && (
        <Empty title={t('programme.none')}>{t('programme.none.why')}</Empty>
      )}
      {found && found.items.length > 0 && (
        <ul className="rows mt-6 max-w-[68ch]" aria-busy={waiting}>
          {found.items.map((organisation) => (
            <li key={organisation.id} className="py-3">
              <Go to={addressOf('organisations', organisation)} className="plain-link">
                {organisation.name}
              </Go>
              {organisation.acronym && <span className="muted"> ({organisation.acronym})</span>}
              <span className="muted small block">
                {[
                  t(`places.kind.${organisation.kind}`),
                  (organisation.seat ?? organisation.municipality)?.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found?.next && first < 100 && (
        <div className="mt-4">
          <Button waiting={waiting} onPress={() => setFirst(100)}>
            {t('programme.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
