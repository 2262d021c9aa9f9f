/** Attacks that once succeeded: floods, costly questions, starved connections, names given to the wrong. Each stays repelled. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { excerptOf, newId, type PresenceDelta, type WatchAnswer } from '#kernel';
import type { Socket } from 'socket.io-client';
import { invitationLines } from '../../libs/groups/src/invitation/invitation-lines.js';
import { Passwords } from '../../libs/people/src/account/passwords.service.js';
import type { Caller } from '../kit/caller.js';
import { castIds, tokenFor, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { pause } from '../kit/storm.js';

let house: House;
let member: Caller;
let secretariat: Caller;
let ids: CastIds;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  member = await house.caller('member');
  secretariat = await house.caller('secretariat');
}, 180_000);
afterAll(() => house?.close());

const watch = (socket: Socket, streamId: string): Promise<WatchAnswer> =>
  socket.timeout(10_000).emitWithAck('watch', { streamId, since: 0 }) as Promise<WatchAnswer>;

/** How long the longest of the questions takes that somebody else asks meanwhile. */
async function longestWait(milliseconds: number): Promise<number> {
  const end = Date.now() + milliseconds;
  let longest = 0;
  while (Date.now() < end) {
    const before = Date.now();
    await member.get('{ viewer { unreadTotal } }');
    longest = Math.max(longest, Date.now() - before);
    await pause(20);
  }
  return longest;
}

describe('a flood over a socket', () => {
  it('of thousands of watches by a guest keeps nobody waiting, and ends with the socket', async () => {
    const socket = await house.guest().socket();
    const refused: WatchAnswer[] = [];
    let answered = 0;
    for (let i = 0; i < 5_000; i++) {
      socket.emit('watch', { streamId: ids.groups.public.thread.id, since: 0 }, (answer: WatchAnswer) => {
        answered += 1;
        if (!answer.ok && answer.code === 'RATE_LIMITED') refused.push(answer);
      });
    }
    expect(await longestWait(2_000)).toBeLessThan(4_000);
    expect(refused.length).toBeGreaterThan(0);
    expect(answered).toBeLessThan(1_000);
    expect(socket.connected).toBe(false);
  }, 60_000);

  it('does not lead past the number of streams that a socket may watch', async () => {
    const streams = Array.from({ length: 60 }, () => newId());
    await house.sql.query(
      `insert into platform.stream (id, kind, subject_id, audience_id) select id, 'thread', id, $2 from unnest($1::uuid[]) id`,
      [streams, ids.groups.public.id],
    );
    const socket = await member.socket();
    const answers = await Promise.all(streams.map((id) => watch(socket, id)));
    expect(answers.filter((answer) => answer.ok).length).toBeLessThanOrEqual(50);
    socket.disconnect();
  }, 60_000);
});

describe('a guest in a public room', () => {
  it('is told how many are there, not who, nor who types', async () => {
    const streamId = ids.groups.public.thread.id;
    const guest = await house.guest().socket();
    const deltas: PresenceDelta[] = [];
    const typing: unknown[] = [];
    guest.on('presence', (delta: PresenceDelta) => deltas.push(delta));
    guest.on('typing', (frame) => typing.push(frame));
    expect(await watch(guest, streamId)).toMatchObject({ ok: true, present: null, presentCount: 0 });

    const present = await member.socket();
    const heard: unknown[] = [];
    const other = await secretariat.socket();
    other.on('typing', (frame) => heard.push(frame));
    await watch(other, streamId);
    expect(await watch(present, streamId)).toMatchObject({ ok: true, presentCount: 2 });
    present.emit('typing', { streamId });
    await pause(1_500);

    expect(deltas.at(-1)).toEqual({ streamId, joined: [], left: [], count: 2 });
    expect(typing).toEqual([]);
    expect(heard).toHaveLength(1);
    for (const socket of [guest, present, other]) socket.disconnect();
  }, 30_000);
});

describe('a costly question', () => {
  const rooms = 'communities { groups { community { groups { community { groups { id name } } } } } }';

  it('of lists that lead back to themselves is refused before it runs', async () => {
    const aliased = Array.from({ length: 20 }, (_, i) => `a${i}: ${rooms}`).join(' ');
    for (const document of [`{ ${rooms} }`, `{ ${aliased} }`]) {
      const answer = await house.guest().ask(document);
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', rule: 'TOO_COMPLEX' });
    }
    expect((await house.guest().ask('{ communities { groups { id name } } }')).errors).toEqual([]);
  });

  it.each(['nope', '__proto__', 'constructor'])(
    'for an operation "%s" that is not there is bad input',
    async (operationName) => {
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }', operationName }),
      });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('"BAD_INPUT"');
    },
  );

  it.each(['[', '[a](', '![a](', '[]('])('for the excerpt of 20,000 signs of "%s" is none', (part) => {
    const text = part.repeat(20_000 / part.length);
    const before = performance.now();
    excerptOf(text);
    expect(performance.now() - before).toBeLessThan(60);
  });
});

