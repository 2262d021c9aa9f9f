import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../graphql/documents.js';
import { actWith, askWith } from '../../graphql/hooks.js';
import type { DraftText } from '../../live/hooks.js';
import { storedText, writtenText } from './mentions.js';

const OwnDraft = graphql(`
  query OwnDraft($threadId: ID!) {
    draft(threadId: $threadId) {
      text
      language
      replyToId
      version
    }
  }
`);

const SaveDraft = graphql(`
  mutation SaveDraft($threadId: ID!, $version: Int!, $text: String!, $language: String, $replyToId: ID) {
    saveDraft(
      threadId: $threadId
      version: $version
      text: $text
      language: $language
      replyToId: $replyToId
    ) {
      version
    }
  }
`);

const RemoveDraft = graphql(`
  mutation RemoveDraft($threadId: ID!) {
    removeDraft(threadId: $threadId)
  }
`);

/** The posts come first; then it is asked whether something was begun on another device. */
const ASKS_AFTER = 900;
/** The device keeps each pause at once; the server hears of it every few seconds. */
const SAVES_AFTER = 4_000;

/** What another device has begun in the same thread, when this one has begun something else. */
export interface OtherDraft {
  version: number;
  text: string;
}

export interface ServerDraft {
  other: OtherDraft | null;
  /** goes on with what this device has; the other's words are then written over */
  keepMine(): void;
  /** goes on with what the other device has */
  takeOther(): void;
  /** the post is on its way, and ends the draft */
  sent(): void;
}

/**
 * Keeps a thread's draft on the server beside the device, so that it goes on on another one. The device is always ahead: what
 * the server refuses or cannot be told stays there.
 */
export function useServerDraft(
  threadId: string,
  draft: DraftText,
  change: (change: Partial<DraftText>) => void,
): ServerDraft {
  const client = useClient();
  const [other, setOther] = useState<OtherDraft | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const version = useRef<number | null>(null);
  const saved = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** grows with each post that was sent: what was begun before it is not told of any more */
  const turn = useRef(0);
  const sentText = useRef<string | null>(null);

  const take = useCallback(
    (text: string, language: string | null, replyToId: string | null) => {
      const written = writtenText(text);
      saved.current = text;
      change({ ...written, language: language ?? '', replyToId });
    },
    [change],
  );

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const { text, mentions, language, replyToId } = latest.current;
    const stored = storedText(text.trim(), mentions ?? []);
    if (version.current === null || stored === saved.current) return;
    const at = turn.current;
    if (!stored) {
      const { answer } = await actWith(client, RemoveDraft, { threadId });
      if (answer && at === turn.current) [version.current, saved.current] = [0, ''];
      return;
    }
    const seen = version.current;
    const { answer, problem } = await actWith(client, SaveDraft, {
      threadId,
      version: seen,
      text: stored,
      language: language || null,
      replyToId: replyToId ?? null,
    });
    // It was sent meanwhile: a first saving that came after the post would lie there for ever.
    if (at !== turn.current) return void (answer && (await actWith(client, RemoveDraft, { threadId })));
    if (answer) {
      version.current = answer.saveDraft.version;
      saved.current = stored;
      change({ serverVersion: version.current });
    } else if (problem.code === 'CONFLICT') {
      const { currentVersion, currentText } = problem.details;
      if (typeof currentText !== 'string' || typeof currentVersion !== 'number') version.current = 0;
      // What I have just sent, and what I have here already, is no other draft.
      else if (currentText === stored || currentText === sentText.current) version.current = currentVersion;
      else setOther({ version: currentVersion, text: currentText });
    } else if (problem.code === 'BAD_INPUT' && replyToId) {
      // What it answers was carried elsewhere: the words stay, and are nobody's answer any more.
      change({ replyToId: null });
    }
  }, [client, threadId, change]);

  useEffect(() => {
    let left = false;
    const asking = setTimeout(() => {
      void askWith(client, OwnDraft, { threadId }).then(({ answer }) => {
        if (left || !answer || turn.current > 0) return;
        const found = answer.draft;
        version.current = found?.version ?? 0;
        if (!found) return;
        const { text, mentions, serverVersion } = latest.current;
        const mine = storedText(text.trim(), mentions ?? []);
        if (!mine) take(found.text, found.language ?? null, found.replyToId ?? null);
        else if (mine !== found.text && serverVersion !== found.version)
          setOther({ version: found.version, text: found.text });
      });
    }, ASKS_AFTER);
    return () => {
      left = true;
      clearTimeout(asking);
      clearTimeout(timer.current);
    };
  }, [client, threadId, take]);

  const { text, language, replyToId } = draft;
  useEffect(() => {
    if (other) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), SAVES_AFTER);
  }, [text, language, replyToId, other, save]);
  // Whoever lays the telephone aside goes on at the desk: what is hidden is told of at once.
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, [save]);

  return {
    other,
    keepMine: () => {
      if (other) version.current = other.version;
      setOther(null);
    },
    takeOther: () => {
      if (!other) return;
      version.current = other.version;
      take(other.text, null, null);
      setOther(null);
    },
    sent: () => {
      turn.current += 1;
      sentText.current = saved.current;
      clearTimeout(timer.current);
      [version.current, saved.current] = [0, ''];
      setOther(null);
    },
  };
}
