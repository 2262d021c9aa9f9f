/**
 * Roles x capabilities x reach: the one table that says who may do what.
 * `here` holds in the scope of the grant itself; `below` in the scopes under it, and never in a secret one.
 */
export const capabilities = [
  'READ',
  'POST',
  'OPEN_THREAD',
  'MODERATE',
  'INVITE',
  'ADMIT',
  'EXPEL',
  'EDIT',
  'KEEP_MINUTES',
  'EDIT_PRACTICES',
  'ANNOUNCE',
  'MANAGE_ROLES',
  'ARCHIVE',
  'CREATE_GROUP',
  'EDIT_MUNICIPALITY',
  'ADMINISTER',
] as const;
export type Capability = (typeof capabilities)[number];

interface Reach {
  readonly here: readonly Capability[];
  readonly below: readonly Capability[];
}

const talk = ['READ', 'POST', 'OPEN_THREAD'] as const;
const order = ['MODERATE', 'INVITE', 'ADMIT', 'EXPEL'] as const;
const lead = [...order, 'EDIT', 'ANNOUNCE', 'MANAGE_ROLES', 'ARCHIVE'] as const;

export const roles = {
  OBSERVER: { here: ['READ'], below: [] },
  MEMBER: { here: talk, below: [] },
  RAPPORTEUR: { here: [...talk, 'KEEP_MINUTES'], below: [] },
  REVIEWER: { here: talk, below: [] },
  EDITOR: { here: [...talk, 'EDIT_PRACTICES'], below: [] },
  MODERATOR: { here: [...talk, ...order], below: [] },
  FACILITATOR: { here: [...talk, ...lead, 'EDIT_PRACTICES'], below: [] },
  CHAIR: { here: [...talk, ...lead, 'EDIT_PRACTICES'], below: [] },
  COORDINATOR: { here: [...talk, 'INVITE', 'EDIT_MUNICIPALITY'], below: [] },
  SECRETARIAT: { here: [...talk, ...lead, 'EDIT_PRACTICES', 'CREATE_GROUP'], below: [...talk, ...lead] },
  ADMINISTRATOR: {
    here: ['ADMINISTER'],
    below: ['ADMINISTER', 'INVITE', 'EDIT', 'MANAGE_ROLES', 'ARCHIVE', 'CREATE_GROUP', 'EDIT_MUNICIPALITY'],
  },
} as const satisfies Record<string, Reach>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** Whether a role gives a capability in the scope where it is held, or in one below it. */
export function roleGives(role: Role, capability: Capability, reach: keyof Reach): boolean {
  return (roles[role][reach] as readonly Capability[]).includes(capability);
}

/** The roles that give a capability at this reach: the form in which SQL asks. */
export function rolesThatGive(capability: Capability, reach: keyof Reach): Role[] {
  return roleNames.filter((role) => roleGives(role, capability, reach));
}

/**
 * Roles that a text can call together: `@facilitators`. Whoever holds them where it stands is meant; facilitators are all who
 * lead there, so that the call reaches somebody also where they are called chairs or secretariat.
 */
export const calledRoles = ['FACILITATOR', 'MODERATOR'] as const satisfies readonly Role[];
export type CalledRole = (typeof calledRoles)[number];
export const rolesCalledBy: Readonly<Record<CalledRole, readonly Role[]>> = {
  FACILITATOR: rolesThatGive('MANAGE_ROLES', 'here'),
  MODERATOR: ['MODERATOR'],
};

/** What a scope answers to the questions "who may discover, read, write?". */
export const answers = ['EVERYONE', 'SIGNED_IN', 'HERE', 'KEEPERS_ABOVE', 'NEXT_ABOVE', 'ABOVE'] as const;
export type Answer = (typeof answers)[number];

/** Who keeps a place by a role in it: edits it, keeps order there, or looks after the town that it is. */
export const keepingRoles: readonly Role[] = roleNames.filter((role) =>
  (['EDIT', 'MODERATE', 'EDIT_MUNICIPALITY'] as const).some((one) => roleGives(role, one, 'here')),
);
