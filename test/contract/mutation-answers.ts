/** Types that only a mutation answers with: who may do it, gets them. Their fields are asked for with the mutation. */
export const answeredByMutations: Record<string, { mutation: string; fields: string }> = {
  NewApiToken: { mutation: 'createApiToken', fields: 'token apiToken' },
  OpenedCalendarFeed: { mutation: 'openCalendarFeed', fields: 'address feed' },
  InviteOutcome: { mutation: 'inviteMany', fields: 'line email invitation code field rule' },
  TypedPart: { mutation: 'typeMinutes', fields: 'partId version' },
  JoinOutcome: { mutation: 'joinGroup', fields: 'membership request' },
};
