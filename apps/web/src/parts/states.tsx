import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import type { Problem } from '../graphql/problem.js';
import { note } from '../rendering/notes.js';
import { Button } from './button.js';
import { Go } from './go.js';
import { PageTitle } from './section.js';
import { LooseBand } from './weave.js';

/** A quiet word that appears only when an answer takes longer than half a second. */
export function Loading(): ReactNode {
  const t = useWords();
  note({ broken: true });
  return (
    <p className="loading" role="status">
      {t('frame.loading')}
    </p>
  );
}

/** Nothing here yet: one sentence why, one first step. */
export function Empty({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}): ReactNode {
  return (
    <div className="state">
      <LooseBand />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}

/** There is nothing at this address, or nothing that this reader may see: the two look alike. */
export function NotFound(): ReactNode {
  const t = useWords();
  note({ missing: true });
  return (
    <div className="state">
      <LooseBand cut />
      <PageTitle>{t('frame.notFound')}</PageTitle>
      <p>{t('frame.notFound.why')}</p>
      <div className="actions">
        <Go to="/" look="main">
          {t('frame.notFound.back')}
        </Go>
      </div>
    </div>
  );
}

/** An answer did not come or could not be given: says which, and offers to try again. */
export function Failed({
  problem,
  again,
}: {
  problem: Problem;
  again?: (() => void) | undefined;
}): ReactNode {
  const t = useWords();
  if (problem.code === 'NOT_FOUND') return <NotFound />;
  note({ broken: true });
  return (
    <div className="state" role="alert">
      <LooseBand cut />
      <h2>{problem.code === 'OFFLINE' ? t('frame.failed.offline') : t('frame.failed')}</h2>
      <p>{problem.code === 'OFFLINE' ? t('frame.failed.offline.why') : problemText(t, problem)}</p>
      {again && (
        <div className="actions">
          <Button look="main" onPress={again}>
            <RotateCw aria-hidden="true" />
            {t('frame.again')}
          </Button>
        </div>
      )}
      {typeof problem.details.requestId === 'string' && (
        <p>{t('frame.failed.number', { number: problem.details.requestId })}</p>
      )}
    </div>
  );
}

/** A part of a screen that could not be read: without a word it would look as if there were nothing. */
export function FailedHere({ problem, again }: { problem: Problem; again: () => void }): ReactNode {
  const t = useWords();
  note({ broken: true });
  return (
    <div className="flex flex-wrap items-center gap-x-3 py-2" role="alert">
      <p>{problemText(t, problem)}</p>
      <Button look="quiet" onPress={again}>
        <RotateCw aria-hidden="true" />
        {t('frame.again')}
      </Button>
    </div>
  );
}

/** The sentence for a problem that stands beside a form or in a toast. */
export function problemText(t: ReturnType<typeof useWords>, problem: Problem): string {
  if (problem.rule === 'QUESTIONS_CHANGED') return t('place.questions.changed');
  switch (problem.code) {
    case 'RATE_LIMITED': {
      const seconds = Number(problem.details.retryAfterSeconds ?? 60);
      return t('problem.RATE_LIMITED', { minutes: Math.max(1, Math.ceil(seconds / 60)) });
    }
    default:
      return t(`problem.${problem.code}`);
  }
}
