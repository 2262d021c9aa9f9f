/** An upload in which each of those dies that it needs: client, api, worker, database; and an api that stands still. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DyingUploads, kinds } from '../kit/dying-uploads.js';

let uploads: DyingUploads;
beforeAll(async () => {
  uploads = await DyingUploads.begin();
}, 180_000);
afterAll(() => uploads?.end());

it('loses nothing that was acknowledged, breaks nothing, and leaves nothing behind', async () => {
  for (const kind of kinds) await uploads.bring(kind);
  expect(uploads.interrupted).toBe(kinds.length);
  expect(await uploads.wrong()).toEqual([]);
}, 180_000);
