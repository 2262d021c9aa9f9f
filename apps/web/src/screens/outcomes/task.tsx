import { useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Fact } from '#kernel';
import type { TaskByNumberQuery } from '../../generated/graphql/graphql.js';
import { graphql, unmask } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import { useStreamNews } from '../../live/stream-news.js';
import { numberOf } from '../../parts/address.js';
import { BehalfName } from '../../parts/behalf.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { PersonName } from '../../parts/person.js';
import { RevisionList } from '../../parts/revisions.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { When } from '../../parts/when.js';
import { DropTask, FinishTask, ReopenTask, TaskLine } from './documents.js';
import '../../look/outcomes.css';

// Only who changes something needs these.
const ReasonDialog = lazy(async () => ({ default: (await import('./reason-dialog.js')).ReasonDialog }));
const ReassignForm = lazy(async () => ({ default: (await import('./reassign-form.js')).ReassignForm }));
const TaskForm = lazy(async () => ({ default: (await import('./task-form.js')).TaskForm }));

const TaskByNumber = graphql(`
  query TaskByNumber($number: Int!) {
    task(number: $number) {
      id
      ...TaskLine
      setAt
      setBy {
        ...Name
      }
      closedBy {
        ...Name
      }
      revisions(first: 10) {
        ...RevisionLines
        items {
          id
        }
      }
    }
  }
`);

type Whole = TaskByNumberQuery['task'];
type Step = 'edit' | 'drop' | 'reassign';

const isNews = ({ type }: Fact): boolean => type.startsWith('task.');

/** A task under its permanent address: what, who, by when, from where; and what its owner and those who set it do with it. */
export function TaskScreen(): ReactNode {
  const { task: segment } = useParams({ strict: false }) as { task: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    TaskByNumber,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const task = answer?.task;
  useStreamNews([task && unmask(TaskLine, task).place.id], isNews, again);
  if (number === null) return <NotFound />;
  if (problem && !task) return <Failed problem={problem} again={again} />;
  if (!task) return <Loading />;
  return <Page task={task} again={again} />;
}

function Page({ task: masked, again }: { task: Whole; again: () => void }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const task = unmask(TaskLine, masked);
  const [step, setStep] = useState<Step | null>(null);
  const { place } = task;
  return (
    <div className="wide page outcome">
      <p className="small">
        <Go to={`${place.address}${place.kind === 'MEETING' ? '' : '/outcomes'}`} className="link">
          {place.title || t('outcomes.meeting')}
        </Go>
      </p>
      <PageTitle lang={task.language === language ? undefined : task.language} title={task.text}>
        {task.text}
      </PageTitle>
      <Facts task={masked} />
      <Acts task={masked} again={again} begin={setStep} />
      {masked.revisions.items.length > 0 && (
        <section>
          <SectionHead>{t('places.changes')}</SectionHead>
          <RevisionList revisions={masked.revisions} why="" after={null} onPage={() => undefined} />
        </section>
      )}
      {step && <Steps task={masked} step={step} close={() => setStep(null)} again={again} />}
    </div>
  );
}

function Facts({ task: masked }: { task: Whole }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const task = unmask(TaskLine, masked);
  const body = asBehalf(task.ownerBody);
  return (
    <dl className="facts">
      <dt>{t('outcomes.state')}</dt>
      <dd>
        <b data-late={task.overdue ? '' : undefined} className={task.overdue ? 'task-late' : ''}>
          {t(task.overdue ? 'outcomes.state.OVERDUE' : `outcomes.state.${task.state}`)}
        </b>
        {masked.closedBy && task.closedAt && (
          <span className="muted">
            {', '}
            <PersonName person={masked.closedBy} />
            {', '}
            <When at={task.closedAt} />
          </span>
        )}
      </dd>
      {task.word && (
        <>
          <dt>{t('outcomes.word')}</dt>
          <dd className="whitespace-pre-line">{task.word}</dd>
        </>
      )}
      <dt>{t('outcomes.owner')}</dt>
      <dd className="flex flex-wrap items-center gap-2">
        {task.owner ? (
          <PersonName person={task.owner} className="task-owner" />
        ) : (
          body && <BehalfName behalf={body} />
        )}
      </dd>
      {task.due && (
        <>
          <dt>{t('outcomes.due.label')}</dt>
          <dd>{periodText(task.due, locale, t)}</dd>
        </>
      )}
      {task.decision && (
        <>
          <dt>{t('outcomes.from')}</dt>
          <dd>
            <Go to={`/decisions/${task.decision.number}`}>
              {t('outcomes.decision.numbered', { ordinal: task.decision.ordinal })}
            </Go>
          </dd>
        </>
      )}
      {masked.setBy && (
        <>
          <dt>{t('outcomes.setBy')}</dt>
          <dd>
            <PersonName person={masked.setBy} />, <When at={masked.setAt} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Acts({
  task: masked,
  again,
  begin,
}: {
  task: Whole;
  again: () => void;
  begin: (step: Step) => void;
}): ReactNode {
  const t = useWords();
  const { id, state, mine, viewerMayKeep } = unmask(TaskLine, masked);
  const [finish, finishing] = useAct(FinishTask);
  const [reopen, reopening] = useAct(ReopenTask);
  const told = ({ problem }: { problem?: Problem | undefined }): void => {
    if (problem) toast(problemText(t, problem), 'wrong');
    again();
  };
  const open = state === 'OPEN';
  const mayReopen = !open && (viewerMayKeep || (mine && state === 'DONE'));
  if (!mine && !viewerMayKeep) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {open && (
        <Button look="main" waiting={finishing} onPress={() => void finish({ id, word: null }).then(told)}>
          {t('outcomes.done')}
        </Button>
      )}
      {mayReopen && (
        <Button waiting={reopening} onPress={() => void reopen({ id }).then(told)}>
          {t('outcomes.reopen')}
        </Button>
      )}
      {viewerMayKeep && open && (
        <>
          <Button onPress={() => begin('reassign')}>{t('outcomes.reassign')}</Button>
          <Button onPress={() => begin('edit')}>
            <Pencil aria-hidden="true" />
            {t('outcomes.edit')}
          </Button>
          <Button look="quiet" onPress={() => begin('drop')}>
            {t('outcomes.drop')}
          </Button>
        </>
      )}
    </div>
  );
}

function Steps({
  task: masked,
  step,
  close,
  again,
}: {
  task: Whole;
  step: Step;
  close: () => void;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const task = unmask(TaskLine, masked);
  const [drop, dropping] = useAct(DropTask);
  const done = (): void => {
    close();
    again();
  };
  if (step === 'drop')
    return (
      <Suspense fallback={null}>
        <ReasonDialog
          title={t('outcomes.drop')}
          label={t('outcomes.drop.why')}
          send={t('outcomes.drop')}
          waiting={dropping}
          onClose={close}
          onSend={async (word) => {
            const { problem } = await drop({ id: task.id, word });
            if (!problem) again();
            return problem;
          }}
        />
      </Suspense>
    );
  return (
    <Dialog title={t(step === 'edit' ? 'outcomes.edit' : 'outcomes.reassign')} open onClose={close}>
      <Suspense fallback={<Loading />}>
        {step === 'edit' ? (
          <TaskForm scopeId={task.place.id} changes={task} onDone={done} onCancel={close} />
        ) : (
          <ReassignForm id={task.id} version={task.version} onDone={done} onCancel={close} />
        )}
      </Suspense>
    </Dialog>
  );
}
