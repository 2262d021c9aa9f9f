/** A worker that is killed wherever it hurts the search: what is written meanwhile is found, once, and nothing that was taken back. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SearchBuilding } from '#search';
import { WorkerProcess, type PlantedFault } from '../kit/api-process.js';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { came, until } from '../kit/watching.js';
import { cursorApart, mortal, type Death } from '../kit/worker-deaths.js';

let house: House;
let ids: CastIds;
let member: Caller;
const alive = new Set<WorkerProcess>();

beforeAll(async () => {
  house = await House.open({ works: false });
  ids = await castIds(house);
  member = await house.caller('member');
}, 60_000);
afterAll(async () => {
  for (const worker of alive) await worker.kill();
  await house?.close();
});

/** Without those of the mail; also, a build of the same faults is being made for the story of the notices, perhaps at this moment. */
const ofSearch = (faults: PlantedFault[]): PlantedFault[] =>
  faults.filter(({ file }) => !file.includes('mail'));

async function start(faults: PlantedFault[], dying: Record<string, string> = {}): Promise<WorkerProcess> {
  const worker = await WorkerProcess.from(faults)({
    DATABASE_URL: house.database.url,
    GUILDHALL_DATA: house.folder,
    ...dying,
  });
  alive.add(worker);
  return worker;
}

let said = 0;
/** Three posts, of which one is edited and one withdrawn. */
async function talk(): Promise<void> {
  const threadId = ids.groups.public.thread.id;
  const posts: { id: string; version: number }[] = [];
  for (let n = 0; n < 3; n += 1) {
    const input = {
      key: randomUUID(),
      threadId,
      text: `Wypowiedź ${(said += 1)} o wierzbach`,
      language: 'pl',
    };
    const { writePost } = await member.get(
      'mutation ($input: WritePostInput!) { writePost(input: $input) { id version } }',
      { input },
    );
    posts.push(writePost);
  }
  await member.get(
    'mutation ($id: ID!, $v: Int!) { editPost(id: $id, version: $v, text: "O jesionach") { id } }',
    {
      id: posts[0]!.id,
      v: posts[0]!.version,
    },
  );
  await member.get('mutation ($id: ID!) { withdrawPost(id: $id) { id } }', { id: posts[1]!.id });
}

async function dieAt(death: Death, faults: PlantedFault[]): Promise<void> {
  const worker = await start(faults, { GUILDHALL_DIES_AT: death, GUILDHALL_DIES_IN: 'search' });
  if (!(await came(() => worker.isOver, 20_000))) throw new Error(`Nobody came by ${death}.`);
  alive.delete(worker);
}

const behind = async (): Promise<number> =>
  (
    await house.sql.query(
      `select 1 from platform.stream_head h left join platform.consumer_cursor c on c.consumer = 'search' and c.stream_id = h.stream_id
       where h.head > coalesce(c.n, 0)`,
    )
  ).rowCount!;
const dump = async (): Promise<unknown[]> =>
  (
    await house.sql.query(
      `select subject_id, audience, scope_id, edition, words::text from search.entry where kind in ('POST', 'THREAD') order by 1, 2`,
    )
  ).rows;

/** The index as the worker has left it, and as it is when it is built anew. */
async function leftAndBuilt(): Promise<[unknown[], unknown[]]> {
  const worker = await start([]);
  await until(async () => (await behind()) === 0, 30_000);
  await worker.kill();
  alive.delete(worker);
  const left = await dump();
  await house.app.get(SearchBuilding).build();
  return [left, await dump()];
}

it('killed at each place, it loses and doubles nothing', async () => {
  // an index that was built once is not built by a worker that starts: what is lost must stay lost
  await house.app.get(SearchBuilding).build();
  for (const death of ['CLAIMED', 'TOLD', 'MOVED', 'COMMITTING', 'COMMITTED'] as const) {
    await talk();
    await dieAt(death, ofSearch(mortal));
  }
  const [left, built] = await leftAndBuilt();
  expect(left).toEqual(built);
  expect(JSON.stringify(left)).toContain('wierzb');
}, 150_000);

it('turns red when the cursor moves in another transaction than the entries', async () => {
  await talk();
  await dieAt('TOLD', ofSearch(cursorApart));
  const [left, built] = await leftAndBuilt();
  expect(left).not.toEqual(built);
}, 90_000);
