import type { Draft, DraftWords } from '../../live/drafts.js';
import { storedText } from './mentions.js';

/** What the server has; an answer has neither title nor themes, a new thread answers nothing. */
export type Found = { text: string; version: number } & {
  [part in keyof DraftWords]?: DraftWords[part] | null;
};

/** The same with every part, so that two can be compared. */
export interface Kept {
  version: number;
  words: DraftWords;
}

export const keptOf = ({ version, title, text, language, replyToId, themeIds, behalfId }: Found): Kept => ({
  version,
  words: {
    title: title ?? '',
    text,
    language: language || null,
    replyToId: replyToId ?? null,
    themeIds: themeIds ?? [],
    behalfId: behalfId ?? null,
  },
});

/** What a conflict tells of the draft that is there instead; null where there is none. */
export function keptInConflict(details: Record<string, unknown>): Kept | null {
  const { currentVersion: version, currentText: text, currentTitle: title } = details;
  const { currentLanguage: language, currentReplyToId: replyToId, currentThemeIds: themeIds } = details;
  const { currentOnBehalfOf: behalfId } = details;
  if (typeof text !== 'string' || typeof version !== 'number') return null;
  return keptOf({ version, text, title, language, replyToId, themeIds, behalfId } as Found);
}

/** What is begun here, as the server would keep it. */
export const wordsOf = (draft: Omit<Draft, 'savedAt'>): DraftWords => ({
  title: draft.title?.trim() ?? '',
  text: storedText(draft.text.trim(), draft.mentions ?? []),
  language: draft.language || null,
  replyToId: draft.replyToId ?? null,
  themeIds: draft.themeIds ?? [],
  behalfId: draft.behalfId ?? null,
});

/** Title and text alone: what a person would call another draft. */
export const said = ({ title, text }: DraftWords): string => (title ? `${title}\n\n${text}` : text);

/** All of it as one text, empty where nothing is said. */
export const wholeOf = (words: DraftWords): string => {
  const { title, text, language, replyToId, themeIds, behalfId } = words;
  return said(words) ? JSON.stringify([title, text, language, replyToId, themeIds, behalfId]) : '';
};

/**
 * What is to be done when this device hears what the server has.
 * - DISCARD: it was sent or thrown away on another device, and nothing was added here
 * - TAKE: the server's goes on here, as this device has nothing of its own
 * - GO_ON: this device has it, and perhaps more
 * - ASK: there are two
 */
export function meeting(
  draft: Omit<Draft, 'savedAt'>,
  found: Kept | null,
): 'DISCARD' | 'TAKE' | 'GO_ON' | 'ASK' {
  const mine = wordsOf(draft);
  const whole = wholeOf(mine);
  const before = draft.onServer;
  const unchanged = Boolean(whole && before && wholeOf(before.words) === whole);
  if (!found) return unchanged ? 'DISCARD' : 'GO_ON';
  if (!whole || unchanged) return 'TAKE';
  // The versions of a draft that was begun anew count from one again: the words must be the same as well.
  if (before?.version === found.version && said(before.words) === said(found.words)) return 'GO_ON';
  return said(mine) === said(found.words) ? 'TAKE' : 'ASK';
}
