import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Choices, Select } from '../field.js';
import { Form } from '../form-frame.js';
import { FailedHere, Loading } from '../states.js';
import { Rows, type RowForm } from './rows.js';

const ProjectsToName = graphql(`
  query ProjectsToName {
    projects(first: 100) {
      items {
        id
        title
        fundingStatements {
          id
          text
        }
      }
    }
  }
`);

/** The key of these is the id. */
export interface ProjectRow {
  key: string;
  title: string;
}

export interface StatementRow {
  key: string;
  project: string;
  text: string;
}

export const projectRows = (projects: readonly { id: string; title: string }[]): ProjectRow[] =>
  projects.map(({ id, title }) => ({ key: id, title }));

export const statementRows = (
  statements: readonly { id: string; project: string; text: string }[],
): StatementRow[] => statements.map(({ id, project, text }) => ({ key: id, project, text }));

/** Of which projects it is part, and what their funders want said under it, in order. */
export function MoneyRows({
  projects,
  statements,
  change,
}: {
  projects: readonly ProjectRow[];
  statements: readonly StatementRow[];
  change: (part: { projects?: readonly ProjectRow[]; statements?: readonly StatementRow[] }) => void;
}): ReactNode {
  const t = useWords();
  return (
    <>
      <Rows
        label={t('programme.projects')}
        add={t('longForm.projects.add')}
        items={projects}
        change={(kept) => change({ projects: kept })}
        most={20}
        name={({ title }) => title}
        form={(one, keep, leave) => <ProjectForm one={one} keep={keep} leave={leave} taken={projects} />}
      />
      <Rows
        label={t('longForm.statements')}
        add={t('longForm.statements.add')}
        items={statements}
        change={(kept) => change({ statements: kept })}
        most={20}
        name={({ text }) => text}
        detail={({ project }) => project}
        form={(one, keep, leave) => <StatementForm one={one} keep={keep} leave={leave} taken={statements} />}
      />
    </>
  );
}

/** Those that stand there already are not offered again. */
type Taking<One> = RowForm<One> & { taken: readonly One[] };

function ProjectForm({ one, keep, leave, taken }: Taking<ProjectRow>): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(ProjectsToName, {});
  const [chosen, setChosen] = useState(one?.key ?? '');
  if (problem && !answer) return <FailedHere problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const free = answer.projects.items.filter(
    ({ id }) => id === one?.key || !taken.some(({ key }) => key === id),
  );
  const project = free.find(({ id }) => id === chosen) ?? free[0];
  const send = (): void => (project ? keep({ key: project.id, title: project.title }) : leave());
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={send} onCancel={leave} nothing={!project}>
      <Select
        label={t('longForm.project')}
        value={project?.id ?? ''}
        onChange={(event) => setChosen(event.target.value)}
        options={free.map(({ id, title }) => ({ value: id, text: title }))}
      />
    </Form>
  );
}

function StatementForm({ one, keep, leave, taken }: Taking<StatementRow>): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(ProjectsToName, {});
  const [projectId, setProjectId] = useState('');
  const [chosen, setChosen] = useState(one?.key ?? '');
  if (problem && !answer) return <FailedHere problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const projects = answer.projects.items;
  const project =
    projects.find(({ id }) => id === projectId) ??
    projects.find(({ fundingStatements }) => fundingStatements.some(({ id }) => id === one?.key)) ??
    projects.find(({ fundingStatements }) => fundingStatements.length > 0) ??
    projects[0];
  const free = (project?.fundingStatements ?? []).filter(
    ({ id }) => id === one?.key || !taken.some(({ key }) => key === id),
  );
  const statement = free.find(({ id }) => id === chosen);
  const send = (): void => {
    if (project && statement) keep({ key: statement.id, project: project.title, text: statement.text });
  };
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={send} onCancel={leave} nothing={!statement}>
      <Select
        label={t('longForm.project')}
        value={project?.id ?? ''}
        onChange={(event) => {
          setProjectId(event.target.value);
          setChosen('');
        }}
        options={projects.map(({ id, title }) => ({ value: id, text: title }))}
      />
      {free.length === 0 ? (
        <p className="muted">{t('longForm.statements.none')}</p>
      ) : (
        <Choices
          label={t('longForm.statements.which')}
          name="statement"
          chosen={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={free.map(({ id, text }) => ({ value: id, text }))}
        />
      )}
    </Form>
  );
}
