/** Who may come in by asking, who answers, and what is shown of those who ask. */
import {
  communityHolders,
  everyone,
  inside,
  signedIn,
  townKeepers,
  type Rule,
  type Rules,
} from './authorization-actors.js';
import { house, open, type TypeRule } from './field-rule.js';

const byAnyone: Rules = { house: () => 'done' };
/** Who keeps the town; to others there is no such thing. */
const byTownKeepers =
  (otherwise: 'NOT_FOUND' | 'FORBIDDEN'): Rule =>
  (actor) => {
    if (townKeepers.includes(actor)) return 'done';
    if (otherwise === 'NOT_FOUND') return 'NOT_FOUND';
    return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  };

export const arrivalQueries: Record<string, Rules> = {
  // the token is the right
  signUp: { house: () => 'given' },
};

export const arrivalMutations: Record<string, Rules> = {
  askToSignUp: byAnyone,
  confirmSignUp: byAnyone,
  completeSignUp: byAnyone,
  changeSignUp: byAnyone,
  withdrawSignUp: byAnyone,
  // who may not answer does not learn that somebody asks
  answerSignUp: { community: (actor) => (actor === 'secretariat' ? 'done' : 'NOT_FOUND') },
  hideFirstSteps: { house: (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'done') },
  // by the secretariat and the administrator, in the community that all may know of
  chooseIntroductions: {
    community: (actor) => {
      if (actor === 'secretariat' || actor === 'admin') return 'done';
      return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    },
  },
  // a body is asked by those who invite, and answers through its coordinator or who has its mandate
  inviteBody: {
    community: (actor) => {
      if (actor === 'secretariat' || actor === 'admin') return 'done';
      return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    },
  },
  answerBodyInvitation: {
    house: (actor) => (actor === 'coordinator' || actor === 'member' ? 'done' : 'NOT_FOUND'),
  },
  revokeBodyInvitation: {
    community: (actor) => (actor === 'secretariat' || actor === 'admin' ? 'done' : 'NOT_FOUND'),
  },
  chooseBehalf: {
    community: (actor) => {
      if (communityHolders.includes(actor)) return 'done';
      return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    },
    secret: (actor) => (inside.includes(actor) ? 'done' : 'NOT_FOUND'),
  },
  // a town asks through who has its mandate; it needs no word of those who are in already
  joinForBody: {
    community: (actor) => {
      if (actor === 'member' || actor === 'coordinator') return 'done';
      return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    },
  },
  addTrustedDomain: { house: byTownKeepers('FORBIDDEN') },
  removeTrustedDomain: { house: byTownKeepers('NOT_FOUND') },
};

export const arrivalFields: Record<string, TypeRule> = {
  SignUpPreview: {
    reach: open,
    always: 'step name email language municipality jobTitle message community communityNumber communitySlug',
    // the community asks nothing
    only: { answers: house([]), questions: house([]) },
  },
  SignUp: {
    reach: { community: ['secretariat'] },
    always: 'id name email language municipality jobTitle message answers createdAt',
  },
  FirstSteps: { reach: house(signedIn), always: 'steps', only: { hidden: house([]) } },
  FirstStep: {
    reach: house(signedIn),
    always: 'kind',
    only: { done: house(['member', 'facilitator']), address: house([]) },
  },
  Introductions: { reach: { community: everyone }, always: 'threadId title language address' },
  BodyInvitation: {
    reach: { community: ['secretariat', 'admin'] },
    always: 'id municipality community address role words invitedBy createdAt state',
    only: { organisation: { community: [] }, endedBy: { community: [] } },
  },
  // the administrator works for an organisation
  BodyStanding: {
    reach: { community: ['member', 'coordinator', 'admin'] },
    always: 'body state',
    // test/rooms/own-requests.spec.ts sees it
    only: { request: { community: [] } },
  },
  TrustedDomain: { reach: house(townKeepers), always: 'id domain addedBy addedAt' },
};
