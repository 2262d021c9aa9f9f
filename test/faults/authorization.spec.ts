/** Every planted fault of authorization turns the matrix red, and the same tests are green without it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { faults, runMatrix, seen } from '../contract/planted-faults.mjs';
import { cast } from '../kit/cast.js';
import { TestDatabase } from '../kit/database.js';

beforeAll(async () => (await TestDatabase.fresh(cast)).drop(), 300_000);

describe('the authorization matrix', () => {
  it('is green without a fault', async () => {
    const { passed, failed } = await runMatrix(faults.map((fault) => fault.bites).join('|'), null);
    expect(failed).toEqual([]);
    expect(passed.length).toBeGreaterThanOrEqual(faults.length);
  }, 300_000);

  it.each(faults)(
    'turns red: $name',
    async ({ name, bites }) => {
      const { failed, messages } = await runMatrix(bites, name);
      expect(failed).not.toEqual([]);
      expect(messages.filter((message) => !seen.test(message))).toEqual([]);
    },
    120_000,
  );
});
