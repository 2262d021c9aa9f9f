import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { BehalfView } from '#kernel';
import { askWith } from '../../graphql/hooks.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { Behalves } from './documents.js';

const held = new Map<string, { behalves: readonly BehalfView[]; at: number }>();
const KEPT = 300_000;

/** In whose name one may write in a place; asked for once one begins to write, and kept for a while. Null: that is not known yet. */
export function useBehalves(scopeId: string, wanted: boolean): readonly BehalfView[] | null {
  const client = useClient();
  const [behalves, setBehalves] = useState(held.get(scopeId)?.behalves ?? null);
  useEffect(() => {
    const before = held.get(scopeId);
    if (!wanted || (before && Date.now() - before.at < KEPT)) return;
    let left = false;
    void askWith(client, Behalves, { scopeId }).then(({ answer }) => {
      if (!answer) return;
      const found = answer.behalves.flatMap((one) => asBehalf(one) ?? []);
      held.set(scopeId, { behalves: found, at: Date.now() });
      if (!left) setBehalves(found);
    });
    return () => {
      left = true;
    };
  }, [client, scopeId, wanted]);
  return behalves;
}

/**
 * The id that is sent for what was chosen: none where it is not offered any more. Where nothing is known it is sent as it was chosen,
 * and the server decides: what was begun in a town's name must not stand there in one's own.
 */
export function sentFor(
  behalves: readonly BehalfView[] | null,
  chosen: string | null | undefined,
): string | null {
  if (behalves === null) return chosen ?? null;
  return behalves.find((one) => one.id === chosen)?.id ?? null;
}
