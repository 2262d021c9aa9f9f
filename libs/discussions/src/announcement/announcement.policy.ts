/** Who may put what on the front of a place. */

export interface AnnouncingStanding {
  mayAnnounce: boolean;
  /** the thread of two who talk with each other */
  isConversation: boolean;
}

/** Those who lead a place say what stands on its front; what two people talk about stands on none. */
export function mayAnnounceThread(standing: AnnouncingStanding): boolean {
  return standing.mayAnnounce && !standing.isConversation;
}
