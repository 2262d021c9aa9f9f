import { describe, expect, it } from '@jest/globals';
import { keepsQuestions, mayAsk } from './question.policy.js';

const reader = { state: 'PLANNED' as const, runs: false, moderates: false, participates: false };

describe('questions from the hall', () => {
  it('are asked by those who take part, as long as the meeting is not over', () => {
    expect(mayAsk(reader)).toBe(false);
    expect(mayAsk({ ...reader, participates: true })).toBe(true);
    expect(mayAsk({ ...reader, moderates: true })).toBe(true);
    expect(mayAsk({ ...reader, participates: true, state: 'HELD' })).toBe(false);
    expect(mayAsk({ ...reader, participates: true, state: 'CANCELLED' })).toBe(false);
  });
  it('are kept by who runs or moderates', () => {
    expect(keepsQuestions({ ...reader, participates: true } as never)).toBe(false);
    expect(keepsQuestions({ ...reader, runs: true })).toBe(true);
    expect(keepsQuestions({ ...reader, moderates: true })).toBe(true);
  });
});
