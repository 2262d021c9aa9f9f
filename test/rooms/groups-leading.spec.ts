/** What those who lead a group have at hand: the history of roles, the balance, patterns for new groups; and visits. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let secretariat: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  secretariat = await house.caller('secretariat');
}, 180_000);
afterAll(() => house?.close());

afterEach(async () => {
  expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
});

const changeRole =
  'mutation ($id: ID!, $personId: ID!, $role: Role!) { changeRole(scopeId: $id, personId: $personId, role: $role) { role } }';

async function newGroup(): Promise<{ id: string; number: number }> {
  const { createGroup } = await secretariat.get(
    'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id number } }',
    {
      input: {
        communityId: ids.community.id,
        names: [{ language: 'pl', text: 'Wzór' }],
        purposes: [{ language: 'pl', text: 'Po to' }],
        visibility: 'PUBLIC',
        admission: 'OPEN',
      },
    },
  );
  return createGroup;
}

describe('the history of roles', () => {
  it('tells who was what from when on and by whose hand: all to those who manage roles, their own to others', async () => {
    const group = await newGroup();
    const [member, observer] = [await house.caller('member'), await house.caller('observer')];
    const join = 'mutation ($id: ID!) { joinGroup(scopeId: $id) { membership { id } } }';
    for (const one of [member, observer]) await one.get(join, { id: group.id });
    await secretariat.get(changeRole, { id: group.id, personId: member.personId, role: 'MODERATOR' });
    await member.get('mutation ($id: ID!) { leaveGroup(scopeId: $id) }', { id: group.id });
    await member.get(join, { id: group.id });
    const steps = async (reader: Caller): Promise<unknown[]> => {
      const { group: told } = await reader.get(
        'query ($n: Int!) { group(number: $n) { history(first: 50) { items { kind role person { id } by { id } } } } }',
        { n: group.number },
      );
      return told.history.items;
    };
    const step = (kind: string, role: string, of: Caller, by = of) => ({
      kind,
      role,
      person: { id: of.personId },
      by: { id: by.personId },
    });
    const own = [
      step('JOINED', 'MEMBER', member),
      step('LEFT', 'MODERATOR', member),
      step('ROLE_CHANGED', 'MODERATOR', member, secretariat),
      step('JOINED', 'MEMBER', member),
    ];
    expect(await steps(member)).toEqual(own);
    expect(await steps(secretariat)).toEqual([
      ...own.slice(0, 3),
      step('JOINED', 'MEMBER', observer),
      own[3],
      step('JOINED', 'FACILITATOR', secretariat),
    ]);
    expect(await steps(house.guest())).toEqual([]);
  });

  it('keeps one lead where the last two are made less at the same moment', async () => {
    const group = await newGroup();
    const member = await house.caller('member');
    await member.get('mutation ($id: ID!) { joinGroup(scopeId: $id) { membership { id } } }', {
      id: group.id,
    });
    await secretariat.get(changeRole, { id: group.id, personId: member.personId, role: 'FACILITATOR' });
    const both = await Promise.all(
      [secretariat, member].map((one) =>
        one.ask(changeRole, { id: group.id, personId: one.personId, role: 'MEMBER' }),
      ),
    );
    expect(both.flatMap((one) => one.errors.map((error) => error.extensions['rule']))).toEqual(['LAST_LEAD']);
  });
});

describe('a pattern', () => {
  it('gives its settings, charter and questions, invites its people if asked, and brings no thread', async () => {
    const group = await newGroup();
    const member = await house.caller('member');
    await member.get('mutation ($id: ID!) { joinGroup(scopeId: $id) { membership { id } } }', {
      id: group.id,
    });
    await secretariat.get('mutation ($input: EditCharterInput!) { editCharter(input: $input) { id } }', {
      input: { id: group.id, version: 0, texts: [{ language: 'pl', text: 'Mówimy krótko.' }] },
    });
    await secretariat.get(
      'mutation ($input: SetQuestionsInput!) { setQuestions(input: $input) { version } }',
      {
        input: {
          scopeId: group.id,
          version: 0,
          questions: [{ texts: [{ language: 'pl', text: 'Skąd?' }], required: true }],
        },
      },
    );
    await secretariat.get('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }', {
      input: { scopeId: group.id, title: 'Zostaje', text: 'Tutaj', language: 'pl' },
    });
    const clone = `mutation ($input: CloneGroupInput!) { cloneGroup(input: $input) { id name purpose visibility admission threadCount
      memberCount charter { text { text } } questionnaire { questions { text required } } invitations { email role } } }`;
    const names = [{ language: 'pl', text: 'Wzór 2027' }];
    const { cloneGroup } = await secretariat.get(clone, {
      input: { id: group.id, names, invitePeople: true },
    });
    expect(cloneGroup).toMatchObject({
      name: 'Wzór 2027',
      purpose: 'Po to',
      visibility: 'PUBLIC',
      admission: 'OPEN',
      threadCount: 0,
      memberCount: 1,
      charter: { text: { text: 'Mówimy krótko.' } },
      questionnaire: { questions: [{ text: 'Skąd?', required: true }] },
      invitations: [{ email: 'member@town.example', role: 'MEMBER' }],
    });
    // Balance: who is there, and who is asked to come.
    const { group: counted } = await secretariat.get(
      'query ($n: Int!) { group(number: $n) { balance { members invited newInvited sectors { kind members invited } } } }',
      { n: group.number },
    );
    expect(counted.balance).toMatchObject({ members: 2, invited: 0 });
    expect(await member.refusal(clone, { input: { id: group.id, names } })).toBe('FORBIDDEN');
  });
});

describe('a charter', () => {
  it('lists its older versions twenty at a time, down to the first, and gives the text of any of them', async () => {
    const [group, quiet] = [await newGroup(), await newGroup()];
    for (const { id } of [group, quiet])
      await secretariat.get('mutation ($input: EditCharterInput!) { editCharter(input: $input) { id } }', {
        input: { id, version: 0, texts: [{ language: 'pl', text: 'Teraz' }] },
      });
    await house.sql.query(
      `insert into groups.charter_version (group_id, version, texts, edited_at)
       select $1::uuid, n, jsonb_build_object('pl', 'Wersja ' || n), now() from generate_series(1, 25) n
       union all select $2::uuid, 1, '{"pl": "Cicho"}'::jsonb, now()`,
      [group.id, quiet.id],
    );
    const older = `charter { older { version } rest: older(before: 6) { version } none: older(before: 1) { version }
      one: older(version: 7) { version text { text } } first: older(version: 1) { text { text } } late: older(version: 26) { version } }`;
    const answer = await secretariat.get(
      `query ($a: Int!, $b: Int!) { busy: group(number: $a) { ${older} } quiet: group(number: $b) { charter { older { version text { text } } } } }`,
      { a: group.number, b: quiet.number },
    );
    const versions = answer.busy.charter.older.map((one: { version: number }) => one.version);
    expect(versions).toEqual(Array.from({ length: 20 }, (_, i) => 25 - i));
    expect(answer.busy.charter.one).toEqual([{ version: 7, text: { text: 'Wersja 7' } }]);
    expect(answer.busy.charter).toMatchObject({
      rest: [5, 4, 3, 2, 1].map((version) => ({ version })),
      none: [],
      first: [{ text: { text: 'Wersja 1' } }],
      late: [],
    });
    expect(answer.quiet.charter.older).toEqual([{ version: 1, text: { text: 'Cicho' } }]);
  });
});

describe('a visit', () => {
  it('is remembered, and what others did since is counted', async () => {
    const member = await house.caller('member');
    const facilitator = await house.caller('facilitator');
    const { id, number, thread } = ids.groups.secret;
    const since = async () =>
      (
        await member.get('query ($n: Int!) { group(number: $n) { sinceVisit { threads posts people } } }', {
          n: number,
        })
      ).group.sinceVisit;
    expect(await since()).toBeNull();
    await member.get('mutation ($id: ID!) { markVisit(scopeId: $id) }', { id });
    expect(await since()).toEqual({ threads: 0, posts: 0, people: 0 });
    const write = (by: Caller) =>
      by.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
        input: { key: crypto.randomUUID(), threadId: thread.id, text: 'Nowość', language: 'pl' },
      });
    await write(facilitator);
    await write(member);
    await facilitator.get('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }', {
      input: { scopeId: id, title: 'Nowy', text: 'Wątek', language: 'pl' },
    });
    expect(await since()).toEqual({ threads: 1, posts: 2, people: 0 });
    await member.get('mutation ($id: ID!) { markVisit(scopeId: $id) }', { id });
    expect(await since()).toEqual({ threads: 0, posts: 0, people: 0 });
  });
});
