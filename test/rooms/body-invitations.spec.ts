/** Municipalities and organisations are asked into a community; who may act for them answers on their behalf. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoticeWriter } from '#notices';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let admin: Caller;
let secretariat: Caller;
let coordinator: Caller;
let candidate: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [admin, secretariat, coordinator, candidate] = (await Promise.all(
    ['admin', 'secretariat', 'coordinator', 'candidate'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller, Caller];
}, 120_000);
afterAll(() => house?.close());

const invite = `mutation ($input: InviteBodyInput!) { inviteBody(input: $input) {
  id state role words community municipality { id } organisation { id } invitedBy { id } } }`;
const answer =
  'mutation ($id: ID!, $accept: Boolean!) { answerBodyInvitation(id: $id, accept: $accept) { state endedBy { id } } }';
const revoke = 'mutation ($id: ID!) { revokeBodyInvitation(id: $id) { state } }';
const into = (more: object) => ({ input: { communityId: ids.community.id, ...more } });

const townsOf = async (): Promise<string[]> =>
  (
    await secretariat.get('query ($n: Int!) { community(number: $n) { municipalities { id } } }', {
      n: ids.community.number,
    })
  ).community.municipalities.map((town: { id: string }) => town.id);
const waitingAt = async (by: Caller): Promise<string[]> =>
  (
    await by.get('query ($n: Int!) { municipality(number: $n) { invitations { id } } }', {
      n: ids.otherMunicipality.number,
    })
  ).municipality.invitations.map((one: { id: string }) => one.id);

const toldOf = async (
  by: Caller,
): Promise<{ reason: string; address: string; onBehalfOf: { id: string } }[]> =>
  (
    await by.get('{ notices(first: 20, unreadOnly: true) { items { reason address onBehalfOf { id } } } }')
  ).notices.items.filter(({ reason }: { reason: string }) => reason === 'BODY_ASKED');

describe('a municipality', () => {
  it('is asked by letter in its language, and joins when who has its mandate says yes', async () => {
    const town = ids.otherMunicipality.id;
    await admin.get('mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { id } }', {
      input: {
        municipalityId: town,
        kind: 'COOPERATION',
        names: [{ language: 'pl', text: 'Biuro współpracy' }],
        email: 'wspolpraca@rzeszow.example',
      },
    });
    const { inviteBody } = await secretariat.get(
      invite,
      into({ municipalityId: town, words: 'Bądźcie z nami.' }),
    );
    expect(inviteBody).toMatchObject({
      state: 'OPEN',
      role: 'MEMBER',
      words: 'Bądźcie z nami.',
      community: 'Kongres sąsiadów',
      municipality: { id: town },
      organisation: null,
      invitedBy: { id: secretariat.personId },
    });
    const { rows } = await house.sql.query(
      `select language, kind, text from platform.mail where recipient = 'wspolpraca@rzeszow.example'`,
    );
    expect(rows).toEqual([
      { language: 'pl', kind: 'body-invitation', text: expect.stringContaining('> Bądźcie z nami.') },
    ]);
    expect(await secretariat.refusal(invite, into({ municipalityId: town }))).toBe('CONFLICT');

    // The candidate works there, which is not enough to bind the town; a mandate is.
    let { id } = inviteBody;
    expect(await candidate.refusal(answer, { id, accept: true })).toBe('NOT_FOUND');
    expect(await waitingAt(candidate)).toEqual([]);
    await admin.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
      input: {
        municipalityId: town,
        communityId: ids.community.id,
        personId: candidate.personId,
        role: 'DELEGATE',
        from: '2026-01',
      },
    });
    // Asked anew, now that somebody may answer: who may is told, and nobody else.
    await secretariat.get(revoke, { id: inviteBody.id });
    id = (await secretariat.get(invite, into({ municipalityId: town }))).inviteBody.id;
    await house.app.get(NoticeWriter).catchUp();
    expect(await toldOf(candidate)).toEqual([
      {
        reason: 'BODY_ASKED',
        address: expect.stringMatching(/^\/municipalities\/\d+-rzeszow$/),
        onBehalfOf: { id: town },
      },
    ]);
    expect(await toldOf(coordinator)).toEqual([]);
    expect(await waitingAt(candidate)).toEqual([id]);
    expect(await waitingAt(coordinator)).toEqual([]);
    expect(await townsOf()).not.toContain(town);
    const { answerBodyInvitation } = await candidate.get(answer, { id, accept: true });
    expect(answerBodyInvitation).toEqual({ state: 'ACCEPTED', endedBy: { id: candidate.personId } });
    expect(await townsOf()).toContain(town);
    expect(await waitingAt(candidate)).toEqual([]);
    await house.app.get(NoticeWriter).catchUp();
    expect(await toldOf(candidate)).toEqual([]);
    expect(await candidate.refusal(answer, { id, accept: false })).toBe('CONFLICT');
    expect(await secretariat.refusal(revoke, { id })).toBe('CONFLICT');
    expect(await secretariat.refusal(invite, into({ municipalityId: town }))).toBe('CONFLICT');
  });

  it('may say no, and may be asked again; what was taken back is answered by nobody', async () => {
    const { createMunicipality: town } = await admin.get(
      'mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id } }',
      {
        input: {
          country: 'MD',
          register: 'CUATM',
          code: '1400',
          names: [{ language: 'ro', text: 'Edineț' }],
        },
      },
    );
    await admin.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
      input: { municipalityId: town.id, personId: coordinator.personId, role: 'DELEGATE', from: '2026' },
    });
    const ask = async (): Promise<string> =>
      (await secretariat.get(invite, into({ municipalityId: town.id, role: 'OBSERVER' }))).inviteBody.id;
    const first = await ask();
    const { answerBodyInvitation } = await coordinator.get(answer, { id: first, accept: false });
    expect(answerBodyInvitation.state).toBe('DECLINED');
    const second = await ask();
    await secretariat.get(revoke, { id: second });
    expect(await coordinator.refusal(answer, { id: second, accept: true })).toBe('CONFLICT');
    expect(await townsOf()).not.toContain(town.id);
  });
});

it('an organisation is answered for by who works for it', async () => {
  const { organisations } = await admin.get('{ organisations(name: "Rada Miast") { items { id } } }');
  const organisationId = organisations.items[0].id;
  const { inviteBody } = await secretariat.get(invite, into({ organisationId }));
  expect(inviteBody.organisation).toEqual({ id: organisationId });
  expect(await candidate.refusal(answer, { id: inviteBody.id, accept: true })).toBe('NOT_FOUND');
  await house.sql.query(
    `insert into municipalities.affiliation (id, person_id, organisation_id, main, confirmed_at)
     values (gen_random_uuid(), $1, $2, false, now())`,
    [candidate.personId, organisationId],
  );
  await candidate.get(answer, { id: inviteBody.id, accept: true });
  const { rows } = await house.sql.query(
    'select role from groups.membership where organisation_id = $1 and until is null',
    [organisationId],
  );
  expect(rows).toEqual([{ role: 'MEMBER' }]);
});

it('one body is invited, by those who invite, and no other', async () => {
  expect(await secretariat.refusal(invite, into({}))).toBe('BAD_INPUT');
  const both = { municipalityId: ids.otherMunicipality.id, organisationId: ids.otherMunicipality.id };
  expect(await secretariat.refusal(invite, into(both))).toBe('BAD_INPUT');
  expect(await secretariat.refusal(invite, into({ municipalityId: ids.community.id }))).toBe('NOT_FOUND');
  expect(await secretariat.refusal(invite, into({ organisationId: ids.community.id }))).toBe('NOT_FOUND');
  expect(await coordinator.refusal(invite, into({ municipalityId: ids.otherMunicipality.id }))).toBe(
    'FORBIDDEN',
  );
});
