/** Who sees what of a person. The name is seen by whoever is signed in, and by guests where the person wrote in public. */

import { isShownTo, type Audience, type Looker } from '#kernel';

export { audiences, isShownTo, type Audience, type Looker } from '#kernel';

/** The fields whose visibility a person chooses. */
export const profileFields = [
  'face',
  'pronunciation',
  'headline',
  'about',
  'offers',
  'seeks',
  'languages',
  'affiliations',
  'groups',
  'phone',
  'email',
] as const;
export type ProfileField = (typeof profileFields)[number];
export type ProfileVisibility = Record<ProfileField, Audience>;

/** What a person has who has chosen nothing: how to reach them is theirs alone. */
export const standardVisibility: ProfileVisibility = {
  face: 'SIGNED_IN',
  pronunciation: 'SIGNED_IN',
  headline: 'SIGNED_IN',
  about: 'SIGNED_IN',
  offers: 'SIGNED_IN',
  seeks: 'SIGNED_IN',
  languages: 'SIGNED_IN',
  affiliations: 'SIGNED_IN',
  groups: 'SIGNED_IN',
  phone: 'NOBODY',
  email: 'NOBODY',
};

/** Who may begin a conversation with a person: nobody writes to somebody without an account of their own. */
export const contactAudiences = ['SIGNED_IN', 'SHARED_GROUPS', 'NOBODY'] as const;
export type ContactAudience = (typeof contactAudiences)[number];

/** Whether the person shows anything of themselves to the looker: a directory lists nobody who does not. */
export function isListedFor(looker: Looker, visibility: ProfileVisibility): boolean {
  return profileFields.some((field) => isShownTo(looker, visibility[field]));
}

/** Whether the profile exists for the looker: for a guest only if the person shows something to everyone. */
export function hasProfileFor(looker: Looker, visibility: ProfileVisibility): boolean {
  return looker.self || looker.signedIn || profileFields.some((field) => visibility[field] === 'EVERYONE');
}
