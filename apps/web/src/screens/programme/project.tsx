import { useParams } from '@tanstack/react-router';
import { Pencil, Plus } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { StatementList } from '../../parts/funding.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { Payers } from './payers.js';
import { StatementDesk } from './statement-desk.js';

const ProjectPage = graphql(`
  query ProjectPage($number: Int!) {
    project(number: $number) {
      id
      number
      slug
      title
      acronym
      period
      framework
      version
      viewerMayEdit
      frameworks {
        language
        text
      }
      titles {
        language
        text
      }
      partOf {
        id
        number
        slug
        title
      }
      parts {
        id
        number
        slug
        title
      }
      implementedBy {
        id
        number
        slug
        name
      }
      partners {
        id
        number
        slug
        name
      }
      communities {
        id
        number
        slug
        name
      }
      municipalities {
        ...Tile
      }
      funders {
        id
        ...PayerLine
      }
      fundingStatements {
        id
        position
        ...StatementWords
      }
      statementDrafts {
        id
        ...DraftWords
      }
    }
  }
`);

// Only who keeps the programme needs these.
const ProjectForm = lazy(async () => ({ default: (await import('./project-form.js')).ProjectForm }));
const FunderForm = lazy(async () => ({ default: (await import('./funder-form.js')).FunderForm }));

/** A project: its titles and period, who carries it out and who pays, in the funders' own words. */
export function ProjectScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { project: segment } = useParams({ strict: false }) as { project: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(ProjectPage, { number: number ?? 0 }, { pause: number === null });
  const [editing, setEditing] = useState(false);
  const [paying, setPaying] = useState(false);
  const project = answer?.project;
  useRightAddress('projects', project);
  if (number === null) return <NotFound />;
  if (problem && !project) return <Failed problem={problem} again={again} />;
  if (!project) return <Loading />;
  if (editing)
    return (
      <Suspense fallback={<Loading />}>
        <ProjectForm
          key={project.version}
          project={project}
          again={again}
          onCancel={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            again();
          }}
        />
      </Suspense>
    );
  const others = project.titles.filter(({ text }) => text !== project.title);
  return (
    <>
      <div className="bg-sheet">
        <div className="wide flex flex-wrap items-start gap-x-6 gap-y-4 py-6">
          <div className="min-w-0 flex-1">
            <PageTitle className="serif text-f-3xl">{project.title}</PageTitle>
            {others.map(({ language, text }) => (
              <p key={language} lang={language} className="muted mt-1 max-w-[68ch]">
                {text}
              </p>
            ))}
            {project.acronym && <p className="muted mt-1">{project.acronym}</p>}
          </div>
          {project.viewerMayEdit && (
            <Button onPress={() => setEditing(true)}>
              <Pencil aria-hidden="true" />
              {t('programme.edit')}
            </Button>
          )}
        </div>
      </div>
      <div className="wide page grid content-start gap-x-12 gap-y-10 md:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-10">
          <section>
            <SectionHead>{t('programme.statements')}</SectionHead>
            {project.fundingStatements.length === 0 ? (
              <p className="muted">{t('programme.statements.none')}</p>
            ) : (
              <div className="grid max-w-[68ch] gap-4">
                <StatementList statements={project.fundingStatements} />
              </div>
            )}
          </section>
          {project.viewerMayEdit && (
            <StatementDesk
              projectId={project.id}
              published={project.fundingStatements}
              drafts={project.statementDrafts}
              funders={project.funders}
              again={again}
            />
          )}
          {project.parts.length > 0 && (
            <section>
              <SectionHead>{t('programme.inner')}</SectionHead>
              <ul className="rows">
                {project.parts.map((part) => (
                  <li key={part.id} className="py-3">
                    <Go to={addressOf('projects', part)}>{part.title}</Go>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {project.municipalities.length > 0 && (
            <section>
              <SectionHead>{t('programme.towns')}</SectionHead>
              <ul className="flex flex-wrap gap-x-6">
                {project.municipalities.map((town) => (
                  <li key={town.id}>
                    <Go to={addressOf('municipalities', town)} className="front-town">
                      <TownTile tile={town} size={32} />
                      {town.name}
                    </Go>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside className="grid content-start gap-8">
          <dl className="grid content-start gap-4">
            {project.period && (
              <Fact name={t('programme.period')}>{periodText(project.period, locale, t)}</Fact>
            )}
            {project.partOf && (
              <Fact name={t('programme.wider')}>
                <Go to={addressOf('projects', project.partOf)}>{project.partOf.title}</Go>
              </Fact>
            )}
            {project.communities.length > 0 && (
              <Fact name={t('programme.paysFor')}>
                {project.communities.map((community) => (
                  <Go key={community.id} to={addressOf('communities', community)} className="line-link">
                    {community.name}
                  </Go>
                ))}
              </Fact>
            )}
            {project.implementedBy && (
              <Fact name={t('programme.implementedBy')}>
                <Go to={addressOf('organisations', project.implementedBy)}>{project.implementedBy.name}</Go>
              </Fact>
            )}
            {project.partners.length > 0 && (
              <Fact name={t('programme.partners')}>
                {project.partners.map((partner) => (
                  <Go key={partner.id} to={addressOf('organisations', partner)} className="line-link">
                    {partner.name}
                  </Go>
                ))}
              </Fact>
            )}
            {project.funders.length > 0 && (
              <Fact name={t('programme.funders')}>
                <Payers
                  projectId={project.id}
                  funders={project.funders}
                  mayEdit={project.viewerMayEdit}
                  again={again}
                />
              </Fact>
            )}
            {project.framework && <Fact name={t('programme.framework')}>{project.framework}</Fact>}
          </dl>
          {project.viewerMayEdit && (
            <div>
              <Button onPress={() => setPaying(true)}>
                <Plus aria-hidden="true" />
                {t('programme.funder.add')}
              </Button>
            </div>
          )}
          {paying && (
            <Suspense fallback={null}>
              <FunderForm
                projectId={project.id}
                funder={null}
                again={again}
                onClose={(saved) => {
                  setPaying(false);
                  if (saved) again();
                }}
              />
            </Suspense>
          )}
        </aside>
      </div>
      {project.viewerMayEdit && (
        <p className="wide page small">
          <Go to={`${addressOf('projects', project)}/changes`} className="link">
            {t('places.changes')}
          </Go>
        </p>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="muted small">{name}</dt>
      <dd className="m-0">{children}</dd>
    </div>
  );
}
