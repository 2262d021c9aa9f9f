import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TestDatabase } from './database.js';
import type { Recipe } from './database.js';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of a test', () => {
  let prepared = 0;
  const recipe: Recipe = {
    name: 'kit',
    madeFrom: ['test/kit/database.spec.ts'],
    prepare: async (url) => {
      prepared += 1;
      await ask(url, 'create table trial as select 1 as n');
    },
  };

  it('is a copy of its own: what one test writes, another does not see', async () => {
    const [one, two] = await Promise.all([TestDatabase.fresh(recipe), TestDatabase.fresh(recipe)]);
    await ask(one.url, 'insert into trial values (2)');
    expect(await ask(one.url, 'select n from trial order by n')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await ask(two.url, 'select n from trial')).toEqual([{ n: 1 }]);
    expect(prepared).toBeLessThanOrEqual(1);
    await Promise.all([one.drop(), two.drop()]);
    await expect(ask(one.url, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('sorts for the reader with the collations that the product names', async () => {
    const database = await TestDatabase.empty();
    const rows = await ask(
      database.url,
      `select town from unnest(array['Łódź', 'Zamość', 'Lublin', 'Mielec']) town order by town collate "pl-x-icu"`,
    );
    expect(rows.map((row) => (row as { town: string }).town)).toEqual(['Lublin', 'Łódź', 'Mielec', 'Zamość']);
    await database.drop();
  });
});
