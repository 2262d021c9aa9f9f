/** How what belongs to speaking is tried: the language of a post. */
import type { Attempts } from './attempts.js';

export const speakingAttempts: Record<string, Attempts> = {
  setPostLanguage: async (stage, place) => ({
    variables: { id: await stage.post(place), language: 'uk' },
  }),
};
