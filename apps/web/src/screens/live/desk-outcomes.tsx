import { Gavel, ListTodo } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Loading } from '../../parts/states.js';
import { Key, useKeys } from './keys.js';

const DecisionForm = lazy(async () => ({
  default: (await import('../outcomes/decision-form.js')).DecisionForm,
}));
const TaskForm = lazy(async () => ({ default: (await import('../outcomes/task-form.js')).TaskForm }));

/** What is decided, and who is to do what: written down as it happens. */
export function DeskOutcomes({ meetingId }: { meetingId: string }): ReactNode {
  const t = useWords();
  const [writing, setWriting] = useState<'decision' | 'task' | null>(null);
  useKeys({ c: () => setWriting('decision'), t: () => setWriting('task') });
  const close = (): void => setWriting(null);
  return (
    <div className="act-line mt-6">
      <Button onPress={() => setWriting('decision')}>
        <Gavel aria-hidden="true" />
        {t('session.decision')}
        <Key>c</Key>
      </Button>
      <Button onPress={() => setWriting('task')}>
        <ListTodo aria-hidden="true" />
        {t('session.task')}
        <Key>t</Key>
      </Button>
      {writing && (
        <Dialog title={t(writing === 'decision' ? 'session.decision' : 'session.task')} open onClose={close}>
          <Suspense fallback={<Loading />}>
            {writing === 'decision' ? (
              <DecisionForm scopeId={meetingId} onDone={close} onCancel={close} />
            ) : (
              <TaskForm scopeId={meetingId} onDone={close} onCancel={close} />
            )}
          </Suspense>
        </Dialog>
      )}
    </div>
  );
}
