/** A poll in the making: what it begins with, and what is sent of it. */
import type { DraftPoll } from '../../live/drafts.js';
import type { AskedPoll } from '../../live/outbox.js';
import { hasOwnAnswers } from '../../parts/poll-words.js';

const DAY = 86_400_000;

export const blankPoll = (): DraftPoll => ({
  question: '',
  options: ['', ''],
  kind: 'ONE',
  most: null,
  secret: false,
  days: 7,
});

/** The poll as it is sent; null when it does not ask enough to be one. */
export function askedPoll(draft: DraftPoll, now: number): AskedPoll | null {
  const question = draft.question.trim();
  const kind = draft.kind ?? 'ONE';
  const options = hasOwnAnswers(kind)
    ? []
    : draft.options.map((text) => text.trim()).filter((text) => text !== '');
  const tooFew = !hasOwnAnswers(kind) && options.length < 2;
  if (!question || tooFew || new Set(options).size < options.length) return null;
  const endsAt = draft.days > 0 ? new Date(now + draft.days * DAY).toISOString() : null;
  const most = kind === 'DOTS' ? (draft.most ?? options.length) : null;
  return { question, options, kind, most, secret: draft.secret ?? false, endsAt };
}
