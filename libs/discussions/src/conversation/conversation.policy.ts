/** Who may write to whom. */
import type { ContactAudience } from '#people';

/** How somebody stands to a person whom they want to write to. */
export interface ContactStanding {
  self: boolean;
  signedIn: boolean;
  /** the person can sign in at all, and was not erased */
  reachable: boolean;
  sharesGroup: boolean;
  contactBy: ContactAudience;
  /** null: the two have never talked */
  conversation: 'open' | 'closed by me' | 'closed by them' | null;
}

/**
 * Whether they may be written to. Who closed a conversation is left alone; a conversation that stands goes on, whatever the
 * person has chosen since.
 */
export function mayContact(standing: ContactStanding): boolean {
  const { self, signedIn, reachable, sharesGroup, contactBy, conversation } = standing;
  if (self || !signedIn || !reachable || conversation === 'closed by them') return false;
  if (conversation !== null) return true;
  return contactBy === 'SIGNED_IN' || (contactBy === 'SHARED_GROUPS' && sharesGroup);
}

/** Only whoever closed it opens it again. */
export function mayReopen(conversation: ContactStanding['conversation']): boolean {
  return conversation === 'closed by me';
}
