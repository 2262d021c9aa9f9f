import { describe, expect, it } from '@jest/globals';
import { answersKept } from './questionnaire.policy.js';

const town = { id: 'town', texts: { pl: 'Skąd jesteś?' }, required: true };
const wish = { id: 'wish', texts: { pl: 'Czego szukasz?' }, required: false };

describe('the answers of whoever asks to come in', () => {
  it('are kept with their questions, in the order of the questions', () => {
    const answers = [
      { questionId: 'wish', text: 'Rozmów' },
      { questionId: 'town', text: 'Z Rzeszowa' },
    ];
    expect(answersKept([town, wish], answers)).toEqual([
      { question: { pl: 'Skąd jesteś?' }, text: 'Z Rzeszowa', questionId: 'town' },
      { question: { pl: 'Czego szukasz?' }, text: 'Rozmów', questionId: 'wish' },
    ]);
  });

  it('may leave out what is not required', () => {
    expect(answersKept([town, wish], [{ questionId: 'town', text: 'Z Rzeszowa' }])).toHaveLength(1);
    expect(() => answersKept([town, wish], [{ questionId: 'wish', text: 'Rozmów' }])).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT' }),
    );
  });

  it('to what is no longer asked are not taken', () => {
    expect(() => answersKept([wish], [{ questionId: 'town', text: 'Z Rzeszowa' }])).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
  });
});
