/** Rounds over a product with a fault in it: the auditor must find it, in the book where it belongs. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { planted, type PlantedFault } from '../kit/api-process.js';
import { hasProxy } from '../kit/cluster-command.js';
import { neverLookedAgain } from '../kit/live-faults.js';
import {
  answersTooEarly,
  firstVotesStay,
  missesNothing,
  seatsWithoutEnd,
  wordsNotKept,
} from '../kit/round-faults.js';
import type { Findings } from './auditor.js';
import { Rounds } from './round.js';
import { short } from './town.js';

let rounds: Rounds | undefined;
afterEach(async () => {
  await rounds?.close();
  rounds = undefined;
}, 60_000);

/** The seeds whose rounds kill an api, and those that kill PostgreSQL. */
const [deathsOfAnApi, deathsOfPostgres] = [
  [0, 17],
  [2, 19],
];
/** Those whose first poll is an open one. */
const openPolls = [0, 34];

/** What the auditor finds in these rounds. */
async function foundWith(faults: PlantedFault[], seeds: readonly number[]): Promise<Findings> {
  rounds = await Rounds.open(short, planted(faults));
  const all: Findings = { lost: [], doubled: [], divergent: [], unauthorised: [], notices: [], refused: [] };
  for (const seed of seeds) {
    const { findings } = await rounds.play(seed);
    for (const book of Object.keys(all) as (keyof Findings)[]) all[book].push(...findings[book]);
  }
  return all;
}

(hasProxy ? describe : describe.skip)('rounds turn red', () => {
  it('in the first book, where answers are given for what is not written down yet', async () => {
    expect((await foundWith(answersTooEarly, deathsOfPostgres)).lost.join()).toContain('is not there');
  }, 300_000);

  it('in the third book, where nobody catches up', async () => {
    expect((await foundWith(missesNothing, deathsOfAnApi)).divergent.join()).toContain('The client of');
  }, 300_000);

  it('where a seat is given that is not there', async () => {
    expect((await foundWith(seatsWithoutEnd, deathsOfAnApi)).doubled.join()).toMatch(/have one of \d seats/);
  }, 300_000);

  it('where a vote that is given anew is not counted', async () => {
    expect((await foundWith(firstVotesStay, openPolls)).lost.join()).toMatch(/\d+ votes .* are /);
  }, 300_000);

  it('where a word of the minutes is not kept', async () => {
    expect((await foundWith(wordsNotKept, deathsOfAnApi)).lost.join()).toContain('was typed into');
  }, 300_000);

  it('where the removed stay in the room', async () => {
    expect((await foundWith([neverLookedAgain], deathsOfAnApi)).unauthorised.join()).toContain(
      'who was removed',
    );
  }, 300_000);
});
