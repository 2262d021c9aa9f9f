/**
 * Who may do what, written by hand from the design: roles, not records of what the code answers. The other half, the fields
 * of objects, stands in field-rules.ts. A query or mutation of the schema that is not named here fails the matrix.
 */
import {
  type ActorName,
  type Actors,
  type Outcome,
  type Rule,
  type Rules,
  type Audience,
  everyone,
  signedIn,
  nobody,
  byKind,
  insiders,
  discoverers,
  readers,
  signedInReaders,
  writers,
  orderKeepers,
  leaders,
  inviters,
  otherGroupDiscoverers,
  communityDiscoverers,
  communityReaders,
  communityLeads,
  townKeepers,
  inside,
  sharingGroups,
  communityHolders,
  communityWriters,
} from './authorization-actors.js';
import { searchFinders } from './found-by-search.js';
import { titleFinders } from './found-titles.js';
import { arrivalMutations, arrivalQueries } from './arrival-rules.js';
import { meetingDesks } from './live-rules.js';
import { minutesStreams } from './minutes-rules.js';
import { libraryStreams } from './document-rules.js';
import { meetingStreams } from './meeting-rules.js';
import { practiceStreams } from './practice-rules.js';
import { upperMutations, upperQueries } from './upper-rooms.js';
import { pollMutations, pollQueries } from './poll-rules.js';
import { speakingMutations, speakingQueries } from './speaking-rules.js';
import { talkMutations, talkQueries } from './talk-rules.js';

function givenTo(audience: Actors, otherwise: Outcome = 'NOT_FOUND'): Rule {
  return (actor) => (audience.includes(actor) ? 'given' : otherwise);
}

/** Done by the audience. Who may not even see the thing learns nothing of it; a guest is asked to sign in, others are refused. */
function doneBy(audience: Actors, seenBy: Actors): Rule {
  return (actor) => {
    if (audience.includes(actor)) return 'done';
    if (!seenBy.includes(actor)) return 'NOT_FOUND';
    return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  };
}

function each(audience: Audience, rule: (actors: Actors, place: string) => Rule): Rules {
  return Object.fromEntries(Object.entries(audience).map(([place, list]) => [place, rule(list, place)]));
}

const givenToEach = (audience: Audience, otherwise: Outcome = 'NOT_FOUND'): Rules =>
  each(audience, (list) => givenTo(list, otherwise));
const doneByEach = (audience: Audience, seenBy: Audience): Rules =>
  each(audience, (list, place) => doneBy(list, seenBy[place]!));
const prefixed = (prefix: string, rules: Rules): Rules =>
  Object.fromEntries(Object.entries(rules).map(([place, rule]) => [`${prefix} ${place}`, rule]));

/** A search of people that finds them for these alone; guests are asked to sign in. */
const foundBy =
  (list: Actors): Rule =>
  (actor) =>
    actor === 'guest' ? 'UNAUTHENTICATED' : list.includes(actor) ? 'given' : 'nothing';
const guestsSignIn = doneBy(signedIn, everyone);
/** One's own may be changed; another's is not there. */
const ownOnly: Rules = {
  own: guestsSignIn,
  "another's": (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'NOT_FOUND'),
};
const byAnyone: Rules = { house: doneBy(everyone, everyone) };
const bySignedIn: Rules = { house: guestsSignIn };
const byTownKeepers: Rules = { house: doneBy(townKeepers, everyone) };
const byAdministrator: Rules = { house: doneBy(['admin'], everyone) };

/** Shown to those who keep order; other readers know that there is a place, and are refused. */
const shownToKeepers: Rules = each(orderKeepers, (list, kind) => (actor) => {
  const refused = doneBy(list, readers[kind]!)(actor);
  return refused === 'done' ? 'given' : refused;
});

