import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugOf } from './slug.js';

describe('the words of an address', () => {
  it.each([
    [
      'Wrocławska Strategia Dialogu Międzykulturowego (2018-2022)',
      'wroclawska-strategia-dialogu-miedzykulturowego-2018-2022',
    ],
    ['Miasta Integrujące. Integracja = Bezpieczeństwo', 'miasta-integrujace-integracja-bezpieczenstwo'],
    ['„Nic o nas bez nas – lokalnie!”', 'nic-o-nas-bez-nas-lokalnie'],
    ['wŁĄCZNIK – Networking Day', 'wlacznik-networking-day'],
    ['Piața muncii și recunoașterea diplomelor', 'piata-muncii-si-recunoasterea-diplomelor'],
    ['Recunoaşterea diplomelor în oraş', 'recunoasterea-diplomelor-in-oras'],
    ['Перший день у єдиному вікні', 'pershyi-den-u-yedynomu-vikni'],
    [
      "Навчання дітей із сім'ї: Згорани, їхній щоденник",
      'navchannia-ditei-iz-simi-zghorany-yikhnii-shchodennyk',
    ],
    ['Приёмные часы для вечерней смены', 'priemnye-chasy-dlya-vecherney-smeny'],
    ["Children's clubs after school", 'childrens-clubs-after-school'],
  ])('%p becomes %p', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('follow the language where it is known', () => {
    expect(slugOf('Права людини', 'uk')).toBe('prava-liudyny');
    expect(slugOf('Права людини', 'ru')).toBe('prava-lyudini');
  });

  it.each(['', '???', '会議', '\u0000', '😀'])('are never empty: %p', (title) => {
    expect(slugOf(title)).toBe('untitled');
  });

  it('are cut at a word', () => {
    const slug = slugOf('integracja '.repeat(20));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.split('-').every((word) => word === 'integracja')).toBe(true);
    expect(slugOf('a'.repeat(200))).toHaveLength(80);
  });

  it('hold for any title: letters, digits and single hyphens, the same when taken again', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom(..."ąęłóżźăâîșțяїєґюйщъыэё зг'’-–. 09aZ"), { maxLength: 150 })
        .map((list) => list.join('')),
    );
    fc.assert(
      fc.property(anything, (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugOf(slug)).toBe(slug);
      }),
      { numRuns: 1000 },
    );
  });
});
