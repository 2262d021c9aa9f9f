import { useCallback, useEffect, useRef, useState } from 'react';
import type { PresentPerson } from '#kernel';
import { useStore } from '../rendering/use-store.js';
import type { OutgoingPost } from './outbox.js';
import type { Draft } from './drafts.js';
import { onDesk, theDesk, unkept, type Desk } from './live.js';
import type { Present, PresentPeople } from './presence.js';
import type { StreamPhase, StreamStore } from './stream-store.js';
import type { TypingPeople } from './typing.js';

const nothing = (): (() => void) => () => undefined;
const NO_POSTS: readonly OutgoingPost[] = [];

/** What belongs to the signed-in person on this device; null for a guest. */
export function useDesk(): Desk | null {
  return useStore(onDesk, theDesk);
}

export function useStream<State extends { readonly head: number }>(store: StreamStore<State>): State {
  return useStore(store.subscribe, store.state);
}

export function usePhase(store: StreamStore<{ readonly head: number }> | null): StreamPhase {
  return useStore(store?.subscribe ?? nothing, store?.phase ?? (() => 'waiting'));
}

/** My own posts of a thread that the server has not confirmed yet. */
export function useOutgoing(threadId: string): readonly OutgoingPost[] {
  const desk = useDesk();
  return useStore(
    useCallback((listener) => desk?.outbox.subscribe(listener) ?? (() => undefined), [desk]),
    useCallback(() => desk?.outbox.list(threadId) ?? NO_POSTS, [desk, threadId]),
  );
}

/** How far I have read a thread: what the server said, and what was seen since. */
export function useMark(threadId: string, known: number): number {
  const desk = useDesk();
  const mark = useStore(
    useCallback((listener) => desk?.marks.subscribe(listener) ?? (() => undefined), [desk]),
    useCallback(() => desk?.marks.of(threadId) ?? 0, [desk, threadId]),
  );
  return Math.max(mark, known);
}

export function useTyping(typing: TypingPeople): readonly PresentPerson[] {
  return useStore(typing.subscribe, typing.list);
}

export function usePresent(present: PresentPeople): Present {
  return useStore(present.subscribe, present.state);
}

/** Grows when my memberships change on any device: what was asked under an older number is asked again. */
export function useMembershipsVersion(): number {
  const desk = useDesk();
  return useStore(
    desk?.own.store.subscribe ?? nothing,
    useCallback(() => desk?.own.store.state().membershipsVersion ?? 0, [desk]),
  );
}

/** Grows when I follow something more or less closely, on any device. */
export function useFollowsVersion(): number {
  const desk = useDesk();
  return useStore(
    desk?.own.store.subscribe ?? nothing,
    useCallback(() => desk?.own.store.state().followsVersion ?? 0, [desk]),
  );
}

/** Grows when something that I have to do was set, changed or ended, on any device. */
export function useTasksVersion(): number {
  const desk = useDesk();
  return useStore(
    desk?.own.store.subscribe ?? nothing,
    useCallback(() => desk?.own.store.state().tasksVersion ?? 0, [desk]),
  );
}

/** Grows when something is reported to me that stands in no place's desk. */
export function useDesksVersion(): number {
  const desk = useDesk();
  return useStore(
    desk?.own.store.subscribe ?? nothing,
    useCallback(() => desk?.own.store.state().desksVersion ?? 0, [desk]),
  );
}

export type DraftText = Omit<Draft, 'savedAt'>;

export interface HeldDraft {
  draft: DraftText;
  /** When it was last saved on the device. */
  savedAt: string | null;
  /** The device refuses to keep it: it lives in this page only. */
  refused: boolean;
  change(change: Partial<DraftText>): void;
  /** Sent, or thrown away. */
  clear(): void;
}

const PAUSE = 400;

/** A draft that outlives a reload: saved at each pause and whenever the page is hidden or left. */
export function useDraft(place: string, empty: DraftText): HeldDraft {
  const desk = useDesk();
  const [draft, setDraft] = useState(empty);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const latest = useRef(draft);
  const dirty = useRef(false);
  const opened = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const slots = useRef<{ save(draft: DraftText): string | null; discard(): void } | null>(null);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!dirty.current || !slots.current || !opened.current) return;
    dirty.current = false;
    const at = slots.current.save(latest.current);
    setSavedAt(at);
    setRefused(at === null);
    if (at === null) unkept.add(place);
    else unkept.delete(place);
  }, [place]);

  const change = useCallback(
    (part: Partial<DraftText>) => {
      latest.current = { ...latest.current, ...part };
      dirty.current = true;
      setDraft(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE);
    },
    [save],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    dirty.current = false;
    latest.current = { ...empty, language: latest.current.language };
    setDraft(latest.current);
    setSavedAt(null);
    unkept.delete(place);
    slots.current?.discard();
    // `empty` is a literal of the caller, new at each drawing: its first form counts.
  }, [place]);

  useEffect(() => {
    if (!desk) return;
    let left = false;
    void desk.drafts.then(async (drafts) => {
      if (left) return;
      slots.current = { save: (text) => drafts.save(place, text), discard: () => drafts.discard(place) };
      const found = await drafts.open(place);
      if (left) return;
      opened.current = true;
      if (!found) return;
      const { savedAt: at, ...text } = found;
      // Whoever was faster than the device keeps both texts.
      const typed = dirty.current ? latest.current.text : '';
      latest.current = { ...latest.current, ...text, text: typed ? `${text.text}\n\n${typed}` : text.text };
      setDraft(latest.current);
      setSavedAt(at);
    });
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      left = true;
      save();
      opened.current = false;
      removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [desk, place, save]);

  return { draft, savedAt, refused, change, clear };
}
