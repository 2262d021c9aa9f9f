import { describe, expect, it } from '@jest/globals';
import {
  faultInRecorder,
  faultInStep,
  inUseSince,
  stagesOpen,
  transferStages,
  type TransferStage,
} from './transfer.policy.js';

const now = '2026-11-24T04:00:00.000Z';
const said = { evidence: 'Liczby', reason: 'Brak etatu' };
const step = (stage: TransferStage, since = '', more: object = said) => ({ stage, since, ...said, ...more });
const fault = (last: TransferStage | null, next: ReturnType<typeof step>, since = '') =>
  faultInStep(last && { stage: last, since }, next, now);

describe('the stages of a transfer', () => {
  it('follow on one another, with steps left out and taken up again', () => {
    expect(Object.fromEntries([null, ...transferStages].map((from) => [from, stagesOpen(from)]))).toEqual({
      null: ['INTEREST', 'UNDERSTANDING', 'ADAPTING', 'IN_USE'],
      INTEREST: ['UNDERSTANDING', 'ADAPTING', 'IN_USE', 'GIVEN_UP'],
      UNDERSTANDING: ['ADAPTING', 'IN_USE', 'GIVEN_UP'],
      ADAPTING: ['IN_USE', 'GIVEN_UP'],
      IN_USE: ['ADAPTING', 'EVALUATED', 'GIVEN_UP'],
      EVALUATED: ['ADAPTING', 'EVALUATED', 'GIVEN_UP'],
      GIVEN_UP: ['INTEREST', 'UNDERSTANDING', 'ADAPTING', 'IN_USE'],
    });
  });

  it.each(transferStages.flatMap((from) => transferStages.map((to) => [from, to] as const)))(
    'from %s to %s: as they say',
    (from, to) => {
      const open = stagesOpen(from).includes(to);
      expect(fault(from, step(to))).toEqual(open ? null : { code: 'CONFLICT', rule: 'NOT_FROM_HERE' });
    },
  );

  it('begin with nothing that has to have been before', () => {
    for (const stage of ['EVALUATED', 'GIVEN_UP'] as const)
      expect(fault(null, step(stage))).toMatchObject({ rule: 'NOT_FROM_HERE' });
  });

  it('are evaluated by evidence, and given up for a reason', () => {
    expect(fault('IN_USE', step('EVALUATED', '', { evidence: null }))).toEqual({
      code: 'BAD_INPUT',
      field: 'evidence',
      rule: 'REQUIRED',
    });
    expect(fault('ADAPTING', step('GIVEN_UP', '', { reason: null }))).toMatchObject({
      field: 'reason',
      rule: 'REQUIRED',
    });
  });

  it.each([
    ['2024-06', '2024', null],
    ['2024-06', '2024-05', 'BEFORE_LAST'],
    ['2024', '2024-02-01', null],
    ['', '2019', null],
    ['2024', '', null],
    ['2024', '2026-11', null],
    ['2024', '2026-12', 'IN_FUTURE'],
    ['2024', '2025/2026', 'NOT_A_DATE'],
    ['2024', 'wtedy', 'NOT_A_DATE'],
  ])('reached at %j are followed by one at %j: %j', (before, since, rule) => {
    expect(fault('INTEREST', step('ADAPTING', since), before)?.rule ?? null).toBe(rule);
  });
});

it('are recorded by those who speak for another town, of what stands', () => {
  const may = { speaks: true, ownTown: false, stands: true };
  expect(faultInRecorder(may)).toBeNull();
  expect(faultInRecorder({ ...may, speaks: false })).toEqual({ code: 'FORBIDDEN', rule: 'NOT_YOUR_TOWN' });
  // who may not speak for the town learns nothing else
  expect(faultInRecorder({ speaks: false, ownTown: true, stands: false })).toMatchObject({
    rule: 'NOT_YOUR_TOWN',
  });
  expect(faultInRecorder({ ...may, ownTown: true })).toEqual({ code: 'CONFLICT', rule: 'OWN_TOWN' });
  expect(faultInRecorder({ ...may, stands: false })).toEqual({ code: 'CONFLICT', rule: 'NOT_PUBLISHED' });
});

describe('in use', () => {
  const reached = (...steps: [TransferStage, string][]) =>
    inUseSince(steps.map(([stage, since]) => ({ stage, since })));
  it('is since it was taken into use, however often it was evaluated', () => {
    expect(reached(['ADAPTING', '2024'], ['IN_USE', '2024-06'])).toBe('2024-06');
    expect(reached(['IN_USE', '2024-06'], ['EVALUATED', '2025'], ['EVALUATED', '2026'])).toBe('2024-06');
    expect(reached(['IN_USE', '2020'], ['GIVEN_UP', '2021'], ['IN_USE', '2024'])).toBe('2024');
    expect(reached(['IN_USE', ''])).toBe('');
  });
  it('is not what is adapted, or was given up', () => {
    expect(reached()).toBeNull();
    expect(reached(['IN_USE', '2020'], ['ADAPTING', '2021'])).toBeNull();
    expect(reached(['IN_USE', '2020'], ['GIVEN_UP', '2021'])).toBeNull();
  });
});
