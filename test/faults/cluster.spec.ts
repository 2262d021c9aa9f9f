/** A cluster whose processes are killed while people write and watch: nothing that was confirmed is lost, nothing comes twice. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster } from '../kit/cluster.js';
import { pause, storm } from '../kit/storm.js';

(Cluster.canRun ? describe : describe.skip)('a cluster under kill -9', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start();
  }, 120_000);
  afterAll(() => cluster?.end(), 60_000);

  it('of each of its parts in turn ends with every client at the sequence of the database', async () => {
    const [writer, second, reader, other] = await Promise.all(
      ['member', 'member2', 'observer', 'moderator'].map((name) => cluster.caller(name)),
    );
    const passing = storm(
      { clients: 60, writers: 6, seconds: 45, longestAway: 5, strayTransaction: 5 },
      {
        databaseUrl: cluster.database.url,
        apis: [],
        readers: [reader!, other!],
        writers: [writer!, second!],
        threadId: await cluster.newThread(writer!),
      },
    );
    for (let round = 0; round < 2; round += 1) {
      for (const part of ['start.mjs api', 'redis-server', 'start.mjs worker', 'haproxy'] as const) {
        await pause(5000);
        // A machine without Redis has one part less.
        expect(cluster.kill(part) || part === 'redis-server').toBe(true);
      }
    }
    const { posts, wrong } = await passing;
    expect(wrong).toEqual([]);
    expect(posts).toBeGreaterThan(100);
    const revived = cluster.program.output.match(/ended by itself \(SIGKILL\)/g) ?? [];
    expect(revived.length).toBeGreaterThanOrEqual(6);
    expect((await cluster.running()).length).toBe(2);
  }, 180_000);
});
