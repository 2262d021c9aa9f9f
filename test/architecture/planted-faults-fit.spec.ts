/** The faults that the wide parts plant into the built product: each must still find the words that it takes the place of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { PlantedFault } from '../kit/api-process.js';
import * as ofLive from '../kit/live-faults.js';
import * as ofRounds from '../kit/round-faults.js';
import * as ofSeats from '../kit/seat-race.js';
import * as ofTyping from '../kit/typing-together.js';
import * as ofWorkers from '../kit/worker-deaths.js';
import { root } from './cruise.js';

const isFault = (one: unknown): one is PlantedFault =>
  typeof one === 'object' && one !== null && 'from' in one && 'to' in one;
const faults = [ofLive, ofRounds, ofSeats, ofTyping, ofWorkers]
  .flatMap((kept) => Object.values<unknown>(kept).flat())
  .filter(isFault);

it('each fits what the build makes of its file: it would be missed only where the wide parts run', () => {
  expect(faults.length).toBeGreaterThan(15);
  const misfits = faults.filter(
    ({ file, from }) => !readFileSync(join(root, 'dist', file), 'utf8').includes(from),
  );
  expect(misfits.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
});
