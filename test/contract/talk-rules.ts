/**
 * Who may do what with a conversation of two, and is shown what of it: the member and the moderator talk on the stage, and no
 * role above reaches in, the administrator's neither.
 */
import type { ActorName, Rule, Rules } from './authorization-actors.js';
import type { TypeRule } from './field-rule.js';

const theTwo: readonly ActorName[] = ['member', 'moderator'];
const everybodySignedIn: readonly ActorName[] = [
  'stranger',
  'member',
  'observer',
  'moderator',
  'facilitator',
  'coordinator',
  'secretariat',
  'expelled',
  'admin',
];

/** Guests are asked to sign in first; of the others each gets what the rule says. */
const signedInOnly =
  (rule: Rule): Rule =>
  (actor) =>
    actor === 'guest' ? 'UNAUTHENTICATED' : rule(actor);
const doneByTheTwo = signedInOnly((actor) => (theTwo.includes(actor) ? 'done' : 'NOT_FOUND'));

export const talkQueries: Record<string, Rules> = {
  conversations: { house: signedInOnly((actor) => (theTwo.includes(actor) ? 'given' : 'nothing')) },
  conversation: { house: (actor) => (theTwo.includes(actor) ? 'given' : 'NOT_FOUND') },
  conversationReports: { house: signedInOnly((actor) => (actor === 'admin' ? 'given' : 'FORBIDDEN')) },
};

export const talkMutations: Record<string, Rules> = {
  openConversation: {
    house: signedInOnly(() => 'done'),
    unwanted: signedInOnly(() => 'FORBIDDEN'),
  },
  closeConversation: { house: doneByTheTwo },
  reopenConversation: {
    'closed by the member': signedInOnly((actor) => {
      if (actor === 'member') return 'done';
      return actor === 'moderator' ? 'FORBIDDEN' : 'NOT_FOUND';
    }),
  },
  reportConversation: { house: doneByTheTwo },
  settleConversationReport: { house: signedInOnly((actor) => (actor === 'admin' ? 'done' : 'FORBIDDEN')) },
};

export const talkFields: Record<string, TypeRule> = {
  Conversation: {
    reach: { house: theTwo },
    always: 'id other thread',
    only: { closedAt: { house: [] }, closedByViewer: { house: [] } },
  },
  ConversationPage: {
    reach: { house: everybodySignedIn },
    always: '',
    only: { items: { house: theTwo }, next: { house: [] } },
  },
  ConversationReport: {
    reach: { house: ['admin'] },
    always: 'id reporter about reason words posts createdAt',
  },
  ReportedPost: { reach: { house: ['admin'] }, always: 'id author text language createdAt' },
};

/** Of the three profiles: the member's as it is by itself, an open one, and the facilitator's for those who share a group. */
export const contactFields: Record<string, Record<string, readonly ActorName[]>> = {
  // the members of a group are shown to those who read it
  groups: {
    standard: everybodySignedIn,
    open: everybodySignedIn,
    shared: ['member', 'observer', 'moderator', 'facilitator'],
  },
  contactBy: { standard: ['member'], open: [], shared: ['facilitator'] },
  // to oneself one writes not; the member and the moderator talk already
  viewerMayContact: {
    standard: everybodySignedIn.filter((actor) => actor !== 'member'),
    open: everybodySignedIn,
    shared: everybodySignedIn.filter((actor) => actor !== 'facilitator'),
  },
  viewerConversation: { standard: ['moderator'], open: [], shared: [] },
};

const nobody: readonly ActorName[] = [];
const signedIn = everybodySignedIn;
const sharing: readonly ActorName[] = ['member', 'observer', 'moderator', 'facilitator'];
const house = (actors: readonly ActorName[]) => ({ house: actors });

/** The directory: for whoever is signed in. */
export const directoryFields: Record<string, TypeRule> = {
  DirectoryPage: { reach: house(signedIn), always: 'items total', only: { next: house(signedIn) } },
  // one is listed for whom one shows something
  DirectoryEntry: {
    reach: { standard: signedIn, shared: sharing },
    always: 'id person headline jobTitle jobLanguage roles languages offers seeks offeredThemes soughtThemes',
    only: { organisation: { standard: nobody, shared: nobody } },
  },
  DirectoryChoices: { reach: house(signedIn), always: 'towns languages themes' },
};
