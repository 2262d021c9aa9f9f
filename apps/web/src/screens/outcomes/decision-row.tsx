import type { ReactNode } from 'react';
import { unmask, type FragmentType } from '../../graphql/documents.js';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { DecisionLine } from './documents.js';
import '../../look/outcomes.css';

export type ShownDecision = FragmentType<typeof DecisionLine>;

/** A decision: its number and day, the words in full, and what became of it. */
export function DecisionRow({
  decision: masked,
  here,
}: {
  decision: ShownDecision;
  /** the place whose list this is: it is not named again */
  here: string | null;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const language = useLanguage();
  const { number, ordinal, text, language: written, decidedOn, state, place } = unmask(DecisionLine, masked);
  return (
    <li className="decision-row" data-state={state}>
      <p className="decision-head small">
        <Go to={`/decisions/${number}`} className="decision-number">
          {t('outcomes.decision.numbered', { ordinal })}
        </Go>
        {decidedOn && <span className="muted">{periodText(decidedOn, locale, t)}</span>}
        {place.id !== here && place.title && <span className="muted">{place.title}</span>}
        <DecisionStanding decision={masked} />
      </p>
      <p className="decision-text serif" lang={written === language ? undefined : written}>
        {text}
      </p>
    </li>
  );
}

/** Whether it holds, and if not, what took its place. */
export function DecisionStanding({ decision: masked }: { decision: ShownDecision }): ReactNode {
  const t = useWords();
  const { state, amendedBy, amends } = unmask(DecisionLine, masked);
  return (
    <>
      {state === 'WITHDRAWN' && (
        <span className="mark" data-tone="wash">
          {t('outcomes.state.WITHDRAWN')}
        </span>
      )}
      {amendedBy && (
        <Go to={`/decisions/${amendedBy.number}`} className="mark decision-other">
          {t('outcomes.amendedBy', { ordinal: amendedBy.ordinal })}
        </Go>
      )}
      {amends && (
        <Go to={`/decisions/${amends.number}`} className="muted decision-other">
          {t('outcomes.amends', { ordinal: amends.ordinal })}
        </Go>
      )}
    </>
  );
}
