import { useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Funding } from '../../parts/funding.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { Claims } from './claims.js';
import { useSession } from '../../session/session.js';
import { OrganisationIsAsked } from '../arrival/body-answer.js';

const OrganisationPage = graphql(`
  query OrganisationPage($number: Int!) {
    organisation(number: $number) {
      id
      number
      slug
      name
      acronym
      kind
      sector
      website
      version
      viewerMayEdit
      names {
        language
        text
      }
      partOf {
        id
        number
        slug
        name
      }
      behalfOf {
        id
        number
        slug
        name
      }
      parts {
        id
        number
        slug
        name
        kind
      }
      municipality {
        ...Tile
      }
      seat {
        id
        number
        slug
        name
      }
      people {
        ...Name
      }
      affiliationClaims {
        id
        ...ClaimRow
      }
      projects {
        id
        number
        slug
        title
        period
        ...ProjectFunding
      }
      fundingStatements {
        id
        ...StatementWords
      }
    }
  }
`);

// Only who keeps the programme needs it.
const OrganisationForm = lazy(async () => ({
  default: (await import('./organisation-form.js')).OrganisationForm,
}));

/** An organisation: what it is, of whom it is a part, who works there and what it does with whose money. */
export function OrganisationScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { viewer } = useSession();
  const [editing, setEditing] = useState(false);
  const { organisation: segment } = useParams({ strict: false }) as { organisation: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    OrganisationPage,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const body = answer?.organisation;
  useRightAddress('organisations', body);
  if (number === null) return <NotFound />;
  if (problem && !body) return <Failed problem={problem} again={again} />;
  if (!body) return <Loading />;
  if (editing)
    return (
      <div className="wide page">
        <Suspense fallback={<Loading />}>
          <OrganisationForm
            key={body.version}
            organisation={body}
            again={again}
            onDone={() => {
              setEditing(false);
              again();
            }}
          />
        </Suspense>
      </div>
    );
  const others = body.names.map(({ text }) => text).filter((name) => name !== body.name);
  const acting = [
    body.municipality && {
      key: 'town',
      to: addressOf('municipalities', body.municipality),
      name: body.municipality.name,
    },
    body.behalfOf && { key: 'body', to: addressOf('organisations', body.behalfOf), name: body.behalfOf.name },
  ].filter((one) => one !== null);
  return (
    <>
      <div className="bg-sheet">
        <div className="wide flex flex-wrap items-center gap-x-6 gap-y-4 py-6">
          {body.municipality && <TownTile tile={body.municipality} size={72} />}
          <div className="min-w-0 flex-[1_1_220px]">
            <PageTitle className="serif text-f-3xl">{body.name}</PageTitle>
            <p className="muted mt-1">
              {[body.acronym, ...others].filter(Boolean).join(', ')}
              {(body.acronym || others.length > 0) && '. '}
              {t(`places.kind.${body.kind}`)}
            </p>
          </div>
          {body.viewerMayEdit && (
            <Button onPress={() => setEditing(true)}>
              <Pencil aria-hidden="true" />
              {t('programme.edit')}
            </Button>
          )}
        </div>
      </div>
      <div className="wide page grid content-start gap-x-12 gap-y-10 md:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-10">
          {viewer && <OrganisationIsAsked number={number} onAnswered={again} />}
          <Claims claims={body.affiliationClaims} again={again} />
          <dl className="facts">
            <dt>{t('programme.sector')}</dt>
            <dd>{t(`programme.sector.${body.sector}`)}</dd>
            {body.partOf && (
              <>
                <dt>{t('programme.partOf')}</dt>
                <dd>
                  <Go to={addressOf('organisations', body.partOf)}>{body.partOf.name}</Go>
                </dd>
              </>
            )}
            {acting.length > 0 && (
              <>
                <dt>{t('programme.behalfOf')}</dt>
                <dd>
                  {acting.map(({ key, to, name }) => (
                    <Go key={key} to={to} className="line-link">
                      {name}
                    </Go>
                  ))}
                </dd>
              </>
            )}
            {body.seat && (
              <>
                <dt>{t('programme.seat')}</dt>
                <dd>
                  <Go to={addressOf('municipalities', body.seat)}>{body.seat.name}</Go>
                </dd>
              </>
            )}
            {body.website && (
              <>
                <dt>{t('programme.website')}</dt>
                <dd>
                  <a href={body.website} rel="noopener nofollow" className="break-all">
                    {body.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
                  </a>
                </dd>
              </>
            )}
          </dl>
          {body.projects.length > 0 && (
            <section>
              <SectionHead>{t('programme.projects')}</SectionHead>
              <ul className="rows">
                {body.projects.map((project) => (
                  <li key={project.id} className="py-3">
                    <Go to={addressOf('projects', project)}>{project.title}</Go>
                    {project.period && (
                      <span className="muted small block">{periodText(project.period, locale, t)}</span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {body.parts.length > 0 && (
            <section>
              <SectionHead>{t('programme.parts')}</SectionHead>
              <ul className="rows">
                {body.parts.map((part) => (
                  <li key={part.id} className="py-3">
                    <Go to={addressOf('organisations', part)}>{part.name}</Go>
                    <span className="muted small block">{t(`places.kind.${part.kind}`)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {body.people.length > 0 && (
          <aside>
            <SectionHead>{t('programme.people')}</SectionHead>
            <ul className="rows">
              {body.people.map((person) => (
                <li key={person.id} className="flex min-h-[52px] items-center gap-3">
                  <Avatar person={{ ...person, municipality: null }} size={36} />
                  <PersonName person={person} className="line-link" />
                </li>
              ))}
            </ul>
          </aside>
        )}
      </div>
      <Funding projects={body.projects} statements={body.fundingStatements} />
    </>
  );
}
