/** Who sees a field of a profile: the rule of the server, with which the client shows people how others see them. */
export const audiences = ['EVERYONE', 'SIGNED_IN', 'SHARED_GROUPS', 'NOBODY'] as const;
/** The widest first. */
export type Audience = (typeof audiences)[number];

/** How somebody who looks at a profile stands to the person whose it is. */
export interface Looker {
  self: boolean;
  signedIn: boolean;
  /** holds a role in a group in which the person holds one too */
  sharesGroup: boolean;
}

/** Whether the looker sees a field that has this audience. */
export function isShownTo(looker: Looker, audience: Audience): boolean {
  if (looker.self) return true;
  switch (audience) {
    case 'EVERYONE':
      return true;
    case 'SIGNED_IN':
      return looker.signedIn;
    case 'SHARED_GROUPS':
      return looker.signedIn && looker.sharesGroup;
    case 'NOBODY':
      return false;
  }
}
