/** Who may do what with a thread. */
import { ThreadCapability } from './thread.type.js';

export interface ThreadStanding {
  isAuthor: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
}

/** Whoever opened it may say better what it is about, as long as they may write there; so may those who keep order. */
export function mayRenameThread(standing: ThreadStanding): boolean {
  return (standing.isAuthor && standing.mayWrite) || standing.mayModerate;
}

/** The same answers for the client. */
export function threadCapabilities(standing: ThreadStanding): ThreadCapability[] {
  return [
    ...(standing.mayWrite ? [ThreadCapability.REPLY] : []),
    ...(mayRenameThread(standing) ? [ThreadCapability.RENAME] : []),
  ];
}
