/** Who may do what with a thread. */
import { ThreadCapability } from './thread.type.js';

export interface ThreadStanding {
  isAuthor: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
  locked: boolean;
}

/** In a locked thread only those who keep order still write. */
export function mayWriteNow(standing: Omit<ThreadStanding, 'isAuthor'>): boolean {
  return standing.mayWrite && (!standing.locked || standing.mayModerate);
}

/** Whoever opened it may say better what it is about, as long as they may write there; so may those who keep order. */
export function mayRenameThread(standing: ThreadStanding): boolean {
  return (standing.isAuthor && mayWriteNow(standing)) || standing.mayModerate;
}

/** The same answers for the client. */
export function threadCapabilities(standing: ThreadStanding): ThreadCapability[] {
  return [
    ...(mayWriteNow(standing) ? [ThreadCapability.REPLY] : []),
    ...(mayRenameThread(standing) ? [ThreadCapability.RENAME] : []),
    ...(standing.mayModerate ? [ThreadCapability.MODERATE] : []),
  ];
}
