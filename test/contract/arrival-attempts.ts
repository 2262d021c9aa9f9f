/** How one comes to the door, and how those behind it answer. */
import { testPassword } from '../kit/caller.js';
import type { Attempts, Question } from './attempts.js';
import {
  bodyInvitation,
  forgetTown,
  signUpInput,
  signUpToken,
  townThatAsks,
  trustedDomain,
  trustedToken,
  waitingSignUp,
} from './stage-arrivals.js';
import type { Stage } from './stage.js';

export const arrivalQuestions: Record<string, (stage: Stage) => Promise<Question>> = {
  signUp: async (stage) => ({ variables: { token: await signUpToken(stage) } }),
};

/** Of somebody who waits for the community's answer, and has no account. */
async function confirmedToken(stage: Stage): Promise<string> {
  const token = await signUpToken(stage);
  await stage.of('guest').get('mutation ($t: String!) { confirmSignUp(token: $t) }', { t: token });
  return token;
}

/** Of somebody who waits before the listed group; "own" is asked by that person. */
const ownRequest: Attempts = async (stage, place, actor) => {
  const { id, caller } = await stage.request('listed');
  return { variables: { id }, ...(place === 'own' && actor !== 'guest' ? { as: caller } : {}) };
};

export const arrivalAttempts: Record<string, Attempts> = {
  askToSignUp: async (stage) => {
    await stage.house.sql.query('delete from platform.throttle');
    return { variables: { input: signUpInput(stage) } };
  },
  confirmSignUp: async (stage) => ({ variables: { token: await signUpToken(stage) } }),
  completeSignUp: async (stage, _place, actor) => ({
    as: await stage.elsewhere(actor),
    variables: {
      input: {
        token: await trustedToken(stage),
        password: testPassword,
        name: 'Nowa Osoba',
        jobTitle: 'inspektor',
        message: 'Proszę o przyjęcie',
        acceptTerms: true,
      },
    },
  }),
  changeSignUp: async (stage) => ({
    variables: { input: { token: await confirmedToken(stage), name: 'Nowa Osoba', jobTitle: 'urzędnik' } },
  }),
  withdrawSignUp: async (stage) => ({ variables: { token: await confirmedToken(stage) } }),
  answerSignUp: async (stage) => ({
    variables: { id: await waitingSignUp(stage), accept: true, words: 'Zapraszamy' },
  }),
  hideFirstSteps: async (stage, _place, actor) => ({
    variables: { hidden: true },
    after: async () => {
      await stage.of(actor).get('mutation { hideFirstSteps(hidden: false) { hidden } }');
    },
  }),
  chooseIntroductions: async (stage) => ({
    variables: {
      communityId: stage.ids.community.id,
      threadId: stage.ids.groups.public.thread.id,
    },
  }),
  inviteBody: async (stage) => ({
    variables: {
      input: {
        communityId: stage.ids.community.id,
        municipalityId: await stage.municipality(),
        role: 'OBSERVER',
        words: 'Zapraszamy',
      },
    },
  }),
  answerBodyInvitation: async (stage) => ({
    variables: { id: await bodyInvitation(stage), accept: true },
    after: async () => void (await bodyInvitation(stage)),
  }),
  revokeBodyInvitation: async (stage) => ({
    variables: { id: await bodyInvitation(stage) },
    after: async () => void (await bodyInvitation(stage)),
  }),
  changeRequest: async (stage, place, actor) => {
    const { variables, ...asked } = await ownRequest(stage, place, actor);
    return { ...asked, variables: { ...variables, message: 'Proszę jeszcze raz' } };
  },
  withdrawRequest: ownRequest,
  chooseBehalf: async (stage, place) => ({ variables: { scopeId: stage.scopeId(place) } }),
  joinForBody: async (stage, place) => {
    const { member, coordinator } = stage.ids.person;
    const bodyId = await townThatAsks(stage, [member!, coordinator!]);
    return {
      variables: { communityId: stage.scopeId(place), bodyId, message: 'Proszę' },
      after: () => forgetTown(stage, bodyId),
    };
  },
  addTrustedDomain: async (stage) => ({
    variables: {
      municipalityId: stage.ids.municipality.id,
      domain: `${stage.word('hall').replace(' ', '-')}.example`,
    },
  }),
  removeTrustedDomain: async (stage) => ({ variables: { id: await trustedDomain(stage) } }),
};
