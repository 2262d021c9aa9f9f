import { describe, expect, it } from 'vitest';
import { gridOf, nowAndNext, type Timed } from './grid.js';

const at = (time: string | null) => time && `2031-05-06T${time}:00.000Z`;
const session = (
  id: string,
  from: string | null,
  until: string | null,
  lane: string | null = null,
): Timed => ({
  id,
  startsAt: at(from),
  endsAt: at(until),
  track: null,
  room: lane === null ? null : { name: lane },
});
const places = (sessions: Timed[]) =>
  Object.fromEntries(
    gridOf(sessions).placed.map(({ session: { id }, row, column }) => [
      id,
      [row.from, row.to, column.from, column.to],
    ]),
  );

describe('the grid of a day', () => {
  it('has a column for each room, and what is for all is as wide as the day', () => {
    const day = [
      session('opening', '10:00', '10:30'),
      session('one', '10:30', '12:00', 'A'),
      session('two', '10:30', '11:30', 'B'),
      session('closing', '12:00', null),
    ];
    const grid = gridOf(day);
    expect(grid.columns).toEqual(['A', 'B']);
    expect(grid.moments.map((moment) => moment.slice(11, 16))).toEqual([
      '10:00',
      '10:30',
      '11:30',
      '12:00',
      '12:30',
    ]);
    expect(places(day)).toEqual({
      opening: [1, 2, 1, 3],
      one: [2, 4, 1, 2],
      two: [2, 3, 2, 3],
      closing: [4, 5, 1, 3],
    });
  });

  it('keeps apart what is at once, also in one room', () => {
    expect(places([session('a', '10:00', '11:00'), session('b', '10:30', '11:30')])).toEqual({
      a: [1, 3, 1, 2],
      b: [2, 4, 2, 3],
    });
    expect(places([session('a', '10:00', '11:00', 'A'), session('b', '10:30', '11:30', 'A')])).toMatchObject({
      b: [2, 4, 2, 3],
    });
  });

  it('lets what has no end go until the next moment, and leaves out what has no beginning', () => {
    expect(
      places([session('a', '10:00', null), session('b', '10:10', '11:00'), session('c', null, null)]),
    ).toEqual({
      a: [1, 2, 1, 2],
      b: [2, 3, 1, 2],
    });
    expect(gridOf([]).placed).toEqual([]);
  });

  it('knows what runs now and what comes next', () => {
    const day = [
      session('a', '10:00', '11:00'),
      session('b', '11:00', '12:00', 'A'),
      session('c', '11:00', '12:00', 'B'),
    ];
    const moment = (time: string) => Date.parse(at(time)!);
    const names = (time: string) => {
      const { now, next } = nowAndNext(day, moment(time));
      return [now.map(({ id }) => id), next.map(({ id }) => id)];
    };
    expect(names('10:30')).toEqual([['a'], ['b', 'c']]);
    expect(names('11:00')).toEqual([['b', 'c'], []]);
    expect(names('09:00')).toEqual([[], ['a']]);
    expect(nowAndNext(day, moment('10:00') - 13 * 3_600_000).next).toEqual([]);
  });
});
