/** How what belongs to speaking is asked and tried: in whose name, in which language. */
import type { Attempts, Question } from './attempts.js';
import type { Stage } from './stage.js';

export const speakingQuestions: Record<string, (stage: Stage, place: string) => Question> = {
  behalves: (stage, place) => ({
    variables: { scopeId: stage.scopeId(place) },
    target: stage.ids.municipality.id,
  }),
};

export const speakingAttempts: Record<string, Attempts> = {
  setPostLanguage: async (stage, place) => ({
    variables: { id: await stage.post(place), language: 'uk' },
  }),
};
