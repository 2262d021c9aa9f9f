/** The export of one's own data under bad readers and broken connections: it costs nobody else anything. */
import type { EventEmitter } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#platform';
import type { Caller } from '../kit/caller.js';
import { castIds, tellTales } from '../kit/cast-names.js';
import { House } from '../kit/house.js';
import { until } from '../kit/watching.js';

// More than two kernels keep for a connection on one machine.
const aLot = 3_000_000;

let house: House;
let member: Caller;
beforeAll(async () => {
  house = await House.open();
  member = await house.caller('member');
}, 120_000);
afterAll(async () => house?.close());

const headers = (caller: Caller) => ({ 'apollo-require-preflight': 'true', cookie: caller.cookie! });
const ask = (caller: Caller) => fetch(`${house.url}/own-data`, { headers: headers(caller) });

/** Backends in a transaction of the export, whether they read or wait. */
const standing = async (): Promise<number[]> => {
  const { rows } = await house.sql.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and state <> 'idle' and query ~ '^(declare|fetch|close|begin isolation|set local)'`,
  );
  return rows.map((row) => row.pid);
};

describe('the own data', () => {
  it('costs that answer only when the backend is ended in the middle; a second at the same time is refused', async () => {
    const holder = await house.sql.connect();
    const lent = new Set<EventEmitter>();
    const { pool } = house.app.get(Database);
    const note = (client: EventEmitter) => void lent.add(client);
    pool.on('acquire', note);
    try {
      await holder.query('begin; lock table notices.preference in access exclusive mode');
      const broken = ask(member);
      await until(async () => (await standing()).length === 1, 20_000);
      const second = await ask(member);
      expect(second.status).toBe(429);
      expect(await second.text()).toContain('RATE_LIMITED');
      const [pid] = await standing();
      // Ended between two statements, a backend is told of by an event: unheard, it would end the process.
      const reading = [...lent].find((client) => 'processID' in client && client.processID === pid);
      expect(reading!.listenerCount('error')).toBeGreaterThan(0);
      await house.sql.query('select pg_terminate_backend($1)', [pid]);
      expect((await broken).status).toBe(500);
    } finally {
      pool.off('acquire', note);
      await holder.query('rollback');
      holder.release();
    }
    const again = await ask(member);
    expect(again.status).toBe(200);
    expect(JSON.parse(await again.text()).people.person.id).toBe(member.personId);
  }, 60_000);

  it('keeps no connection for a reader who does not read', async () => {
    const before = 'select about from people.person where id = $1';
    const { rows } = await house.sql.query<{ about: string | null }>(before, [member.personId]);
    await house.sql.query(`update people.person set about = repeat('słowo ', $2) where id = $1`, [
      member.personId,
      aLot,
    ]);
    const socket = await reader();
    try {
      // The head is there: all was read from the database, and most of it waits for the reader.
      expect(
        await new Promise((heard) => socket.once('readable', () => heard(String(socket.read(12))))),
      ).toBe('HTTP/1.1 200');
      expect(await standing()).toEqual([]);
      // Meanwhile it is not written a second time.
      expect((await ask(member)).status).toBe(429);
    } finally {
      socket.destroy();
      await house.sql.query('update people.person set about = $2 where id = $1', [
        member.personId,
        rows[0]!.about,
      ]);
    }
    await until(async () => (await ask(member)).status === 200, 20_000);
  }, 60_000);

  it('says no title of a place or a thread that its person may no longer read', async () => {
    const ids = await castIds(house);
    const [expelled, belongs] = [await house.caller('expelled'), member];
    const { secret } = ids.groups;
    const documentOf = async (caller: Caller): Promise<string> => {
      const who = [caller.personId];
      await house.sql.query(
        `update discussions.thread set author_id = $1 where id = '${secret.thread.id}'`,
        who,
      );
      await house.sql.query(`update discussions.post set author_id = $1 where id = '${secret.first}'`, who);
      await house.sql.query(
        `insert into discussions.place_follow (person_id, scope_id, level) values ($1, '${secret.id}', 'ALL') on conflict do nothing`,
        who,
      );
      const answer = await ask(caller);
      expect(answer.status).toBe(200);
      return answer.text();
    };
    const told = await documentOf(belongs);
    expect(told).toContain(tellTales.secret.name);
    expect(told).toContain(tellTales.secret.title);
    const { people, discussions, groups, ...others } = JSON.parse(await documentOf(expelled));
    // A letter that was sent to them says what the place was called then, as it says in their mailbox.
    const text = JSON.stringify([{ ...people, letters: [] }, discussions, groups, others]);
    expect(text).not.toContain(tellTales.secret.name);
    expect(text).not.toContain(tellTales.secret.title);
    expect(discussions.posts).toContainEqual(
      expect.objectContaining({ thread: secret.thread.number, title: null, place: null }),
    );
    expect(groups.memberships).toContainEqual(
      expect.objectContaining({ kind: 'group', place: null, address: null }),
    );
  });
});

/** Asks for the data, and takes nothing but what is read by hand. */
async function reader(): Promise<Socket> {
  const { hostname, port } = new URL(house.url);
  const socket = connect({ host: hostname, port: Number(port) });
  await new Promise((connected) => socket.once('connect', connected));
  const lines = Object.entries(headers(member)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET /own-data HTTP/1.1\r\nhost: ${hostname}\r\n${lines.join('')}\r\n`);
  return socket;
}
