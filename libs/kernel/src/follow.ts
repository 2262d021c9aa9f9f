/**
 * How closely somebody follows a thread or a place. The words are the kernel's, because the client offers them; what follows
 * from them is the table in libs/discussions/README.md.
 */
export const threadFollowLevels = ['ALL', 'MENTIONS', 'MUTED'] as const;
/** ALL: every post. MENTIONS: what names me, and replies to my posts. MUTED: only what names me. */
export type ThreadFollowLevel = (typeof threadFollowLevels)[number];

export const placeFollowLevels = ['ALL', 'NEW_THREADS', 'MENTIONS', 'MUTED'] as const;
/** NEW_THREADS: each new thread, and posts in the threads that I take part in. */
export type PlaceFollowLevel = (typeof placeFollowLevels)[number];
