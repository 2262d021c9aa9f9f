/** How each query and each mutation is tried in each place: its variables, and what an answer must hold to count as given. */
import { randomUUID } from 'node:crypto';
import { testPassword, type Caller } from '../kit/caller.js';
import type { Kind } from '../kit/cast.js';
import { insiders, type ActorName } from './authorization-actors.js';
import { arrivalAttempts, arrivalQuestions } from './arrival-attempts.js';
import { faceAttempts, postAttempts } from './brought-files.js';
import { holder, programmeAttempts } from './attempts-programme.js';
import { searchQuestion } from './found-by-search.js';
import { titleQuestion } from './found-titles.js';
import { confirmToken, resetToken } from './stage-letters.js';
import { speakingAttempts, speakingQuestions } from './speaking-attempts.js';
import type { Stage } from './stage.js';
import { leavingAttempts } from './leaving-attempts.js';
import { upperAttempts, upperQuestions } from './upper-rooms.js';
import { movingAttempts, movingQuestions } from './moving.js';
import { talkAttempts, talkQuestions, themedQuestion } from './talk-attempts.js';
import { pollAttempts, pollQuestions } from './polls.js';
import { townAttempts } from './town-attempts.js';

export interface Question {
  variables: Record<string, unknown>;
  /** an id that the answer must hold; without it any answer that is not null will do */
  target?: string;
}
/** 'withdrawn listed' and 'mine listed' are about the listed group. */
const kindIn = (place: string): Kind => place.split(' ').at(-1) as Kind;
const talkIn = (stage: Stage, place: string) => stage.ids.groups[kindIn(place)];
const placeIn = (stage: Stage, place: string) =>
  place in stage.ids.groups
    ? stage.ids.groups[place as Kind]
    : (stage.ids[place as 'community'] as { id: string; number: number });
const profiles: Record<string, string> = { standard: 'member', open: 'member2', shared: 'facilitator' };

