import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../graphql/hooks.js';
import type { DraftText } from '../../live/hooks.js';
import { storedText, writtenText } from './mentions.js';

/** The posts come first; then it is asked whether something was begun on another device. */
const ASKS_AFTER = 900;
/** The device keeps each pause at once; the server hears of it every few seconds. */
const SAVES_AFTER = 4_000;

/** What is begun, as the server keeps it. */
interface Words {
  /** of a new thread; empty for an answer */
  title: string;
  text: string;
  language: string | null;
  replyToId: string | null;
  themeIds: string[];
}

type Found = { text: string; version: number } & {
  [part in keyof Words]?: Words[part] | null;
};

/** The place on the server for one thing that is begun: the answer in a thread, or the new thread of a place. */
export interface DraftKeeper {
  /** null where there is none; undefined where nothing was heard */
  find(): Promise<Found | null | undefined>;
  save(version: number, words: Words): Promise<Outcome<{ version: number }>>;
  /** whether it was done */
  remove(): Promise<boolean>;
}

/** What another device has begun in the same place, when this one has begun something else. */
export interface OtherDraft {
  version: number;
  title: string;
  text: string;
}

export interface ServerDraft {
  other: OtherDraft | null;
  /** goes on with what this device has; the other's words are then written over */
  keepMine(): void;
  /** goes on with what the other device has */
  takeOther(): void;
  /** it is on its way, and ends the draft */
  sent(): void;
}

const wordsOf = ({ title, text, mentions, language, replyToId, themeIds }: DraftText): Words => ({
  title: title?.trim() ?? '',
  text: storedText(text.trim(), mentions ?? []),
  language: language || null,
  replyToId: replyToId ?? null,
  themeIds: themeIds ?? [],
});

/** What two devices are compared by: the words alone. */
const said = ({ title, text }: { title?: string | null; text: string }): string =>
  title ? `${title}\n\n${text}` : text;

/**
 * Keeps a draft on the server beside the device, so that it goes on on another one. The device is always ahead: what the
 * server refuses or cannot be told stays there.
 */
export function useServerDraft(
  keeper: DraftKeeper,
  draft: DraftText,
  change: (change: Partial<DraftText>) => void,
): ServerDraft {
  const [other, setOther] = useState<OtherDraft | null>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const version = useRef<number | null>(null);
  const saved = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** grows with each sending: what was begun before it is not told of any more */
  const turn = useRef(0);
  const sentWords = useRef<readonly string[]>([]);
  const savedWords = useRef('');

  const take = useCallback(
    ({ title, text, language, replyToId, themeIds }: Omit<Found, 'version'>) => {
      const part = {
        ...writtenText(text),
        language: language ?? '',
        replyToId: replyToId ?? null,
        ...(title === undefined || title === null ? {} : { title }),
        ...(themeIds ? { themeIds } : {}),
      };
      saved.current = JSON.stringify(wordsOf({ ...latest.current, ...part }));
      change(part);
    },
    [change],
  );

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const words = wordsOf(latest.current);
    const whole = said(words) ? JSON.stringify(words) : '';
    if (version.current === null || whole === saved.current) return;
    const at = turn.current;
    if (!whole) {
      if ((await keeper.remove()) && at === turn.current) [version.current, saved.current] = [0, ''];
      return;
    }
    const { answer, problem } = await keeper.save(version.current, words);
    // It was sent meanwhile: a first saving that came after it would lie there for ever.
    if (at !== turn.current) return void (answer && (await keeper.remove()));
    if (answer) {
      version.current = answer.version;
      [saved.current, savedWords.current] = [whole, said(words)];
      change({ serverVersion: answer.version });
    } else if (problem.code === 'CONFLICT') {
      const { currentVersion, currentText, currentTitle } = problem.details;
      if (typeof currentText !== 'string' || typeof currentVersion !== 'number') version.current = 0;
      else {
        const found = { title: typeof currentTitle === 'string' ? currentTitle : '', text: currentText };
        // What I have just sent, and what I have here already, is no other draft.
        if ([said(words), ...sentWords.current].includes(said(found))) version.current = currentVersion;
        else setOther({ version: currentVersion, ...found });
      }
    } else if (problem.code === 'BAD_INPUT' && words.replyToId) {
      // What it answers was carried elsewhere: the words stay, and are nobody's answer any more.
      change({ replyToId: null });
    } else if (problem.field === 'themeIds') {
      // One of them is offered no more, and would stand in the way of the opening as well.
      change({ themeIds: [] });
    }
  }, [keeper, change]);

  useEffect(() => {
    let left = false;
    const asking = setTimeout(() => {
      void keeper.find().then((found) => {
        if (left || found === undefined || turn.current > 0) return;
        version.current = found?.version ?? 0;
        if (!found) return;
        const mine = said(wordsOf(latest.current));
        if (!mine) take(found);
        else if (mine !== said(found) && latest.current.serverVersion !== found.version)
          setOther({ version: found.version, title: found.title ?? '', text: found.text });
      });
    }, ASKS_AFTER);
    return () => {
      left = true;
      clearTimeout(asking);
      clearTimeout(timer.current);
    };
  }, [keeper, take]);

  const { title, text, language, replyToId, themeIds } = draft;
  useEffect(() => {
    if (other) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), SAVES_AFTER);
  }, [title, text, language, replyToId, themeIds, other, save]);
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
      take(other);
      setOther(null);
    },
    sent: () => {
      turn.current += 1;
      sentWords.current = [savedWords.current, said(wordsOf(latest.current))];
      clearTimeout(timer.current);
      [version.current, saved.current] = [0, ''];
      setOther(null);
    },
  };
}
