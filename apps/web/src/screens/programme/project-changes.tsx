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

const ProjectChanges = graphql(`
  query ProjectChanges($number: Int!, $after: String) {
    project(number: $number) {
      id
      number
      slug
      title
      viewerMayEdit
      revisions(first: 30, after: $after) {
        ...RevisionLines
      }
    }
  }
`);

/** Who changed the project, its funders and what they want said, when, and from what to what. For those who may edit it. */
export function ProjectChangesScreen(): ReactNode {
  const t = useWords();
  const { project: segment } = useParams({ strict: false }) as { project: string };
  const number = numberOf(segment);
  const [after, setAfter] = useState<string | null>(null);
  const { answer, problem, again } = useAsk(
    ProjectChanges,
    { number: number ?? 0, after },
    { pause: number === null },
  );
  const project = answer?.project;
  if (number === null) return <NotFound />;
  if (problem && !project) return <Failed problem={problem} again={again} />;
  if (!project) return <Loading />;
  if (!project.viewerMayEdit) return <NotFound />;
  return (
    <div className="page wide">
      <p className="small">
        <Go to={addressOf('projects', project)} className="link">
          {project.title}
        </Go>
      </p>
      <PageTitle>{t('places.changes')}</PageTitle>
      <RevisionList
        revisions={project.revisions}
        why={t('programme.changes.why')}
        after={after}
        onPage={setAfter}
      />
    </div>
  );
}
