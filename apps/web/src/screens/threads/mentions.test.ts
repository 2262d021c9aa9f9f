import { describe, expect, test } from 'vitest';
import { mentionAt, peopleNamed, storedText, writtenText } from './mentions.js';

const wr = { id: '01938a3c-0000-7000-8000-000000000001', name: 'Praktyczka, Wrocław' };
const p = { id: '01938a3c-0000-7000-8000-000000000002', name: 'Praktyczka' };
const odd = { id: '01938a3c-0000-7000-8000-000000000003', name: 'A [b] c\\d' };

describe('mentions', () => {
  test('go to the stored form and back', () => {
    for (const text of [
      '@Praktyczka, Wrocław, czy WCRS robił coś takiego?',
      'a\n@Praktyczka (@Praktyczka, Wrocław)',
      '@A [b] c\\d!',
    ]) {
      const stored = storedText(text, [wr, p, odd]);
      expect(stored).toContain('guildhall:person/');
      expect(writtenText(stored).text).toBe(text);
    }
    expect(storedText('@Praktyczka, Wrocław', [p, wr])).toBe(
      `[@Praktyczka, Wrocław](guildhall:person/${wr.id})`,
    );
  });

  test('towns and roles are called together', () => {
    const calls = [
      { id: '7', name: 'Wrocław', kind: 'town' as const },
      { id: 'FACILITATOR', name: 'facylitatorzy', kind: 'role' as const },
      p,
    ];
    const text = '@facylitatorzy, @Wrocław i @Praktyczka';
    const stored = storedText(text, calls);
    expect(stored).toContain('[@Wrocław](guildhall:town/7)');
    expect(stored).toContain('[@facylitatorzy](guildhall:role/FACILITATOR)');
    expect(writtenText(stored)).toEqual({ text, mentions: [calls[1], calls[0], p] });
    expect(writtenText('[@x](guildhall:role/ADMINISTRATOR)').mentions).toEqual([]);
  });

  test('an address or a longer word is nobody', () => {
    expect(storedText('ala@Praktyczka i @Praktyczkami', [p])).toBe('ala@Praktyczka i @Praktyczkami');
  });

  test('storing twice changes nothing', () => {
    const stored = storedText('@Praktyczka', [p]);
    expect(storedText(stored, [p])).toBe(stored);
  });

  test('the letters before the caret', () => {
    expect(mentionAt('Tak, @Prak', 10)).toEqual({ from: 5, letters: 'Prak' });
    expect(mentionAt('@', 1)).toEqual({ from: 0, letters: '' });
    expect(mentionAt('a@b', 3)).toBeNull();
    expect(mentionAt('@Prak\nnew', 9)).toBeNull();
  });

  test('finds by any word, without case and signs', () => {
    const people = [{ name: 'Practiciană, Edineț' }, { name: 'Praktyk, Łódź' }];
    expect(peopleNamed(people, 'edinet')).toHaveLength(1);
    expect(peopleNamed(people, 'lod')).toHaveLength(1);
    expect(peopleNamed(people, 'praktyk, lo')).toHaveLength(1);
    expect(peopleNamed([{ name: 'Anna Kowal-Mazur' }], 'maz')).toHaveLength(1);
    expect(peopleNamed(people, 'Praktyk, Łódź ')).toHaveLength(0);
    expect(peopleNamed(people, '')).toHaveLength(2);
    expect(peopleNamed(people, 'x')).toHaveLength(0);
  });
});
