/** The room `groups` through its public doors: coming in, going, being sent away, and what others learn of it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import type { Caller } from '../kit/caller.js';
import { castIds, tokenFor, type CastIds } from '../kit/cast.js';
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

const join = `mutation ($id: ID!, $message: String) { joinGroup(scopeId: $id, message: $message) { membership { id role } request { id message } } }`;
const leave = 'mutation ($id: ID!) { leaveGroup(scopeId: $id) }';
const expel =
  'mutation ($id: ID!, $personId: ID!) { expelMember(scopeId: $id, personId: $personId, reason: "Próba") }';
const answer = 'mutation ($id: ID!, $accept: Boolean!) { answerRequest(id: $id, accept: $accept) { id } }';
const changeRole =
  'mutation ($id: ID!, $personId: ID!, $role: Role!) { changeRole(scopeId: $id, personId: $personId, role: $role) { role } }';

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
