import { useId, type ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../graphql/documents.js';
import { useLocale, useWords } from '../language/words.js';
import { addressOf } from './address.js';
import { periodText } from './fuzzy.js';
import { Go } from './go.js';

export const ProjectFunding = graphql(`
  fragment ProjectFunding on Project {
    id
    number
    slug
    title
    period
    framework
    implementedBy {
      id
      number
      slug
      name
    }
  }
`);

export const StatementWords = graphql(`
  fragment StatementWords on FundingStatement {
    id
    language
    text
    disclaimer
  }
`);

/** The funders' words one after another, as they were given; `pre-wrap` keeps the line breaks that are among their bytes. */
export function StatementList({
  statements,
}: {
  statements: readonly FragmentType<typeof StatementWords>[];
}): ReactNode {
  return statements.map((masked) => {
    const statement = unmask(StatementWords, masked);
    return (
      <p key={statement.id} lang={statement.language} className="statement">
        <b>{statement.text}</b>
        {statement.disclaimer && <> {statement.disclaimer}</>}
      </p>
    );
  });
}

/**
 * Where the money comes from: the statements word for word and in the order in which they were published, on every page of
 * what they fund. Projects take turns in that order, so they are named beneath and not between.
 */
export function Funding({
  projects,
  statements,
}: {
  projects: readonly FragmentType<typeof ProjectFunding>[];
  statements: readonly FragmentType<typeof StatementWords>[];
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const id = useId();
  if (projects.length === 0 && statements.length === 0) return null;
  return (
    <section className="site-foot" aria-labelledby={id}>
      <div className="wide site-foot-grid">
        <h2 id={id} className="text-f-l">
          {t('places.funding')}
        </h2>
        <div className="grid content-start gap-3">
          <StatementList statements={statements} />
          <ul className="grid gap-1">
            {projects.map((masked) => {
              const project = unmask(ProjectFunding, masked);
              return (
                <li key={project.id}>
                  <Go to={addressOf('projects', project)}>{project.title}</Go>
                  {project.period && <> ({periodText(project.period, locale, t)})</>}.
                  {project.implementedBy && (
                    <> {t('places.funding.by', { name: project.implementedBy.name })}</>
                  )}
                  {project.framework && (
                    <> {t('places.funding.framework', { framework: project.framework })}</>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      </div>
    </section>
  );
}
