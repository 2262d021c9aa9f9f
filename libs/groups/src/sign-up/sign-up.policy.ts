/** Whether strangers may ask to come in, and how often. */

export interface CommunityDoor {
  kind: 'community' | 'group' | 'municipality';
  visibility: 'PUBLIC' | 'LISTED' | 'SECRET';
  admission: 'OPEN' | 'REQUEST' | 'INVITATION';
  archived: boolean;
  /** the secretariat lets people ask without an account */
  signUpAllowed: boolean;
}

/** Into a community only, and into none where one comes by invitation alone, or of which strangers do not know. */
export function takesSignUps(door: CommunityDoor): boolean {
  const { kind, visibility, admission, archived, signUpAllowed } = door;
  return (
    kind === 'community' &&
    visibility !== 'SECRET' &&
    signUpAllowed &&
    !archived &&
    admission !== 'INVITATION'
  );
}

/** To one address: somebody else's mailbox must not be filled by this. */
export const lettersToAddress = { limit: 5, windowSeconds: 60 * 60 };
/** From one client: a town hall comes from one address, so this is wide. */
export const asksFromClient = { limit: 200, windowSeconds: 60 * 60 };
/** What one who waits says anew: people mend a sentence, and no machine keeps a desk busy. */
export const changesOfOne = { limit: 20, windowSeconds: 60 * 60 };
/** Milliseconds; several times what a letter takes, so that the answer's time tells nothing of the address. */
export const answerAfter = 150;

/** What the link of a letter leads to. */
export const signUpSteps = ['PASSWORD', 'CONFIRM', 'WAITING', 'SIGN_IN'] as const;
export type SignUpStep = (typeof signUpSteps)[number];

/** Whoever has an account uses it; whom the town vouches for sets a password; all others wait for an answer. */
export function nextStep(asked: { confirmed: boolean; trusted: boolean; hasAccount: boolean }): SignUpStep {
  if (asked.hasAccount) return 'SIGN_IN';
  if (asked.confirmed) return 'WAITING';
  return asked.trusted ? 'PASSWORD' : 'CONFIRM';
}
