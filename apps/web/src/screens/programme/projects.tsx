import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useViewer } from '../../session/session.js';

const ProjectsPage = graphql(`
  query ProjectsPage($first: Int) {
    projects(first: $first) {
      items {
        id
        number
        slug
        title
        acronym
        period
        implementedBy {
          id
          name
        }
      }
      next
    }
  }
`);

const ProjectForm = lazy(async () => ({ default: (await import('./project-form.js')).ProjectForm }));

/** All projects, the newest first. */
export function ProjectsScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [first, setFirst] = useState(40);
  const { answer, problem, again, waiting } = useAsk(ProjectsPage, { first });
  const keeper = useViewer()?.administrator ?? false;
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const found = answer?.projects;
  if (problem && !found) return <Failed problem={problem} again={again} />;
  if (!found) return <Loading />;
  if (adding)
    return (
      <Suspense fallback={<Loading />}>
        <ProjectForm
          project={null}
          onCancel={() => setAdding(false)}
          onDone={(made) => void navigate({ to: addressOf('projects', made) })}
        />
      </Suspense>
    );
  return (
    <div className="wide page">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <PageTitle>{t('programme.projects')}</PageTitle>
          <p className="muted mt-2 max-w-[68ch]">{t('programme.projects.why')}</p>
        </div>
        {keeper && (
          <Button onPress={() => setAdding(true)}>
            <Plus aria-hidden="true" />
            {t('programme.project.add')}
          </Button>
        )}
      </div>
      {found.items.length === 0 ? (
        <Empty title={t('programme.projects.none')}>{t('programme.projects.none.why')}</Empty>
      ) : (
        <ul className="rows mt-6 max-w-[68ch]">
          {found.items.map((project) => (
            <li key={project.id} className="py-3">
              <Go to={addressOf('projects', project)} className="plain-link">
                {project.title}
              </Go>
              {project.acronym && <span className="muted"> ({project.acronym})</span>}
              <span className="muted small block">
                {[project.period && periodText(project.period, locale, t), project.implementedBy?.name]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.next && first < 100 && (
        <div className="mt-4">
          <Button waiting={waiting} onPress={() => setFirst(100)}>
            {t('programme.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
