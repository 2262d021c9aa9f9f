import { describe, expect, it } from '@jest/globals';
import {
  hasBegun,
  leadsMinutes,
  mayBeApproved,
  mayType,
  readsDraft,
  writesMinutes,
} from './minutes.policy.js';

const nobody = {
  state: 'HELD',
  runs: false,
  moderates: false,
  keepsMinutes: false,
  participates: false,
} as const;
const runner = { ...nobody, runs: true };
const rapporteur = { ...nobody, keepsMinutes: true };
const participant = { ...nobody, participates: true };
const [writing, correction, approved] = (['WRITING', 'CORRECTION', 'APPROVED'] as const).map((state) => ({
  state,
}));

describe('minutes', () => {
  it('are written by those who run and moderate the meeting and by its rapporteurs, until they are approved', () => {
    const writers = [runner, { ...nobody, moderates: true }, rapporteur];
    expect(writers.map((one) => mayType(one, writing!))).toEqual([true, true, true]);
    expect(writers.map((one) => mayType(one, correction!))).toEqual([true, true, true]);
    expect(writers.map((one) => mayType(one, approved!))).toEqual([false, false, false]);
    expect([participant, nobody].map((one) => mayType(one, writing!))).toEqual([false, false]);
  });

  it('are read as a draft by participants in the correction round alone, and by those who were there', () => {
    expect([writing, correction, approved].map((one) => readsDraft(participant, one!, false))).toEqual([
      false,
      true,
      false,
    ]);
    expect([writing, correction, approved].map((one) => readsDraft(nobody, one!, true))).toEqual([
      false,
      true,
      false,
    ]);
    expect([writing, correction, approved].map((one) => readsDraft(rapporteur, one!, false))).toEqual([
      true,
      true,
      false,
    ]);
    expect(readsDraft(nobody, correction!, false)).toBe(false);
  });

  it('are led by those who run the meeting alone', () => {
    expect([runner, rapporteur, { ...nobody, moderates: true }].map(leadsMinutes)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('of an archived meeting are only read', () => {
    const archived = { ...runner, keepsMinutes: true, state: 'ARCHIVED' } as const;
    expect([writesMinutes(archived), leadsMinutes(archived)]).toEqual([false, false]);
  });

  it('are approved when the session is over, and of a meeting that had none', () => {
    expect((['SCHEDULED', 'OPEN', 'PAUSED', 'CLOSED'] as const).map(mayBeApproved)).toEqual([
      ...[true, false],
      ...[false, true],
    ]);
  });

  it('begin once the meeting has', () => {
    expect(hasBegun('PLANNED', 'SCHEDULED')).toBe(false);
    expect(hasBegun('PLANNED', 'OPEN')).toBe(true);
    expect(hasBegun('HELD', 'SCHEDULED')).toBe(true);
    expect(hasBegun('CANCELLED', 'CLOSED')).toBe(false);
  });
});
