import { describe, expect, it } from '@jest/globals';
import { askedTitles, titleKey, titleKeyOf } from './title-key.js';

const finds = (typed: string, key: string): boolean =>
  askedTitles(typed).some((asked) => asked.split(' ').every((word) => key.includes(word)));

describe('titles', () => {
  it.each([
    ['Edinet', 'Edineț'],
    ['EDINEŢ', 'Edineț'],
    ['dinet', 'Edineț'],
    ['yedyntsi', 'Єдинці'],
    ['edintsy', 'Единцы'],
    ['hincesti', 'Hâncești'],
    ['hâncești', 'Hîncești'],
    ['lodz', 'Łódź'],
    ['elki', 'Ёлки'],
    ['obiad szkola', 'Szkoła: obiady w czasie ferii'],
    ['пам’ять', "Пам'ять міста"],
    ['bielsko biala', 'Bielsko-Biała'],
    ['олена', 'Olena'],
  ])('%p finds %p', (typed, title) => {
    expect(finds(typed, titleKey([{ text: title }]))).toBe(true);
  });

  it.each([
    ['мій', 'мии'],
    ['wroclaw', 'Wrocek'],
  ])('%p does not find %p', (typed, title) => {
    expect(finds(typed, titleKey([{ text: title, language: 'uk' }]))).toBe(false);
  });

  it('stand each on a line of its own, so that no word runs from one into the next', () => {
    expect(titleKeyOf({ pl: 'Edukacja', en: 'Education' }, 'EDU')).toBe('\n edukacja\n education\n edu');
  });

  it('say once what several languages write alike', () => {
    expect(titleKeyOf({ pl: 'Forum', en: 'Forum' }, null)).toBe('\n forum');
  });

  it('are whole also where an address would be cut', () => {
    const long = 'слово '.repeat(40).trim();
    expect(titleKey([{ text: `${long} кінець`, language: 'uk' }])).toContain('kinets');
  });

  it('ask for nothing where only signs were typed', () => {
    expect(askedTitles(' -,. ')).toEqual([]);
    expect(titleKey([{ text: '…' }])).toBe('');
  });
});
