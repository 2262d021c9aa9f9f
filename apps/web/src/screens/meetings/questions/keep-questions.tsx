import { useState, type ReactNode } from 'react';
import type { QuestionView } from '#kernel';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { Check } from '../../../parts/field.js';
import { toast } from '../../../parts/toast.js';
import { ReasonDialog } from '../../outcomes/reason-dialog.js';
import { saidOf } from './ask-question.js';
import {
  CloseQuestion,
  ReopenQuestion,
  SetMeetingQuestions,
  SetQuestionAside,
  TakeQuestion,
} from './documents.js';

/** Opens and closes the box. */
export function QuestionBox({
  meetingId,
  open,
  anonymous,
}: {
  meetingId: string;
  open: boolean;
  anonymous: boolean;
}): ReactNode {
  const t = useWords();
  const [set, waiting] = useAct(SetMeetingQuestions);
  const say = async (change: { open?: boolean; anonymous?: boolean }): Promise<void> => {
    const { problem } = await set({ meetingId, open, anonymous, ...change });
    if (problem) toast(saidOf(t, problem), 'wrong');
  };
  return (
    <div className="question-box">
      <Button look={open ? 'plain' : 'main'} waiting={waiting} onPress={() => void say({ open: !open })}>
        {t(open ? 'questions.close' : 'questions.open')}
      </Button>
      <Check
        label={t('questions.allowUnnamed')}
        checked={anonymous}
        onChange={(event) => void say({ anonymous: event.target.checked })}
      />
    </div>
  );
}

/** What is done with one question: taken, answered, set aside, put back. */
export function KeepQuestion({
  question: { id, state },
  currentId,
}: {
  question: QuestionView;
  /** the one that is being answered */
  currentId: string | null;
}): ReactNode {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const [take, taking] = useAct(TakeQuestion);
  const [close, closing] = useAct(CloseQuestion);
  const [aside, puttingAside] = useAct(SetQuestionAside);
  const [reopen, reopening] = useAct(ReopenQuestion);
  const told = ({ problem }: { problem?: Problem | undefined }): void => {
    if (problem) toast(saidOf(t, problem), 'wrong');
  };
  return (
    <>
      {state === 'ASKED' && (
        <Button waiting={taking} onPress={() => void take({ id, afterId: currentId }).then(told)}>
          {t('questions.take')}
        </Button>
      )}
      {state === 'ANSWERING' && (
        <Button look="main" waiting={closing} onPress={() => void close({ id }).then(told)}>
          {t('questions.answered')}
        </Button>
      )}
      {(state === 'ASKED' || state === 'ANSWERING') && (
        <Button look="quiet" onPress={() => setAsking(true)}>
          {t('questions.setAside')}
        </Button>
      )}
      {(state === 'ANSWERED' || state === 'ASIDE') && (
        <Button look="quiet" waiting={reopening} onPress={() => void reopen({ id }).then(told)}>
          {t('questions.reopen')}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={t('questions.setAside')}
          label={t('questions.setAside.why')}
          send={t('questions.setAside')}
          waiting={puttingAside}
          most={300}
          onClose={() => setAsking(false)}
          onSend={async (reason) => (await aside({ id, reason })).problem}
        />
      )}
    </>
  );
}
