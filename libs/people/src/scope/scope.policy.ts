/**
 * What a person may in a scope: computed from the scope's row and the person's grants in it and above it.
 * access/visible-to.ts says the same in SQL, for lists; test/rooms/access.spec.ts holds the two against each other.
 */
import { capabilities, keepingRoles, roleGives, type Answer, type Capability, type Role } from '#kernel';

/** What is asked of a scope's row. */
export interface ScopeAnswers {
  id: string;
  /** the ancestors whose grants reach in; empty for a secret scope */
  reachedFrom: readonly string[];
  discover: Answer;
  read: Answer;
  write: Answer;
  archived: boolean;
}

/** A grant that holds now. Those of other scopes may lie among them and count for nothing. */
export interface HeldGrant {
  scopeId: string;
  role: Role;
}

/** The ancestors whose grants reach into a scope: none into a secret one, and none through a secret one. */
export function reachedFrom(
  discover: Answer,
  parent: { id: string; reachedFrom: readonly string[] } | null,
): string[] {
  return discover === 'HERE' || !parent ? [] : [...parent.reachedFrom, parent.id];
}

/** Whether a grant here, or one above that reaches below, gives the capability. */
export function isGiven(capability: Capability, scope: ScopeAnswers, grants: readonly HeldGrant[]): boolean {
  return grants.some(
    (grant) =>
      (grant.scopeId === scope.id && roleGives(grant.role, capability, 'here')) ||
      (scope.reachedFrom.includes(grant.scopeId) && roleGives(grant.role, capability, 'below')),
  );
}

/** Whether somebody who is asked about with these grants may read what hangs in the scope. */
export function mayRead(scope: ScopeAnswers, signedIn: boolean, grants: readonly HeldGrant[]): boolean {
  return answersFor(scope.read, 'READ', scope, signedIn, grants);
}

/** Whether the scope's name may be seen. Whoever may do anything in it may know that it is there. */
export function mayDiscover(scope: ScopeAnswers, signedIn: boolean, grants: readonly HeldGrant[]): boolean {
  return (
    answersFor(scope.discover, 'READ', scope, signedIn, grants) ||
    mayRead(scope, signedIn, grants) ||
    capabilities.some((capability) => isGiven(capability, scope, grants))
  );
}

/**
 * Everything that may be done in the scope. An archived one is only read, and opened again by those who could close it; what
 * somebody writes has an author, so no guest writes.
 */
export function capabilitiesIn(
  scope: ScopeAnswers,
  signedIn: boolean,
  grants: readonly HeldGrant[],
): Capability[] {
  const reads = mayRead(scope, signedIn, grants);
  return capabilities.filter((capability) => {
    if (capability === 'READ') return reads;
    if (!signedIn || (scope.archived && capability !== 'ARCHIVE')) return false;
    if (capability === 'POST' || capability === 'OPEN_THREAD') {
      return reads && answersFor(scope.write, capability, scope, signedIn, grants);
    }
    return isGiven(capability, scope, grants);
  });
}

/**
 * Whether somebody sits at the desk of the scope: keeps order in it. At that of a meeting also who keeps its place: the meeting is run by
 * whoever may edit where it belongs, and conducted by whoever keeps order there.
 */
export function sitsAtDesk(
  scope: ScopeAnswers & { kind: string },
  signedIn: boolean,
  grants: readonly HeldGrant[],
): boolean {
  if (capabilitiesIn(scope, signedIn, grants).includes('MODERATE')) return true;
  if (scope.kind !== 'meeting' || scope.archived) return false;
  const place = scope.reachedFrom.slice(-1);
  return (
    isGiven('EDIT', scope, grants) || isHeldIn(place, 'EDIT', grants) || isHeldIn(place, 'MODERATE', grants)
  );
}

/**
 * Whether somebody writes the minutes of the meeting whose scope it is: who sits at its desk, and who keeps minutes in it or in the
 * place where it belongs.
 */
export function writesMinutes(
  scope: ScopeAnswers & { kind: string },
  signedIn: boolean,
  grants: readonly HeldGrant[],
): boolean {
  if (sitsAtDesk(scope, signedIn, grants)) return true;
  if (scope.archived) return false;
  return (
    isGiven('KEEP_MINUTES', scope, grants) || isHeldIn(scope.reachedFrom.slice(-1), 'KEEP_MINUTES', grants)
  );
}

/**
 * One of the scope's three answers, asked for a person. ABOVE means: holders here, and whoever holds the capability above;
 * NEXT_ABOVE: of those only they who hold it in the scope that it hangs in; KEEPERS_ABOVE: of those only they who keep that scope.
 */
function answersFor(
  answer: Answer,
  capability: Capability,
  scope: ScopeAnswers,
  signedIn: boolean,
  grants: readonly HeldGrant[],
): boolean {
  switch (answer) {
    case 'EVERYONE':
      return true;
    case 'SIGNED_IN':
      return signedIn;
    case 'HERE':
      return isGiven(capability, scope, grants);
    case 'KEEPERS_ABOVE':
      return (
        isGiven(capability, scope, grants) ||
        isHeldIn(scope.reachedFrom.slice(-1), capability, grants.filter(keeps))
      );
    case 'NEXT_ABOVE':
      return isGiven(capability, scope, grants) || isHeldIn(scope.reachedFrom.slice(-1), capability, grants);
    case 'ABOVE':
      return isGiven(capability, scope, grants) || isHeldIn(scope.reachedFrom, capability, grants);
  }
}

const keeps = ({ role }: HeldGrant): boolean => keepingRoles.includes(role);

function isHeldIn(
  scopeIds: readonly string[],
  capability: Capability,
  grants: readonly HeldGrant[],
): boolean {
  return grants.some(
    (grant) => scopeIds.includes(grant.scopeId) && roleGives(grant.role, capability, 'here'),
  );
}
