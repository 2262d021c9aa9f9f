/** Places of the room `groups` through its public doors: files of invitations, editing, towns, and the grants behind it all. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { onBehalfOf } from '#kernel';
import { Grants } from '#people';
import { Database, UnitOfWork } from '#platform';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
}, 120_000);
afterAll(() => house?.close());

/** Whatever a story did: the grants are those that the records call for. */
afterEach(async () => {
  expect(await recomputeGrants(house.app.get(Database))).toEqual([]);
});

const inviteMany = `mutation ($id: ID!, $csv: String!) { inviteMany(scopeId: $id, csv: $csv, language: "pl") { line email invitation { id } code field rule } }`;

describe('a file of people to invite', () => {
  const letters = async () =>
    (await house.sql.query('select count(*)::int as n from platform.mail')).rows[0].n as number;

  it('is sent whole', async () => {
    const facilitator = await house.caller('facilitator');
    const before = await letters();
    const csv =
      'email;name;role;municipality\nplik-1@town.example;Osoba Pierwsza;;wroclaw\nplik-2@town.example;;OBSERVER;0264011';
    const outcomes = (await facilitator.get(inviteMany, { id: ids.groups.listed.id, csv })).inviteMany;
    expect(outcomes).toMatchObject([
      { line: 2, code: null },
      { line: 3, code: null },
    ]);
    expect(outcomes.every((one: { invitation: unknown }) => one.invitation)).toBe(true);
    expect(await letters()).toBe(before + 2);
  });

  it('or not at all, with what is wrong in each line', async () => {
    const facilitator = await house.caller('facilitator');
    const before = await letters();
    const csv = [
      'email,language,role,municipality',
      'dobra@town.example,pl,,',
      'zła,pl,,',
      'a1@town.example,xx,,',
      'a2@town.example,,KING,',
      'a3@town.example,,ADMINISTRATOR,',
      'a4@town.example,,,Atlantyda',
      'dobra@town.example,,,',
    ].join('\n');
    const outcomes = (await facilitator.get(inviteMany, { id: ids.groups.listed.id, csv })).inviteMany;
    expect(outcomes.map((one: { code: string; field: string }) => [one.code, one.field])).toEqual([
      [null, null],
      ['BAD_INPUT', 'email'],
      ['BAD_INPUT', 'language'],
      ['BAD_INPUT', 'role'],
      ['FORBIDDEN', 'role'],
      ['BAD_INPUT', 'municipality'],
      ['CONFLICT', 'email'],
    ]);
    expect(outcomes.some((one: { invitation: unknown }) => one.invitation)).toBe(false);
    expect(await letters()).toBe(before);
  });

  it('gives no role with powers by the hand of those who only invite', async () => {
    const moderator = await house.caller('moderator');
    const outcomes = (
      await moderator.get(inviteMany, {
        id: ids.groups.listed.id,
        csv: 'email,role\nm@town.example,FACILITATOR',
      })
    ).inviteMany;
    expect(outcomes).toMatchObject([{ code: 'FORBIDDEN', field: 'role' }]);
  });
});

