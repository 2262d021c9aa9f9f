import { Landmark } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { BehalfView } from '#kernel';
import { askWith } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { useBehalfName } from '../../parts/behalf.js';
import { Behalves } from './documents.js';

const held = new Map<string, { behalves: readonly BehalfView[]; at: number }>();
const KEPT = 300_000;
const NONE: readonly BehalfView[] = [];

/** In whose name one may write in a place; asked for once one begins to write, and kept for a while. */
export function useBehalves(scopeId: string, wanted: boolean): readonly BehalfView[] {
  const client = useClient();
  const [behalves, setBehalves] = useState(held.get(scopeId)?.behalves ?? NONE);
  useEffect(() => {
    const before = held.get(scopeId);
    if (!wanted || (before && Date.now() - before.at < KEPT)) return;
    let left = false;
    void askWith(client, Behalves, { scopeId }).then(({ answer }) => {
      const found = (answer?.behalves ?? []).flatMap((one) => asBehalf(one) ?? []);
      if (answer) held.set(scopeId, { behalves: found, at: Date.now() });
      if (!left) setBehalves(found);
    });
    return () => {
      left = true;
    };
  }, [client, scopeId, wanted]);
  return behalves;
}

/** Whoever may speak for a town or an organisation chooses in whose name; for all others there is nothing to see. */
export function BehalfChoice({
  behalves,
  chosen,
  onChoose,
}: {
  behalves: readonly BehalfView[];
  chosen: BehalfView | null;
  onChoose: (behalf: BehalfView | null) => void;
}): ReactNode {
  const t = useWords();
  const nameOf = useBehalfName();
  if (behalves.length === 0) return null;
  return (
    <label className="language-choice behalf-choice">
      <Landmark aria-hidden="true" />
      <span className="sr-only">{t('speaking.behalf')}</span>
      <select
        value={chosen?.id ?? ''}
        onChange={(event) => onChoose(behalves.find((one) => one.id === event.target.value) ?? null)}
      >
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
