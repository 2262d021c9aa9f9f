import { describe, expect, it } from '@jest/globals';
import { questionOf } from '../asking/question.js';
import { excerptOf, marked, piecesOf, plainOf } from './marked.js';

const hits = (text: string, language: string | null, asked: string): string[] =>
  piecesOf(marked(text, language, questionOf(asked, false, [])))
    .filter(({ hit }) => hit)
    .map((piece) => piece.text);

describe('a text that was found', () => {
  it('is marked where it has a form of the word, and is whole', () => {
    expect(hits('Umowę podpisuje gmina.', 'pl', 'umowa')).toEqual(['Umowę']);
    const text = 'Umowę podpisuje gmina, umowa jest jedna.';
    const pieces = piecesOf(marked(text, 'pl', questionOf('umowa', false, [])));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it('is marked where it means the same in another language, and says by which words', () => {
    const question = questionOf('listy rodziców', false, []);
    const found = marked('Scrisori către părinți', 'ro', question);
    expect(found.meetings.map(({ way, words }) => [way, words])).toEqual([
      ['MEANING', 'Scrisori'],
      ['MEANING', 'părinți'],
    ]);
  });

  it('is marked where it has the phrase, and only there', () => {
    expect(hits('Worek na buty. Buty i worek.', 'pl', '"worek na buty"')).toEqual(['Worek na buty']);
  });

  it('is cut around what was found, between words', () => {
    const text = `${'słowo '.repeat(100)}umowa ${'inne '.repeat(100)}`.trim();
    const pieces = excerptOf(marked(text, 'pl', questionOf('umowa', false, [])));
    const whole = pieces.map((piece) => piece.text).join('');
    expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: 'umowa', hit: true }]);
    expect(whole.length).toBeLessThan(260);
    expect(whole.startsWith('… słowo')).toBe(true);
    expect(whole.endsWith('inne …')).toBe(true);
  });

  it('is plain: no sign of Markdown, and no address', () => {
    expect(plainOf('## Tytuł\n\n- **raz** [dwa](https://x.example)\n- [@Ola](people:1)')).toBe(
      'Tytuł raz dwa @Ola',
    );
  });
});
