import { expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.js';

it('parts a text where lines are empty, and nowhere else', () => {
  expect(paragraphsOf('Gminy podają liczby.\nDo piątku.\n\n\n- Rzeszów\n- Tulcea\n \nKoniec. ')).toEqual([
    'Gminy podają liczby.\nDo piątku.',
    '- Rzeszów\n- Tulcea',
    'Koniec.',
  ]);
  expect(paragraphsOf(' \n\n ')).toEqual([]);
});