describe('a cursor', () => {
  it.each(['+275760-09-13', '2024', '0000-01-01T00:00:00.000Z', 'infinity', '2024-02-31T00:00:00.000Z'])(
    'with the time %s was not made here',
    async (time) => {
      const after = Buffer.from(JSON.stringify([time, newId()])).toString('base64url');
      for (const document of [
        'query Threads($id: ID!, $after: String) { threads(groupId: $id, after: $after) { next } }',
        'query Unread($after: String) { unreadThreads(after: $after) { next } }',
      ])
        expect(await member.refusal(document, { id: ids.groups.public.id, after })).toBe('BAD_INPUT');
      const ofMembers = Buffer.from(JSON.stringify([1, '+275760-09-13', newId()])).toString('base64url');
      const members = `query Members($number: Int!, $after: String) { group(number: $number) { members(after: $after) { next } } }`;
      const variables = { number: ids.groups.public.number, after: ofMembers };
      expect(await member.refusal(members, variables)).toBe('BAD_INPUT');
    },
  );
});

describe('invitations', () => {
  const inviteMany = `mutation Many($scopeId: ID!, $csv: String!) { inviteMany(scopeId: $scopeId, csv: $csv) { code rule } }`;

  it('by many files at once, with towns in them, leave connections for the others', async () => {
    const town = (await secretariat.get('{ municipalities(first: 1) { items { name } } }')).municipalities
      .items[0].name;
    const file = (k: number) =>
      ['email,municipality', ...Array.from({ length: 10 }, (_, i) => `f${k}.${i}@town.example,${town}`)].join(
        '\n',
      );
    const files = Array.from({ length: 12 }, (_, k) =>
      secretariat.get(inviteMany, { scopeId: ids.groups.public.id, csv: file(k) }),
    );
    expect(await longestWait(1_000)).toBeLessThan(5_000);
    for (const { inviteMany: outcomes } of await Promise.all(files))
      expect(outcomes.map((one: { code: string | null }) => one.code)).toEqual(Array(10).fill(null));
  }, 60_000);

  it('still name the line whose town is unknown', async () => {
    const csv = 'email,municipality\nright@town.example,\nwrong@town.example,Nowhere';
    const { inviteMany: outcomes } = await secretariat.get(inviteMany, {
      scopeId: ids.groups.public.id,
      csv,
    });
    expect(outcomes).toEqual([
      { code: null, rule: null },
      { code: 'BAD_INPUT', rule: 'UNKNOWN' },
    ]);
  });

  it('to lead are worth nothing once their inviter was sent away', async () => {
    const scopeId = ids.groups.public.id;
    const leaving = await house.caller('member2');
    const invite = `mutation Invite($input: InviteInput!) { invite(input: $input) { id } }`;
    const person = { scopeId, personId: leaving.personId };
    await secretariat.get(
      `mutation Role($scopeId: ID!, $personId: ID!) { changeRole(scopeId: $scopeId, personId: $personId, role: FACILITATOR) { role } }`,
      person,
    );
    for (const [email, role] of [
      ['back-to-lead@town.example', 'FACILITATOR'],
      ['colleague@town.example', 'MEMBER'],
    ])
      await leaving.get(invite, { input: { scopeId, email, role, language: 'en' } });
    await secretariat.get(
      `mutation Expel($scopeId: ID!, $personId: ID!) { expelMember(scopeId: $scopeId, personId: $personId) }`,
      person,
    );
    const accept = `mutation Accept($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { id } } }`;
    const coming = async (email: string) => ({
      input: {
        token: await tokenFor(house.sql, email),
        name: 'Newcomer',
        password: 'a longer sentence than most',
        acceptTerms: true,
      },
    });
    expect(await house.guest().refusal(accept, await coming('back-to-lead@town.example'))).toBe('NOT_FOUND');
    // An ordinary invitation stays good: people change their posts, and their towns' newcomers still come.
    await house.guest().get(accept, await coming('colleague@town.example'));
  }, 30_000);

  it('know no column that every object has', () => {
    expect(() => invitationLines('email,constructor\na@town.example,x')).toThrow(
      expect.objectContaining({ details: { field: 'csv', rule: 'UNKNOWN_COLUMN', line: 1 } }),
    );
  });

  it('do not use up the letters that confirm an own address', async () => {
    for (let i = 0; i < 11; i++) {
      await secretariat.get(`mutation Invite($input: InviteInput!) { invite(input: $input) { id } }`, {
        input: { scopeId: ids.groups.public.id, email: `letter${i}@town.example`, language: 'en' },
      });
    }
    const answer = await secretariat.ask(
      'mutation { addEmail(address: "office@town.example") { verified } }',
    );
    expect(answer.errors).toEqual([]);
  }, 30_000);
});

describe('passwords', () => {
  it('of unknown addresses are no longer refused once a crowd is gone', async () => {
    const passwords = new Passwords();
    const crowd = Array.from({ length: 102 }, () => passwords.hash('somebody in the crowd'));
    await expect(passwords.isRight('any password', null)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await Promise.all(crowd);
    await expect(passwords.isRight('any password', null)).resolves.toBe(false);
  }, 60_000);

  it('are asked anew in the same time, whether the address is known or not', async () => {
    for (const email of ['member@town.example', 'nobody@town.example']) {
      const before = Date.now();
      await house
        .guest()
        .get(`mutation Ask($email: String!) { requestPasswordReset(email: $email) }`, { email });
      expect(Date.now() - before).toBeGreaterThanOrEqual(149);
    }
  });
});
