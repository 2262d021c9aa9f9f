/** For whom people sit in a place: a municipality or an organisation for which they may speak, and no longer than that. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let admin: Caller;
let member: Caller;
let moderator: Caller;
let candidate: Caller;
let organisationId: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [admin, member, moderator, candidate] = (await Promise.all(
    ['admin', 'member', 'moderator', 'candidate'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller, Caller];
  const { organisations } = await admin.get('{ organisations(name: "Rada Miast") { items { id } } }');
  organisationId = organisations.items[0].id;
}, 120_000);
afterAll(() => house?.close());

const sitting = 'onBehalfOf { kind id names { text } municipality { name } }';
const choose = `mutation ($s: ID!, $b: ID) { chooseBehalf(scopeId: $s, onBehalfOf: $b) { ${sitting} } }`;
const join = `mutation ($s: ID!, $b: ID) { joinGroup(scopeId: $s, onBehalfOf: $b) {
  membership { ${sitting} } request { id ${sitting} } } }`;
const mine = `query ($g: Int!) { group(number: $g) { viewerMembership { ${sitting} } } }`;
const answer = 'mutation ($id: ID!) { answerRequest(id: $id, accept: true) { id onBehalfOf { id } } }';
const mandate = 'mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }';

const worksFor = async (personId: string, confirmed = true): Promise<void> =>
  void (await house.sql.query(
    `insert into municipalities.affiliation (id, person_id, organisation_id, main, confirmed_at)
     values (gen_random_uuid(), $1, $2, false, case when $3 then now() end)`,
    [personId, organisationId, confirmed],
  ));
const leavesTheJob = async (personId: string): Promise<void> =>
  void (await house.sql.query(
    `update municipalities.affiliation set until_latest = now() - interval '1 day', until_text = '2026-11'
     where person_id = $1 and organisation_id = $2`,
    [personId, organisationId],
  ));
/** Who is shown in the list of the group, and for whom. */
const listed = async (by: Caller, number: number): Promise<Record<string, string | null>> => {
  const { group } = await by.get(
    'query ($g: Int!) { group(number: $g) { members(first: 200) { items { person { id } onBehalfOf { id } } } } }',
    { g: number },
  );
  return Object.fromEntries(
    group.members.items.map((one: { person: { id: string }; onBehalfOf: { id: string } | null }) => [
      one.person.id,
      one.onBehalfOf?.id ?? null,
    ]),
  );
};

describe('a member says for whom they sit there', () => {
  it('a municipality with its mandate, in the community and its groups each for itself', async () => {
    const s = ids.groups.listed.id;
    // To work there is not to speak for it.
    expect(await member.refusal(choose, { s, b: ids.municipality.id })).toBe('FORBIDDEN');
    await admin.get(mandate, {
      input: {
        municipalityId: ids.municipality.id,
        personId: ids.person['member'],
        communityId: ids.community.id,
        role: 'DELEGATE',
        from: '2025',
      },
    });
    const { chooseBehalf } = await member.get(choose, { s, b: ids.municipality.id });
    expect(chooseBehalf.onBehalfOf).toMatchObject({
      kind: 'MUNICIPALITY',
      id: ids.municipality.id,
      municipality: { name: 'Wrocław' },
    });
    expect(await member.refusal(choose, { s, b: ids.otherMunicipality.id })).toBe('FORBIDDEN');
    expect(await candidate.refusal(choose, { s, b: ids.otherMunicipality.id })).toBe('FORBIDDEN');
    expect(await (await house.caller('stranger')).refusal(choose, { s: ids.groups.secret.id })).toBe(
      'NOT_FOUND',
    );
    expect((await member.get(choose, { s, b: null })).chooseBehalf.onBehalfOf).toBeNull();
    await member.get(choose, { s: ids.community.id, b: ids.municipality.id });
    const { group } = await member.get(mine, { g: ids.groups.listed.number });
    expect(group.viewerMembership.onBehalfOf).toBeNull();
  });

  it('an organisation that has confirmed them, shown to all members until they leave it', async () => {
    const s = ids.groups.listed.id;
    const g = ids.groups.listed.number;
    expect(await member.refusal(choose, { s, b: organisationId })).toBe('FORBIDDEN');
    await worksFor(member.personId, false);
    expect(await member.refusal(choose, { s, b: organisationId })).toBe('FORBIDDEN');
    await worksFor(member.personId);
    const { chooseBehalf } = await member.get(choose, { s, b: organisationId });
    expect(chooseBehalf.onBehalfOf).toMatchObject({
      kind: 'ORGANISATION',
      id: organisationId,
      municipality: null,
    });
    expect((await listed(moderator, g))[member.personId]).toBe(organisationId);
    // Nobody is held to have a place in the name of a body that they have left, whoever forgot to say so.
    await leavesTheJob(member.personId);
    expect((await listed(moderator, g))[member.personId]).toBeNull();
    expect(await member.refusal(choose, { s, b: organisationId })).toBe('FORBIDDEN');
  });

  it('an office is no body that sits anywhere', async () => {
    const { rows } = await house.sql.query<{ id: string }>(
      `insert into municipalities.office (id, municipality_id, kind, names, holder_id)
       values (gen_random_uuid(), $1, 'MAYOR', '{"pl": "Prezydent"}', $2) returning id`,
      [ids.otherMunicipality.id, member.personId],
    );
    expect(await member.refusal(choose, { s: ids.groups.listed.id, b: rows[0]!.id })).toBe('FORBIDDEN');
  });
});

