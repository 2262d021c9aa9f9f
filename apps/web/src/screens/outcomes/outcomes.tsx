import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import type { Fact } from '#kernel';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useStreamNews } from '../../live/stream-news.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { SectionHead } from '../../parts/section.js';
import { Loading } from '../../parts/states.js';
import { useViewer } from '../../session/session.js';
import { DecisionList } from './decision-list.js';
import { OutcomeCounts } from './documents.js';
import { Ended } from './my-tasks.js';
import { TaskList } from './task-list.js';

// Only who keeps the outcomes of a place needs these.
const DecisionForm = lazy(async () => ({ default: (await import('./decision-form.js')).DecisionForm }));
const TaskForm = lazy(async () => ({ default: (await import('./task-form.js')).TaskForm }));

const isNews = ({ type }: Fact): boolean => type.startsWith('decision.') || type.startsWith('task.');

/** What a place decided and what is to be done: with what is below it, and with the forms for those who keep it. */
export function Outcomes({ scopeId, below = false }: { scopeId: string; below?: boolean }): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const { answer, again } = useAsk(OutcomeCounts, { scopeId });
  const [version, setVersion] = useState(0);
  const [writing, setWriting] = useState<'decision' | 'task' | null>(null);
  const news = useCallback(() => {
    setVersion((before) => before + 1);
    again();
  }, [again]);
  useStreamNews([scopeId], isNews, news);
  const keeps = answer?.outcomes.viewerMayKeep ?? false;
  const done = (): void => {
    setWriting(null);
    news();
  };
  return (
    <div className="outcomes">
      <section aria-labelledby="decisions">
        <SectionHead
          id="decisions"
          aside={
            keeps && (
              <Button look="quiet" onPress={() => setWriting('decision')}>
                <Plus aria-hidden="true" />
                {t('outcomes.record')}
              </Button>
            )
          }
        >
          {t('outcomes.decisions')}
        </SectionHead>
        <DecisionList
          scopeId={scopeId}
          below={below}
          version={version}
          none={
            <p className="muted py-3">
              {t(keeps ? 'outcomes.decisions.none.first' : 'outcomes.decisions.none')}
            </p>
          }
        />
      </section>
      {viewer && (
        <section aria-labelledby="tasks">
          <SectionHead
            id="tasks"
            aside={
              keeps && (
                <Button look="quiet" onPress={() => setWriting('task')}>
                  <Plus aria-hidden="true" />
                  {t('outcomes.set')}
                </Button>
              )
            }
          >
            {t('outcomes.tasks')}
          </SectionHead>
          <TaskList
            scopeId={scopeId}
            below={below}
            version={version}
            none={<p className="muted py-3">{t('outcomes.tasks.here.none')}</p>}
          />
          {(answer?.outcomes.closedTasks ?? 0) > 0 && <Ended scopeId={scopeId} below={below} />}
        </section>
      )}
      {writing && (
        <Dialog
          title={t(writing === 'decision' ? 'outcomes.record' : 'outcomes.set')}
          open
          onClose={() => setWriting(null)}
        >
          <Suspense fallback={<Loading />}>
            {writing === 'decision' ? (
              <DecisionForm scopeId={scopeId} onDone={done} onCancel={() => setWriting(null)} />
            ) : (
              <TaskForm scopeId={scopeId} onDone={done} onCancel={() => setWriting(null)} />
            )}
          </Suspense>
        </Dialog>
      )}
    </div>
  );
}
