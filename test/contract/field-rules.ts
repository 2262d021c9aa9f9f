/**
 * Who is shown which field, written by hand. `reach`: who gets to the object at all. `always`: fields that everybody who
 * reaches it is shown. `only`: fields that hold something for these alone, and for the others null, nothing, 0 or false.
 */

import {
  byKind,
  communityDiscoverers,
  communityLeads,
  communityReaders,
  discoverers,
  everyone,
  insiders,
  inviters,
  nobody,
  orderKeepers,
  otherGroupDiscoverers,
  readers,
  signedIn,
  signedInReaders,
  townKeepers,
  type Actors,
  type Audience,
} from './authorization-actors.js';
import { arrivalFields } from './arrival-rules.js';
import { discussionFields } from './discussion-fields.js';
import { house, inEach, open, never, type TypeRule } from './field-rule.js';
import { searchFields } from './found-by-search.js';
import { titleFields } from './found-titles.js';
import { meetingsOfPlaces } from './meeting-rules.js';
import { upperFields } from './upper-rooms.js';
import { contactFields, directoryFields } from './talk-rules.js';

const groupDiscoverers: Audience = { ...discoverers, listedElsewhere: otherGroupDiscoverers };
const inCommunities = (community: Actors, otherCommunity: Actors, secretCommunity: Actors): Audience => ({
  community,
  otherCommunity,
  secretCommunity,
});
/** Who has been in a group, and who manages roles there. */
const been: Actors = ['member', 'observer', 'moderator', 'facilitator', 'secretariat', 'expelled', 'admin'];
const historyReaders = byKind(been, been, insiders['secret']!);
const sharing: Actors = ['member', 'observer', 'moderator', 'facilitator'];
/** Of three profiles: one as it is by itself, one open to all, one for those who share a group. */
const profile = (standard: Actors, shared: Actors): Audience => ({ standard, open: everyone, shared });