describe('who comes in', () => {
  it('walks in for an organisation, or for nobody that they may not speak for', async () => {
    const { id: s, number: g } = ids.groups.public;
    const newcomer = await house.caller('coordinator');
    expect(await newcomer.refusal(join, { s, b: organisationId })).toBe('FORBIDDEN');
    expect((await listed(member, g))[newcomer.personId]).toBeUndefined();
    await worksFor(newcomer.personId);
    const { joinGroup } = await newcomer.get(join, { s, b: organisationId });
    expect(joinGroup.membership.onBehalfOf.id).toBe(organisationId);
    expect((await listed(member, g))[newcomer.personId]).toBe(organisationId);
  });

  it('asks for an organisation: those who answer see for which, and it is what the member is shown with', async () => {
    const { id: s, number: g } = ids.groups.listed;
    const asking = await house.caller('coordinator');
    // What they may choose from is known at the door already, where the group may not be read.
    const { behalves } = await asking.get('query ($s: ID!) { behalves(scopeId: $s) { id } }', { s });
    expect(behalves.map((one: { id: string }) => one.id)).toContain(organisationId);
    const { joinGroup } = await asking.get(join, { s, b: organisationId });
    expect(joinGroup.request.onBehalfOf.id).toBe(organisationId);
    const { group } = await moderator.get(
      'query ($g: Int!) { group(number: $g) { requests { id onBehalfOf { id } } } }',
      { g },
    );
    expect(group.requests).toContainEqual({
      id: joinGroup.request.id,
      onBehalfOf: { id: organisationId },
    });
    await moderator.get(answer, { id: joinGroup.request.id });
    expect((await listed(moderator, g))[asking.personId]).toBe(organisationId);
  });
});

it('the balance counts a member as for whom they sit there', async () => {
  const g = ids.groups.public.number;
  const { rows } = await house.sql.query<{ kind: string }>(
    'select kind from municipalities.organisation where id = $1',
    [organisationId],
  );
  const kind = rows[0]!.kind;
  const counted = async (): Promise<number> => {
    const facilitator = await house.caller('facilitator');
    const { group } = await facilitator.get(
      'query ($g: Int!) { group(number: $g) { balance { sectors { kind members } } } }',
      { g },
    );
    return group.balance.sectors.find((one: { kind: string }) => one.kind === kind)?.members ?? 0;
  };
  const before = await counted();
  const coordinator = await house.caller('coordinator');
  await coordinator.get(choose, { s: ids.groups.public.id, b: null });
  expect(await counted()).toBe(before - 1);
});