describe('a group', () => {
  const read =
    'query ($number: Int!) { group(number: $number) { id version name purpose slug memberCount strands { tile { id } members } } }';
  const edit = 'mutation ($input: EditGroupInput!) { editGroup(input: $input) { version name visibility } }';

  it('is edited on the version that was read; a change that comes late is told how it stands', async () => {
    const facilitator = await house.caller('facilitator');
    const { group } = await facilitator.get(read, { number: ids.groups.listed.number });
    const watching = await watch(facilitator, ids.groups.listed.id);
    const input = {
      id: group.id,
      version: group.version,
      names: [{ language: 'pl', text: 'Rada odnowiona' }],
    };
    expect((await facilitator.get(edit, { input })).editGroup).toEqual({
      version: group.version + 1,
      name: 'Rada odnowiona',
      visibility: 'LISTED',
    });
    const { errors } = await facilitator.ask(edit, { input });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      currentVersion: group.version + 1,
      current: { names: [{ language: 'pl', text: 'Rada odnowiona' }], admission: 'REQUEST' },
    });
    await until(() => watching.facts.some((fact) => fact.type === 'group.edited'));
    const edited = watching.facts.find((fact) => fact.type === 'group.edited')!;
    expect(edited.data).toMatchObject({
      group: { version: group.version + 1, memberCount: expect.any(Number) },
    });
    watching.close();
  });

  it('that becomes secret is gone for all who are not in it, sockets included', async () => {
    const secretariat = await house.caller('secretariat');
    const { createGroup } = await secretariat.get(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id number } }',
      {
        input: {
          communityId: ids.community.id,
          names: [{ language: 'pl', text: 'Zmienna' }],
          visibility: 'PUBLIC',
          admission: 'OPEN',
        },
      },
    );
    const guest = house.guest();
    await guest.get(read, { number: createGroup.number });
    const socket = await guest.socket();
    const gone = new Promise<{ streamId: string }>((resolve) => socket.on('gone', resolve));
    await new Promise((resolve) => socket.emit('watch', { streamId: createGroup.id, since: null }, resolve));
    await secretariat.get(edit, { input: { id: createGroup.id, version: 1, visibility: 'SECRET' } });
    expect((await gone).streamId).toBe(createGroup.id);
    expect(await guest.refusal(read, { number: createGroup.number })).toBe('NOT_FOUND');
    socket.disconnect();
  });

  it('finds its members by what words of their names begin with, and only for who may read it', async () => {
    const member = await house.caller('member');
    const found = `query ($n: Int!, $name: String) { group(number: $n) { members(first: 5, name: $name) {
      items { person { id name } } } } }`;
    const asked = (caller: Caller, name: string | null) =>
      caller.get(found, { n: ids.groups.public.number, name });
    const all: { person: { id: string; name: string } }[] = (await asked(member, null)).group.members.items;
    const last = all.at(-1)!.person;
    for (const word of last.name.split(/[\s,]+/)) {
      const typed = word.slice(0, 4).toUpperCase();
      const { items } = (await asked(member, typed)).group.members;
      expect(items).toContainEqual({ person: last });
    }
    expect((await asked(member, '%')).group.members.items).toEqual([]);
    expect((await asked(member, last.name.slice(1))).group.members.items).toEqual([]);
    expect((await asked(house.guest(), last.name)).group.members.items).toEqual([]);
  });

  it('weaves its towns by members', async () => {
    const member = await house.caller('member');
    const { group } = await member.get(read, { number: ids.groups.secret.number });
    expect(group.strands).toEqual([{ tile: { id: ids.municipality.id }, members: group.memberCount }]);
  });

  it('in a community that is not public is not public', async () => {
    const secretariat = await house.caller('secretariat2');
    const input = {
      communityId: ids.otherCommunity.id,
      names: [{ language: 'pl', text: 'Szersza' }],
      visibility: 'PUBLIC',
      admission: 'OPEN',
    };
    const { errors } = await secretariat.ask(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id } }',
      { input },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', rule: 'WIDER_THAN_COMMUNITY' });
  });
});

describe('the grants recomputed from the records', () => {
  it('show one that no record calls for', async () => {
    const actor = onBehalfOf(ids.person['admin']!);
    const grant = {
      scopeId: ids.groups.secret.id,
      personId: ids.person['candidate']!,
      role: 'MEMBER' as const,
    };
    const id = await house.app.get(UnitOfWork).run(actor, (tx) => house.app.get(Grants).give(tx, grant));
    expect(await recomputeGrants(house.app.get(Database))).toEqual([{ ...grant, expected: 0, found: 1 }]);
    await house.app.get(UnitOfWork).run(actor, (tx) => house.app.get(Grants).end(tx, id));
  });
});

describe('a municipality', () => {
  it('becomes a member once, and shows its communities and groups', async () => {
    const secretariat = await house.caller('secretariat');
    const add =
      'mutation ($a: ID!, $b: ID!) { addMunicipalityMember(communityId: $a, municipalityId: $b) { id municipality { id } person { id } } }';
    const variables = { a: ids.community.id, b: ids.otherMunicipality.id };
    const first = await secretariat.get(add, variables);
    expect(first.addMunicipalityMember).toMatchObject({
      municipality: { id: ids.otherMunicipality.id },
      person: null,
    });
    expect((await secretariat.get(add, variables)).addMunicipalityMember.id).toBe(
      first.addMunicipalityMember.id,
    );
    const shown =
      'query ($number: Int!) { municipality(number: $number) { communities { id } groups { id } } }';
    const groupsSeenBy = async (caller: Caller) =>
      (await caller.get(shown, { number: ids.municipality.number })).municipality.groups.map(
        (one: { id: string }) => one.id,
      );
    expect(
      (await house.guest().get(shown, { number: ids.otherMunicipality.number })).municipality.communities,
    ).toEqual([{ id: ids.community.id }]);
    expect(await groupsSeenBy(await house.caller('member'))).toContain(ids.groups.secret.id);
    expect(await groupsSeenBy(house.guest())).not.toContain(ids.groups.secret.id);
    expect(await groupsSeenBy(secretariat)).not.toContain(ids.groups.secret.id);
  });
});
