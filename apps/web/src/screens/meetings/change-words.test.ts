import { describe, expect, it } from 'vitest';
import type { Words } from '../../language/words.js';
import { changeWords } from './change-words.js';

const told = changeWords(((key: string) => `<${key}>`) as Words, 'en-GB');

describe('what a change of a meeting says', () => {
  it('is in words where the record has one of its own, at the beginning of a line and in a list', () => {
    expect(told('state', 'DRAFT')).toBe('<meetings.state.DRAFT>');
    expect(told('programme', 'PLENARY, 2031-05-06, 10:00–11:30')).toBe(
      '<timetable.kind.PLENARY>, 2031-05-06, 10:00–11:30',
    );
    expect(told('sectors', 'NGO, EXPERT')).toBe('<meetings.sector.NGO>, <meetings.sector.EXPERT>');
    expect(told('bodies', 'HOST: WCI (Wrocław)\nPARTNER: Lublin')).toBe(
      '<meetings.role.HOST>: WCI (Wrocław)\n<meetings.role.PARTNER>: Lublin',
    );
    expect(told('languages', 'pl, uk')).toBe('Polish, Ukrainian');
  });

  it('stays as it is where somebody wrote it', () => {
    expect(told('title', 'DRAFT')).toBe('DRAFT');
    expect(told('programme', 'NGO i BREAK dance, 2031-05-06')).toBe('NGO i BREAK dance, 2031-05-06');
    expect(told('timeZone', 'America/New_York')).toBe('New York');
  });
});
