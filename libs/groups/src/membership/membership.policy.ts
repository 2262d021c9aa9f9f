/** Who may come in, and who may go or be sent away: pure sentences over what is known of the person and the place. */
import { fold, roleGives, type Role } from '#kernel';

export interface Standing {
  /** an open membership */
  member: boolean;
  /** the last membership ended by expulsion */
  expelled: boolean;
}

export interface PlaceToJoin {
  kind: 'community' | 'group' | 'municipality';
  visibility: 'PUBLIC' | 'LISTED' | 'SECRET';
  admission: 'OPEN' | 'REQUEST' | 'INVITATION';
  archived: boolean;
}

/** JOIN: comes in. JOIN_BOTH: into the community and the group. REQUEST: leaves a request. */
export type WayIn =
  | { way: 'JOIN' | 'JOIN_BOTH' | 'REQUEST' }
  | { refused: 'ALREADY_MEMBER' | 'ARCHIVED' | 'COMMUNITY_FIRST' | 'INVITATION_ONLY' };

/** The way in for a person who may discover the place; `community` only where the place is a group. */
export function wayIn(
  place: PlaceToJoin,
  standing: Standing,
  community: { place: PlaceToJoin; standing: Standing } | null,
): WayIn {
  if (standing.member) return { refused: 'ALREADY_MEMBER' };
  if (place.archived) return { refused: 'ARCHIVED' };
  const outsider = community !== null && !community.standing.member;
  if (outsider && !bothAtOnce(place, standing, community)) return { refused: 'COMMUNITY_FIRST' };
  if (place.admission === 'INVITATION') return { refused: 'INVITATION_ONLY' };
  // Who was expelled does not walk in again: somebody has to say yes.
  if (place.admission === 'REQUEST' || standing.expelled) return { way: 'REQUEST' };
  return { way: outsider ? 'JOIN_BOTH' : 'JOIN' };
}

/** Only where nothing asks for anybody's consent may one step lead through two doors. */
function bothAtOnce(
  group: PlaceToJoin,
  standing: Standing,
  community: { place: PlaceToJoin; standing: Standing },
): boolean {
  return (
    group.visibility === 'PUBLIC' &&
    group.admission === 'OPEN' &&
    community.place.admission === 'OPEN' &&
    !community.place.archived &&
    !standing.expelled &&
    !community.standing.expelled
  );
}

/** Roles that can be held by membership. The others come with reviews and with the installation. */
const held: Record<PlaceToJoin['kind'], readonly Role[]> = {
  community: ['MEMBER', 'OBSERVER', 'RAPPORTEUR', 'EDITOR', 'MODERATOR', 'CHAIR', 'SECRETARIAT'],
  group: ['MEMBER', 'OBSERVER', 'RAPPORTEUR', 'MODERATOR', 'CHAIR', 'FACILITATOR'],
  municipality: ['MEMBER', 'COORDINATOR'],
};

/** The words of what somebody typed of a name, as they are compared with the beginnings of its words; null: any name. */
export function beginningsOf(name: string): string[] | null {
  const words = fold(name)
    .split(/[\s,-]+/)
    .filter(Boolean)
    .slice(0, 8);
  return words.length > 0 ? words : null;
}

/** Whether a member can be this here at all. */
export function isHeldByMembers(role: Role, kind: PlaceToJoin['kind']): boolean {
  return held[kind].includes(role);
}

/** Who may invite brings in members and observers; a role with powers is given by those who manage roles. */
export function mayBeInvitedAs(role: Role, kind: PlaceToJoin['kind'], inviterManagesRoles: boolean): boolean {
  return isHeldByMembers(role, kind) && (inviterManagesRoles || role === 'MEMBER' || role === 'OBSERVER');
}

/** A place without anybody who manages roles in it could never again be led from inside. */
export function leads(role: Role): boolean {
  return roleGives(role, 'MANAGE_ROLES', 'here');
}

/** Whether the place would be without a lead if this member left, or became something else. */
export function isLastLead(role: Role, otherRoles: readonly Role[]): boolean {
  return leads(role) && !otherRoles.some(leads);
}

/** Who only keeps order may not send away those who lead. */
export function mayExpel(target: Role, expellerManagesRoles: boolean): boolean {
  return expellerManagesRoles || !leads(target);
}
