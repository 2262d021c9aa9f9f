import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { blankContent, changedContent } from './content.js';
import type { MeetingContentInput } from './content.inputs.js';
import { CountQualifier } from '#platform';
import { MeetingRole } from './kinds.type.js';

const blank = blankContent('PUBLIC');
const said = (content: Partial<MeetingContentInput>) => changedContent(blank, content);
const refused = (content: Partial<MeetingContentInput>): unknown => {
  try {
    return said(content);
  } catch (error) {
    return (error as DomainError).details;
  }
};

describe('what is said of a meeting', () => {
  it('stays where it is left out, and goes where it is null or empty', () => {
    const full = said({
      venue: 'Sala 1',
      ordinal: 2,
      languages: ['pl', 'uk'],
      titles: [{ language: 'pl', text: 'Forum' }],
    });
    expect(changedContent(full, {})).toEqual(full);
    expect(changedContent(full, { venue: null, ordinal: null, languages: null, titles: [] })).toEqual(blank);
  });

  it('keeps what a meeting cannot be without', () => {
    expect(said({ kind: null, mode: null, timeZone: null, visibility: null })).toEqual(blank);
  });

  it('prints counts as they are told', () => {
    expect(said({ expected: { value: 70, qualifier: CountQualifier.ABOUT } }).expected).toBe('~70');
    expect(refused({ attended: { value: 0, qualifier: CountQualifier.UNDER } })).toMatchObject({
      rule: 'NOT_A_COUNT',
    });
  });

  it('is beside another unless it is said to be inside, and neither where there is no other', () => {
    expect(said({ partOfId: 'a' }).relation).toBe('BESIDE');
    expect(changedContent(said({ partOfId: 'a' }), { partOfId: null }).relation).toBeNull();
  });

  it.each([
    [{ townId: 'a', city: 'Strasbourg' }, 'TOWN_OR_CITY'],
    [{ date: '2024-06-12T10:00:00.000Z' }, 'NOT_A_DAY'],
    [{ date: '2024-06-12', startTime: '10:00', endTime: '09:00' }, 'BEFORE_START'],
    [{ bodies: [{ role: MeetingRole.HOST }] }, 'ORGANISATION_OR_MUNICIPALITY'],
    [
      { bodies: [{ role: MeetingRole.HOST, organisationId: 'a', municipalityId: 'b' }] },
      'ORGANISATION_OR_MUNICIPALITY',
    ],
  ])('refuses what cannot be: %j', (content, rule) => {
    expect(refused(content)).toMatchObject({ rule });
  });

  it('may end on its last day earlier than it began on the first', () => {
    expect(said({ date: '2017-06-29/2017-06-30', startTime: '13:30', endTime: '12:00' }).endTime).toBe(
      '12:00',
    );
  });
});
