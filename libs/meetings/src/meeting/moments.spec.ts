import { describe, expect, it } from '@jest/globals';
import { endOf, startOf } from './moments.js';

const at = (date: string, startTime: string | null, endTime: string | null, timeZone = 'Europe/Warsaw') => {
  const times = { date, startTime, endTime, timeZone };
  return [startOf(times), endOf(times)];
};

describe('the moments of a meeting', () => {
  it('are those of its first and its last day, by the clock of the place', () => {
    expect(at('2017-06-29/2017-06-30', '13:30', '15:00')).toEqual([
      '2017-06-29T11:30:00.000Z',
      '2017-06-30T13:00:00.000Z',
    ]);
    expect(at('2027-01-12', '10:00', '12:00', 'Europe/Chisinau')).toEqual([
      '2027-01-12T08:00:00.000Z',
      '2027-01-12T10:00:00.000Z',
    ]);
  });

  it.each(['2024-Q4', '2023-06', '', '2024'])('are not known where no day is: %p', (date) => {
    expect(at(date, '10:00', '12:00')).toEqual([null, null]);
  });

  it('are known at the end that is', () => {
    expect(at('2027-01-12/..', '10:00', '12:00')).toEqual(['2027-01-12T09:00:00.000Z', null]);
    expect(at('2027-01-12', null, '12:00')[0]).toBeNull();
  });
});
