/** The room `groups` through its public doors: coming in, going, being sent away, and what others learn of it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { onBehalfOf, type Fact, type Frame, type WatchAnswer } from '#kernel';
import { recomputeGrants } from '#groups';
import { Grants } from '#people';
import { Database, UnitOfWork } from '#platform';
import type { Caller } from '../kit/caller.js';
import { castIds, tokenFor, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

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

const join = `mutation ($id: ID!, $message: String) { joinGroup(scopeId: $id, message: $message) { membership { id role } request { id message } } }`;
const leave = 'mutation ($id: ID!) { leaveGroup(scopeId: $id) }';
const expel =
  'mutation ($id: ID!, $personId: ID!) { expelMember(scopeId: $id, personId: $personId, reason: "Próba") }';
const answer = 'mutation ($id: ID!, $accept: Boolean!) { answerRequest(id: $id, accept: $accept) { id } }';
const changeRole =
  'mutation ($id: ID!, $personId: ID!, $role: Role!) { changeRole(scopeId: $id, personId: $personId, role: $role) { role } }';
const inviteMany = `mutation ($id: ID!, $csv: String!) { inviteMany(scopeId: $id, csv: $csv, language: "pl") { line email invitation { id } code field rule } }`;

let count = 0;
/** Somebody new in the community, by invitation. */
async function newcomer(): Promise<{ caller: Caller; id: string }> {
  const email = `nowa-${(count += 1)}@town.example`;
  const input = {
    scopeId: ids.community.id,
    email,
    language: 'pl',
    municipalityId: ids.municipality.id,
    jobTitle: 'inspektor',
  };
  await (
    await house.caller('secretariat')
  ).get('mutation ($input: InviteInput!) { invite(input: $input) { id } }', { input });
  const caller = house.guest();
  const { acceptInvitation } = await caller.get(
    `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
      person { id municipality { id } affiliations { jobTitle main } } memberships { scopeId role } } }`,
    {
      input: {
        token: await tokenFor(house.sql, email),
        name: 'Nowa Osoba',
        password: 'correct horse battery',
        acceptTerms: true,
      },
    },
  );
  expect(acceptInvitation.memberships).toEqual([{ scopeId: ids.community.id, role: 'MEMBER' }]);
  expect(acceptInvitation.person).toMatchObject({
    municipality: { id: ids.municipality.id },
    affiliations: [{ jobTitle: 'inspektor', main: true }],
  });
  caller.personId = acceptInvitation.person.id;
  return { caller, id: caller.personId };
}

/** Watches a stream and keeps what comes. */
async function watch(caller: Caller, streamId: string): Promise<{ facts: Fact[]; close: () => void }> {
  const socket = await caller.socket();
  const facts: Fact[] = [];
  socket.on('frame', (frame: Frame) => facts.push(...frame.facts));
  const found = await new Promise<WatchAnswer>((resolve) =>
    socket.emit('watch', { streamId, since: null }, resolve),
  );
  expect(found).toMatchObject({ ok: true });
  return { facts, close: () => socket.disconnect() };
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 30));
  expect(holds()).toBe(true);
}

describe('coming in', () => {
  it('is one step into an open group, told to its watchers, and a conflict the second time', async () => {
    const { caller, id } = await newcomer();
    const watching = await watch(await house.caller('member'), ids.groups.public.id);
    const own = await watch(caller, id);
    const { joinGroup } = await caller.get(join, { id: ids.groups.public.id });
    expect(joinGroup).toMatchObject({ membership: { role: 'MEMBER' }, request: null });
    await until(() => watching.facts.some((fact) => fact.type === 'member.joined'));
    const joined = watching.facts.find((fact) => fact.type === 'member.joined')!;
    // Guests watch a public group too: its facts name no member.
    expect(joined.data).toMatchObject({ membership: null, memberCount: expect.any(Number) });
    await until(() => own.facts.some((fact) => fact.type === 'membership.changed'));
    expect(own.facts.find((fact) => fact.type === 'membership.changed')!.data).toEqual({
      scopeId: ids.groups.public.id,
    });
    expect(await caller.refusal(join, { id: ids.groups.public.id })).toBe('CONFLICT');
    watching.close();
    own.close();
  });

  it('by request: told to the desk, waiting once, answered once', async () => {
    const { caller } = await newcomer();
    const moderator = await house.caller('moderator');
    const desk = await watch(moderator, ids.groups.listed.deskStreamId);
    const watching = await watch(moderator, ids.groups.listed.id);
    const { joinGroup } = await caller.get(join, { id: ids.groups.listed.id, message: 'Proszę' });
    expect(joinGroup).toMatchObject({ membership: null, request: { message: 'Proszę' } });
    expect((await caller.get(join, { id: ids.groups.listed.id })).joinGroup.request.id).toBe(
      joinGroup.request.id,
    );
    await until(() => desk.facts.some((fact) => fact.type === 'request.made'));
    expect(desk.facts.find((fact) => fact.type === 'request.made')!.data).toMatchObject({
      request: { message: 'Proszę' },
    });
    expect(await caller.refusal(answer, { id: joinGroup.request.id, accept: true })).toBe('NOT_FOUND');
    await moderator.get(answer, { id: joinGroup.request.id, accept: true });
    expect(await moderator.refusal(answer, { id: joinGroup.request.id, accept: false })).toBe('CONFLICT');
    await until(() => desk.facts.some((fact) => fact.type === 'request.answered'));
    await until(() => watching.facts.some((fact) => fact.type === 'member.joined'));
    const joined = watching.facts.find((fact) => fact.type === 'member.joined')!;
    expect(joined.data).toMatchObject({ membership: { person: { id: caller.personId }, role: 'MEMBER' } });
    const thread = { number: ids.groups.listed.thread.number };
    await caller.get('query ($number: Int!) { thread(number: $number) { id group { id } } }', thread);
    desk.close();
    watching.close();
  });

  it('of two answers at once one counts', async () => {
    const { caller } = await newcomer();
    const { joinGroup } = await caller.get(join, { id: ids.groups.listed.id });
    const [moderator, facilitator] = [await house.caller('moderator'), await house.caller('facilitator')];
    const both = await Promise.all([
      moderator.ask(answer, { id: joinGroup.request.id, accept: true }),
      facilitator.ask(answer, { id: joinGroup.request.id, accept: false }),
    ]);
    expect(both.flatMap((one) => one.errors.map((error) => error.extensions.code))).toEqual(['CONFLICT']);
  });

  it('needs the community first', async () => {
    const stranger = await house.caller('stranger');
    const { errors } = await stranger.ask(join, { id: ids.groups.public.id });
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'COMMUNITY_FIRST' });
  });

  it('at the same moment twice makes one membership', async () => {
    const { caller, id } = await newcomer();
    await Promise.all([1, 2, 3].map(() => caller.ask(join, { id: ids.groups.public.id })));
    const { rows } = await house.sql.query(
      'select count(*)::int as n from groups.membership where scope_id = $1 and person_id = $2 and until is null',
      [ids.groups.public.id, id],
    );
    expect(rows[0].n).toBe(1);
  });
});

