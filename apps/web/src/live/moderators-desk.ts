/** The desks of somebody who keeps order: their streams say that something has changed, and what waits is asked again. */
import { useCallback, useEffect, useState } from 'react';
import { useAsk, type Asked } from '../graphql/hooks.js';
import { graphql } from '../graphql/documents.js';
import type { ModeratorsDeskQuery } from '../generated/graphql/graphql.js';
import { useDesksVersion } from './hooks.js';
import { live } from './live.js';

const ModeratorsDesk = graphql(`
  query ModeratorsDesk {
    viewer {
      desk {
        waiting
        conversationReports
        places {
          scopeId
          title
          address
          streamId
          waiting
        }
      }
    }
  }
`);

export type KeptDesk = NonNullable<NonNullable<ModeratorsDeskQuery['viewer']>['desk']>;

/** What waits for me, kept current; `turn` grows with every change at one of the desks. */
export function useModeratorsDesk(pause: boolean): Asked<ModeratorsDeskQuery> & { turn: number } {
  const asked = useAsk(ModeratorsDesk, {}, { pause });
  const [turn, setTurn] = useState(0);
  const { again } = asked;
  const streams = asked.answer?.viewer?.desk?.places.map((place) => place.streamId).join(' ') ?? '';
  const changed = useCallback(() => {
    setTurn((n) => n + 1);
    again();
  }, [again]);
  const told = useDesksVersion();
  useEffect(() => {
    if (told > 0) changed();
  }, [told, changed]);
  useEffect(() => {
    if (!streams) return;
    const watched = streams
      .split(' ')
      .map((streamId) => live.hear(streamId, { onGap: changed, onFact: changed }));
    return () => watched.forEach((one) => one.stop());
  }, [streams, changed]);
  return { ...asked, turn };
}
