import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { AskReviewer, ReleaseReviewer, type ShownEdition, type ShownPractice } from './documents.js';
import { PersonDialog } from './person-dialog.js';
import { refusalText } from './refusals.js';

/** Who was asked in this round, and how far each is; for the editors, who ask others. */
export function ReviewDesk({
  practice,
  edition,
  again,
}: {
  practice: ShownPractice;
  edition: ShownEdition;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const [ask] = useAct(AskReviewer);
  const [release, releasing] = useAct(ReleaseReviewer);
  const reviews = edition.reviews.filter(({ round }) => round === edition.round);
  const letGo = async (reviewId: string): Promise<void> => {
    const { problem } = await release({ reviewId });
    if (problem) toast(refusalText(t, problem), 'wrong');
    again();
  };
  return (
    <section>
      <SectionHead>{t('practices.reviewers')}</SectionHead>
      {reviews.length === 0 && <p className="muted py-3">{t('practices.reviewers.none')}</p>}
      <ul className="rows">
        {reviews.map(({ id, state, person, municipality, conflict }) => (
          <li key={id} className="py-3">
            {person && (
              <PersonName
                person={person}
                className="inline-flex min-h-[var(--target)] items-center font-semibold"
              />
            )}
            <p className="muted small">
              {municipality.name} · {t(`practices.reviewState.${state}`)}
            </p>
            {conflict && <p className="whitespace-pre-line">{conflict}</p>}
            {(state === 'ASKED' || state === 'FREE') && (
              <Button look="quiet" waiting={releasing} onPress={() => void letGo(id)}>
                {t('practices.release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button onPress={() => setAsking(true)}>{t('practices.ask')}</Button>
      </div>
      {asking && (
        <PersonDialog
          title={t('practices.ask')}
          hint={t('practices.ask.hint')}
          send={(personId) => ask({ practiceId: practice.id, personId })}
          onClose={(asked) => {
            setAsking(false);
            if (asked) again();
          }}
        />
      )}
    </section>
  );
}
