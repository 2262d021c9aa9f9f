import { lazy, Suspense, type ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import '../../../look/questions.css';
import { Button } from '../../../parts/button.js';
import { Failed, Loading } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { AskQuestionForm, saidOf } from './ask-question.js';
import { SupportQuestion, WithdrawQuestion } from './documents.js';
import { QuestionRow } from './question-row.js';
import { useQuestions } from './use-questions.js';

// Only who runs or moderates the meeting needs it.
const KeepQuestion = lazy(async () => ({ default: (await import('./keep-questions.js')).KeepQuestion }));
const QuestionBox = lazy(async () => ({ default: (await import('./keep-questions.js')).QuestionBox }));

/**
 * The questions from the hall: for those who take part a field and the list; for those who run or moderate the meeting (with
 * `desk`) also what they do with them.
 */
export default function HallQuestions({
  meetingId,
  desk = false,
  beside = false,
  device = null,
}: {
  meetingId: string;
  desk?: boolean;
  /** among other parts of a screen: nothing where there is nothing to show or to do */
  beside?: boolean;
  /** by which a guest of the hall has joined */
  device?: string | null;
}): ReactNode {
  const t = useWords();
  const { held, problem, again, mark, mine } = useQuestions(meetingId);
  const [support] = useAct(SupportQuestion);
  const [withdraw, withdrawing] = useAct(WithdrawQuestion);
  if (beside && !held) return null;
  if (problem && !held) return <Failed problem={problem} again={again} />;
  if (!held) return <Loading />;
  const { questions, open, anonymous, supported, own, mayAsk, mayKeep } = held;
  const keeps = desk && mayKeep;
  // who conducts the session asks from a phone, as all do
  const asks = open && !(beside && keeps) && (mayAsk || device !== null);
  if (beside && !open && !keeps && questions.length === 0) return null;
  const current = questions.find(({ state }) => state === 'ANSWERING');
  const press = async (id: string): Promise<void> => {
    const before = supported.has(id);
    mark(id, !before);
    const { problem: refused } = await support({ id, support: !before });
    if (!refused) return;
    mark(id, before);
    toast(saidOf(t, refused), 'wrong');
  };
  const row = (question: (typeof questions)[number]): ReactNode => {
    const { id, state } = question;
    const mayPress = open && mayAsk && state === 'ASKED' && !own.has(id);
    return (
      <QuestionRow
        key={id}
        question={question}
        supported={mayPress ? supported.has(id) : null}
        onSupport={() => void press(id)}
      >
        {keeps && (
          <Suspense fallback={null}>
            <KeepQuestion question={question} currentId={current?.id ?? null} />
          </Suspense>
        )}
        {own.has(id) && state === 'ASKED' && (
          <Button
            look="quiet"
            waiting={withdrawing}
            onPress={() =>
              void withdraw({ id }).then(({ problem: refused }) => {
                if (refused) toast(saidOf(t, refused), 'wrong');
              })
            }
          >
            {t('questions.withdraw')}
          </Button>
        )}
      </QuestionRow>
    );
  };
  const of = (...states: string[]) => questions.filter(({ state }) => states.includes(state));
  const waiting = of('ASKED');
  const over = of('ANSWERED', 'ASIDE');
  return (
    <div className="questions">
      {keeps && (
        <Suspense fallback={null}>
          <QuestionBox meetingId={meetingId} open={open} anonymous={anonymous} />
        </Suspense>
      )}
      {/* Always there: what comes into the page together with its region is not read out. */}
      <section aria-live="polite" className="empty:hidden">
        {current && (
          <>
            <h2 className="question-now">{t('questions.now')}</h2>
            <ul className="rows question-rows">{row(current)}</ul>
          </>
        )}
      </section>
      {asks && (
        <AskQuestionForm
          meetingId={meetingId}
          device={mayAsk ? null : device}
          anonymousAllowed={anonymous && mayAsk}
          onAsked={(id, unnamed) => {
            if (!unnamed && mayAsk) mine(id);
          }}
        />
      )}
      {!open && <p className="muted">{t('questions.closed')}</p>}
      <section>
        <h2>{t('questions.waiting')}</h2>
        {waiting.length === 0 ? (
          <p className="muted py-3">{t(asks ? 'questions.waiting.none' : 'questions.waiting.nobody')}</p>
        ) : (
          <ol className="rows question-rows">{waiting.map(row)}</ol>
        )}
      </section>
      {over.length > 0 && (
        <details>
          <summary className="summary-line">{t('questions.over', { count: over.length })}</summary>
          <ul className="rows question-rows">{over.map(row)}</ul>
        </details>
      )}
    </div>
  );
}
