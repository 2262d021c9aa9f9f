import { registerEnumType } from '@nestjs/graphql';
import { capabilities, roleNames, type Capability, type Role } from '#kernel';

/** The GraphQL faces of the kernel's role table; for `@Field(() => RoleEnum)`. */
export const RoleEnum = Object.fromEntries(roleNames.map((name) => [name, name])) as { [R in Role]: R };
export const CapabilityEnum = Object.fromEntries(capabilities.map((name) => [name, name])) as {
  [C in Capability]: C;
};

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person is in a community, a group, a municipality or the installation.',
  valuesMap: {
    MEMBER: { description: 'Reads and writes.' },
    OBSERVER: { description: 'Reads.' },
    FACILITATOR: { description: 'Leads a group: its members, its roles, its texts.' },
    MODERATOR: { description: 'Keeps the talk in order, invites and admits.' },
    COORDINATOR: { description: "Looks after a municipality's profile and people." },
    CHAIR: { description: 'Leads, as a facilitator does.' },
    RAPPORTEUR: { description: 'Reads and writes; keeps the record of meetings.' },
    REVIEWER: { description: 'Reads and writes; reviews practices.' },
    EDITOR: {
      description:
        'Reads and writes; edits practices: those of a community, or the one in whose scope it is held.',
    },
    SECRETARIAT: { description: 'Leads a community and all groups in it but the secret ones.' },
    ADMINISTRATOR: { description: 'Runs the installation; reads nothing by that.' },
  },
});

registerEnumType(CapabilityEnum, {
  name: 'Capability',
  description: 'What somebody may do in a scope.',
  valuesMap: {
    READ: { description: 'See what hangs there.' },
    POST: { description: 'Write in its threads.' },
    OPEN_THREAD: { description: 'Begin a thread.' },
    MODERATE: { description: "Withdraw others' posts, see the moderators' desk." },
    INVITE: { description: 'Send invitations.' },
    ADMIT: { description: 'Answer requests to join.' },
    EXPEL: { description: 'End the membership of others.' },
    EDIT: { description: 'Change its names, texts and settings.' },
    KEEP_MINUTES: { description: 'Write the minutes of its meetings.' },
    EDIT_PRACTICES: {
      description:
        'Write this practice; in a community: lead its practices through review and decide about them.',
    },
    ANNOUNCE: { description: 'Put a thread on its front.' },
    MANAGE_ROLES: { description: "Change members' roles." },
    ARCHIVE: { description: 'Close it for writing, and open it again.' },
    CREATE_GROUP: { description: 'Make groups in the community.' },
    EDIT_MUNICIPALITY: { description: "Change the municipality's profile and mandates." },
    ADMINISTER: { description: 'Run the installation.' },
  },
});