export const queries: Record<string, Rules> = {
  installation: { house: givenTo(everyone) },
  viewer: { house: givenTo(signedIn, 'nothing') },
  // the token is the right
  invitation: { house: givenTo(everyone) },
  person: {
    standard: givenTo(signedIn),
    open: givenTo(everyone),
    shared: givenTo(signedIn),
  },
  // an answer for many: who may not see a face is given the others
  faces: {
    standard: givenTo(signedIn, 'nothing'),
    open: givenTo(everyone),
    shared: givenTo(sharingGroups, 'nothing'),
  },
  communities: givenToEach(communityDiscoverers, 'nothing'),
  community: givenToEach(communityDiscoverers),
  municipalities: { house: givenTo(everyone), 'by name': givenTo(everyone) },
  people: {
    house: givenTo(signedIn, 'UNAUTHENTICATED'),
    'by town': givenTo(signedIn, 'UNAUTHENTICATED'),
    // the facilitator shows everything to those who share a group, and to nobody else: others find nobody
    'by role': foundBy(inside),
    'by theme': foundBy(inside),
    'by shared language': foundBy(inside),
  },
  ...talkQueries,
  ...speakingQueries,
  ...upperQueries,
  titles: givenToEach(titleFinders, 'nothing'),
  search: givenToEach(searchFinders, 'nothing'),
  ...arrivalQueries,
  directoryChoices: { house: givenTo(signedIn, 'UNAUTHENTICATED') },
  municipality: { house: givenTo(everyone) },
  themes: { house: givenTo(everyone) },
  organisations: { house: givenTo(everyone), 'by name': givenTo(everyone) },
  organisation: { house: givenTo(everyone) },
  projects: { house: givenTo(everyone) },
  project: { house: givenTo(everyone) },
  groups: {
    ...givenToEach(discoverers, 'nothing'),
    listedElsewhere: givenTo(otherGroupDiscoverers, 'nothing'),
    ...prefixed('mine', givenToEach(insiders, 'nothing')),
  },
  group: { ...givenToEach(discoverers), listedElsewhere: givenTo(otherGroupDiscoverers) },
  threads: { ...givenToEach(readers), ...givenToEach(communityReaders) },
  ...pollQueries,
  threadPointers: givenToEach(readers),
  threadPlace: givenToEach(readers),
  movedPosts: givenToEach(readers, 'nothing'),
  themedThreads: givenToEach(readers, 'nothing'),
  thread: givenToEach(readers),
  posts: givenToEach(readers),
  post: givenToEach(readers),
  // The moderator wrote last. Who merely may read a public group is not waited for there.
  unreadThreads: each(
    byKind(
      ['member', 'observer', 'facilitator', 'secretariat'],
      ['member', 'observer', 'facilitator', 'secretariat'],
      ['member', 'observer', 'facilitator'],
    ),
    (list) => (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : givenTo(list, 'nothing')(actor)),
  ),
  // the member's post, hidden by the facilitator: the author and those who keep order see why
  hiding: each(orderKeepers, (list, kind) => (actor) => {
    const refused = doneBy([...list, 'member'], readers[kind]!)(actor);
    return refused === 'done' ? 'given' : refused;
  }),
  deskCases: {
    ...shownToKeepers,
    'without a place': (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'given'),
  },
  moderationLog: {
    ...shownToKeepers,
    'without a place': (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'given'),
  },
  ownReports: { house: givenTo(signedIn, 'UNAUTHENTICATED') },
  ownModeration: { house: givenTo(signedIn, 'UNAUTHENTICATED') },
  notices: {
    house: (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'given'),
    'of the member': (actor) =>
      actor === 'guest' ? 'UNAUTHENTICATED' : actor === 'member' ? 'given' : 'nothing',
  },
  postHistory: {
    ...givenToEach(readers),
    // what was withdrawn is seen by its author, the moderator, and by those who keep order
    ...prefixed(
      'withdrawn',
      each(orderKeepers, (list, kind) => (actor) => {
        const refused = doneBy(list, readers[kind]!)(actor);
        return refused === 'done' ? 'given' : refused;
      }),
    ),
  },
};

const sees = (audience: Audience): Rules =>
  each(audience, (list) => (actor) => (list.includes(actor) ? 'given' : 'NOT_FOUND'));

/** Who may watch which stream. What may not be watched is not there. */
export const streams: Record<string, Rules> = {
  thread: sees(readers),
  group: sees({ ...readers, ...communityReaders }),
  desk: { ...sees(orderKeepers), ...meetingDesks },
  meeting: meetingStreams,
  minutes: minutesStreams,
  practice: practiceStreams,
  library: libraryStreams,
  person: sees({ 'the member': ['member'], 'the moderator': ['moderator'] }),
};

