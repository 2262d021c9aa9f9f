import { describe, expect, it } from '@jest/globals';
import {
  atRandom,
  divide,
  isBetter,
  measure,
  seeded,
  type Guest,
  type Random,
  type Seats,
} from './division.js';

const one = <T>(of: readonly T[], random: Random): T => of[Math.floor(random() * of.length)]!;

/** A hall as it might be: few to many tables, some with too many seats, people with none to three wishes. */
function hall(seed: number): { people: Guest[]; tables: Seats[] } {
  const random = seeded(seed);
  const many = 2 + Math.floor(random() * 60);
  const tables = Array.from({ length: 2 + Math.floor(random() * 6) }, (_, i) => ({ id: `t${i}`, seats: 0 }));
  const least = Math.ceil(many / tables.length);
  for (const table of tables) table.seats = least + Math.floor(random() * 4);
  const people = Array.from({ length: many }, (_, i): Guest => {
    const wished = tables.map(({ id }) => id).sort(() => random() - 0.5);
    return {
      id: `p${i}`,
      wishes: wished.slice(0, Math.floor(random() * 4)),
      sector: random() < 0.1 ? null : one(['MUNICIPAL', 'NGO', 'ACADEMIC'], random),
      town: random() < 0.1 ? null : one(['Lublin', 'Wrocław', 'Chișinău', 'Lviv'], random),
      language: one(['pl', 'uk', 'en'], random),
    };
  });
  return { people, tables };
}

const worse = (people: Guest[], tables: Seats[], a: Parameters<typeof measure>[2], b: typeof a): boolean =>
  isBetter(measure(people, tables, b), measure(people, tables, a));

describe('people at tables', () => {
  it('are never divided worse than at random, whatever the hall and the dice', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { people, tables } = hall(seed);
      const divided = divide(people, tables, seeded(seed))!;
      for (const dice of [seed, seed + 1000, seed + 2000, seed + 3000])
        expect([seed, dice, worse(people, tables, divided, atRandom(people, tables, seeded(dice))!)]).toEqual(
          [seed, dice, false],
        );
    }
  });

  it('all sit somewhere, and no table has more than its seats', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { people, tables } = hall(seed);
      const divided = divide(people, tables, seeded(seed))!;
      expect([...divided.keys()].sort()).toEqual(people.map(({ id }) => id).sort());
      for (const { id, seats } of tables)
        expect([...divided.values()].filter((table) => table === id).length).toBeLessThanOrEqual(seats);
    }
  });

  it('get what they wish where there is room for it, before anything is balanced', () => {
    const tables = [
      { id: 'a', seats: 4 },
      { id: 'b', seats: 4 },
    ];
    const people = Array.from({ length: 8 }, (_, i) => ({
      id: `p${i}`,
      wishes: [i < 4 ? 'a' : 'b'],
      sector: i < 4 ? 'NGO' : 'MUNICIPAL',
      town: null,
      language: null,
    }));
    const divided = divide(people, tables, seeded(7))!;
    expect(people.every(({ id, wishes }) => divided.get(id) === wishes[0])).toBe(true);
  });

  it('are mixed where they do not mind', () => {
    const tables = [
      { id: 'a', seats: 6 },
      { id: 'b', seats: 6 },
    ];
    const people = Array.from({ length: 12 }, (_, i) => ({
      id: `p${i}`,
      wishes: [],
      sector: i % 2 ? 'NGO' : 'MUNICIPAL',
      town: i < 6 ? 'Lublin' : 'Lviv',
      language: null,
    }));
    const divided = divide(people, tables, seeded(3))!;
    for (const table of ['a', 'b']) {
      const here = people.filter(({ id }) => divided.get(id) === table);
      expect(here.filter(({ sector }) => sector === 'NGO')).toHaveLength(3);
      expect(here.filter(({ town }) => town === 'Lublin')).toHaveLength(3);
    }
  });

  it('are not divided where there are too few seats, and alike for the same dice', () => {
    const { people, tables } = hall(5);
    expect(divide(people, [{ id: 'a', seats: people.length - 1 }], seeded(1))).toBeNull();
    expect([...divide(people, tables, seeded(9))!]).toEqual([...divide(people, tables, seeded(9))!]);
  });
});
