/** Groups in groups: who sees them, where they may hang, and what a move does to those who watch. */
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
}, 120_000);
afterAll(() => house?.close());

/** Whatever a story did: each scope hangs where its group does, and reaches up as far as the rule says. */
afterEach(async () => {
  const { rows } = await house.sql.query(
    `select g.id from groups.working_group g join people.scope s on s.id = g.id join people.scope p on p.id = s.parent_id
     where s.parent_id <> coalesce(g.parent_id, g.community_id) or s.path <> p.path || p.id
       or s.reached_from <> case when s.discover = 'HERE' then '{}'::uuid[] else p.reached_from || p.id end`,
  );
  expect(rows).toEqual([]);
  expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
});

const create = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id } }';
const move =
  'mutation ($input: MoveGroupInput!) { moveGroup(input: $input) { version parent { id } subgroups { id } } }';

async function newGroup(
  name: string,
  {
    parentId,
    visibility = 'LISTED',
    by = secretariat,
  }: { parentId?: string; visibility?: string; by?: Caller } = {},
): Promise<string> {
  const input = {
    communityId: ids.community.id,
    parentId: parentId ?? null,
    names: [{ language: 'pl', text: name }],
    visibility,
    admission: 'OPEN',
  };
  return (await by.get(create, { input })).createGroup.id;
}

const to = (id: string, parentId: string | null, version = 1) => ({ input: { id, version, parentId } });
const refusal = async (by: Caller, document: string, variables: object): Promise<unknown> =>
  (await by.ask(document, { ...variables })).errors[0]?.extensions;

describe('a group in a group', () => {
  it('is made by those who lead the outer one, and lies at most three deep', async () => {
    const facilitator = await house.caller('facilitator');
    const second = await newGroup('Druga', { parentId: ids.groups.listed.id, by: facilitator });
    const third = await newGroup('Trzecia', { parentId: second, by: facilitator });
    const input = {
      communityId: ids.community.id,
      parentId: third,
      names: [{ language: 'pl', text: 'Czwarta' }],
      visibility: 'LISTED',
      admission: 'OPEN',
    };
    expect(await refusal(facilitator, create, { input })).toMatchObject({
      code: 'BAD_INPUT',
      rule: 'TOO_DEEP',
    });
    const member = await house.caller('member');
    expect(await member.refusal(create, { input: { ...input, parentId: second } })).toBe('FORBIDDEN');
    expect(
      await refusal(facilitator, create, { input: { ...input, parentId: second, visibility: 'PUBLIC' } }),
    ).toMatchObject({ rule: 'WIDER_THAN_COMMUNITY' });
  });

  it('in a secret one is known to those of that one, and to nobody else', async () => {
    const facilitator = await house.caller('facilitator');
    const inner = await newGroup('W sekrecie', { parentId: ids.groups.secret.id, by: facilitator });
    const knows = async (by: Caller): Promise<boolean> => {
      const { groups } = await by.get('{ groups(first: 100) { items { id } } }');
      return groups.items.some((one: { id: string }) => one.id === inner);
    };
    expect(await knows(await house.caller('member'))).toBe(true);
    expect(await knows(secretariat)).toBe(false);
    expect(await knows(await house.caller('coordinator'))).toBe(false);
    expect(await knows(house.guest())).toBe(false);
  });

  it('has a door of its own: whoever is in the community may join it', async () => {
    const outer = await newGroup('Zewnętrzna');
    const inner = await newGroup('Wewnętrzna', { parentId: outer });
    const coordinator = await house.caller('coordinator');
    const { joinGroup } = await coordinator.get(
      'mutation ($id: ID!) { joinGroup(scopeId: $id) { membership { id } } }',
      { id: inner },
    );
    expect(joinGroup.membership).not.toBeNull();
    const { rows } = await house.sql.query(
      'select 1 from groups.membership where scope_id = $1 and person_id = $2',
      [outer, coordinator.personId],
    );
    expect(rows).toEqual([]);
  });
});

describe('moving a group', () => {
  it('takes along what is part of it, and goes neither into itself nor too deep', async () => {
    const [a, b] = [await newGroup('A'), await newGroup('B')];
    const b1 = await newGroup('B1', { parentId: b });
    const { moveGroup } = await secretariat.get(move, to(b, a));
    expect(moveGroup).toEqual({ version: 2, parent: { id: a }, subgroups: [{ id: b1 }] });
    expect(await refusal(secretariat, move, to(a, b1))).toMatchObject({ rule: 'CYCLE' });
    expect(await refusal(secretariat, move, to(b, b, 2))).toMatchObject({ rule: 'CYCLE' });
    expect(await refusal(secretariat, move, to(b, null))).toMatchObject({
      code: 'CONFLICT',
      rule: 'CHANGED',
    });
    const one = await newGroup('Jedna');
    const two = await newGroup('Dwie', { parentId: one });
    expect(await refusal(secretariat, move, to(one, two))).toMatchObject({ rule: 'CYCLE' });
    expect(await refusal(secretariat, move, to(one, b1))).toMatchObject({ rule: 'TOO_DEEP' });
    await secretariat.get(move, to(b, null, 2));
  });

  it('is for those who may where it goes, too', async () => {
    const facilitator = await house.caller('facilitator');
    const strange = await newGroup('Obca');
    expect(await facilitator.refusal(move, to(ids.groups.listed.id, strange))).toBe('FORBIDDEN');
    expect(await facilitator.refusal(move, to(strange, ids.groups.listed.id))).toBe('FORBIDDEN');
  });

  it('of two into one another at the same moment lets one', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b] = [await newGroup('A'), await newGroup('B')];
      const both = await Promise.all([secretariat.ask(move, to(a, b)), secretariat.ask(move, to(b, a))]);
      expect(both.flatMap((one) => one.errors.map((error) => error.extensions['rule']))).toEqual(['CYCLE']);
    }
  });

  it('beside a removal leaves neither half done: access ends where the membership does', async () => {
    const member = await house.caller('coordinator');
    for (let round = 0; round < 3; round += 1) {
      const outer = await newGroup('Z zewnątrz');
      const inner = await newGroup('Do przeniesienia');
      await member.get('mutation ($id: ID!) { joinGroup(scopeId: $id) { membership { id } } }', {
        id: inner,
      });
      const raised = await audience(inner);
      const [moved, expelled] = await Promise.all([
        secretariat.ask(move, to(inner, outer)),
        secretariat.ask(
          'mutation ($id: ID!, $personId: ID!) { expelMember(scopeId: $id, personId: $personId) }',
          { id: inner, personId: member.personId },
        ),
      ]);
      expect([...moved.errors, ...expelled.errors]).toEqual([]);
      expect(await audience(inner)).toBeGreaterThanOrEqual(raised + 2);
      expect(
        await member.refusal('query ($id: ID!) { threads(groupId: $id) { items { id } } }', { id: inner }),
      ).toBe('NOT_FOUND');
    }
  });
});

async function audience(id: string): Promise<number> {
  const { rows } = await house.sql.query('select version::int from platform.audience where id = $1', [id]);
  return rows[0].version;
}