export const questions: Record<string, (stage: Stage, place: string) => Question | Promise<Question>> = {
  installation: () => ({ variables: {} }),
  viewer: () => ({ variables: {} }),
  invitation: async (stage) => ({ variables: { token: (await stage.invitation('community')).token } }),
  person: (stage, place) => ({ variables: { id: stage.ids.person[profiles[place]!] } }),
  faces: (stage, place) => {
    const id = stage.ids.person[profiles[place]!]!;
    return { variables: { personIds: [id] }, target: id };
  },
  communities: (stage, place) => ({ variables: {}, target: placeIn(stage, place).id }),
  community: (stage, place) => ({ variables: { number: placeIn(stage, place).number } }),
  municipalities: (stage, place) => ({
    variables: place === 'by name' ? { name: 'wroclaw' } : { first: 10 },
    target: stage.ids.municipality.id,
  }),
  ...talkQuestions,
  ...speakingQuestions,
  titles: titleQuestion,
  search: searchQuestion,
  ...arrivalQuestions,
  ...movingQuestions,
  ...upperQuestions,
  themedThreads: themedQuestion,
  ...pollQuestions,
  municipality: (stage) => ({ variables: { number: stage.ids.municipality.number } }),
  themes: () => ({ variables: {} }),
  organisations: (_stage, place) => ({
    variables: place === 'by name' ? { name: 'ROZWOJU', sector: 'MUNICIPAL' } : { first: 10 },
  }),
  organisation: async (stage) => ({ variables: { number: await stage.programme.organisationNumber() } }),
  projects: () => ({ variables: { first: 10 } }),
  project: async (stage) => ({ variables: { number: await stage.programme.projectNumber() } }),
  groups: (stage, place) => ({
    variables: { first: 50, mine: place.startsWith('mine') ? true : null },
    target: placeIn(stage, place.replace('mine ', '')).id,
  }),
  group: (stage, place) => ({ variables: { number: placeIn(stage, place).number } }),
  threads: (stage, place) => ({
    variables: { groupId: placeIn(stage, place).id },
    ...(place in stage.ids.groups ? { target: talkIn(stage, place).thread.id } : {}),
  }),
  thread: (stage, place) => ({ variables: { number: talkIn(stage, place).thread.number } }),
  posts: (stage, place) => ({
    variables: { threadId: talkIn(stage, place).thread.id },
    target: talkIn(stage, place).first,
  }),
  post: (stage, place) => ({ variables: { id: talkIn(stage, place).first } }),
  unreadThreads: (stage, place) => ({ variables: { first: 50 }, target: talkIn(stage, place).thread.id }),
  hiding: async (stage, place) => ({ variables: { postId: await stage.hiddenPost(place) } }),
  deskCases: (stage, place) => ({
    variables: place in stage.ids.groups ? { scopeId: stage.scopeId(place) } : {},
  }),
  moderationLog: (stage, place) => ({
    variables: place in stage.ids.groups ? { scopeId: stage.scopeId(place) } : {},
  }),
  ownReports: () => ({ variables: {} }),
  ownModeration: () => ({ variables: {} }),
  notices: async (stage, place) =>
    place === 'house'
      ? { variables: {} }
      : { variables: { first: 50 }, target: await stage.notice('member') },
  postHistory: (stage, place) => ({
    variables: {
      postId: place.startsWith('withdrawn') ? talkIn(stage, place).withdrawn : talkIn(stage, place).first,
    },
  }),
};
export interface Attempt {
  variables: Record<string, unknown>;
  /** another device of the actor, where trying uses up the session */
  as?: Caller;
  /** puts back what a success has changed for the actor */
  after?: () => Promise<void>;
}
export type Attempts = (stage: Stage, place: string, actor: ActorName) => Promise<Attempt>;
const otherPassword = 'trzynaście zielonych żab';
/** Somebody to be expelled or given another role; one who was is replaced. */
const newcomer = async (stage: Stage, place: string): Promise<string> => (await stage.person(place)).id;
/** A role with powers, as a place of this kind has it; without the words a plain one. */
function roleAskedFor(place: string): string {
  if (!place.startsWith('to lead in ')) return 'MEMBER';
  if (place.endsWith('municipality')) return 'COORDINATOR';
  return place.toLowerCase().endsWith('community') ? 'SECRETARIAT' : 'FACILITATOR';
}
/** A second address of somebody new, who does it, or whose it merely is. */
async function oneOfTheirAddresses(stage: Stage, place: string, actor: ActorName): Promise<Attempt> {
  const { caller } = await stage.person();
  const variables = { id: await stage.email(caller) };
  return place === 'own' && actor !== 'guest' ? { variables, as: caller } : { variables };
}
/** Closes a fresh one, or one of the cast's, which is opened again afterwards. */
async function closing(
  kind: 'group' | 'community',
  stage: Stage,
  place: string,
  actor: ActorName,
): Promise<Attempt> {
  if (place === 'fresh') return { variables: { id: (await stage.fresh(kind)).id, note: 'Na próbę' } };
  const id = stage.scopeId(place);
  const verb = kind === 'group' ? 'reopenGroup' : 'reopenCommunity';
  return {
    variables: { id, note: 'Na próbę' },
    after: async () => {
      await stage.of(actor).get(`mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id });
    },
  };
}
const invited = (stage: Stage, place: string) => ({
  scopeId: stage.scopeId(place.replace('to lead in ', '')),
  email: stage.address(),
  language: 'pl',
});
export const attempts: Record<string, Attempts> = {
  signIn: async (stage, _place, actor) => ({
    as: await stage.elsewhere('guest'),
    variables: {
      input: { email: `${actor === 'guest' ? 'member' : actor}@town.example`, password: testPassword },
    },
  }),
  signOut: async (stage, _place, actor) => ({ as: await stage.elsewhere(actor), variables: {} }),
  requestPasswordReset: async (stage) => ({ variables: { email: stage.address(), language: 'pl' } }),
  resetPassword: async (stage, _place, actor) => ({
    as: await stage.elsewhere(actor),
    variables: { token: await resetToken(stage), password: otherPassword },
  }),
  // every other session of the actor ends, so somebody who is nobody else does it
  changePassword: async (stage, _place, actor) => ({
    ...(actor === 'guest' ? {} : { as: (await stage.person()).caller }),
    variables: { current: testPassword, password: testPassword },
  }),
  updateProfile: async (stage, _place, actor) => ({
    variables: {
      input: {
        version:
          actor === 'guest' ? 1 : await stage.version('people.person', stage.witnesses[actor].personId),
        headline: 'Inspektor',
      },
    },
  }),
  ...faceAttempts,
  addEmail: async (stage) => ({ variables: { address: stage.address() } }),
  confirmEmail: async (stage) => ({ variables: { token: await confirmToken(stage) } }),
  makeEmailMain: async (stage, place, actor) => oneOfTheirAddresses(stage, place, actor),
  removeEmail: async (stage, place, actor) => oneOfTheirAddresses(stage, place, actor),
  revokeSession: async (stage, place, actor) => ({
    variables: { id: await stage.session(holder(place, actor)) },
  }),
  revokeOtherSessions: async (stage, _place, actor) => ({
    ...(actor === 'guest' ? {} : { as: (await stage.person()).caller }),
    variables: {},
  }),
  createApiToken: async () => ({ variables: { name: 'do kalendarza', expiresInDays: 30 } }),
  revokeApiToken: async (stage, place, actor) => ({
    variables: { id: await stage.apiToken(holder(place, actor)) },
  }),
  invite: async (stage, place) => ({
    variables: {
      input: { ...invited(stage, place), role: roleAskedFor(place) },
    },
  }),
  inviteMany: async (stage, place) => ({
    variables: {
      scopeId: stage.scopeId(place),
      csv: `email,name\n${stage.address()},Nowa Osoba\n`,
      language: 'pl',
    },
  }),
  resendInvitation: async (stage, place) => ({ variables: { id: (await stage.invitation(place)).id } }),
  revokeInvitation: async (stage, place) => ({ variables: { id: (await stage.invitation(place)).id } }),
  acceptInvitation: async (stage, _place, actor) => ({
    as: await stage.elsewhere(actor),
    variables: {
      input: {
        token: (await stage.invitation('community')).token,
        name: 'Nowa Osoba',
        password: testPassword,
        acceptTerms: true,
      },
    },
  }),
  createCommunity: async () => ({
    variables: {
      input: {
        key: randomUUID(),
        names: [{ language: 'pl', text: 'Próba' }],
        visibility: 'SECRET',
        admission: 'INVITATION',
      },
    },
  }),
  createGroup: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        communityId: stage.scopeId(place),
        names: [{ language: 'pl', text: 'Próba' }],
        visibility: 'SECRET',
        admission: 'INVITATION',
      },
    },
  }),
  editGroup: async (stage, place) => ({
    variables: {
      input: {
        id: stage.scopeId(place),
        version: await stage.version('groups.working_group', stage.scopeId(place)),
        admission: ({ public: 'OPEN', listed: 'REQUEST' } as Record<string, string>)[place] ?? 'INVITATION',
      },
    },
  }),
  cloneGroup: async (stage) => ({
    variables: {
      input: {
        key: randomUUID(),
        id: (await stage.fresh('group')).id,
        names: [{ language: 'pl', text: 'Jak tamta' }],
      },
    },
  }),
  markVisit: async (stage, place) => ({ variables: { scopeId: stage.scopeId(place) } }),
  editCharter: async (stage, place) => {
    const id = place === 'fresh' ? (await stage.fresh('group')).id : stage.scopeId(place);
    const { rows } = await stage.house.sql.query('select version from groups.charter where group_id = $1', [
      id,
    ]);
    const texts = [{ language: 'pl', text: 'Umawiamy się, że każdy mówi **krótko**.' }];
    return { variables: { input: { id, version: rows[0]?.version ?? 0, texts } } };
  },
  // what is asked of the candidates is asked of nobody else: the next one asks nothing
  setQuestions: async (stage, place) => {
    const scopeId = place === 'fresh' ? (await stage.fresh('group')).id : stage.scopeId(place);
    const { rows } = await stage.house.sql.query(
      'select version from groups.questionnaire where scope_id = $1',
      [scopeId],
    );
    const questions =
      place === 'fresh' ? [{ texts: [{ language: 'pl', text: 'Skąd jesteś?' }], required: true }] : [];
    return { variables: { input: { scopeId, version: rows[0]?.version ?? 0, questions } } };
  },
  // a fresh one becomes part of another fresh one; what hangs in the community stays there
  moveGroup: async (stage, place) => {
    const id = place === 'fresh' ? (await stage.fresh('group')).id : stage.scopeId(place);
    const parentId = place === 'fresh' ? (await stage.fresh('group')).id : null;
    const version = await stage.version('groups.working_group', id);
    return { variables: { input: { id, version, parentId } } };
  },
  editCommunity: async (stage, place) => ({
    variables: {
      input: {
        id: stage.scopeId(place),
        version: await stage.version('groups.community', stage.scopeId(place)),
        shortNames: [{ language: 'pl', text: 'Krótko' }],
      },
    },
  }),
  archiveGroup: (stage, place, actor) => closing('group', stage, place, actor),
  archiveCommunity: (stage, place, actor) => closing('community', stage, place, actor),
  reopenGroup: async (stage) => ({ variables: { id: (await stage.closed('group')).id } }),
  reopenCommunity: async (stage) => ({ variables: { id: (await stage.closed('community')).id } }),
  addMunicipalityMember: async (stage, place) => ({
    variables: { communityId: stage.scopeId(place), municipalityId: await stage.municipality() },
  }),
  joinGroup: async (stage, place, actor) => ({
    variables: { scopeId: stage.scopeId(place), message: 'Proszę' },
    after: async () => {
      if (place !== 'public') return;
      await stage
        .of(actor)
        .get('mutation ($id: ID!) { leaveGroup(scopeId: $id) }', { id: stage.scopeId(place) });
    },
  }),
  answerRequest: async (stage, place) => ({
    variables: { id: (await stage.request(place)).id, accept: true },
  }),
  leaveGroup: async (stage, place, actor) => ({
    // whoever belongs there goes on belonging: one in the same role leaves in their stead
    ...(insiders[place]!.includes(actor)
      ? { as: (await stage.person(place, actor.toUpperCase())).caller }
      : {}),
    variables: { scopeId: stage.scopeId(place) },
  }),
  expelMember: async (stage, place) => {
    const { caller, id } = await stage.person(place);
    return {
      variables: { scopeId: stage.scopeId(place), personId: id, reason: 'Na próbę' },
      after: () => stage.mustBeOut(caller, place),
    };
  },
  changeRole: async (stage, place) => ({
    variables: { scopeId: stage.scopeId(place), personId: await newcomer(stage, place), role: 'OBSERVER' },
  }),
  createMunicipality: async (stage) => ({ variables: { input: stage.municipalityInput() } }),
  addTheme: async (stage) => ({
    variables: { input: { key: randomUUID(), names: [{ language: 'en', text: stage.word('Theme') }] } },
  }),
  renameTheme: async (stage) => ({
    variables: { id: await stage.theme(), version: 1, names: [{ language: 'en', text: 'Otherwise' }] },
  }),
  retireTheme: async (stage) => ({ variables: { id: await stage.theme() } }),
  ...talkAttempts,
  ...movingAttempts,
  ...upperAttempts,
  ...pollAttempts,
  ...programmeAttempts,
  ...townAttempts,
  ...leavingAttempts,
  ...arrivalAttempts,
  ...postAttempts,
  ...speakingAttempts,
  renameThread: async (stage, place) => ({
    variables: { id: await stage.thread(place), version: 1, title: 'Inaczej' },
  }),
  hidePost: async (stage, place) => ({
    variables: { postId: await stage.post(place), reason: 'INSULT', words: 'Nie tak' },
  }),
  unhidePost: async (stage, place) => ({
    variables: { postId: await stage.hiddenPost(place), words: 'Jednak tak' },
  }),
  appealHiding: async (stage, place) => ({
    variables: { postId: await stage.hiddenPost(place), words: 'Nikogo nie obraziłam' },
  }),
  answerAppeal: async (stage, place) => ({
    variables: { postId: await stage.appealedPost(place), answer: 'UPHELD', words: 'Zostaje' },
  }),
  reportPost: async (stage, place) => ({
    variables: { postId: await stage.post(place), reason: 'ADVERTISING', words: 'Reklama' },
  }),
  closeReports: async (stage, place) => ({
    variables: { postId: await stage.reportedPost(place), outcome: 'DISMISSED', words: 'W porządku' },
  }),
  warnAuthor: async (stage, place) => ({
    variables: { postId: await stage.post(place), words: 'Proszę spokojniej' },
  }),
  lockThread: async (stage, place) => ({
    variables: { id: await stage.thread(place), reason: 'Dość na dziś' },
  }),
  unlockThread: async (stage, place) => ({ variables: { id: await stage.lockedThread(place) } }),
  pinThread: async (stage, place) => {
    const id = await stage.thread(place);
    // five are the most: each success makes room for the next
    return { variables: { id }, after: () => stage.unpin(id) };
  },
  unpinThread: async (stage, place) => ({ variables: { id: await stage.thread(place) } }),
  setSlowMode: async (stage, place) => ({ variables: { id: await stage.thread(place), seconds: 60 } }),
  withdrawPost: async (stage, place) => ({ variables: { id: await stage.post(place) } }),
  react: async (stage, place) => ({ variables: { postId: await stage.post(place), kind: 'AGREE' } }),
  unreact: async (stage, place) => ({ variables: { postId: await stage.post(place), kind: 'AGREE' } }),
  followThread: async (stage, place) => ({
    variables: { threadId: talkIn(stage, place).thread.id, level: 'ALL' },
  }),
  followPlace: async (stage, place) => ({ variables: { scopeId: stage.scopeId(place), level: 'ALL' } }),
  setNoticePreference: async () => ({ variables: { reason: 'THREAD', way: 'BELL' } }),
  setMailsContent: async (stage, place) => ({
    variables: { scopeId: stage.scopeId(place), mailsContent: !place.startsWith('secret') },
  }),
  markNoticeRead: async (stage, place, actor) => ({
    variables: { id: await stage.notice(holder(place, actor)) },
  }),
  markNoticeUnread: async (stage, place, actor) => ({
    variables: { id: await stage.notice(holder(place, actor), { read: true }) },
  }),
  markNoticesRead: async (stage, place, actor) => ({
    variables: { upTo: await stage.notice(holder(place, actor)) },
  }),
  markRead: async (stage, place) => ({ variables: { threadId: talkIn(stage, place).thread.id, number: 1 } }),
};
