import { Landmark } from 'lucide-react';
import { type ReactNode } from 'react';
import type { BehalfView } from '#kernel';
import { useWords } from '../../language/words.js';
import { useBehalfName } from '../../parts/behalf.js';
import '../../look/language-choice.css';

/** Whoever may speak for a town or an organisation chooses in whose name; for all others there is nothing to see. */
export default function BehalfChoice({
  behalves,
  chosen,
  onChoose,
}: {
  behalves: readonly BehalfView[];
  chosen: string | null;
  onChoose: (behalfId: string | null) => void;
}): ReactNode {
  const t = useWords();
  const nameOf = useBehalfName();
  if (behalves.length === 0) return null;
  return (
    <label className="language-choice behalf-choice">
      <Landmark aria-hidden="true" />
      <span className="sr-only">{t('speaking.behalf')}</span>
      <select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">{t('speaking.behalf.own')}</option>
        {behalves.map((one) => (
          <option key={one.id} value={one.id}>
            {t('speaking.behalf.of', { name: nameOf(one) })}
          </option>
        ))}
      </select>
    </label>
  );
}
