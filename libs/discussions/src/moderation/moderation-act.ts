/** Everything that those who keep order may do, as the log names it. */
export const moderationActs = [
  'LOCKED',
  'UNLOCKED',
  'PINNED',
  'UNPINNED',
  'SLOWED',
  'RENAMED',
  'THEMED',
  'TAGGED',
  'WITHDRAWN',
  'HIDDEN',
  'RESTORED',
  'APPEAL_UPHELD',
  'WARNED',
  'REPORTS_DISMISSED',
  'ANNOUNCED',
  'TAKEN_BACK',
  'MOVED',
  'SPLIT',
  'MERGED',
] as const;
export type ModerationAct = (typeof moderationActs)[number];
