/** The matrix bites: with a fault of authorization in the product it turns red. All of them run in test/faults. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { cast } from '../kit/cast.js';
import { TestDatabase } from '../kit/database.js';
import { faults, runMatrix, seen, top } from './planted-faults.mjs';

// made by the right product: a fault must be seen in what it does, not in what it made of the cast
beforeAll(async () => (await TestDatabase.fresh(cast)).drop(), 300_000);

describe('planted faults', () => {
  it('are ten at least, and each still fits its source', () => {
    expect(faults.length).toBeGreaterThanOrEqual(10);
    expect(new Set(faults.map((fault) => fault.name)).size).toBe(faults.length);
    const unfit = faults.filter((fault) => !readFileSync(join(top, fault.file), 'utf8').includes(fault.from));
    expect(unfit.map((fault) => fault.name)).toEqual([]);
  });

  it.each(faults.slice(0, 2))(
    '$name turns the matrix red',
    async ({ name, bites }) => {
      const { failed, messages } = await runMatrix(bites, name);
      expect(failed).not.toEqual([]);
      expect(messages.filter((message) => !seen.test(message))).toEqual([]);
    },
    300_000,
  );
});
