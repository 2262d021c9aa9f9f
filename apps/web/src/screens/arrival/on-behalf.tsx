import type { ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { BehalfSelect, useBodies } from './behalf-select.js';
import { ChooseBehalf } from './body-documents.js';

/** For which municipality or organisation a member sits here; nothing for who may speak for none. */
export function OnBehalf({
  scopeId,
  chosen,
  onChosen,
}: {
  scopeId: string;
  /** the body's id, as a membership has it */
  chosen: string | null;
  onChosen: () => void;
}): ReactNode {
  const t = useWords();
  const bodies = useBodies(scopeId);
  const [choose, waiting] = useAct(ChooseBehalf);
  if (bodies.length === 0) return null;
  const save = async (onBehalfOf: string | null): Promise<void> => {
    const { problem } = await choose({ scopeId, onBehalfOf });
    toast(problem ? problemText(t, problem) : t('place.saved'), problem ? 'wrong' : 'done');
    onChosen();
  };
  return (
    <section>
      <SectionHead>{t('bodies.behalf')}</SectionHead>
      <div className="form">
        <BehalfSelect
          bodies={bodies}
          chosen={chosen}
          disabled={waiting}
          onChoose={(bodyId) => void save(bodyId)}
        />
      </div>
    </section>
  );
}
