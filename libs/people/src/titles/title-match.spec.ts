import { describe, expect, it } from '@jest/globals';
import { titleQuestion } from './title-match.sql.js';

describe('a question for titles', () => {
  it('asks for every word, in any order', () => {
    expect(titleQuestion('Szkoła  obiady', 5)?.values[0]).toEqual(['%szkola%', '%obiady%']);
  });

  it('takes the signs of patterns for signs', () => {
    expect(titleQuestion('100% a_b c\\d', 5)?.values[0]).toEqual(['%100\\%%', '%a\\_b%', '%c\\\\d%']);
  });

  it('asks in Latin letters too', () => {
    expect(titleQuestion('Олена', 5)?.values.slice(1, 4)).toEqual([['%olena%'], 'олена', 'olena']);
    expect(titleQuestion('Olena', 5)?.values.slice(1, 4)).toEqual([['%olena%'], 'olena', 'olena']);
  });

  it('is none where nothing was typed but signs', () => {
    expect(titleQuestion(' - ', 5)).toBeNull();
  });

  it('asks for eight words at most', () => {
    expect(titleQuestion('a b c d e f g h i j', 5)?.values[0]).toHaveLength(8);
  });
});
