import { DomainError } from '#kernel';

/** What an invitation is worth. */
export const invitationStates = ['OPEN', 'ACCEPTED', 'EXPIRED', 'REVOKED'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** An accepted one stays accepted, whatever happens to it later. */
export function stateOf(invitation: {
  acceptedAt: string | null;
  revokedAt: string | null;
  expired: boolean;
}): InvitationState {
  if (invitation.acceptedAt) return 'ACCEPTED';
  if (invitation.revokedAt) return 'REVOKED';
  return invitation.expired ? 'EXPIRED' : 'OPEN';
}

/** Passes an invitation whose link works. One that was used or taken back is as unknown as one that never was. */
export function requireOpen<T extends Parameters<typeof stateOf>[0]>(invitation: T | null): T {
  const state = invitation && stateOf(invitation);
  if (state === 'EXPIRED') throw new DomainError('EXPIRED');
  if (!invitation || state !== 'OPEN') throw new DomainError('NOT_FOUND');
  return invitation;
}