const ofGroupsAndCommunities = (audience: Audience, communities: Audience): Rules => ({
  ...doneByEach(audience, discoverers),
  ...doneByEach(communities, communityDiscoverers),
});
const invites: Rules = {
  ...ofGroupsAndCommunities(inviters, communityLeads),
  municipality: doneBy(townKeepers, everyone),
};
/** Who may not see an invitation or a request is not told that it is there. */
const invitationKept: Rules = each({ ...inviters, community: communityLeads['community']! }, (list) =>
  doneBy(list, nobody),
);

const ofTheMaker = (maker: ActorName): Rule => doneBy([maker], [maker]);
const alreadyIn =
  (members: Actors, rule: Rule): Rule =>
  (actor) =>
    members.includes(actor) ? 'CONFLICT' : rule(actor);

export const mutations: Record<string, Rules> = {
  signIn: byAnyone,
  signOut: byAnyone,
  requestPasswordReset: byAnyone,
  resetPassword: byAnyone,
  changePassword: bySignedIn,
  eraseAccount: bySignedIn,
  updateProfile: bySignedIn,
  setFace: bySignedIn,
  removeFace: bySignedIn,
  addEmail: bySignedIn,
  confirmEmail: byAnyone,
  makeEmailMain: ownOnly,
  removeEmail: ownOnly,
  revokeSession: ownOnly,
  revokeOtherSessions: bySignedIn,
  createApiToken: bySignedIn,
  revokeApiToken: ownOnly,

  // Who invites may give a plain place; a leading role is given by those who manage roles.
  invite: {
    ...invites,
    ...prefixed('to lead in', ofGroupsAndCommunities(leaders, communityLeads)),
    'to lead in municipality': doneBy(['admin'], everyone),
  },
  inviteMany: invites,
  resendInvitation: invitationKept,
  revokeInvitation: invitationKept,
  acceptInvitation: byAnyone,
  createCommunity: byAdministrator,
  editGroup: doneByEach(leaders, discoverers),
  // what one makes hangs beside the pattern: in the community, where its leads make groups
  cloneGroup: { fresh: ofTheMaker('secretariat') },
  markVisit: each(signedInReaders, (list, kind) => doneBy(list, discoverers[kind]!)),
  editCharter: { fresh: ofTheMaker('secretariat'), ...doneByEach(leaders, discoverers) },
  setQuestions: {
    fresh: ofTheMaker('secretariat'),
    ...doneByEach(leaders, discoverers),
    ...doneByEach(communityLeads, communityDiscoverers),
  },
  // out of the group that it is part of: for those who make groups in the community
  moveGroup: {
    fresh: ofTheMaker('secretariat'),
    listed: doneBy(['secretariat', 'admin'], discoverers['listed']!),
  },
  editCommunity: doneByEach(communityLeads, communityDiscoverers),
  // fresh ones are secret, and known to whoever made them alone
  archiveGroup: { fresh: ofTheMaker('secretariat'), ...doneByEach(leaders, discoverers) },
  reopenGroup: { fresh: ofTheMaker('secretariat') },
  archiveCommunity: { fresh: ofTheMaker('admin'), ...doneByEach(communityLeads, communityDiscoverers) },
  reopenCommunity: { fresh: ofTheMaker('admin') },
  addMunicipalityMember: doneByEach(communityLeads, communityDiscoverers),
  // One belongs to the community before one comes to its groups; who is in cannot come in.
  joinGroup: {
    ...each(byKind(communityHolders, communityHolders, inside), (list, kind) =>
      alreadyIn(inside, doneBy(list, discoverers[kind]!)),
    ),
    community: alreadyIn(communityHolders, guestsSignIn),
    secretCommunity: alreadyIn(['stranger'], doneBy(nobody, nobody)),
  },
  // nobody can ask for a secret group, as nobody who is not in it knows of it
  answerRequest: {
    public: doneBy(orderKeepers['public']!, nobody),
    listed: doneBy(orderKeepers['listed']!, nobody),
    community: doneBy(['secretariat'], nobody),
  },
  changeRequest: ownOnly,
  withdrawRequest: ownOnly,
  leaveGroup: doneByEach(insiders, discoverers),
  expelMember: { ...doneByEach(orderKeepers, discoverers), community: doneBy(['secretariat'], everyone) },
  changeRole: {
    ...doneByEach(leaders, discoverers),
    community: doneBy(communityLeads['community']!, everyone),
  },

  // after joinGroup: whoever makes a group belongs to its community from then on
  createGroup: doneByEach(communityLeads, communityDiscoverers),

  createMunicipality: byAdministrator,
  addTheme: byAdministrator,
  renameTheme: byAdministrator,
  retireTheme: byAdministrator,
  editMunicipality: byTownKeepers,
  addContactPoint: byTownKeepers,
  editContactPoint: byTownKeepers,
  removeContactPoint: byTownKeepers,
  addOffice: byTownKeepers,
  editOffice: byTownKeepers,
  removeOffice: byTownKeepers,
  // a municipality's own are its coordinator's; those of none are the administrator's
  addOrganisation: { house: doneBy(townKeepers, everyone), 'of no town': doneBy(['admin'], everyone) },
  editOrganisation: { house: doneBy(townKeepers, everyone), 'of no town': doneBy(['admin'], everyone) },
  addAffiliation: bySignedIn,
  confirmAffiliation: { house: doneBy(townKeepers, everyone) },
  endAffiliation: {
    own: guestsSignIn,
    "another's": doneBy(townKeepers, everyone),
  },
  addProject: byAdministrator,
  editProject: byAdministrator,
  addFunder: byAdministrator,
  editFunder: byAdministrator,
  removeFunder: byAdministrator,
  draftStatement: byAdministrator,
  moveStatement: byAdministrator,
  removeStatement: byAdministrator,
  publishStatement: byAdministrator,
  // coordinating is a role, and given by those who manage roles
  appointMandate: { house: doneBy(townKeepers, everyone), 'to coordinate': doneBy(['admin'], everyone) },
  endMandate: byTownKeepers,

  // What may not be read is not there to be written in, whoever knows its name.
  // in a community whoever belongs to it, whatever they are in its groups
  openThread: { ...doneByEach(writers, readers), community: doneBy(communityWriters, everyone) },
  setThreadThemes: each(orderKeepers, (list, kind) => doneBy([...list, 'member'], readers[kind]!)),
  setOwnThemes: bySignedIn,
  renameThread: each(orderKeepers, (list, kind) => doneBy([...list, 'member'], readers[kind]!)),
  hidePost: doneByEach(orderKeepers, readers),
  unhidePost: doneByEach(orderKeepers, readers),
  // the member's own; whoever keeps order there restores instead
  appealHiding: each(readers, (list) => doneBy(['member'], list)),
  // the facilitator hid it: another answers
  answerAppeal: each(orderKeepers, (list, kind) =>
    doneBy(
      list.filter((actor) => actor !== 'facilitator'),
      readers[kind]!,
    ),
  ),
  reportPost: each(signedInReaders, (list, kind) =>
    // the member wrote it
    doneBy(
      list.filter((actor) => actor !== 'member'),
      readers[kind]!,
    ),
  ),
  closeReports: doneByEach(orderKeepers, readers),
  warnAuthor: doneByEach(orderKeepers, readers),
  ...pollMutations,
  moveThread: doneByEach(orderKeepers, readers),
  splitThread: doneByEach(orderKeepers, readers),
  mergeThread: doneByEach(orderKeepers, readers),
  lockThread: doneByEach(orderKeepers, readers),
  unlockThread: doneByEach(orderKeepers, readers),
  pinThread: doneByEach(orderKeepers, readers),
  unpinThread: doneByEach(orderKeepers, readers),
  setSlowMode: doneByEach(orderKeepers, readers),
  writePost: doneByEach(writers, readers),
  ...talkMutations,
  ...speakingMutations,
  editPost: each(readers, (list) => doneBy(['member'], list)),
  setPostLanguage: each(orderKeepers, (list, kind) => doneBy([...list, 'member'], readers[kind]!)),
  withdrawPost: each(orderKeepers, (list, kind) => doneBy([...list, 'member'], readers[kind]!)),
  react: doneByEach(writers, readers),
  unreact: doneByEach(writers, readers),
  followThread: each(signedInReaders, (list, kind) => doneBy(list, readers[kind]!)),
  followPlace: each(signedInReaders, (list, kind) => doneBy(list, readers[kind]!)),
  setNoticePreference: bySignedIn,
  setMailsContent: {
    ...doneByEach(leaders, discoverers),
    ...doneByEach(communityLeads, communityDiscoverers),
  },
  markNoticeRead: ownOnly,
  markNoticeUnread: ownOnly,
  markNoticesRead: ownOnly,
  markRead: each(signedInReaders, (list, kind) => doneBy(list, readers[kind]!)),
  ...arrivalMutations,
  ...upperMutations,
};
