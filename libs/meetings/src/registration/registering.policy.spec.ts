import { describe, expect, it } from '@jest/globals';
import { answersKept, type AskedQuestion } from './answers.policy.js';
import { barTo, fitsMode } from './registering.policy.js';

const now = Date.parse('2031-05-01T10:00:00Z');
const door = {
  open: true,
  manner: 'OPEN' as const,
  deadlineAt: null,
  meetingEndsAt: '2031-06-01T10:00:00Z',
  meetingState: 'PLANNED' as const,
};
const comer = { signedIn: true, invited: false, registered: false };

describe('who registers', () => {
  it('is let in while the door is open, and told why not', () => {
    expect(barTo(door, comer, now)).toBeNull();
    expect(barTo({ ...door, open: false }, comer, now)).toBe('NOT_OPEN');
    expect(barTo({ ...door, meetingState: 'CANCELLED' }, comer, now)).toBe('NOT_OPEN');
    expect(barTo({ ...door, deadlineAt: '2031-05-01T10:00:00Z' }, comer, now)).toBe('DEADLINE_PASSED');
    expect(barTo({ ...door, deadlineAt: '2031-05-01T10:00:01Z' }, comer, now)).toBeNull();
    expect(barTo({ ...door, meetingEndsAt: '2031-05-01T09:59:59Z' }, comer, now)).toBe('OVER');
    expect(barTo(door, { ...comer, registered: true }, now)).toBe('REGISTERED');
    expect(barTo(door, { ...comer, signedIn: false }, now)).toBe('SIGN_IN');
    expect(barTo({ ...door, manner: 'INVITATION' }, comer, now)).toBe('INVITATION_ONLY');
    expect(barTo({ ...door, manner: 'INVITATION' }, { ...comer, invited: true }, now)).toBeNull();
  });

  it('comes as the meeting is held', () => {
    expect(['IN_PERSON', 'ONLINE', 'HYBRID'].filter((mode) => fitsMode(mode, 'ON_SITE'))).toEqual([
      'IN_PERSON',
      'HYBRID',
    ]);
    expect(['IN_PERSON', 'ONLINE', 'HYBRID'].filter((mode) => fitsMode(mode, 'REMOTE'))).toEqual([
      'ONLINE',
      'HYBRID',
    ]);
  });
});

describe('an answer', () => {
  const question = (kind: AskedQuestion['kind'], required = false): AskedQuestion => ({
    id: kind,
    kind,
    texts: { pl: kind },
    required,
    choices: kind === 'ONE' || kind === 'SEVERAL' ? ['a', 'b'].map((id) => ({ id, texts: { pl: id } })) : [],
  });
  const all = (['TEXT', 'ONE', 'SEVERAL', 'YES_NO'] as const).map((kind) => question(kind));
  const rule = (run: () => unknown): unknown => {
    try {
      run();
    } catch (error) {
      return (error as { details: { rule: string } }).details.rule;
    }
    return null;
  };

  it('is kept with its question, in the questions’ order', () => {
    const kept = answersKept(all, [
      { questionId: 'YES_NO', yes: false },
      { questionId: 'SEVERAL', choiceIds: ['b', 'a'] },
      { questionId: 'TEXT', text: 'Dieta' },
      { questionId: 'ONE', choiceIds: ['b'] },
    ]);
    expect(
      kept.map(({ kind, text, choices, yes }) => [kind, text, choices.map(({ id }) => id), yes]),
    ).toEqual([
      ['TEXT', 'Dieta', [], null],
      ['ONE', null, ['b'], null],
      ['SEVERAL', null, ['a', 'b'], null],
      ['YES_NO', null, [], false],
    ]);
  });

  it('is refused where it fits no question, and missed where there has to be one', () => {
    expect(rule(() => answersKept(all, [{ questionId: 'other', text: 'x' }]))).toBe('QUESTIONS_CHANGED');
    expect(rule(() => answersKept(all, [{ questionId: 'ONE', choiceIds: ['c'] }]))).toBe('QUESTIONS_CHANGED');
    expect(rule(() => answersKept(all, [{ questionId: 'TEXT', choiceIds: ['a'] }]))).toBe(
      'QUESTIONS_CHANGED',
    );
    expect(rule(() => answersKept(all, [{ questionId: 'ONE', choiceIds: ['a', 'b'] }]))).toBe('ONLY_ONE');
    for (const kind of ['TEXT', 'ONE', 'SEVERAL', 'YES_NO'] as const) {
      expect(rule(() => answersKept([question(kind, true)], []))).toBe('REQUIRED');
      expect(
        rule(() => answersKept([question(kind, true)], [{ questionId: kind, text: '', choiceIds: [] }])),
      ).toBe('REQUIRED');
    }
  });
});
