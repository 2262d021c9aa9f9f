/** Where an object of each type is found: a field of Query with its variables, and the way down from its answer. */
import type { Kind } from '../kit/cast.js';
import { searchProbe } from './found-by-search.js';
import { titleProbe } from './found-titles.js';
import { signUpToken } from './stage-arrivals.js';
import { upperProbes } from './upper-rooms.js';
import { leavePointer } from './moving.js';
import { pollProbes } from './polls.js';
import { speakingQuestions, standing } from './speaking-attempts.js';
import type { Stage } from './stage.js';

export interface Probe {
  query: string;
  variables: Record<string, unknown>;
  /** fields to go down, the first of a list; written as in a document: `members(first: 1)` */
  path: string[];
}

type Finds = (stage: Stage, place: string) => Probe | Promise<Probe>;

const group =
  (...path: string[]): Finds =>
  (stage, place) => ({
    query: 'group',
    variables: {
      number:
        place === 'listedElsewhere'
          ? stage.ids.listedElsewhere.number
          : stage.ids.groups[place as Kind].number,
    },
    path,
  });
const community =
  (...path: string[]): Finds =>
  (stage, place) => ({
    query: 'community',
    variables: { number: stage.ids[place as 'community'].number },
    path,
  });
const town =
  (...path: string[]): Finds =>
  (stage) => ({ query: 'municipality', variables: { number: stage.ids.municipality.number }, path });
const person =
  (name: string, ...path: string[]): Finds =>
  (stage) => ({ query: 'person', variables: { id: stage.ids.person[name] }, path });
const viewer =
  (...path: string[]): Finds =>
  () => ({ query: 'viewer', variables: {}, path });
const post =
  (which: 'first' | 'reply', ...path: string[]): Finds =>
  (stage, place) => ({ query: 'post', variables: { id: stage.ids.groups[place as Kind][which] }, path });
const talk =
  (query: string, argument: string, of: (stage: Stage, kind: Kind) => unknown): Finds =>
  (stage, place) => ({ query, variables: { [argument]: of(stage, place as Kind) }, path: [] });

const profileOf: Record<string, string> = { standard: 'member', open: 'member2', shared: 'facilitator' };
const byInviter: Finds = (stage, place) =>
  place === 'community' ? community('invitations')(stage, place) : group('invitations')(stage, place);

/** The newest case of a place's desk is one whose author appeals. */
const atDesk =
  (...path: string[]): Finds =>
  async (stage, place) => {
    await stage.appealedPost(place);
    return { query: 'deskCases', variables: { scopeId: stage.scopeId(place) }, path };
  };

