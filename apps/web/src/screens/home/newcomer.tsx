import { CircleCheck, CircleDashed } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/people.css';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { Band } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';

const FirstSteps = graphql(`
  query FirstSteps($id: ID!) {
    person(id: $id) {
      id
      headline
      languages
      municipality {
        ...Tile
      }
      groups {
        id
      }
    }
    viewer {
      interfaceLanguage
      hasWritten
    }
  }
`);

const place = (id: string): string => `guildhall_first_steps_${id}`;

/** What a newcomer does first: each step is done when it is true, not when it is ticked. Gone when all are, or when put away. */
export function Newcomer({ band }: { band: boolean }): ReactNode {
  const viewer = useViewer();
  return viewer && <Steps id={viewer.person.id} band={band} />;
}

function Steps({ id, band }: { id: string; band: boolean }): ReactNode {
  const t = useWords();
  const [away, setAway] = useState(() => localStorage.getItem(place(id)) !== null);
  const { answer } = useAsk(FirstSteps, { id }, { pause: away });
  if (away || !answer?.viewer) return null;
  const { headline, languages, groups, municipality } = answer.person;
  const steps = [
    { to: `/people/${id}`, text: t('home.step.profile'), done: Boolean(headline) && languages.length > 0 },
    { to: '/groups', text: t('home.step.group'), done: groups.length > 0 },
    { to: '/groups', text: t('home.step.hello'), done: answer.viewer.hasWritten },
  ];
  const done = steps.filter((step) => step.done).length;
  if (done === steps.length) return null;
  const putAway = (): void => {
    localStorage.setItem(place(id), 'away');
    setAway(true);
  };
  return (
    <section className="newcomer" aria-labelledby="first-steps">
      <SectionHead
        id="first-steps"
        aside={
          <Button look="quiet" onPress={putAway}>
            {t('home.steps.away')}
          </Button>
        }
      >
        {t('home.steps')}
      </SectionHead>
      {/* One band on a screen: where nothing waits, the empty state has it. */}
      {band && municipality && done > 0 && (
        <div className="newcomer-strand" style={{ width: `${(done / steps.length) * 100}%` }}>
          <Band height={14} strands={[{ tile: municipality, share: 1 }]} />
        </div>
      )}
      <p className="muted small">{t('home.steps.done', { done, all: steps.length })}</p>
      <ul>
        {steps.map((step) => (
          <li key={step.text} {...(step.done ? { 'data-done': '' } : {})}>
            {step.done ? <CircleCheck aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
            {step.done ? (
              <span>
                {step.text} <span className="sr-only">({t('home.step.isDone')})</span>
              </span>
            ) : (
              <Go to={step.to}>{step.text}</Go>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
