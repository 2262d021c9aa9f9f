/**
 * What could be done too often and has a limit of its own beside the budgets: letters, links, searches. Each is asked for at the
 * public door until it is refused; where that would take thousands, the count is set to what it would be by then.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashOfBucket } from '../../libs/platform/src/throttle/throttle.js';
import type { Caller, Loose } from '../kit/caller.js';
import { cast, castIds, type CastIds } from '../kit/cast.js';
import { TestDatabase } from '../kit/database.js';
import { House } from '../kit/house.js';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let house: House;
let secretariat: Caller;
let ids: CastIds;

beforeAll(async () => {
  const database = await TestDatabase.fresh(cast);
  // A tenth of what it is otherwise, or as many searches as one can make in a minute would be tried for a minute.
  process.env['BUDGET_PERSON'] = '120000';
  process.env['BUDGET_GUESTS'] = '120000';
  house = await House.over(database, mkdtempSync(join(tmpdir(), 'guildhall-house-')));
  ids = await castIds(house);
  secretariat = await house.caller('secretariat');
}, 120_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from platform.throttle'));

/** As if it had been done so many times in this window. */
async function doneBefore(bucket: string, times: number): Promise<void> {
  await house.sql.query(
    `insert into platform.throttle values ($1, $2, now() + interval '10 minutes')
     on conflict (bucket) do update set count = $2`,
    [hashOfBucket(bucket), times],
  );
}

/** That the next one is refused, and says when it would not be. */
async function mustBeTooMany(caller: Caller, document: string, variables: object): Promise<void> {
  const { errors } = await caller.ask(document, variables as Record<string, unknown>);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfterSeconds: expect.any(Number),
  });
}

const invite = 'mutation ($input: InviteInput!) { invite(input: $input) { id } }';
const resend = 'mutation ($id: ID!) { resendInvitation(id: $id) { id } }';
const inviting = (email: string) => ({
  input: { scopeId: ids.groups.public.id, email, language: 'pl', role: 'MEMBER' },
});

describe('letters of invitation', () => {
  it('are a thousand an hour for whoever causes them, in whatever way', async () => {
    await doneBefore(`letters of ${ids.person['secretariat']}`, 999);
    await secretariat.get(invite, inviting('tysieczna@town.example'));
    await mustBeTooMany(secretariat, invite, inviting('nastepna@town.example'));
    await mustBeTooMany(secretariat, resend, { id: ids.invitations.public });
    await mustBeTooMany(
      secretariat,
      'mutation ($scopeId: ID!, $csv: String!) { inviteMany(scopeId: $scopeId, csv: $csv) { line } }',
      { scopeId: ids.groups.public.id, csv: 'email\nnastepna@town.example' },
    );
    await mustBeTooMany(
      secretariat,
      'mutation ($input: InviteBodyInput!) { inviteBody(input: $input) { id } }',
      { input: { communityId: ids.community.id, municipalityId: ids.otherMunicipality.id } },
    );
  });

  it('reach one address twenty times a day, also where they are only sent again', async () => {
    const { invite: invitation } = await secretariat.get(invite, inviting('Skrzynka@town.example'));
    for (let i = 1; i < 20; i++) await secretariat.get(resend, { id: invitation.id });
    await mustBeTooMany(secretariat, resend, { id: invitation.id });
    await mustBeTooMany(secretariat, invite, inviting('skrzynka@TOWN.example'));
    await secretariat.get(invite, inviting('inna@town.example'));
  });
});

describe('links that anybody may ask for', () => {
  const reset = 'mutation ($email: String!) { requestPasswordReset(email: $email) }';
  const signUp = 'mutation ($input: AskToSignUpInput!) { askToSignUp(input: $input) }';
  const asking = (email: string) => ({
    input: {
      communityId: ids.community.id,
      name: 'Nowa Osoba',
      email,
      language: 'uk',
      municipalityId: ids.municipality.id,
      jobTitle: 'inspektorka',
      message: 'Chcę się uczyć od innych.',
      acceptTerms: true,
    },
  });

  it('for a new password go five times an hour to one address, known or not, and sixty times from one client', async () => {
    for (const email of ['member@town.example', 'nobody-knows@town.example']) {
      for (let i = 0; i < 5; i++) await house.guest().get(reset, { email });
      await mustBeTooMany(house.guest(), reset, { email: email.toUpperCase() });
    }
    await doneBefore('reset client 127.0.0.1', 60);
    await mustBeTooMany(house.guest(), reset, { email: 'member2@town.example' });
  });

  it('for signing up are asked for two hundred times an hour by one client: a town hall is one', async () => {
    await doneBefore('sign-up client 127.0.0.1', 199);
    const last = await house.guest().ask(signUp, asking('ostatnia@town.example'));
    expect(last.errors[0]?.extensions.code).not.toBe('RATE_LIMITED');
    await mustBeTooMany(house.guest(), signUp, asking('nastepna@town.example'));
  });

  it('for confirming an address are written ten times an hour for a person', async () => {
    const add = 'mutation ($address: String!) { addEmail(address: $address) { id } }';
    const member = await house.caller('member');
    for (let i = 0; i < 10; i++) await member.get(add, { address: 'druga@town.example' });
    await mustBeTooMany(member, add, { address: 'druga@town.example' });
  });
});

describe('attempts to sign in', () => {
  it('are three hundred in a quarter of an hour from one client, whichever account they try', async () => {
    await doneBefore('sign-in client 127.0.0.1', 300);
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { administrator } }';
    await mustBeTooMany(house.guest(), signIn, {
      input: { email: 'member@town.example', password: 'correct horse battery' },
    });
  });
});

describe('searches', () => {
  const searches: [string, string][] = [
    ['titles', '{ titles(text: "aster") { __typename } }'],
    ['people', '{ people(filter: { name: "an" }) { next } }'],
    ['municipalities', '{ municipalities(name: "wro") { next } }'],
    ['organisations', '{ organisations(name: "fund") { next } }'],
  ];

  it.each(searches)(
    'by %s count as what they cost, on top of the budget of questions',
    async (field, document) => {
      const names = ['observer', 'facilitator', 'moderator', 'member2'];
      const caller = await house.caller(names[searches.findIndex(([name]) => name === field)]!);
      let last: Loose;
      for (let i = 0; i < 60 && !last?.errors.length; i++) last = await caller.ask(document);
      expect(last.errors[0]?.extensions).toMatchObject({
        code: 'RATE_LIMITED',
        rule: 'SEARCHES',
        retryAfterSeconds: expect.any(Number),
      });
      // All else can still be asked.
      expect((await caller.ask('{ viewer { unreadTotal } }')).errors).toEqual([]);
    },
  );

  it('of guests count for their address, also many in one request', async () => {
    const many = Array.from(
      { length: 20 },
      (_, i) => `a${i}: titles(text: "aster", first: 1) { __typename }`,
    );
    const two = [
      await house.guest().ask(`{ ${many.join(' ')} }`),
      await house.guest().ask(`{ ${many.join(' ')} }`),
    ];
    const codes = two.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
    expect(new Set(codes)).toEqual(new Set(['RATE_LIMITED']));
    expect(codes.length).toBeLessThanOrEqual(12);
  });
});
