import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import type { FirstStepsOfMineQuery } from '../../generated/graphql/graphql.js';
import { useAct, useAsk, type Asked } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useOwnNews } from '../../live/own-news.js';
import '../../look/people.css';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { Band } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';

const FirstStepsOfMine = graphql(`
  query FirstStepsOfMine($id: ID!) {
    person(id: $id) {
      id
      municipality {
        ...Tile
      }
    }
    viewer {
      person {
        id
      }
      firstSteps {
        hidden
        steps {
          kind
          done
          address
        }
      }
    }
  }
`);

const HideFirstSteps = graphql(`
  mutation HideFirstSteps($hidden: Boolean!) {
    hideFirstSteps(hidden: $hidden) {
      hidden
    }
  }
`);

/** One's own first steps, asked beside what else the page shows: they stand above it, and must not push it down. */
export function useFirstSteps(): Asked<FirstStepsOfMineQuery> {
  const id = useViewer()?.person.id;
  const asked = useAsk(FirstStepsOfMine, { id: id ?? '' }, { pause: id === undefined });
  // What was done or put away on another device comes to my own stream, which says only that something is new.
  useOwnNews(asked.again);
  return asked;
}

/** What a newcomer does first: each step is done when it is true, not when it is ticked. Gone when all are, or when put away. */
export function Newcomer({
  steps: { answer, again },
  band,
}: {
  steps: Asked<FirstStepsOfMineQuery>;
  band: boolean;
}): ReactNode {
  const t = useWords();
  const [hide, hiding] = useAct(HideFirstSteps);
  const mine = answer?.viewer?.firstSteps;
  if (!answer || !mine || mine.hidden) return null;
  const { id, municipality } = answer.person;
  const ways = {
    PROFILE: `/people/${id}`,
    LANGUAGE: '/settings',
    GROUP: '/groups',
    REPLY: '/groups',
  } as const;
  const steps = mine.steps.map(({ kind, done, address }) => ({
    done,
    to: address ?? (kind === 'INTRODUCTION' ? '/groups' : ways[kind]),
    text: t(`home.step.${kind}`),
  }));
  const done = steps.filter((step) => step.done).length;
  if (done === steps.length) return null;
  const putAway = async (): Promise<void> => {
    const { problem } = await hide({ hidden: true });
    if (problem) return toast(problemText(t, problem), 'wrong');
    again();
  };
  return (
    <section className="newcomer" aria-labelledby="first-steps">
      <SectionHead
        id="first-steps"
        aside={
          <Button look="quiet" waiting={hiding} onPress={() => void putAway()}>
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
