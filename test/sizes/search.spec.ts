/** A search costs about the same in a house ten times as large, whatever is looked for: the most frequent words as well. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { guest, type Actor } from '#kernel';
import { Search } from '#search';
import { House } from '../kit/house.js';
import { seedEntries, seedTexts, wordOfRank } from './search-seed.js';

const rounds = 5;

/** What people look for: words of all ranks, alone and together, half typed and mistyped. */
const asked: Record<string, string[]> = {
  'ten most frequent': Array.from({ length: 10 }, (_, i) => wordOfRank(i + 1)),
  'frequent together': Array.from({ length: 6 }, (_, i) => `${wordOfRank(i + 1)} ${wordOfRank(i + 3)}`),
  'frequent, rare': Array.from({ length: 6 }, (_, i) => `${wordOfRank(i + 2)} ${wordOfRank(2000 + i)}`),
  middling: Array.from({ length: 6 }, (_, i) => wordOfRank(150 + 40 * i)),
  'three middling': Array.from({ length: 6 }, (_, i) =>
    [100 + i, 200 + i, 300 + i].map(wordOfRank).join(' '),
  ),
  rare: Array.from({ length: 6 }, (_, i) => wordOfRank(9000 + i)),
  'of no text': ['zzyzx', 'qqqqq qqqq'],
  phrase: Array.from({ length: 3 }, (_, i) => `"${wordOfRank(i + 1)} ${wordOfRank(i + 2)}"`),
  mistyped: [`${wordOfRank(12345)}a`, `x${wordOfRank(23456)}`],
};
const typing = ['d', 'df', 'dfg', wordOfRank(1234).slice(0, 3)];

let house: House;
let seeded: { authorId: string; memberId: string };

beforeAll(async () => {
  house = await House.open({ works: false });
  const [author, member] = await Promise.all([house.caller('moderator'), house.caller('member')]);
  seeded = { authorId: author.personId, memberId: member.personId };
  await seedTexts(house.sql);
}, 120_000);
afterAll(() => house.close());

type Figures = Record<string, number[]>;

async function measured(): Promise<Figures> {
  const search = house.app.get(Search);
  const readers: Actor[] = [guest(), { ...guest(), personId: seeded.memberId }];
  const figures: Figures = {};
  const time = async (name: string, reader: Actor, text: string, unfinished: boolean): Promise<void> => {
    const began = performance.now();
    await search.page(reader, { text, typing: unfinished });
    (figures[name] ??= []).push(performance.now() - began);
  };
  for (let round = 0; round <= rounds; round += 1) {
    for (const reader of readers) {
      for (const [name, texts] of Object.entries(asked))
        for (const text of texts) await time(name, reader, text, false);
      for (const text of typing) await time('half typed', reader, text, true);
    }
    // the first round prepares statements and warms what it reads
    if (round === 0) for (const name of Object.keys(figures)) figures[name] = [];
  }
  return figures;
}

const part = (times: number[], share: number): number =>
  times.slice().sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;

it('in a million entries costs at most twice what it costs in a hundred thousand', async () => {
  const seed = async (from: number, to: number): Promise<Figures> => {
    const began = performance.now();
    await seedEntries(house.sql, seeded, from, to);
    console.log(`${to} entries stand after ${((performance.now() - began) / 1000).toFixed(0)} s`);
    return measured();
  };
  const small = await seed(0, 100_000);
  const large = await seed(100_000, 1_000_000);
  const lines = Object.keys(small).map((name) => {
    const [a, b] = [small[name]!, large[name]!];
    const figure = (times: number[]) =>
      `${part(times, 0.5).toFixed(1).padStart(7)} ${part(times, 0.95).toFixed(1).padStart(7)}`;
    return `${name.padEnd(20)} ${figure(a)}  ${figure(b)}  ${(part(b, 0.95) / part(a, 0.95)).toFixed(2).padStart(6)}`;
  });
  const [all, more] = [small, large].map((figures) => Object.values(figures).flat()) as [number[], number[]];
  const ratio = part(more, 0.95) / part(all, 0.95);
  console.log(
    [
      'milliseconds          100,000: p50  p95   1,000,000: p50 p95   ratio of p95',
      ...lines,
      `all                  ${part(all, 0.95).toFixed(1)} and ${part(more, 0.95).toFixed(1)}: ${ratio.toFixed(2)}`,
    ].join('\n'),
  );
  expect(ratio).toBeLessThanOrEqual(2);
}, 2_400_000);
