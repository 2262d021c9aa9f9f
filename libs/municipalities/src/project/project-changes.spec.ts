import { describe, expect, it } from '@jest/globals';
import { draftMoved, funderChanges, projectChanges, type SaidOfProject } from './project-changes.js';

const project: SaidOfProject = {
  titles: { pl: 'Nic o nas bez nas' },
  acronym: null,
  period: '2025/2027',
  frameworks: {},
  partOf: null,
  implementedBy: null,
  partners: [],
  municipalities: [],
  communities: [],
};

describe('what changed of a project', () => {
  it('is nothing where nothing did', () => {
    expect(projectChanges(project, { ...project, titles: { pl: 'Nic o nas bez nas' } })).toEqual([]);
  });

  it('is said field by field, and language by language', () => {
    const after = {
      ...project,
      titles: { pl: 'Nic o nas', uk: 'Нічого про нас' },
      acronym: 'NONBN',
      municipalities: ['Wrocław', 'Rzeszów'],
    };
    expect(projectChanges(project, after)).toEqual([
      { field: 'title', language: 'pl', from: 'Nic o nas bez nas', to: 'Nic o nas' },
      { field: 'title', language: 'uk', from: null, to: 'Нічого про нас' },
      { field: 'acronym', language: null, from: null, to: 'NONBN' },
      { field: 'towns', language: null, from: null, to: 'Wrocław, Rzeszów' },
    ]);
  });

  it('counts a secret community, and does not name it', () => {
    const known = { labels: { pl: 'Kongres' }, local: null };
    const [change, ...more] = projectChanges(
      { ...project, communities: [known] },
      { ...project, communities: [null, known] },
    );
    expect(more).toEqual([]);
    expect(change).toEqual({ field: 'communities', language: null, from: 'Kongres', to: 'Kongres, +1' });
  });
});

it('a funder is said in one line: who, from where, how much', () => {
  const payer = { country: 'CH', organisation: null, amount: null, currency: 'CHF' };
  const exact = { ...payer, organisation: { en: 'Swiss Contribution' }, amount: 1200.5 };
  expect(funderChanges(null, payer)).toEqual([
    { field: 'funder', language: null, from: null, to: 'CH, CHF' },
  ]);
  expect(funderChanges(payer, exact)).toEqual([
    { field: 'funder', language: null, from: 'CH, CHF', to: 'Swiss Contribution, CH, 1200.5 CHF' },
  ]);
  expect(funderChanges(exact, exact)).toEqual([]);
  expect(funderChanges(exact, null)[0]).toMatchObject({ to: null });
});

it('a draft that moves is told with its words', () => {
  expect(draftMoved({ language: 'pl', text: 'Słowa', disclaimer: null }, 2, 1)).toEqual({
    field: 'statementPlace',
    language: 'pl',
    from: '2. Słowa',
    to: '1. Słowa',
  });
});
