/** Everybody in the matrix, and the audiences that they make up by place: the words in which its rules are written. */
import type { ErrorCode } from '#kernel';

/**
 * Everybody in the matrix. stranger: signed in, belongs to another community. coordinator: of a municipality, plain member of
 * the community, in none of its groups. secretariat: of the community, in none of its groups. expelled: from the community
 * and all three groups. admin: of the installation, belongs nowhere. The others belong to all three groups in the role of
 * their name.
 */
export const actors = [
  'guest',
  'stranger',
  'member',
  'observer',
  'moderator',
  'facilitator',
  'coordinator',
  'secretariat',
  'expelled',
  'admin',
] as const;
export type ActorName = (typeof actors)[number];
export type Actors = readonly ActorName[];

/** What an actor gets: an answer that holds what was asked for, one that holds nothing, or a refusal. */
export type Outcome = 'given' | 'done' | 'nothing' | ErrorCode;
export type Rule = (actor: ActorName) => Outcome;
/** By the place where it is asked: a kind of group, a community, a person ... */
export type Rules = Record<string, Rule>;
/** Who belongs to an audience, by place. */
export type Audience = Record<string, Actors>;

export const everyone: Actors = actors;
export const signedIn: Actors = actors.filter((actor) => actor !== 'guest');
export const nobody: Actors = [];
export const inside: Actors = ['member', 'observer', 'moderator', 'facilitator'];
const talkers: Actors = ['member', 'moderator', 'facilitator'];
/** Who holds a role in a group together with the facilitator. */
export const sharingGroups: Actors = inside;
/** An observer of the groups is one of the community as well. */
export const communityWriters: Actors = [...talkers, 'coordinator', 'secretariat'];
export const communityHolders: Actors = [...inside, 'coordinator', 'secretariat'];

/** The three kinds of group: what a rule says of each. */
export function byKind(ofPublic: Actors, ofListed: Actors, ofSecret: Actors): Audience {
  return { public: ofPublic, listed: ofListed, secret: ofSecret };
}

export const insiders = byKind(inside, inside, inside);
/** The community is public, so whoever sees it sees the names of its listed groups. */
export const discoverers = byKind(everyone, everyone, inside);
export const readers = byKind(everyone, [...inside, 'secretariat'], inside);
export const signedInReaders = byKind(signedIn, [...inside, 'secretariat'], inside);
/** The secretariat's role reaches below, but into no secret group; an observer only reads. */
export const writers = byKind([...talkers, 'secretariat'], [...talkers, 'secretariat'], talkers);
const keepers: Actors = ['moderator', 'facilitator'];
export const orderKeepers = byKind([...keepers, 'secretariat'], [...keepers, 'secretariat'], keepers);
export const leading: Actors = ['facilitator', 'secretariat', 'admin'];
export const leaders = byKind(leading, leading, ['facilitator']);
const asking: Actors = [...keepers, 'secretariat', 'admin'];
export const inviters = byKind(asking, asking, keepers);
/** What is listed in a community that is itself only listed is known to that community, and to the administrator. */
export const otherGroupDiscoverers: Actors = ['stranger', 'admin'];
/** Above a community is only the installation: a listed one is known to its own and to the administrator. */
export const communityDiscoverers: Audience = {
  community: everyone,
  otherCommunity: ['stranger', 'admin'],
  secretCommunity: ['stranger'],
};
export const communityReaders: Audience = {
  community: everyone,
  otherCommunity: ['stranger'],
  secretCommunity: ['stranger'],
};
/** Who runs the installation leads every community that is not secret. */
export const communityLeads: Audience = {
  community: ['secretariat', 'admin'],
  otherCommunity: ['admin'],
  secretCommunity: nobody,
};
export const townKeepers: Actors = ['coordinator', 'admin'];

/** In which groups something unread waits for whom: all but the moderator, who wrote last, and those who merely may read. */
export const waitingFor: Partial<Record<ActorName, readonly ('public' | 'listed' | 'secret')[]>> = {
  member: ['public', 'listed', 'secret'],
  observer: ['public', 'listed', 'secret'],
  facilitator: ['public', 'listed', 'secret'],
  secretariat: ['public', 'listed'],
};