describe('going', () => {
  it('leaves what was and opens a new membership on return', async () => {
    const { caller, id } = await newcomer();
    const first = (await caller.get(join, { id: ids.groups.public.id })).joinGroup.membership.id;
    await caller.get(leave, { id: ids.groups.public.id });
    expect(await caller.refusal(leave, { id: ids.groups.public.id })).toBe('FORBIDDEN');
    const second = (await caller.get(join, { id: ids.groups.public.id })).joinGroup.membership.id;
    expect(second).not.toBe(first);
    const { rows } = await house.sql.query(
      'select until is null as open, ended_reason from groups.membership where scope_id = $1 and person_id = $2 order by since, id',
      [ids.groups.public.id, id],
    );
    expect(rows).toEqual([
      { open: false, ended_reason: 'LEFT' },
      { open: true, ended_reason: null },
    ]);
  });

  it('is not for the last who leads, nor is another role', async () => {
    const facilitator = await house.caller('facilitator');
    const group = { id: ids.groups.secret.id, personId: facilitator.personId };
    const { errors } = await facilitator.ask(leave, group);
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LAST_LEAD' });
    expect(await facilitator.refusal(changeRole, { ...group, role: 'MEMBER' })).toBe('FORBIDDEN');
  });

  it('of two who lead, at the same moment, keeps one', async () => {
    const secretariat = await house.caller('secretariat');
    const { createGroup } = await secretariat.get(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id } }',
      {
        input: {
          communityId: ids.community.id,
          names: [{ language: 'pl', text: 'Para' }],
          visibility: 'PUBLIC',
          admission: 'OPEN',
        },
      },
    );
    const other = await newcomer();
    await other.caller.get(join, { id: createGroup.id });
    await secretariat.get(changeRole, { id: createGroup.id, personId: other.id, role: 'FACILITATOR' });
    const both = await Promise.all(
      [secretariat, other.caller].map((one) => one.ask(leave, { id: createGroup.id })),
    );
    expect(both.flatMap((one) => one.errors.map((error) => error.extensions['rule']))).toEqual(['LAST_LEAD']);
  });

  it('out of a community goes out of its groups', async () => {
    const { caller, id } = await newcomer();
    await caller.get(join, { id: ids.groups.public.id });
    await caller.get(leave, { id: ids.community.id });
    const { rows } = await house.sql.query(
      'select count(*)::int as n from groups.membership where person_id = $1 and until is null',
      [id],
    );
    expect(rows[0].n).toBe(0);
  });
});

describe('being sent away', () => {
  it('ends what one may do at once, and one comes back only when somebody says yes', async () => {
    const { caller, id } = await newcomer();
    await caller.get(join, { id: ids.groups.public.id });
    const moderator = await house.caller('moderator');
    await moderator.get(expel, { id: ids.groups.public.id, personId: id });
    const post = `mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }`;
    const input = { scopeId: ids.groups.public.id, title: 'Próba', text: 'Próba', language: 'pl' };
    expect(await caller.refusal(post, { input })).toBe('FORBIDDEN');
    const { joinGroup } = await caller.get(join, { id: ids.groups.public.id });
    expect(joinGroup).toMatchObject({ membership: null, request: { id: expect.any(String) } });
    await moderator.get(answer, { id: joinGroup.request.id, accept: true });
    await caller.get(post, { input });
  });

  it('is not done to those who lead by those who keep order', async () => {
    const moderator = await house.caller('moderator');
    const personId = ids.person['facilitator'];
    const { errors } = await moderator.ask(expel, { id: ids.groups.listed.id, personId });
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LEADS' });
  });
});

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
