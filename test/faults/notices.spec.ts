/** Two workers at once that die over and over while fifty people act; and the faults that must turn it red. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DyingWorkers, fenced, meanwhile } from '../kit/dying-workers.js';
import { NoticeStage } from '../kit/notice-stage.js';
import { NoticeStorm } from '../kit/notice-storm.js';
import type { PlantedFault } from '../kit/api-process.js';
import { cursorApart, deaths, lettersApart, mortal, type Death } from '../kit/worker-deaths.js';

let stage: NoticeStage;
let workers: DyingWorkers | undefined;

beforeEach(async () => {
  stage = await NoticeStage.open({ works: false });
}, 180_000);
afterEach(async () => {
  await workers?.end();
  workers = undefined;
  await stage?.close();
});

const seed = Number(process.env['GUILDHALL_SEED'] ?? Date.now() % 100_000);

async function stormOver(people: number, faults: PlantedFault[]): Promise<NoticeStorm> {
  const storm = await NoticeStorm.begin(stage, people, seed);
  workers = await DyingWorkers.over(stage, storm, faults);
  return storm;
}

/** So many things that people do while the workers are behind. */
async function acts(storm: NoticeStorm, most: number): Promise<void> {
  for (let done = 0; done < most;) if (await storm.act(meanwhile)) done += 1;
}

it('twenty-four deaths of two workers, under load: all are told once, and each letter leaves', async () => {
  const storm = await stormOver(50, mortal);
  const enough = 24;
  let died = 0;
  /** Started again as often as it dies: of itself, wherever it is just then, or killed at any moment. */
  const keep = async (): Promise<void> => {
    while (died < enough) {
      const worker = await workers!.start(0.02);
      const longest = new Promise((done) => setTimeout(done, 500 + Math.random() * 5000));
      await Promise.race([worker.ended(), longest]);
      await worker.kill();
      died += 1;
    }
  };
  const kept = Promise.all([keep(), keep()]);
  let rounds = 0;
  // What fails in here must end the workers too, before the database is gone.
  const rounded = (async () => {
    while (died < enough) {
      await acts(storm, 25);
      rounds += 1;
      if (rounds % 4 !== 0) continue;
      await stage.tell();
      while (!(await storm.act(fenced)));
      await stage.tell();
      expect({ seed, after: rounds, wrong: await storm.differences() }).toEqual({
        seed,
        after: rounds,
        wrong: [],
      });
    }
  })().finally(() => (died = enough));
  await Promise.all([rounded, kept]);
  await Promise.all([workers!.start(), workers!.start()]);
  expect({ seed, wrong: await workers!.wrong() }).toEqual({ seed, wrong: [] });
  expect(rounds).toBeGreaterThan(8);
}, 600_000);

describe('one death', () => {
  async function after(faults: PlantedFault[], places: readonly Death[]): Promise<string> {
    const storm = await stormOver(12, faults);
    for (const death of places) {
      await acts(storm, 12);
      await workers!.dieAt(death);
    }
    await workers!.start();
    return (await workers!.wrong()).join('\n');
  }

  it('at each place in turn loses and doubles nothing', async () => {
    expect(await after(mortal, deaths)).toBe('');
    expect(workers!.cameTwice).toBe(1);
  }, 180_000);

  it('turns red when the cursor moves in another transaction than the effect', async () => {
    expect(await after(cursorApart, ['TOLD'])).toContain('"due":[{');
  }, 120_000);

  it('turns red when letters are noted as sent in another transaction than they are written', async () => {
    expect(await after(lettersApart, ['POSTED'])).toContain('letters are lost');
  }, 120_000);
});
