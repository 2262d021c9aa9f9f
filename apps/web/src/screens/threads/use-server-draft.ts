import { useEffect, useMemo, useRef, useState } from 'react';
import type { DraftText } from '../../live/hooks.js';
import type { Kept } from './draft-words.js';
import { SharedDraft, type DraftKeeper } from './server-draft.js';

/** The posts come first; then it is asked whether something was begun on another device. */
const ASKS_AFTER = 900;
/** The device keeps each pause at once; the server hears of it every few seconds. */
const SAVES_AFTER = 4_000;

export interface ServerDraft {
  /** what another device has begun in the same place, when this one has begun something else */
  other: Kept | null;
  /** goes on with what this device has; the other's words are then written over */
  keepMine(): void;
  /** goes on with what the other device has */
  takeOther(): void;
  /** it is on its way, and ends the draft */
  sent(): void;
}

/** Keeps a draft on the server beside the device, so that it goes on on another one. */
export function useServerDraft(
  keeper: DraftKeeper,
  draft: DraftText,
  change: (change: Partial<DraftText>) => void,
): ServerDraft {
  const [other, offer] = useState<Kept | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const shared = useMemo(
    () => new SharedDraft(keeper, { latest: () => latest.current, change, offer }),
    [keeper, change],
  );

  useEffect(() => {
    let left = false;
    const asking = setTimeout(() => void shared.find(() => left), ASKS_AFTER);
    return () => {
      left = true;
      offer(null);
      clearTimeout(asking);
      clearTimeout(timer.current);
    };
  }, [shared]);

  const { title, text, language, replyToId, themeIds, behalfId, poll, attachments } = draft;
  useEffect(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void shared.save(), SAVES_AFTER);
  }, [title, text, language, replyToId, themeIds, behalfId, poll, attachments, other, shared]);
  // Whoever lays the telephone aside goes on at the desk: what is hidden is told of at once.
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState !== 'hidden') return;
      clearTimeout(timer.current);
      void shared.save();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, [shared]);

  return {
    other,
    keepMine: () => shared.keepMine(),
    takeOther: () => shared.takeOther(),
    sent: () => {
      clearTimeout(timer.current);
      shared.sent();
    },
  };
}
