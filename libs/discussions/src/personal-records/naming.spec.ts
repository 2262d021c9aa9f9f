import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { mentionedIn } from '../mention/mentioned.js';
import { noName, withoutName } from './naming.js';

const one = newId();
const other = newId();
const naming = (name: string, id: string) => `[@${name}](guildhall:person/${id})`;

describe('a name in a text of others', () => {
  it('goes wherever it links to the person, and the link stays', () => {
    const text = `${naming('Praktyczka, Wrocław', one)} i ${naming('Praktyczka \\[nowa\\]', one)}.`;
    expect(withoutName(text, one)).toBe(`${naming(noName, one)} i ${naming(noName, one)}.`);
    expect(mentionedIn(withoutName(text, one))).toEqual([one]);
  });

  it.each([
    ['without a sign before it', `[Praktyczka Wrocław](guildhall:person/${one})`],
    ['with brackets within', `[Praktyczka [Wrocław] \\] i dalej](guildhall:person/${one})`],
    ['with a title', `[ona](guildhall:person/${one} "Praktyczka Wrocław")`],
    ['in angle brackets', `[@Praktyczka Wrocław](<guildhall:person/${one}>)`],
  ])('goes %s', (_, link) => {
    expect(withoutName(`Pyta ${link}: [kiedy](https://example.org)?`, one)).toBe(
      `Pyta ${naming(noName, one)}: [kiedy](https://example.org)?`,
    );
  });

  it('of somebody else stays', () => {
    const text = `${naming('Praktyk', other)}, [strona](https://example.org/${one})`;
    expect(withoutName(text, one)).toBe(text);
  });
});
