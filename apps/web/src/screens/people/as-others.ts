import { isShownTo, type Audience, type Looker } from '#kernel';

/** Whose eyes one may look through at one's own profile. */
export const onlookers = ['GUEST', 'SIGNED_IN', 'FELLOW'] as const;
export type Onlooker = (typeof onlookers)[number];

const lookerOf: Record<Onlooker, Looker> = {
  GUEST: { self: false, signedIn: false, sharesGroup: false },
  SIGNED_IN: { self: false, signedIn: true, sharesGroup: false },
  FELLOW: { self: false, signedIn: true, sharesGroup: true },
};

interface Own {
  pronunciation: string | null;
  headline: string | null;
  about: string | null;
  offers: string | null;
  seeks: string | null;
  languages: string[];
  phone: string | null;
  email: string | null;
  face: unknown;
  offeredThemes: readonly unknown[];
  soughtThemes: readonly unknown[];
  affiliations: readonly unknown[];
  groups: readonly { visibility: string; community: { visibility: string } }[];
  contactBy: 'SIGNED_IN' | 'SHARED_GROUPS' | 'NOBODY' | null;
  visibility: Record<string, unknown> | null;
}

/**
 * The own profile as somebody else finds it, by the rule of the server; null where it is not there for them. Of the groups those
 * remain that the onlooker may know of: whoever shares a group may know of more than is shown here.
 */
export function asSeenBy<P extends Own>(person: P, onlooker: Onlooker): P | null {
  const looker = lookerOf[onlooker];
  const audienceOf = (field: string) => (person.visibility?.[field] ?? 'NOBODY') as Audience;
  const shows = (field: string) => isShownTo(looker, audienceOf(field));
  const fields = Object.keys(person.visibility ?? {}).filter((name) => name !== '__typename');
  if (!looker.signedIn && !fields.some((field) => audienceOf(field) === 'EVERYONE')) return null;
  const text = <T>(field: string, value: T): T | null => (shows(field) ? value : null);
  return {
    ...person,
    pronunciation: text('pronunciation', person.pronunciation),
    headline: text('headline', person.headline),
    about: text('about', person.about),
    offers: text('offers', person.offers),
    seeks: text('seeks', person.seeks),
    phone: text('phone', person.phone),
    email: text('email', person.email),
    face: text('face', person.face),
    languages: shows('languages') ? person.languages : [],
    offeredThemes: shows('offers') ? person.offeredThemes : [],
    soughtThemes: shows('seeks') ? person.soughtThemes : [],
    affiliations: shows('affiliations') ? person.affiliations : [],
    groups: shows('groups') ? person.groups.filter((group) => isKnownTo(group, looker)) : [],
  };
}

/** Whether the onlooker is offered to begin a conversation. */
export function mayWriteTo(person: Own, onlooker: Onlooker): boolean {
  const by = person.contactBy ?? 'NOBODY';
  return onlooker !== 'GUEST' && isShownTo(lookerOf[onlooker], by);
}

function isKnownTo(
  { visibility, community }: { visibility: string; community: { visibility: string } },
  looker: Looker,
): boolean {
  if (visibility === 'SECRET') return false;
  return looker.sharesGroup || visibility === 'PUBLIC' || community.visibility === 'PUBLIC';
}