export const fields: Record<string, TypeRule> = {
  Installation: { reach: open, always: 'name operator contact demo setUp languages demoAccounts' },
  DemoAccount: { reach: open, always: 'email name role' },

  // ---- people
  Viewer: {
    reach: house(signedIn),
    always: 'person emails sessions apiTokens firstSteps calendarFeed',
    only: {
      administrator: house(['admin']),
      interfaceLanguage: house(signedIn),
      // the administrator leads the community that was made to be closed
      memberships: house(signedIn.filter((actor) => actor !== 'expelled')),
      // and keeps order in it, as every maker of a community does
      desk: house(['moderator', 'facilitator', 'secretariat', 'admin']),
      unreadConversations: house(['member']),
      unreadTotal: house(['member', 'observer', 'facilitator', 'secretariat']),
      unreadNotices: house(signedIn),
      noticePreferences: house(signedIn),
    },
  },
  Person: {
    reach: { standard: signedIn, open: everyone, shared: signedIn },
    always: 'id name initials municipality',
    only: {
      erased: { standard: nobody, open: nobody, shared: nobody },
      face: profile(signedIn, sharing),
      pronunciation: profile(signedIn, sharing),
      headline: profile(signedIn, sharing),
      about: profile(signedIn, sharing),
      offers: profile(signedIn, sharing),
      seeks: profile(signedIn, sharing),
      offeredThemes: profile(signedIn, sharing),
      soughtThemes: profile(signedIn, sharing),
      languages: profile(signedIn, sharing),
      affiliations: profile(signedIn, sharing),
      phone: profile(['member'], sharing),
      email: profile(['member'], sharing),
      ...contactFields,
      visibility: { standard: ['member'], open: nobody, shared: ['facilitator'] },
      version: { standard: ['member'], open: nobody, shared: ['facilitator'] },
    },
  },
  ProfileVisibility: {
    reach: house(['member']),
    always: 'face pronunciation headline about offers seeks languages affiliations groups phone email',
  },
  Face: { reach: profile(signedIn, sharing), always: 'personId url largeUrl urlUntil' },
  EmailAddress: { reach: house(signedIn), always: 'id address main verified' },
  Session: { reach: house(signedIn), always: 'id current createdAt lastSeenAt device' },
  ApiToken: { reach: house(signedIn), always: 'id name createdAt expiresAt', only: { lastUsedAt: never } },
  InvitationPreview: {
    reach: open,
    always: 'email name language scopeTitle invitedBy expiresAt',
    only: { hasAccount: never },
  },
  Invitation: {
    reach: { ...inviters, community: communityLeads['community']! },
    always: 'id email name language role state createdAt expiresAt sentCount',
  },
  // ---- municipalities: a town's public facts
  PersonCard: { reach: readers, always: 'id name initials municipality', only: { erased: inEach(nobody) } },
  Label: { reach: open, always: 'language text' },
  MunicipalityTile: { reach: open, always: 'id number slug name letters dye motif' },
  Municipality: {
    reach: open,
    always:
      'id number slug country register code name names spellings region territories latitude longitude population populationYear version changedAt sources tile languages about abouts contactPoints offices mandates organisations projects fundingStatements groups communities viewerCan',
    only: {
      people: house(signedIn),
      affiliationClaims: house(['coordinator', 'admin']),
      trustedDomains: house(townKeepers),
      // its coordinator, and the member who has its mandate
      invitations: house(['member', 'coordinator']),
      // told by a register, and this one was made by hand
      type: never,
      populationSource: never,
      revisions: house(townKeepers),
    },
  },
  ...directoryFields,
  ...titleFields,
  ...searchFields,
  Territory: { reach: open, always: 'id kind name' },
  ContactPoint: {
    reach: open,
    always: 'id version kind name names address email phone website openingHours allOpeningHours',
  },
  Office: {
    reach: open,
    always: 'id version kind name names since',
    only: { holder: house(signedIn) },
  },
  RevisionPage: { reach: open, always: '', only: { items: house(townKeepers), next: never } },
  Revision: { reach: house(townKeepers), always: 'id at origin editor changes' },
  Change: { reach: house(townKeepers), always: 'field language from to' },
  MunicipalityPage: { reach: open, always: 'items', only: { next: open } },
  Organisation: {
    reach: open,
    always:
      'id number slug name names acronym kind sector website partOf behalfOf parts municipality seat projects fundingStatements version',
    only: {
      people: house(signedIn),
      affiliationClaims: house(['coordinator', 'admin']),
      // none was asked
      invitations: never,
      viewerMayEdit: house(['coordinator', 'admin']),
    },
  },
  OrganisationPage: { reach: open, always: 'items', only: { next: open } },
  AffiliationClaim: { reach: house(['coordinator', 'admin']), always: 'id person jobTitle from' },
  Affiliation: {
    reach: house(signedIn),
    always: 'id municipality jobTitle language from main confirmed',
    only: { organisation: never, until: never },
  },
  Mandate: { reach: open, always: 'id community role from until', only: { person: house(signedIn) } },
  Project: {
    reach: open,
    always:
      'id number slug title titles acronym period implementedBy partners municipalities framework frameworks partOf parts communities funders fundingStatements version',
    only: {
      statementDrafts: house(['admin']),
      viewerMayEdit: house(['admin']),
      revisions: house(['admin']),
    },
  },
  ProjectPage: { reach: open, always: 'items', only: { next: open } },
  Funder: { reach: open, always: 'id position country organisation amount currency quoted version' },
  FundingStatement: { reach: open, always: 'id position language text disclaimer project published' },
  Theme: {
    reach: open,
    always: 'id number key name names version',
    // the first of the vocabulary is a wide one, and offered
    only: { parentId: never, retired: never },
  },
  // ---- groups
  Community: {
    reach: communityDiscoverers,
    always: 'id number slug version name names shortName shortNames visibility admission memberCount',
    only: {
      signUpAllowed: communityDiscoverers,
      nextMeeting: meetingsOfPlaces.community,
      meetings: meetingsOfPlaces.community,
      bodyInvitations: inCommunities(communityLeads['community']!, nobody, nobody),
      viewerBodies: inCommunities(['member', 'coordinator', 'admin'], ['admin'], nobody),
      introductions: inCommunities(everyone, nobody, nobody),
      signUps: inCommunities(['secretariat'], nobody, nobody),
      purpose: communityReaders,
      purposes: communityReaders,
      questionnaire: communityDiscoverers,
      balance: inCommunities(communityLeads['community']!, ['admin'], nobody),
      // one's own, and all of it for those who manage roles
      history: inCommunities(
        [...sharing, 'coordinator', 'secretariat', 'expelled', 'admin'],
        ['stranger', 'admin'],
        ['stranger'],
      ),
      archived: inCommunities(nobody, nobody, nobody),
      archiving: inCommunities(nobody, nobody, nobody),
      municipalities: inCommunities(everyone, nobody, nobody),
      groups: inCommunities(everyone, otherGroupDiscoverers, nobody),
      projects: inCommunities(everyone, nobody, nobody),
      strands: inCommunities(everyone, nobody, nobody),
      fundingStatements: inCommunities(everyone, nobody, nobody),
      viewerFollows: inCommunities(signedIn, ['stranger'], ['stranger']),
      // a secret community lets nothing out by mail; an administrator sets the others, and reads none of them
      mailsContent: inCommunities(everyone, ['stranger', 'admin'], nobody),
      viewerMembership: inCommunities([...sharing, 'coordinator', 'secretariat'], ['stranger'], ['stranger']),
      viewerCan: inCommunities(everyone, ['stranger', 'admin'], ['stranger']),
      // nobody has asked to come in yet
      viewerRequest: inCommunities(nobody, nobody, nobody),
      requests: inCommunities(nobody, nobody, nobody),
      members: inCommunities(signedIn, ['stranger'], ['stranger']),
      invitations: inCommunities(communityLeads['community']!, ['admin'], nobody),
    },
  },
  Group: {
    reach: groupDiscoverers,
    always: 'id number slug version community name names visibility admission memberCount streamId',
    only: {
      purpose: { ...readers, listedElsewhere: nobody },
      purposes: { ...readers, listedElsewhere: nobody },
      threadCount: { ...readers, listedElsewhere: nobody },
      strands: { ...readers, listedElsewhere: nobody },
      nextMeeting: meetingsOfPlaces.group,
      meetings: meetingsOfPlaces.group,
      archived: { ...inEach(nobody), listedElsewhere: nobody },
      archiving: { ...inEach(nobody), listedElsewhere: nobody },
      // the public group has a charter, a theme and a question; nothing of the cast is part of anything
      charter: { ...byKind(everyone, nobody, nobody), listedElsewhere: nobody },
      themes: { ...byKind(everyone, nobody, nobody), listedElsewhere: nobody },
      questionnaire: groupDiscoverers,
      template: { ...inEach(nobody), listedElsewhere: nobody },
      balance: { ...inviters, listedElsewhere: ['admin'] },
      history: { ...historyReaders, listedElsewhere: ['admin'] },
      // the member alone has been there
      sinceVisit: { ...byKind(['member'], nobody, nobody), listedElsewhere: nobody },
      parent: { ...inEach(nobody), listedElsewhere: nobody },
      subgroups: { ...inEach(nobody), listedElsewhere: nobody },
      unreadCount: {
        public: ['member', 'observer', 'facilitator', 'secretariat'],
        listed: ['member', 'observer', 'facilitator', 'secretariat'],
        secret: ['member', 'observer', 'facilitator'],
        listedElsewhere: nobody,
      },
      viewerMembership: { ...insiders, listedElsewhere: nobody },
      // the candidate's alone, who is asked in a test of their own
      viewerRequest: { ...inEach(nobody), listedElsewhere: nobody },
      viewerCan: {
        public: everyone,
        listed: [...sharing, 'secretariat', 'admin'],
        secret: sharing,
        listedElsewhere: ['admin'],
      },
      members: { ...signedInReaders, listedElsewhere: nobody },
      requests: { ...byKind(nobody, orderKeepers['listed']!, nobody), listedElsewhere: nobody },
      invitations: { ...inviters, listedElsewhere: nobody },
      fundingStatements: { ...readers, listedElsewhere: nobody },
      viewerFollows: { ...signedInReaders, listedElsewhere: nobody },
      // a secret group lets nothing out by mail
      mailsContent: {
        ...byKind(readers['public']!, [...readers['listed']!, 'admin'], nobody),
        listedElsewhere: ['admin'],
      },
    },
  },
  // a public community that was closed
  Archiving: {
    reach: open,
    always: 'at note language',
    only: { by: house(signedIn), above: never },
  },
  Charter: { reach: { public: everyone }, always: 'version text texts editedAt older' },
  CharterVersion: {
    reach: { public: everyone },
    always: 'version text editedAt',
    only: { editedBy: { public: signedIn } },
  },
  Questionnaire: { reach: { public: everyone }, always: 'version questions' },
  AdmissionQuestion: {
    reach: { public: everyone },
    always: 'id text texts',
    only: { required: { public: nobody } },
  },
  // of a candidate of a closed group, seen by those who admit there
  RequestAnswer: { reach: { house: ['admin'] }, always: 'text question questionId' },
  Balance: {
    reach: inviters,
    always: 'members sectors countries',
    // one is invited, at an address that nobody has; the cast has only just come together
    only: { invited: inviters, newInvited: inviters, newMembers: inviters },
  },
  BalanceShare: {
    reach: inviters,
    always: 'kind members',
    only: { invited: byKind(nobody, nobody, nobody) },
  },
  // of all for those who manage roles, of their own for the others
  MembershipStep: {
    reach: historyReaders,
    always: 'id kind person role at by',
  },
  MembershipStepPage: {
    reach: discoverers,
    always: '',
    only: { items: historyReaders, next: inEach(nobody) },
  },
  SinceVisit: {
    reach: { public: ['member'] },
    always: 'at',
    only: { threads: { public: nobody }, posts: { public: nobody }, people: { public: nobody } },
  },
  Strand: { reach: readers, always: 'tile members' },
  GroupPage: { reach: open, always: 'items', only: { next: open } },
  Membership: {
    reach: signedInReaders,
    always: 'id person municipality role since scopeId',
    only: { organisation: inEach(nobody), onBehalfOf: inEach(nobody) },
  },
  MembershipPage: { reach: discoverers, always: '', only: { items: signedInReaders, next: signedInReaders } },
  MembershipRequest: {
    reach: { listed: orderKeepers['listed']! },
    always: 'id person message createdAt',
    only: { answers: { listed: nobody }, onBehalfOf: { listed: nobody }, forBody: { listed: nobody } },
  },
  ...discussionFields,
  ...arrivalFields,
  ...upperFields,

  // ---- notices: each person's own
  Notice: {
    reach: house(signedIn),
    always: 'id reason unread count raisedAt author place threadId title language excerpt address',
    only: {
      role: never,
      accepted: never,
      onBehalfOf: never,
      forBody: never,
      whenAndWhere: never,
      correctionUntil: never,
      registrationState: never,
      waitingPlace: never,
      offeredUntil: never,
    },
  },
  NoticePreference: { reach: house(signedIn), always: 'reason way' },
  NoticePage: { reach: house(signedIn), always: 'items', only: { next: never } },
};
