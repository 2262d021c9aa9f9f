import { useEffect, useState, type ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Failed } from '../../parts/states.js';
import { DecisionRow } from './decision-row.js';
import { DecisionsPage } from './documents.js';

/** What a place decided, the latest first. */
export function DecisionList({
  scopeId,
  below = false,
  version = 0,
  none,
}: {
  scopeId: string;
  below?: boolean;
  /** asked again whenever it grows */
  version?: number;
  none: ReactNode;
}): ReactNode {
  const t = useWords();
  const [many, setMany] = useState(20);
  const { answer, problem, again, waiting } = useAsk(DecisionsPage, {
    scopeId,
    below,
    first: many,
    after: null,
  });
  useEffect(() => {
    if (version > 0) again();
  }, [version, again]);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return null;
  if (answer.decisions.items.length === 0) return none;
  return (
    <>
      <ol className="rows decision-rows">
        {answer.decisions.items.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} here={scopeId} />
        ))}
      </ol>
      {answer.decisions.next && (
        <Button look="quiet" waiting={waiting} onPress={() => setMany(many + 40)}>
          {t('outcomes.more')}
        </Button>
      )}
    </>
  );
}
