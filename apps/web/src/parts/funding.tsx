import { useId, type ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../graphql/documents.js';
import { useLocale, useWords } from '../language/words.js';
import { periodText } from './fuzzy.js';

export const ProjectFunding = graphql(`
  fragment ProjectFunding on Project {
    id
    title
    period
    framework
    implementedBy {
      id
      name
    }
    fundingStatements {
      id
      position
      language
      text
      disclaimer
    }
  }
`);

/** Where the money comes from: the statements word for word and in their order, on every page of what they fund. */
export function Funding({
  projects,
}: {
  projects: readonly FragmentType<typeof ProjectFunding>[];
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const id = useId();
  if (projects.length === 0) return null;
  return (
    <section className="site-foot" aria-labelledby={id}>
      <div className="wide site-foot-grid">
        <h2 id={id} className="text-f-l">
          {t('places.funding')}
        </h2>
        <div>
          {projects.map((masked) => {
            const project = unmask(ProjectFunding, masked);
            return (
              <div key={project.id} className="mb-4">
                <p>
                  {t('places.funding.project', {
                    title: project.title,
                    period: periodText(project.period, locale, t),
                  })}
                  {project.implementedBy && (
                    <> {t('places.funding.by', { name: project.implementedBy.name })}</>
                  )}
                </p>
                {[...project.fundingStatements]
                  .sort((a, b) => a.position - b.position)
                  .map((statement) => (
                    <p key={statement.id} lang={statement.language}>
                      <b>{statement.text}</b>
                      {statement.disclaimer && <> {statement.disclaimer}</>}
                    </p>
                  ))}
                {project.framework && (
                  <p>{t('places.funding.framework', { framework: project.framework })}</p>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
