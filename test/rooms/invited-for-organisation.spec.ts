/** Somebody is invited by letter as who works for an organisation: what that is worth depends on who says so. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, tokenFor, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let admin: Caller;
let secretariat: Caller;
let coordinator: Caller;
let organisationId: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [admin, secretariat, coordinator] = (await Promise.all(
    ['admin', 'secretariat', 'coordinator'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller];
  organisationId = await organisation('Stowarzyszenie Sąsiadów');
}, 120_000);
afterAll(() => house?.close());

const organisation = async (name: string, municipalityId: string | null = null): Promise<string> =>
  (
    await admin.get('mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { id } }', {
      input: { kind: 'NGO', sector: 'NGO', names: [{ language: 'pl', text: name }], municipalityId },
    })
  ).addOrganisation.id;
const invite = 'mutation ($input: InviteInput!) { invite(input: $input) { id } }';
let count = 0;
const asked = (more: Record<string, unknown>) => ({
  input: {
    scopeId: ids.community.id,
    email: `praca-${(count += 1)}@town.example`,
    language: 'pl',
    jobTitle: 'prezeska',
    ...more,
  },
});

/** Comes in by a letter that somebody sends: the works that stand, and how the memberships are shown. */
async function comesIn(by: Caller, more: Record<string, unknown>): Promise<Loose> {
  const invitation = asked(more);
  await by.get(invite, invitation);
  const caller = house.guest();
  const { acceptInvitation } = await caller.get(
    `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
      person { id affiliations { id organisation { id } jobTitle main confirmed } }
      memberships { scopeId onBehalfOf { kind id } } } }`,
    {
      input: {
        token: await tokenFor(house.sql, invitation.input.email),
        name: 'Nowa Osoba',
        password: 'correct horse battery',
        acceptTerms: true,
      },
    },
  );
  return { caller, ...acceptInvitation };
}

describe('who is invited as working for an organisation', () => {
  it('works there and comes in for it, where its keeper invites: in the community and in the group', async () => {
    const { person, memberships } = await comesIn(admin, { scopeId: ids.groups.listed.id, organisationId });
    expect(person.affiliations).toMatchObject([
      { organisation: { id: organisationId }, jobTitle: 'prezeska', main: true, confirmed: true },
    ]);
    const behalf = { kind: 'ORGANISATION', id: organisationId };
    expect(memberships.map((one: Loose) => [one.scopeId, one.onBehalfOf])).toEqual(
      expect.arrayContaining([
        [ids.community.id, behalf],
        [ids.groups.listed.id, behalf],
      ]),
    );
  });

  it('has said it of themselves where another invites: it waits for the organisation, and they come in for themselves', async () => {
    const { person, memberships, caller } = await comesIn(secretariat, { organisationId });
    expect(person.affiliations).toMatchObject([{ organisation: { id: organisationId }, confirmed: false }]);
    expect(memberships).toEqual([{ scopeId: ids.community.id, onBehalfOf: null }]);
    caller.personId = person.id;
    const behalves = async (): Promise<string[]> =>
      (
        await caller.get('query ($s: ID!) { behalves(scopeId: $s) { id } }', { s: ids.community.id })
      ).behalves.map((one: Loose) => one.id);
    expect(await behalves()).toEqual([]);
    await admin.get('mutation ($id: ID!) { confirmAffiliation(id: $id) { id } }', {
      id: person.affiliations[0].id,
    });
    expect(await behalves()).toEqual([organisationId]);
  });

  it('is vouched for by the coordinator of the town for which the organisation acts, as long as they keep it', async () => {
    const unit = await organisation('Jednostka miasta', ids.municipality.id);
    const by = async (inviter: Caller): Promise<boolean> => {
      const invitation = asked({ organisationId: unit });
      await secretariat.get(invite, invitation);
      await house.sql.query('update people.invitation set invited_by = $2 where email = $1', [
        invitation.input.email,
        inviter.personId,
      ]);
      const { acceptInvitation } = await house
        .guest()
        .get(
          `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { affiliations { confirmed } } } }`,
          {
            input: {
              token: await tokenFor(house.sql, invitation.input.email),
              name: 'Nowa Osoba',
              password: 'correct horse battery',
              acceptTerms: true,
            },
          },
        );
      return acceptInvitation.person.affiliations[0].confirmed;
    };
    expect(await by(coordinator)).toBe(true);
    expect(await by(secretariat)).toBe(false);
  });

  it('names one body that there is', async () => {
    const both = asked({ organisationId, municipalityId: ids.municipality.id });
    expect((await secretariat.ask(invite, both)).errors[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.organisationId',
      rule: 'ONE_BODY',
    });
    expect(await secretariat.refusal(invite, asked({ organisationId: ids.municipality.id }))).toBe(
      'NOT_FOUND',
    );
  });
});
