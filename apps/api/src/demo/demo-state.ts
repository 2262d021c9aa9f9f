/** How far the demo stands in a database, and the way back to an empty one. */
import type { Database } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';

/** The part of an application that the loader needs. */
export type Rooms = Pick<INestApplicationContext, 'get'>;

/** Whom the loader makes first, and whose account it opens last. */
export const firstAddress = 'admin@guildhall.example';

/**
 * inhabited: somebody can sign in, so it is the whole demo or a real installation. half: a loading was killed.
 * prepared: not the demo's, and not empty, for example an administrator is invited. empty: nothing but the scope of the installation.
 */
export type HowFar = 'empty' | 'half' | 'prepared' | 'inhabited';

export async function howFarLoaded(database: Database): Promise<HowFar> {
  const row = await database.readOne<{ howFar: HowFar }>({
    name: 'api.demo.how-far',
    text: `select case
        when exists (select 1 from people.account) then 'inhabited'
        when exists (select 1 from people.email where folded = $1) then 'half'
        when exists (select 1 from people.person) or exists (select 1 from people.invitation)
          or exists (select 1 from people.scope where kind <> 'installation') then 'prepared'
        else 'empty' end as "howFar"`,
    values: [firstAddress],
  });
  return row!.howFar;
}

// Any number that stands for "the demo is being loaded"; two starting processes would otherwise load it twice.
const loadingLock = 4_711_2027;

/** One loading at a time over all processes; the lock goes with the connection, so a killed one holds nobody up. */
export async function holdLoading(database: Database, load: () => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [loadingLock]);
    await load();
  } finally {
    // Closed, not given back: a connection in the pool must hold no lock.
    client.release(true);
  }
}

/** Filled by migrations, so they stand in an empty installation too: the vocabulary, and the grid by which practices are reviewed. */
const foundations = ['theme', 'criterion'];

/** Empties every table of every room but those. Only for what a killed loading has left: nobody could sign in to it yet. */
export async function clearHalfLoaded(database: Database): Promise<void> {
  if ((await howFarLoaded(database)) !== 'half') throw new Error('Only a half loaded demo is ever cleared.');
  const tables = database.source.entityMetadatas
    .filter(({ tableName }) => !foundations.includes(tableName))
    .map(({ schema, tableName }) => `"${schema}"."${tableName}"`);
  await database.source.query(`truncate ${tables.join(', ')} restart identity`);
}
