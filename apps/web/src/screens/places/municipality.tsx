import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { useDays } from '../../rendering/clock.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Funding } from '../../parts/funding.js';
import { Go } from '../../parts/go.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { territoryTexts } from '../../parts/place.js';
import { RegionMap } from '../../parts/region-map.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { Band, TownTile } from '../../parts/weave.js';
import { DocumentsLink } from '../documents/documents-link.js';
import { Contacts, Offices } from './contacts.js';
import { useSession } from '../../session/session.js';
import { Mandates } from './mandates.js';

// For the few who act for a town: guests, and the server, never load it.
const TownIsAsked = lazy(async () => ({ default: (await import('../arrival/body-answer.js')).TownIsAsked }));

const MunicipalityPage = graphql(`
  query MunicipalityPage($number: Int!) {
    municipality(number: $number) {
      id
      number
      slug
      name
      country
      register
      code
      region
      type
      territories {
        id
        kind
        name
      }
      latitude
      longitude
      population
      populationYear
      populationSource
      languages
      about
      changedAt
      sources
      viewerCan
      spellings
      names {
        language
        text
      }
      tile {
        ...Tile
      }
      mandates {
        id
        until
        ...MandateRow
      }
      offices {
        id
        ...OfficeRow
      }
      contactPoints {
        id
        ...ContactRow
      }
      organisations {
        id
        number
        slug
        name
        acronym
        kind
      }
      projects {
        id
        ...ProjectFunding
      }
      fundingStatements {
        id
        ...StatementWords
      }
      groups {
        id
        number
        slug
        name
        memberCount
      }
      communities {
        id
        number
        slug
        name
      }
      people {
        ...Name
      }
    }
  }
`);

