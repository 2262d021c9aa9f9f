import { useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { useTasksVersion } from '../../live/hooks.js';
import { Go } from '../../parts/go.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Empty } from '../../parts/states.js';
import { TaskList, TaskRows } from './task-list.js';
import type { ShownTask } from './task-row.js';
import '../../look/outcomes.css';

/** On home: the next of what I have to do; whoever came with nothing to do sees nothing of it. */
export function MyTasks({ tasks }: { tasks: readonly ({ id: string } & ShownTask)[] }): ReactNode {
  const t = useWords();
  return (
    <section className="home-section" aria-labelledby="my-tasks">
      <SectionHead id="my-tasks" aside={<Go to="/tasks">{t('outcomes.tasks.all')}</Go>}>
        {t('outcomes.tasks.mine')}
      </SectionHead>
      <TaskRows tasks={tasks} here={null} none={<p className="muted py-3">{t('outcomes.tasks.none')}</p>} />
    </section>
  );
}

/** All that I have to do, and what I have done of late. */
export function MyTasksScreen(): ReactNode {
  const t = useWords();
  const version = useTasksVersion();
  return (
    <div className="wide page">
      <PageTitle>{t('outcomes.tasks.mine')}</PageTitle>
      <div className="mt-5 max-w-[820px]">
        <TaskList
          scopeId={null}
          version={version}
          none={<Empty title={t('outcomes.tasks.none')}>{t('outcomes.tasks.none.why')}</Empty>}
        />
        <Ended scopeId={null} />
      </div>
    </div>
  );
}

/** What was done, folded away, and asked for only when it is wanted. */
export function Ended({ scopeId, below = false }: { scopeId: string | null; below?: boolean }): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-6" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="summary-line">{t('outcomes.tasks.done')}</summary>
      {open && (
        <TaskList
          scopeId={scopeId}
          below={below}
          state="DONE"
          none={<p className="muted py-3">{t('outcomes.tasks.done.none')}</p>}
        />
      )}
    </details>
  );
}
