/** Questions from the hall: one support each whatever happens at once, one answered at a time, and no trace of who asked without a name. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reduceQuestions, type Fact, type Frame, type QuestionsState } from '#kernel';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { came } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let member: Caller;
let other: Caller;
let meetingId: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [facilitator, member, other] = await Promise.all([
    house.caller('facilitator'),
    house.caller('member'),
    house.caller('member2'),
  ]);
  meetingId = await announced();
  await open(true);
}, 180_000);
afterAll(() => house?.close());

async function announced(): Promise<string> {
  const input = {
    key: randomUUID(),
    placeId: ids.groups.listed.id,
    content: { titles: [{ language: 'pl', text: 'Forum' }] },
  };
  const create = 'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id } }';
  const { id } = (await facilitator.get(create, { input })).createMeeting;
  const move = 'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }';
  await facilitator.get(move, { input: { id, version: 1, state: 'PLANNED' } });
  return id;
}

const fields = 'id number text anonymous asker { id } support state reason version';
const read = `query ($id: ID!) { meetingQuestions(meetingId: $id) { open anonymous supportedIds ownIds viewerMayAsk viewerMayKeep
  streamHead items { ${fields} } } }`;
const ask = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { ${fields} } }`;
const support = `mutation ($id: ID!, $support: Boolean!) { supportQuestion(id: $id, support: $support) { ${fields} } }`;
const take = `mutation ($id: ID!, $afterId: ID) { takeQuestion(id: $id, afterId: $afterId) { items { id state } } }`;
const act = (name: string) => `mutation ($id: ID!) { ${name}(id: $id) { items { id state } } }`;

const said = (text: string, more: object = {}) => ({
  input: { key: randomUUID(), meetingId, text, language: 'pl', ...more },
});
const asked = async (by: Caller, text: string, more: object = {}): Promise<Loose> =>
  (await by.get(ask, said(text, more))).askQuestion;
const open = (anonymous: boolean, isOpen = true) =>
  facilitator.get(
    'mutation ($id: ID!, $open: Boolean!, $anonymous: Boolean!) { setMeetingQuestions(meetingId: $id, open: $open, anonymous: $anonymous) { open } }',
    { id: meetingId, open: isOpen, anonymous },
  );
const list = async (by: Caller): Promise<Loose> => (await by.get(read, { id: meetingId })).meetingQuestions;
const rule = async (by: Caller, document: string, variables: object): Promise<string> => {
  const { errors } = await by.ask(document, { ...variables });
  const refused = errors[0]?.extensions;
  return refused ? [refused.code, refused['rule']].filter(Boolean).join(' ') : 'done';
};

describe('support', () => {
  it('counts everybody once, however often and at once they press, and can be taken back', async () => {
    const { id } = await asked(member, 'Kiedy będą wyniki?');
    const callers = [facilitator, other];
    await Promise.all(
      callers.flatMap((by) => Array.from({ length: 6 }, () => by.get(support, { id, support: true }))),
    );
    const count = async () => (await list(member)).items.find((one: Loose) => one.id === id).support;
    expect(await count()).toBe(2);
    expect((await list(other)).supportedIds).toEqual([id]);
    expect((await list(member)).supportedIds).toEqual([]);
    await Promise.all([1, 2, 3].map(() => other.get(support, { id, support: false })));
    expect(await count()).toBe(1);
    expect(await rule(member, support, { id, support: true })).toBe('CONFLICT OWN');
    expect(await rule(await house.caller('observer'), support, { id, support: true })).toBe('FORBIDDEN');
    const { rows } = await house.sql.query(
      `select 1 from platform.event where subject_id = $1 and type = 'question.supported' and actor_id is not null`,
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('puts the most wanted first, and of equals the one that was asked first', async () => {
    const [first, second, third] = [
      await asked(member, 'Pierwsze'),
      await asked(member, 'Drugie'),
      await asked(member, 'Trzecie'),
    ];
    await facilitator.get(support, { id: third.id, support: true });
    await other.get(support, { id: third.id, support: true });
    const waiting = (await list(member)).items
      .map((one: Loose) => one.id)
      .filter((id: string) => [first.id, second.id, third.id].includes(id));
    expect(waiting).toEqual([third.id, first.id, second.id]);
  });
});

describe('answering', () => {
  it('takes one at a time: of two moderators at once the second is told, and sees what is being answered', async () => {
    const [one, two] = [await asked(member, 'To?'), await asked(member, 'Czy tamto?')];
    const codes = await Promise.all([
      rule(facilitator, take, { id: one.id, afterId: null }),
      rule(await house.caller('secretariat'), take, { id: two.id, afterId: null }),
    ]);
    expect(codes.sort()).toEqual(['CONFLICT CHANGED', 'done']);
    const current = (await list(member)).items.filter((item: Loose) => item.state === 'ANSWERING');
    expect(current).toHaveLength(1);
    const second = current[0].id === one.id ? two.id : one.id;
    // the next one ends the one before
    await facilitator.get(take, { id: second, afterId: current[0].id });
    const states = new Map((await list(member)).items.map((item: Loose) => [item.id, item.state]));
    expect([states.get(current[0].id), states.get(second)]).toEqual(['ANSWERED', 'ANSWERING']);
    await facilitator.get(act('closeQuestion'), { id: second });
    await facilitator.get(act('reopenQuestion'), { id: second });
    expect(await rule(member, take, { id: second })).toBe('FORBIDDEN');
    const aside =
      'mutation ($id: ID!) { setQuestionAside(id: $id, reason: "Odpowiemy pisemnie") { items { id state reason } } }';
    const { items } = (await facilitator.get(aside, { id: second })).setQuestionAside;
    expect(items.at(-1)).toEqual({ id: second, state: 'ASIDE', reason: 'Odpowiemy pisemnie' });
    expect(await rule(other, support, { id: second, support: true })).toBe('CONFLICT NOT_WAITING');
  });

  it('is followed by facts alone: what a watcher holds is what a fresh query gives', async () => {
    const fresh = await list(other);
    let held: QuestionsState = {
      questions: fresh.items,
      open: fresh.open,
      anonymous: fresh.anonymous,
      head: fresh.streamHead,
    };
    const takeFacts = (facts: readonly Fact[]) =>
      facts.forEach((fact) => (held = reduceQuestions(held, fact)));
    const socket = await other.socket();
    socket.on('frame', (frame: Frame) => takeFacts(frame.facts));
    const watched = await socket.emitWithAck('watch', { streamId: meetingId, since: held.head });
    takeFacts(watched.facts);
    const { id } = await asked(member, 'Na żywo?');
    const hidden = await asked(member, 'Bez nazwiska?', { anonymous: true });
    await facilitator.get(support, { id, support: true });
    await facilitator.get(take, { id, afterId: null });
    await facilitator.get(act('closeQuestion'), { id });
    await member.get('mutation ($id: ID!) { withdrawQuestion(id: $id) { open } }', {
      id: (await asked(member, 'Pomyłka')).id,
    });
    await open(false);
    const short = (items: readonly Loose[]) =>
      items.map((one) => [one.id, one.state, one.support, one.asker?.id ?? null, one.text]);
    const now = await list(other);
    expect(
      await came(() => JSON.stringify(short(held.questions)) === JSON.stringify(short(now.items)), 15_000),
    ).toBe(true);
    expect([held.open, held.anonymous]).toEqual([true, false]);
    expect(now.items.find((one: Loose) => one.id === hidden.id).asker).toBeNull();
    socket.disconnect();
    await open(true);
  });
});

describe('without a name', () => {
  it('nothing in the database says who asked, beside how many questions somebody has asked', async () => {
    const { id, asker } = await asked(member, 'Anonimowo?', { anonymous: true });
    expect(asker).toBeNull();
    const tables = await house.sql.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public')`,
    );
    const both: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await house.sql.query(
        `select 1 from ${name} t where strpos(row_to_json(t)::text, $1) > 0 and strpos(row_to_json(t)::text, $2) > 0`,
        [id, member.personId],
      );
      if (rows.length > 0) both.push(name);
    }
    expect(both).toEqual([]);
    expect((await list(member)).ownIds).not.toContain(id);
    expect(await rule(member, act('withdrawQuestion').replace('items { id state }', 'open'), { id })).toBe(
      'FORBIDDEN',
    );
  });

  it('is possible only where the meeting allows it, and nobody asks more than ten', async () => {
    await open(false);
    expect(await rule(member, ask, said('Bez nazwiska', { anonymous: true }))).toBe('CONFLICT NAMES_WANTED');
    await open(true);
    const codes: string[] = [];
    for (let i = 0; i < 11; i++)
      codes.push(await rule(other, ask, said(`Pytanie ${i}`, { anonymous: true })));
    expect(codes.filter((code) => code === 'done')).toHaveLength(10);
    expect(codes.at(-1)).toBe('CONFLICT TOO_MANY');
    await open(true, false);
    expect(await rule(facilitator, ask, said('Za późno'))).toBe('CONFLICT CLOSED');
    await open(true);
  });
});
