import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { CountQualifier } from '#platform';
import { blankContent, changedContent, missingIn } from './content.js';
import type { PracticeContentInput } from './content.inputs.js';
import { PracticeRole, PracticeSectionKind } from './kinds.type.js';

const blank = blankContent('pl');
const said = (content: Partial<PracticeContentInput>) => changedContent(blank, content);
const refused = (content: Partial<PracticeContentInput>): unknown => {
  try {
    return said(content);
  } catch (error) {
    return (error as DomainError).details;
  }
};
const pl = (text: string) => [{ language: 'pl', text }];
const section = (kind: PracticeSectionKind, text: string) => ({ kind, texts: pl(text) });

describe('what is said of a practice', () => {
  it('stays where it is left out, and goes where it is null or empty', () => {
    const full = said({
      titles: pl('Strategia'),
      period: '2018/2022',
      steps: [{ titles: pl('Krok') }],
      languages: ['pl', 'uk'],
      contactEmail: 'zespol@town.example',
    });
    expect(changedContent(full, {})).toEqual(full);
    expect(
      changedContent(full, { titles: [], period: null, steps: null, languages: [], contactEmail: null }),
    ).toEqual(blank);
  });

  it('changes one section and leaves the others, in the order in which they are read', () => {
    const both = said({
      sections: [
        section(PracticeSectionKind.PROBLEM, 'Okienka'),
        section(PracticeSectionKind.SUMMARY, 'Dialog'),
      ],
    });
    expect(Object.keys(both.sections)).toEqual(['SUMMARY', 'PROBLEM']);
    const after = changedContent(both, { sections: [{ kind: PracticeSectionKind.SUMMARY, texts: [] }] });
    expect(after.sections).toEqual({ PROBLEM: { pl: 'Okienka' } });
    expect(changedContent(both, { sections: null }).sections).toEqual({});
  });

  it('prints counts as they are told, and keeps money with its currency', () => {
    const people = { value: 300, qualifier: CountQualifier.ABOUT };
    expect(
      said({
        resources: [
          { whats: pl('Zespół'), people },
          { whats: pl('Druk'), amount: 0, currency: 'PLN' },
        ],
      }).resources,
    ).toEqual([
      { whats: { pl: 'Zespół' }, people: '~300', amount: null, currency: null },
      { whats: { pl: 'Druk' }, people: null, amount: 0, currency: 'PLN' },
    ]);
  });

  it.each<[Partial<PracticeContentInput>, string]>([
    [{ bodies: [{ role: PracticeRole.LEAD }] }, 'ORGANISATION_OR_MUNICIPALITY'],
    [
      { bodies: [{ role: PracticeRole.LEAD, organisationId: 'a', municipalityId: 'b' }] },
      'ORGANISATION_OR_MUNICIPALITY',
    ],
    [{ resources: [{ whats: pl('Druk'), amount: 5 }] }, 'AMOUNT_AND_CURRENCY'],
    [{ resources: [{ whats: pl('Druk'), currency: 'PLN' }] }, 'AMOUNT_AND_CURRENCY'],
    [
      {
        resources: [
          {
            whats: pl('X'),
            people: { value: 1, qualifier: CountQualifier.EXACT },
            amount: 5,
            currency: 'PLN',
          },
        ],
      },
      'PEOPLE_OR_MONEY',
    ],
    [{ lessons: [{ texts: pl(' ') }] }, 'REQUIRED'],
    [{ period: '2022/2018' }, 'NOT_A_DATE'],
    [{ photos: [{ fileId: 'a', alts: [] }] }, 'REQUIRED'],
  ])('refuses what cannot be: %j', (content, rule) => {
    expect(refused(content)).toMatchObject({ rule });
  });

  it('lacks what is not said in the language in which it is written first', () => {
    expect(
      missingIn(
        said({
          titles: [{ language: 'ro', text: 'Strategie' }],
          contacts: [{ language: 'ro', text: 'Echipa' }],
        }),
      ),
    ).toEqual(['title', 'SUMMARY', 'PROBLEM', 'steps', 'evidence', 'TRANSFER_CONDITIONS', 'lead', 'themes']);
  });
});
