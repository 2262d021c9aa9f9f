import { useParams } from '@tanstack/react-router';
import { Pencil, Plus } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Fact } from '#kernel';
import type { DecisionByNumberQuery } from '../../generated/graphql/graphql.js';
import { graphql, unmask } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import { useStreamNews } from '../../live/stream-news.js';
import { numberOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { RevisionList } from '../../parts/revisions.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { DecisionStanding } from './decision-row.js';
import { DecisionLine, WithdrawDecision } from './documents.js';
import { ReasonDialog } from './reason-dialog.js';
import { TaskRow } from './task-row.js';
import '../../look/outcomes.css';

const DecisionForm = lazy(async () => ({ default: (await import('./decision-form.js')).DecisionForm }));
const TaskForm = lazy(async () => ({ default: (await import('./task-form.js')).TaskForm }));

const DecisionByNumber = graphql(`
  query DecisionByNumber($number: Int!) {
    decision(number: $number) {
      id
      ...DecisionLine
      tasks {
        id
        ...TaskLine
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

type Whole = DecisionByNumberQuery['decision'];
type Step = 'edit' | 'amend' | 'withdraw' | 'task';

const isNews = ({ type }: Fact): boolean => type.startsWith('decision.') || type.startsWith('task.');

/** A decision under its permanent address: the words, whether it holds, what follows from it, and who changed it. */
export function DecisionScreen(): ReactNode {
  const { decision: segment } = useParams({ strict: false }) as { decision: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    DecisionByNumber,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const decision = answer?.decision;
  useStreamNews([decision && unmask(DecisionLine, decision).place.id], isNews, again);
  if (number === null) return <NotFound />;
  if (problem && !decision) return <Failed problem={problem} again={again} />;
  if (!decision) return <Loading />;
  return <Page decision={decision} again={again} />;
}

function Page({ decision: masked, again }: { decision: Whole; again: () => void }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const language = useLanguage();
  const decision = unmask(DecisionLine, masked);
  const [step, setStep] = useState<Step | null>(null);
  const { place, ordinal, decidedOn, state, viewerMayKeep } = decision;
  const title = t('outcomes.decision.numbered', { ordinal });
  return (
    <div className="wide page outcome">
      <p className="small">
        <Go to={`${place.address}${place.kind === 'MEETING' ? '' : '/outcomes'}`} className="link">
          {place.title || t('outcomes.meeting')}
        </Go>
      </p>
      <PageTitle>{title}</PageTitle>
      <p className="decision-head">
        {decidedOn && <span className="muted">{periodText(decidedOn, locale, t)}</span>}
        <DecisionStanding decision={masked} />
      </p>
      <p
        className="decision-words serif"
        data-state={state}
        lang={decision.language === language ? undefined : decision.language}
      >
        {decision.text}
      </p>
      {decision.reason && (
        <p className="measure">
          <b>{t('outcomes.withdraw.why')}:</b> <span className="whitespace-pre-line">{decision.reason}</span>
        </p>
      )}
      {viewerMayKeep && (
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => setStep('edit')}>
            <Pencil aria-hidden="true" />
            {t('outcomes.edit')}
          </Button>
          {state === 'ADOPTED' && (
            <>
              <Button onPress={() => setStep('amend')}>{t('outcomes.amend')}</Button>
              <Button look="quiet" onPress={() => setStep('withdraw')}>
                {t('outcomes.withdraw')}
              </Button>
            </>
          )}
        </div>
      )}
      {(masked.tasks.length > 0 || viewerMayKeep) && (
        <section aria-labelledby="follows">
          <SectionHead
            id="follows"
            aside={
              viewerMayKeep && (
                <Button look="quiet" onPress={() => setStep('task')}>
                  <Plus aria-hidden="true" />
                  {t('outcomes.set')}
                </Button>
              )
            }
          >
            {t('outcomes.follows')}
          </SectionHead>
          {masked.tasks.length === 0 && <p className="muted py-3">{t('outcomes.follows.none')}</p>}
          <ul className="rows task-rows">
            {masked.tasks.map((task) => (
              <TaskRow key={task.id} task={task} here={place.id} onChanged={again} />
            ))}
          </ul>
        </section>
      )}
      {masked.revisions.items.length > 0 && (
        <section>
          <SectionHead>{t('places.changes')}</SectionHead>
          <RevisionList revisions={masked.revisions} why="" after={null} onPage={() => undefined} />
        </section>
      )}
      <Steps decision={masked} step={step} close={() => setStep(null)} again={again} />
    </div>
  );
}

function Steps({
  decision: masked,
  step,
  close,
  again,
}: {
  decision: Whole;
  step: Step | null;
  close: () => void;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const decision = unmask(DecisionLine, masked);
  const [withdraw, withdrawing] = useAct(WithdrawDecision);
  const done = (): void => {
    close();
    again();
  };
  if (!step) return null;
  if (step === 'withdraw')
    return (
      <ReasonDialog
        title={t('outcomes.withdraw')}
        label={t('outcomes.withdraw.why')}
        send={t('outcomes.withdraw')}
        waiting={withdrawing}
        onClose={close}
        onSend={async (reason) => {
          const { problem } = await withdraw({ id: decision.id, reason });
          if (!problem) again();
          return problem;
        }}
      />
    );
  const form = { scopeId: decision.place.id, onDone: done, onCancel: close };
  return (
    <Dialog
      title={t(step === 'task' ? 'outcomes.set' : step === 'edit' ? 'outcomes.edit' : 'outcomes.amend')}
      open
      onClose={close}
    >
      <Suspense fallback={<Loading />}>
        {step === 'task' && <TaskForm {...form} decisionId={decision.id} />}
        {step === 'edit' && <DecisionForm {...form} corrects={decision} />}
        {step === 'amend' && <DecisionForm {...form} amendsId={decision.id} />}
      </Suspense>
    </Dialog>
  );
}