export const probes: Record<string, Finds> = {
  Installation: () => ({ query: 'installation', variables: {}, path: [] }),
  DemoAccount: () => ({ query: 'installation', variables: {}, path: ['demoAccounts'] }),
  Viewer: viewer(),
  Person: (stage, place) => person(profileOf[place]!)(stage, place),
  Face: (stage, place) => person(profileOf[place]!, 'face')(stage, place),
  ProfileVisibility: person('member', 'visibility'),
  EmailAddress: viewer('emails'),
  Session: viewer('sessions'),
  ApiToken: viewer('apiTokens'),
  InvitationPreview: async (stage) => ({
    query: 'invitation',
    variables: { token: (await stage.invitation('community')).token },
    path: [],
  }),
  Invitation: byInviter,
  ThreadDraft: async (stage, place) => ({
    query: 'threadDraft',
    ...(await speakingQuestions['threadDraft']!(stage, place)),
    path: [],
  }),
  DraftPoll: async (stage, place) => ({
    query: 'threadDraft',
    ...(await speakingQuestions['threadDraft']!(stage, place)),
    path: ['poll'],
  }),
  Draft: async (stage, place) => ({
    query: 'draft',
    ...(await speakingQuestions['draft']!(stage, place)),
    path: [],
  }),
  Announcement: (stage, place) => ({
    query: 'announcement',
    variables: { id: standing(stage, place) },
    path: [],
  }),
  Behalf: (stage) => ({ query: 'behalves', variables: { scopeId: stage.ids.community.id }, path: [] }),
  PersonCard: post('first', 'author'),
  Label: town('names'),
  Territory: town('territories'),
  ContactPoint: town('contactPoints'),
  Office: town('offices'),
  TrustedDomain: town('trustedDomains'),
  RevisionPage: town('revisions'),
  Revision: town('revisions', 'items'),
  Change: town('revisions', 'items', 'changes'),
  MunicipalityTile: town('tile'),
  Municipality: town(),
  DirectoryPage: () => ({ query: 'people', variables: { first: 1 }, path: [] }),
  DirectoryEntry: (_, place) => ({
    query: 'people',
    variables: { filter: { name: place === 'standard' ? 'member osoba' : 'facilitator' } },
    path: ['items'],
  }),
  DirectoryChoices: () => ({ query: 'directoryChoices', variables: {}, path: [] }),
  MunicipalityPage: () => ({ query: 'municipalities', variables: { first: 1 }, path: [] }),
  Organisation: town('organisations'),
  OrganisationPage: () => ({ query: 'organisations', variables: { first: 1 }, path: [] }),
  AffiliationClaim: town('affiliationClaims'),
  ProjectPage: () => ({ query: 'projects', variables: { first: 1 }, path: [] }),
  Funder: town('projects', 'funders'),
  Affiliation: person('member', 'affiliations'),
  Mandate: town('mandates'),
  // asked by its number: in a list of many, with the revisions of each, it would cost too much
  Project: async (stage) => ({
    query: 'project',
    variables: { number: await stage.programme.townProjectNumber() },
    path: [],
  }),
  FundingStatement: town('fundingStatements'),
  Theme: () => ({ query: 'themes', variables: {}, path: [] }),
  Community: community(),
  Group: group(),
  ...upperProbes,
  Archiving: (stage) => ({
    query: 'community',
    variables: { number: stage.closedCommunity },
    path: ['archiving'],
  }),
  Charter: group('charter'),
  CharterVersion: group('charter', 'older'),
  Questionnaire: group('questionnaire'),
  AdmissionQuestion: group('questionnaire', 'questions'),
  RequestAnswer: (stage) => ({
    query: 'community',
    variables: { number: stage.asking.number },
    path: ['requests', 'answers'],
  }),
  Balance: group('balance'),
  BalanceShare: group('balance', 'sectors'),
  MembershipStep: group('history', 'items'),
  MembershipStepPage: group('history(first: 50)'),
  SinceVisit: group('sinceVisit'),
  Strand: group('strands'),
  GroupPage: () => ({ query: 'groups', variables: { first: 1 }, path: [] }),
  Membership: group('members', 'items'),
  MembershipPage: group('members(first: 1)'),
  MembershipRequest: group('requests'),
  SignUp: community('signUps'),
  BodyInvitation: community('bodyInvitations'),
  BodyStanding: community('viewerBodies'),
  FirstSteps: viewer('firstSteps'),
  FirstStep: viewer('firstSteps', 'steps'),
  Introductions: community('introductions'),
  SignUpPreview: async (stage) => ({
    query: 'signUp',
    variables: { token: await signUpToken(stage) },
    path: [],
  }),
  Conversation: (stage) => ({
    query: 'conversation',
    variables: { number: stage.talk.number },
    path: [],
  }),
  ConversationPage: () => ({ query: 'conversations', variables: { first: 1 }, path: [] }),
  ConversationReport: () => ({ query: 'conversationReports', variables: {}, path: [] }),
  ReportedPost: () => ({ query: 'conversationReports', variables: {}, path: ['posts'] }),
  Thread: talk('thread', 'number', (stage, kind) => stage.ids.groups[kind].thread.number),
  ThreadPage: talk('threads', 'groupId', (stage, kind) => stage.ids.groups[kind].id),
  Post: post('first'),
  Attachment: post('first', 'attachments'),
  PostQuote: post('reply', 'replyTo'),
  ReactionCount: post('first', 'reactions'),
  PostPage: talk('posts', 'threadId', (stage, kind) => stage.ids.groups[kind].thread.id),
  Hiding: async (stage, place) => ({
    query: 'hiding',
    variables: { postId: await stage.appealedPost(place) },
    path: [],
  }),
  Report: async (stage) => {
    const id = await stage.reportedPost('listed');
    // nothing more waits in the thread than the rules count
    await stage.of('member').get('mutation ($id: ID!) { withdrawPost(id: $id) { id } }', { id });
    return { query: 'ownReports', variables: {}, path: ['items'] };
  },
  ReportPage: () => ({ query: 'ownReports', variables: { first: 1 }, path: [] }),
  ModeratorsDesk: viewer('desk'),
  DeskPlace: atDesk('items', 'place'),
  DeskCase: atDesk('items'),
  DeskCasePage: async (stage, place) => ({
    query: 'deskCases',
    variables: { scopeId: stage.scopeId(place), first: 50 },
    path: [],
  }),
  ModerationEntry: async (stage, place) => {
    await stage.hiddenPost(place);
    return { query: 'moderationLog', variables: { scopeId: stage.scopeId(place) }, path: ['items'] };
  },
  ModerationEntryPage: (stage, place) => ({
    query: 'moderationLog',
    variables: { scopeId: stage.scopeId(place), first: 100 },
    path: [],
  }),
  Notice: () => ({ query: 'notices', variables: {}, path: ['items'] }),
  NoticePreference: viewer('noticePreferences'),
  SearchPage: searchProbe(),
  SearchHit: searchProbe(['items']),
  SearchPiece: searchProbe(['items', 'title']),
  SearchReason: searchProbe(['items', 'reasons'], true),
  SearchFacet: searchProbe(['facets']),
  SearchFacetValue: searchProbe(['facets', 'values']),
  TitleSection: (stage, place) => titleProbe(stage, place),
  FoundTitle: (stage, place) => titleProbe(stage, place, ['items']),
  NoticePage: () => ({ query: 'notices', variables: {}, path: [] }),
  ThreadPointer: async (stage, place) => {
    await leavePointer(stage, place);
    return { query: 'threadPointers', variables: { scopeId: stage.scopeId(place) }, path: [] };
  },
  ThreadPlace: talk('threadPlace', 'number', (stage, kind) => stage.ids.groups[kind].thread.number),
  ...pollProbes,
  MovedPost: talk('movedPosts', 'ids', (stage, kind) => [stage.ids.groups[kind].first]),
  PostRevision: talk('postHistory', 'postId', (stage, kind) => stage.ids.groups[kind].first),
};
