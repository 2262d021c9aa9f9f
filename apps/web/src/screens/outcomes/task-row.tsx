import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import { useBehalfName } from '../../parts/behalf.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { Button } from '../../parts/button.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { nameIn } from '../../parts/person.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { FinishTask, ReopenTask, TaskLine } from './documents.js';
import '../../look/outcomes.css';

export type ShownTask = FragmentType<typeof TaskLine>;

/** A task: done by one tap for whoever may say so, and open again by another. */
export function TaskRow({
  task: masked,
  here,
  whose = true,
  onChanged,
}: {
  task: ShownTask;
  /** the place whose list this is: it is not named again */
  here: string | null;
  /** says who has to do it */
  whose?: boolean;
  onChanged: (task: ShownTask) => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const task = unmask(TaskLine, masked);
  const [finish, finishing] = useAct(FinishTask);
  const [reopen, reopening] = useAct(ReopenTask);
  const open = task.state === 'OPEN';
  const mayMove = task.state === 'DROPPED' ? task.viewerMayKeep : task.mine || task.viewerMayKeep;
  const move = async (): Promise<void> => {
    const { answer, problem } = open
      ? await finish({ id: task.id, word: null })
      : await reopen({ id: task.id });
    if (problem) return toast(problemText(t, problem), 'wrong');
    onChanged('finishTask' in answer ? answer.finishTask : answer.reopenTask);
  };
  const foreign = task.language === language ? undefined : task.language;
  return (
    <li className="task-row" data-state={task.state}>
      {mayMove && open ? (
        <Button
          look="quiet"
          icon
          className="task-tick"
          aria-label={t('outcomes.finish', { text: task.text })}
          waiting={finishing}
          onPress={() => void move()}
        >
          <Circle aria-hidden="true" />
        </Button>
      ) : (
        <span className="task-tick" aria-hidden="true">
          {task.state === 'DONE' ? <Check /> : <Circle />}
        </span>
      )}
      <div className="task-text">
        <Go to={`/tasks/${task.number}`} lang={foreign} className="task-link">
          {task.text}
        </Go>
        <TaskFacts task={masked} here={here} whose={whose} />
      </div>
      {mayMove && !open && (
        <Button waiting={reopening} onPress={() => void move()}>
          {t('outcomes.undo')}
          <span className="sr-only">: {task.text}</span>
        </Button>
      )}
    </li>
  );
}

/** In one line: who, by when, from where. */
function TaskFacts({
  task: masked,
  here,
  whose,
}: {
  task: ShownTask;
  here: string | null;
  whose: boolean;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const nameOf = useBehalfName();
  const { owner, ownerBody, due, overdue, state, place, mine } = unmask(TaskLine, masked);
  const body = asBehalf(ownerBody);
  const who = owner ? nameIn(t, owner) : body && nameOf(body);
  return (
    <span className="task-facts small">
      {state !== 'OPEN' && (
        <span className="mark" data-tone={state === 'DONE' ? 'green' : 'wash'}>
          {t(`outcomes.state.${state}`)}
        </span>
      )}
      {due && (
        <span className={overdue ? 'task-late' : 'muted'}>
          {t(overdue ? 'outcomes.overdue' : 'outcomes.due', { date: periodText(due, locale, t) })}
        </span>
      )}
      {(whose || (body && mine)) && who && <span className="muted">{who}</span>}
      {place.id !== here && place.title && <span className="muted">{place.title}</span>}
    </span>
  );
}
