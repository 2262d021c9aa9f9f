import type { AttachmentView } from '#kernel';
import type { Draft, DraftPoll, DraftWords } from '../../live/drafts.js';
import { isPicture, type Attached } from '../../live/uploads.js';
import { storedText } from './mentions.js';

/** What the server has; an answer has no title, themes, poll or files there, a new thread answers nothing. */
export type Found = { text: string; version: number; attachments?: readonly AttachmentView[] | null } & {
  [part in keyof Omit<DraftWords, 'files'>]?: DraftWords[part] | null;
};

/** The same with every part, so that two can be compared. */
export interface Kept {
  version: number;
  words: DraftWords;
  /** the files among the words, as they are shown */
  attached?: Attached[];
}

export function keptOf({ version, text, poll, attachments, ...found }: Found): Kept {
  // What a draft names does not go after its day.
  const attached = (attachments ?? []).map((one) => ({ ...one, broughtAt: null }));
  const words = {
    title: found.title ?? '',
    text,
    language: found.language || null,
    replyToId: found.replyToId ?? null,
    themeIds: found.themeIds ?? [],
    behalfId: found.behalfId ?? null,
    poll: pollOf(poll),
    files: filesOf(attached),
  };
  return attached.length > 0 ? { version, words, attached } : { version, words };
}

/** What a conflict tells of the draft that is there instead; null where there is none. */
export function keptInConflict(details: Record<string, unknown>): Kept | null {
  const { currentVersion: version, currentText: text, currentTitle: title } = details;
  const { currentLanguage: language, currentReplyToId: replyToId, currentThemeIds: themeIds } = details;
  const { currentOnBehalfOf: behalfId, currentPoll: poll, currentAttachments: attachments } = details;
  if (typeof text !== 'string' || typeof version !== 'number') return null;
  return keptOf({
    version,
    text,
    title,
    language,
    replyToId,
    themeIds,
    behalfId,
    poll,
    attachments,
  } as Found);
}

/**
 * What is begun here, as the server would keep it.
 * @param all whether it keeps the poll and the files too
 */
export const wordsOf = (draft: Omit<Draft, 'savedAt'>, all: boolean): DraftWords => ({
  title: draft.title?.trim() ?? '',
  text: storedText(draft.text.trim(), draft.mentions ?? []),
  language: draft.language || null,
  replyToId: draft.replyToId ?? null,
  themeIds: draft.themeIds ?? [],
  behalfId: draft.behalfId ?? null,
  poll: all ? pollOf(draft.poll) : null,
  files: all ? filesOf(draft.attachments ?? []) : [],
});

/** The server keeps one line of each, so that what is typed here and what is held there can be compared. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Its parts in one order: they are compared as text. */
const pollOf = (poll: DraftPoll | null | undefined): DraftPoll | null =>
  poll
    ? {
        question: oneLine(poll.question),
        options: poll.options.map(oneLine),
        // A device may hold one that was begun when a poll asked for one or several answers alone.
        kind: poll.kind ?? ((poll as { multiple?: boolean }).multiple ? 'SEVERAL' : 'ONE'),
        most: poll.most ?? null,
        secret: poll.secret ?? false,
        days: poll.days,
      }
    : null;

const filesOf = (attached: readonly Attached[]): DraftWords['files'] =>
  attached.map((one) => ({ id: one.id, alt: (isPicture(one) && oneLine(one.alt ?? '')) || null }));

/** What a person would call another draft when it differs: its words, what it asks, and what it brings. A device may hold one of before files were told of. */
export const said = ({ title, text, poll, files = [] }: DraftWords): string => {
  const more = poll || files.length > 0 ? JSON.stringify([poll, files.map(({ id }) => id)]) : '';
  return [title, text, more].filter(Boolean).join('\n\n');
};

/** All of it as one text, empty where nothing is said. */
export const wholeOf = (words: DraftWords): string => {
  const { title, text, language, replyToId, themeIds, behalfId, poll, files } = words;
  return said(words)
    ? JSON.stringify([title, text, language, replyToId, themeIds, behalfId, poll ?? null, files ?? []])
    : '';
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
  all: boolean,
): 'DISCARD' | 'TAKE' | 'GO_ON' | 'ASK' {
  const mine = wordsOf(draft, all);
  const whole = wholeOf(mine);
  const before = draft.onServer;
  const unchanged = Boolean(whole && before && wholeOf(before.words) === whole);
  if (!found) return unchanged ? 'DISCARD' : 'GO_ON';
  if (!whole || unchanged) return 'TAKE';
  // The versions of a draft that was begun anew count from one again: the words must be the same as well.
  if (before?.version === found.version && said(before.words) === said(found.words)) return 'GO_ON';
  return said(mine) === said(found.words) ? 'TAKE' : 'ASK';
}
