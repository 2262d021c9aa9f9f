/** Two apis and two workers behind a proxy are one house: to those who write, wait, poll, guess passwords and get letters. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Caller } from '../kit/caller.js';
import { Cluster } from '../kit/cluster.js';
import { LiveThread } from '../kit/live-client.js';
import { Traffic } from '../kit/traffic.js';
import { came, until } from '../kit/watching.js';

const signIn = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { person { id } } }`;

(Cluster.canRun ? describe : describe.skip)('a cluster', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start();
  }, 120_000);
  afterAll(() => cluster?.end(), 60_000);

  it('serves long polling at one process by cookie, and everything else at any', async () => {
    const [reader, writer] = [await cluster.caller('observer'), await cluster.caller('member')];
    const threadId = await cluster.newThread(writer);
    // One of them alone may happen to stay with one process; of six, some would not.
    const polling = await Promise.all(
      Array.from({ length: 6 }, () => LiveThread.open(reader, threadId, ['polling'])),
    );
    await until(() => polling.every(({ store }) => store.phase() === 'live'), 10_000);
    const traffic = new Traffic(threadId, [writer], [reader]);
    await until(() => traffic.written.length >= 10, 20_000);
    await traffic.end();
    expect(await traffic.wrong(reader, polling)).toEqual([]);
    expect(traffic.failures).toEqual([]);
    expect(polling.map(({ connections }) => connections)).toEqual([1, 1, 1, 1, 1, 1]);
    for (const client of polling) client.close();
    const page = await fetch(`${cluster.url}/health/ready`);
    expect(page.headers.get('set-cookie')).toBeNull();
  }, 60_000);

  /** The code of an attempt with a wrong password; `headers` and `localAddress` say who makes it. */
  async function attempt(url: string, who: { headers?: Record<string, string>; localAddress?: string }) {
    const body = JSON.stringify({
      query: signIn,
      variables: { input: { email: 'observer@town.example', password: 'no idea at all' } },
    });
    const headers = {
      'content-type': 'application/json',
      'apollo-require-preflight': 'true',
      ...who.headers,
    };
    const text = await new Promise<string>((resolve, reject) => {
      const sent = request(`${url}/graphql`, { method: 'POST', headers, localAddress: who.localAddress });
      sent.on('error', reject);
      sent.on('response', (response) => {
        let answer = '';
        response.on('data', (piece) => (answer += piece));
        response.on('end', () => resolve(answer));
      });
      sent.end(body);
    });
    return JSON.parse(text).errors[0].extensions.code as string;
  }

  it('counts attempts over all processes, by the address that the proxy saw', async () => {
    const [first, second] = await cluster.running();
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    const codes = await Promise.all(
      Array.from({ length: 14 }, (_, i) => attempt(i % 2 ? first! : second!, { headers })),
    );
    expect(codes.filter((code) => code === 'BAD_CREDENTIALS')).toHaveLength(10);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(4);
    // Who came through the proxy is counted by where they came from, whatever they say of themselves.
    expect(await attempt(cluster.url, { headers, localAddress: '127.0.0.2' })).toBe('BAD_CREDENTIALS');
    for (let i = 0; i < 9; i += 1) await attempt(cluster.url, { localAddress: '127.0.0.2' });
    expect(await attempt(cluster.url, { localAddress: '127.0.0.2' })).toBe('RATE_LIMITED');
    expect(await attempt(cluster.url, { localAddress: '127.0.0.3' })).toBe('BAD_CREDENTIALS');
  }, 60_000);

  it('does each job once, though two workers look for them: forty letters, and what 48 posts have to tell', async () => {
    const callers = ['secretariat', 'member', 'member2'].map((name) => cluster.caller(name));
    const [secretariat, writer, named] = await Promise.all(callers);
    const addresses = Array.from({ length: 40 }, (_, i) => `nowy${i}@town.example`);
    const csv = ['email,name,language', ...addresses.map((address, i) => `${address},Praktyk ${i},pl`)];
    await secretariat!.get(
      `mutation Many($scopeId: ID!, $csv: String!) { inviteMany(scopeId: $scopeId, csv: $csv) { line code } }`,
      { scopeId: cluster.ids.groups.listed.id, csv: csv.join('\n') },
    );
    const text = `[@Praktyk](guildhall:person/${named!.personId})`;
    const threads = await Promise.all(Array.from({ length: 8 }, () => cluster.newThread(writer!)));
    await Promise.all(
      threads.map(async (threadId) => {
        for (let i = 0; i < 5; i += 1)
          await writer!.get(`mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
            input: { key: newId(), threadId, text, language: 'pl' },
          });
      }),
    );
    const letters = () =>
      cluster.mailbox.received
        .map((letter) => [letter.to].flat()[0]!.text)
        .filter((address) => address.startsWith('nowy'));
    // In one's own group one is told of what begins, too: six posts a thread.
    const told = async () =>
      (
        await cluster.sql.query<{ count: number }>(
          `select count from notices.notice where person_id = $1 and thread_id = any($2::uuid[])`,
          [named!.personId, threads],
        )
      ).rows.map(({ count }) => count);
    const sum = async () => (await told()).reduce((all, count) => all + count, 0);
    await until(async () => letters().length >= 40 && (await sum()) >= 48, 20_000);
    // Done twice, it would be at once, or when the workers next look for what waits.
    expect(await came(async () => letters().length > 40 || (await sum()) > 48, 4000)).toBe(false);
    expect(letters().sort()).toEqual([...addresses].sort());
    expect(await told()).toEqual(Array(8).fill(6));
  }, 60_000);

  it('replaces all its processes under load: no request fails, and every client ends with what the database holds', async () => {
    const [writer, second, reader, other] = await Promise.all(
      ['member', 'member2', 'observer', 'moderator'].map((name) => cluster.caller(name)),
    );
    const threadId = await cluster.newThread(writer!);
    const before = await cluster.running();
    const clients = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        LiveThread.open(i % 2 ? reader! : other!, threadId, i < 5 ? ['polling'] : ['websocket']),
      ),
    );
    await until(() => clients.every(({ store }) => store.phase() === 'live'), 20_000);
    const traffic = new Traffic(
      threadId,
      [writer!, second!],
      [reader!, other!, writer!],
      [reader!, other!, writer!],
    );
    await cluster.replaceAll();
    await traffic.end();
    expect(traffic.failures).toEqual([]);
    expect(traffic.answeredSlowly).toBeGreaterThan(3);
    expect(await traffic.wrong(reader!, clients)).toEqual([]);
    expect(clients.filter(({ connections }) => connections < 2)).toEqual([]);
    expect(await cluster.running()).not.toEqual(before);
    expect(cluster.program.output).not.toContain('ended by itself');
    for (const client of clients) client.close();
  }, 180_000);

  it('ends wholly when it is told to', async () => {
    expect(await cluster.program.signal('SIGINT')).toEqual({ code: 0, signal: null });
    expect(await cluster.running()).toEqual([]);
    await expect(new Caller(cluster.url).ask('{ __typename }')).rejects.toThrow();
  }, 30_000);
});
