import { useEffect, useState, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Failed } from '../../parts/states.js';
import { TaskLine, TasksPage } from './documents.js';
import { TaskRow, type ShownTask } from './task-row.js';

/** Open tasks, or the ended ones. */
export function TaskList({
  scopeId,
  below = false,
  state = 'OPEN',
  version = 0,
  none,
}: {
  /** null: the reader's own */
  scopeId: string | null;
  below?: boolean;
  state?: 'OPEN' | 'DONE' | 'DROPPED';
  /** asked again whenever it grows */
  version?: number;
  /** what stands where there is none */
  none: ReactNode;
}): ReactNode {
  const t = useWords();
  const [many, setMany] = useState(20);
  const { answer, problem, again, waiting } = useAsk(TasksPage, {
    scopeId,
    below,
    state,
    first: many,
    after: null,
  });
  useEffect(() => {
    if (version > 0) again();
  }, [version, again]);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return null;
  return (
    <>
      <TaskRows tasks={answer.tasks.items} here={scopeId} none={none} />
      {answer.tasks.next && (
        <Button look="quiet" waiting={waiting} onPress={() => setMany(many + 40)}>
          {t('outcomes.more')}
        </Button>
      )}
    </>
  );
}

/** What was just ticked off stays where it stood until the screen is left, so that it can be taken back with the next tap. */
export function TaskRows({
  tasks,
  here,
  none,
}: {
  tasks: readonly ({ id: string } & ShownTask)[];
  /** the place whose list this is; null: the reader's own */
  here: string | null;
  none: ReactNode;
}): ReactNode {
  const [changed, setChanged] = useState<readonly { at: number; task: ShownTask }[]>([]);
  const shown: ShownTask[] = tasks.filter(
    (one) => !changed.some(({ task }) => unmask(TaskLine, task).id === one.id),
  );
  for (const { at, task } of changed) shown.splice(Math.min(at, shown.length), 0, task);
  if (shown.length === 0) return none;
  return (
    <ul className="rows task-rows">
      {shown.map((task, at) => (
        <TaskRow
          key={unmask(TaskLine, task).id}
          task={task}
          here={here}
          whose={here !== null}
          onChanged={(now) => {
            const { id } = unmask(TaskLine, now);
            const others = changed.filter((one) => unmask(TaskLine, one.task).id !== id);
            setChanged([...others, { at, task: now }].sort((a, b) => a.at - b.at));
          }}
        />
      ))}
    </ul>
  );
}
