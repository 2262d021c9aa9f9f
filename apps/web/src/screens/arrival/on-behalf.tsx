import type { ReactNode } from 'react';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Select } from '../../parts/field.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { BehalvesHere, ChooseBehalf } from './body-documents.js';

/** For which municipality a member sits here; nothing for who may speak for none. */
export function OnBehalf({
  scopeId,
  chosen,
  onChosen,
}: {
  scopeId: string;
  /** the name of the municipality, as a membership has it */
  chosen: string | null;
  onChosen: () => void;
}): ReactNode {
  const t = useWords();
  const { answer } = useAsk(BehalvesHere, { scopeId });
  const [choose, waiting] = useAct(ChooseBehalf);
  const towns = (answer?.behalves ?? []).flatMap(({ kind, municipality }) =>
    kind === 'MUNICIPALITY' && municipality ? [municipality] : [],
  );
  if (towns.length === 0 && !chosen) return null;
  const save = async (municipalityId: string | null): Promise<void> => {
    const { problem } = await choose({ scopeId, municipalityId });
    toast(problem ? problemText(t, problem) : t('place.saved'), problem ? 'wrong' : 'done');
    onChosen();
  };
  return (
    <section>
      <SectionHead>{t('bodies.behalf')}</SectionHead>
      <div className="form">
        <Select
          label={t('bodies.behalf.whose')}
          hint={t('bodies.behalf.why')}
          disabled={waiting}
          value={towns.find((town) => town.name === chosen)?.id ?? ''}
          options={[
            { value: '', text: t('bodies.behalf.own') },
            ...towns.map((town) => ({ value: town.id, text: town.name })),
          ]}
          onChange={(event) => void save(event.target.value || null)}
        />
      </div>
    </section>
  );
}
