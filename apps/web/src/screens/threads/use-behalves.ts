import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { BehalfView } from '#kernel';
import { askWith } from '../../graphql/hooks.js';
import { asBehalf } from '../../parts/behalf-view.js';
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