/** A municipality's profile: who speaks for it first, then where it takes part and what is paid by whom. */
export function MunicipalityScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const dayOf = useDays({ dateStyle: 'long' });
  const { viewer } = useSession();
  const { municipality: segment } = useParams({ strict: false }) as { municipality: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    MunicipalityPage,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const town = answer?.municipality;
  useRightAddress('municipalities', town);
  if (number === null) return <NotFound />;
  if (problem && !town) return <Failed problem={problem} again={again} />;
  if (!town) return <Loading />;

  const others = [...new Set([...town.names.map(({ text }) => text), ...town.spellings])].filter(
    (name) => name !== town.name,
  );
  const country = new Intl.DisplayNames([locale], { type: 'region' }).of(town.country);
  const where = [country, ...territoryTexts(town, t).reverse()].join(', ');
  const address = addressOf('municipalities', town);
  const mayEdit = town.viewerCan.includes('EDIT_MUNICIPALITY');
  const edit = mayEdit ? `${address}/edit` : null;
  return (
    <>
      <div className="bg-sheet">
        <div className="wide flex flex-wrap items-center gap-x-6 gap-y-4 py-6">
          <span className="max-md:hidden">
            <TownTile tile={town.tile} size={112} />
          </span>
          <span className="md:hidden">
            <TownTile tile={town.tile} size={72} />
          </span>
          <div className="min-w-0 flex-[1_1_220px]">
            <PageTitle className="serif text-f-4xl">{town.name}</PageTitle>
            <p className="muted mt-1">
              {others.length > 0 && <>{others.join(', ')}. </>}
              {town.type && <>{capital(t(`places.type.${town.type}`), locale)}. </>}
              {where}. {town.register} <span className="figures">{town.code}</span>
            </p>
          </div>
          <DocumentsLink placeId={town.id} to={`${address}/documents`} />
          {edit && (
            <Go to={edit} look="plain">
              {t('places.edit')}
            </Go>
          )}
        </div>
        {town.tile.dye > 0 && <Band strands={[{ tile: town.tile, share: 1 }]} />}
      </div>
      <div className="wide page grid content-start gap-x-12 gap-y-10 md:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-10">
          {viewer && (
            <Suspense>
              <TownIsAsked number={number} onAnswered={again} />
            </Suspense>
          )}
          {town.about && <p className="max-w-[68ch] whitespace-pre-line">{town.about}</p>}
          {town.tile.dye === 0 ? (
            <p className="max-w-[68ch]">{t('places.outside')}</p>
          ) : (
            <Mandates town={town} again={again} />
          )}
          <Offices offices={town.offices} edit={edit} />
          <Contacts points={town.contactPoints} edit={edit} />
          {town.groups.length > 0 && (
            <section>
              <SectionHead>{t('places.groups')}</SectionHead>
              <ul className="rows">
                {town.groups.map((group) => (
                  <li key={group.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
                    <Go to={addressOf('groups', group)} className="more">
                      {group.name}
                    </Go>
                    <span className="muted small">{t('places.members', { count: group.memberCount })}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {town.organisations.length > 0 && (
            <section>
              <SectionHead>{t('places.organisations')}</SectionHead>
              <ul className="rows">
                {town.organisations.map((organisation) => (
                  <li key={organisation.id} className="py-3">
                    <Go to={addressOf('organisations', organisation)}>{organisation.name}</Go>
                    {organisation.acronym && <span className="muted"> ({organisation.acronym})</span>}
                    <span className="muted small block">{t(`places.kind.${organisation.kind}`)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside className="grid content-start gap-10">
          {town.latitude !== null && town.longitude !== null && (
            <div className="overflow-hidden rounded-l border border-line">
              <RegionMap
                label={t('places.map.one', { name: town.name })}
                towns={[
                  {
                    ...town.tile,
                    name: town.name,
                    country: town.country,
                    latitude: town.latitude,
                    longitude: town.longitude,
                  },
                ]}
              />
            </div>
          )}
          <Facts town={town} />
          {town.communities.length > 0 && (
            <section>
              <SectionHead>{t('places.communities')}</SectionHead>
              <ul>
                {town.communities.map((community) => (
                  <li key={community.id}>
                    <Go to={addressOf('communities', community)} className="more">
                      {community.name}
                    </Go>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {town.people.length > 0 && (
            <section>
              <SectionHead>{t('places.people')}</SectionHead>
              <ul className="rows">
                {town.people.map((person) => (
                  <li key={person.id} className="flex min-h-[52px] items-center gap-3">
                    <Avatar person={{ ...person, municipality: null }} size={36} />
                    <PersonName person={person} className="line-link" />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
      <div className="wide page muted small grid gap-1">
        <p>
          {t('places.changed', {
            date: dayOf(town.changedAt),
          })}
          {mayEdit && (
            <>
              {' '}
              <Go to={`${address}/changes`} className="link">
                {t('places.changes')}
              </Go>
            </>
          )}
        </p>
        {town.sources.length > 0 && (
          <p>
            {t('places.sources')} <span lang="en">{town.sources.join(' ')}</span>
          </p>
        )}
      </div>
      <Funding projects={town.projects} statements={town.fundingStatements} />
    </>
  );
}

/** What one knows of the municipality in figures and languages; what is not known is not there. */
function Facts({
  town,
}: {
  town: {
    population: number | null;
    populationYear: number | null;
    populationSource: string | null;
    languages: readonly string[];
  };
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  if (town.population === null && town.languages.length === 0) return null;
  const said = [town.populationYear, town.populationSource].filter(Boolean).join(', ');
  return (
    <section>
      <SectionHead>{t('places.facts')}</SectionHead>
      <dl className="rows">
        {town.population !== null && (
          <div className="py-2">
            <dt className="muted small">{t('places.population')}</dt>
            <dd className="figures">
              {town.population.toLocaleString(locale)}
              {said && <span className="muted small"> ({said})</span>}
            </dd>
          </div>
        )}
        {town.languages.length > 0 && (
          <div className="py-2">
            <dt className="muted small">{t('places.languages')}</dt>
            <dd>{town.languages.map((one) => names.of(one) ?? one).join(', ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

const capital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
