import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { afterBringing, type Brought, type StandingLanguage } from './language.policy.js';

const original: StandingLanguage = {
  id: 'pl',
  language: 'pl',
  title: 'Raport',
  origin: 'ORIGINAL',
  newest: 3,
  basedOn: null,
};
const english: StandingLanguage = {
  ...original,
  id: 'en',
  language: 'en',
  title: 'Report',
  origin: 'HUMAN',
  newest: 1,
  basedOn: 2,
};
const bringing = (language: string, more: Partial<Brought> = {}): Brought => ({
  ...{ language, title: null, origin: null, basedOn: null },
  ...more,
});
const refusal = (standing: StandingLanguage[], brought: Brought): unknown => {
  try {
    return afterBringing(standing, brought, 'new');
  } catch (error) {
    return (error as DomainError).details;
  }
};

describe('a file that is put into a document', () => {
  it('is the original where none was there', () => {
    expect(afterBringing([], bringing('pl', { title: 'Raport' }), 'new')).toEqual({
      ...original,
      id: 'new',
      newest: 1,
    });
  });

  it('is the next version of its language, and keeps its title', () => {
    expect(afterBringing([original, english], bringing('pl'), 'new')).toEqual({ ...original, newest: 4 });
  });

  it('as a translation is made from the newest original, unless told', () => {
    const now = afterBringing([original, english], bringing('en'), 'new');
    expect(now).toEqual({ ...english, newest: 2, basedOn: 3 });
    expect(afterBringing([original, english], bringing('en', { basedOn: 2 }), 'new').basedOn).toBe(2);
  });

  it('in a new language is made by people, unless told', () => {
    const now = afterBringing([original], bringing('ro', { title: 'Raport' }), 'new');
    expect(now).toMatchObject({ id: 'new', origin: 'HUMAN', newest: 1, basedOn: 3 });
    const machine = bringing('ro', { title: 'Raport', origin: 'MACHINE' });
    expect(afterBringing([original], machine, 'new').origin).toBe('MACHINE');
  });

  it.each([
    ['a new language without a title', bringing('ro'), { field: 'input.title', rule: 'REQUIRED' }],
    [
      'a second original',
      bringing('ro', { title: 'Raport', origin: 'ORIGINAL' }),
      { field: 'input.origin', rule: 'ONE_ORIGINAL' },
    ],
    [
      'an original that is a translation',
      bringing('pl', { origin: 'MACHINE' }),
      { field: 'input.origin', rule: 'ONE_ORIGINAL' },
    ],
    [
      'a translation of what is not there',
      bringing('en', { basedOn: 4 }),
      { field: 'input.basedOn', rule: 'NO_SUCH_VERSION' },
    ],
    [
      'an original made from itself',
      bringing('pl', { basedOn: 1 }),
      { field: 'input.basedOn', rule: 'NO_SUCH_VERSION' },
    ],
  ])('is not %s', (_what, brought, details) => {
    expect(refusal([original, english], brought)).toEqual(details);
  });
});
