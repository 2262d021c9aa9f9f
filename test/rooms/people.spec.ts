/** Passwords, addresses, tokens and profiles, through the public doors. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { installationScopeId } from '#people';
import { testPassword, type Caller, type Loose } from '../kit/caller.js';
import { PeopleStage } from '../kit/people-stage.js';

let stage: PeopleStage;

beforeAll(async () => {
  stage = await PeopleStage.open();
}, 60_000);
afterAll(() => stage.close());

const viewer =
  '{ viewer { person { id name email version } emails { id address main verified } administrator } }';
const signIn =
  'mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { person { id } } }';

describe('a password', () => {
  it('is changed by who knows it, and the other sessions end', async () => {
    const [here, there] = [await stage.person('change@town.example'), stage.guest()];
    await there.signIn('change@town.example');
    const change =
      'mutation ($current: String!, $password: String!) { changePassword(current: $current, password: $password) }';
    expect(await here.refusal(change, { current: 'wrong', password: 'a fine new password' })).toBe(
      'BAD_CREDENTIALS',
    );
    expect(await here.refusal(change, { current: testPassword, password: 'short' })).toBe('BAD_INPUT');
    await here.get(change, { current: testPassword, password: 'a fine new password' });
    expect((await there.get('{ viewer { person { id } } }')).viewer).toBeNull();
    expect((await here.get('{ viewer { person { id } } }')).viewer).not.toBeNull();
    await stage.guest().signIn('change@town.example', 'a fine new password');
    expect(
      await stage.guest().refusal(signIn, { email: 'change@town.example', password: testPassword }),
    ).toBe('BAD_CREDENTIALS');
  });

  it('is set anew by a link, once within the hour, and ends every session and API token', async () => {
    const caller = await stage.person('forgot@town.example');
    const { createApiToken } = await caller.get('mutation { createApiToken(name: "calendar") { token } }');
    const byToken = async () => {
      const answer = await fetch(`${caller.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${createApiToken.token}` },
        body: JSON.stringify({ query: '{ viewer { person { id } } }' }),
      });
      return ((await answer.json()) as { data: { viewer: unknown } }).data.viewer;
    };
    expect(await byToken()).not.toBeNull();
    const ask = 'mutation ($email: String!) { requestPasswordReset(email: $email, language: "ro") }';
    const reset =
      'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) { person { id } } }';
    expect((await stage.guest().get(ask, { email: 'unknown@town.example' })).requestPasswordReset).toBe(true);
    expect(await stage.lettersTo('unknown@town.example')).toBe(0);
    await stage.guest().get(ask, { email: 'Forgot@town.example' });
    // In the language that the person has chosen, not the one that the page happened to be in.
    expect((await stage.letterTo('forgot@town.example')).language).toBe('pl');
    const token = await stage.tokenFor('forgot@town.example');
    expect(await stage.guest().refusal(reset, { token, password: 'qwertyuiop' })).toBe('BAD_INPUT');
    const fresh = stage.guest();
    const { resetPassword } = await fresh.get(reset, { token, password: 'another fine password' });
    expect(resetPassword.person.id).toBe(caller.personId);
    expect((await caller.get('{ viewer { person { id } } }')).viewer).toBeNull();
    expect(await byToken()).toBeNull();
    expect((await fresh.get('{ viewer { person { id } } }')).viewer).not.toBeNull();
    expect(await stage.guest().refusal(reset, { token, password: 'yet another password' })).toBe('NOT_FOUND');

    await stage.guest().get(ask, { email: 'forgot@town.example' });
    await stage.sql.query('update people.password_reset set expires_at = now() where used_at is null');
    const late = await stage.tokenFor('forgot@town.example');
    expect(await stage.guest().refusal(reset, { token: late, password: 'yet another password' })).toBe(
      'EXPIRED',
    );
  });
});

describe('addresses', () => {
  it('are several, confirmed by a link, unique once confirmed, one the main one', async () => {
    const [one, two] = [
      await stage.person('first-address@town.example'),
      await stage.person('rival@town.example'),
    ];
    const add = 'mutation ($a: String!) { addEmail(address: $a) { id address main verified } }';
    const confirm = 'mutation ($t: String!) { confirmEmail(token: $t) }';
    const { addEmail } = await one.get(add, { a: 'Shared@town.example' });
    expect(addEmail).toMatchObject({ address: 'Shared@town.example', main: false, verified: false });
    const mine = await stage.tokenFor('Shared@town.example');
    expect(
      await one.refusal('mutation ($id: ID!) { makeEmailMain(id: $id) { id } }', { id: addEmail.id }),
    ).toBe('BAD_INPUT');
    await two.get(add, { a: 'shared@town.example' });
    const theirs = await stage.tokenFor('shared@town.example');
    expect((await stage.guest().get(confirm, { t: mine })).confirmEmail).toBe(true);
    expect(await stage.guest().refusal(confirm, { t: mine })).toBe('NOT_FOUND');
    expect(await stage.guest().refusal(confirm, { t: theirs })).toBe('CONFLICT');

    await stage.guest().signIn('SHARED@town.example');
    const { makeEmailMain } = await one.get('mutation ($id: ID!) { makeEmailMain(id: $id) { main } }', {
      id: addEmail.id,
    });
    expect(makeEmailMain.main).toBe(true);
    const { viewer: me } = await one.get(viewer);
    expect(me.emails.map((email: { address: string; main: boolean }) => [email.address, email.main])).toEqual(
      [
        ['Shared@town.example', true],
        ['first-address@town.example', false],
      ],
    );
    const remove = 'mutation ($id: ID!) { removeEmail(id: $id) }';
    expect(await one.refusal(remove, { id: addEmail.id })).toBe('BAD_INPUT');
    expect(await two.refusal(remove, { id: me.emails[1].id })).toBe('NOT_FOUND');
    await one.get(remove, { id: me.emails[1].id });
    expect(await one.refusal(add, { a: 'not an address' })).toBe('BAD_INPUT');
    expect(await one.refusal(add, { a: 'nul\0@town.example' })).toBe('BAD_INPUT');
    expect(await one.refusal(add, { a: 'shared@town.example' })).toBe('CONFLICT');
  });
});

describe('a token for programs', () => {
  it('speaks for the person until it is revoked, and touches neither sessions nor tokens nor passwords', async () => {
    const caller = await stage.person('robot@town.example');
    const { createApiToken } = await caller.get(
      'mutation { createApiToken(name: "Nightly export", expiresInDays: 30) { token apiToken { id name expiresAt lastUsedAt } } }',
    );
    expect(createApiToken.token).toMatch(/^gh_[\w-]{43}$/);
    const program = async (query: string) => {
      const response = await fetch(`${stage.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${createApiToken.token}` },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as { data: Loose; errors?: { extensions: { code: string } }[] };
    };
    expect((await program('{ viewer { person { id } } }')).data.viewer.person.id).toBe(caller.personId);
    for (const forbidden of [
      'mutation { createApiToken(name: "x") { token } }',
      `mutation { revokeApiToken(id: "${createApiToken.apiToken.id}") }`,
      'mutation { revokeOtherSessions }',
      `mutation { revokeSession(id: "${newId()}") }`,
      'mutation { addEmail(address: "mine@evil.example") { id } }',
      'mutation { changePassword(current: "correct horse battery", password: "another fine password") }',
    ]) {
      expect((await program(forbidden)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const asCookie = stage.guest();
    asCookie.cookie = `guildhall_session=${createApiToken.token}`;
    expect((await asCookie.get('{ viewer { person { id } } }')).viewer).toBeNull();
    await caller.get('mutation ($id: ID!) { revokeApiToken(id: $id) }', { id: createApiToken.apiToken.id });
    expect((await program('{ viewer { person { id } } }')).data.viewer).toBeNull();
    expect(await caller.refusal('mutation { createApiToken(name: "", expiresInDays: 1) { token } }')).toBe(
      'BAD_INPUT',
    );
    expect(await caller.refusal('mutation { createApiToken(name: "x", expiresInDays: 0) { token } }')).toBe(
      'BAD_INPUT',
    );
  });
});

describe('a profile', () => {
  const profile =
    'query ($id: ID!) { person(id: $id) { name initials headline about phone email languages visibility { phone } version } }';
  const update =
    'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { name initials headline phone version visibility { phone headline } } }';

  it('shows each field to whom the person wants', async () => {
    const [owner, other] = [
      await stage.person('profile@town.example'),
      await stage.person('looker@town.example'),
    ];
    const { updateProfile } = await owner.get(update, {
      input: {
        version: 1,
        name: 'Ola Żak',
        headline: 'Szkoły',
        phone: '+48 71 777 77 77',
        languages: ['pl', 'uk'],
      },
    });
    expect(updateProfile).toMatchObject({
      name: 'Ola Żak',
      initials: 'OŻ',
      version: 2,
      phone: '+48 71 777 77 77',
    });
    const id = owner.personId;
    expect((await other.get(profile, { id })).person).toEqual({
      name: 'Ola Żak',
      initials: 'OŻ',
      headline: 'Szkoły',
      about: null,
      phone: null,
      email: null,
      languages: ['pl', 'uk'],
      visibility: null,
      version: null,
    });
    expect(await stage.guest().refusal(profile, { id })).toBe('NOT_FOUND');
    await owner.get(update, {
      input: { version: 2, visibility: { headline: 'EVERYONE', phone: 'SHARED_GROUPS' } },
    });
    expect((await stage.guest().get(profile, { id })).person).toMatchObject({
      headline: 'Szkoły',
      phone: null,
      languages: [],
    });
    expect((await other.get(profile, { id })).person.phone).toBeNull();
    const group = newId();
    await stage.sql.query('insert into platform.audience (id) values ($1)', [group]);
    await stage.sql.query(
      `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
         values ($1, 'group', $2, array[$2::uuid], '{}', '{"labels":{"en":"g"},"local":null}', '/g', 'HERE', 'HERE', 'HERE')`,
      [group, installationScopeId],
    );
    await stage.sql.query(
      `insert into people.scope_grant (id, scope_id, person_id, role, since)
         select gen_random_uuid(), $1, p, 'MEMBER', now() from unnest($2::uuid[]) p`,
      [group, [id, other.personId]],
    );
    expect((await other.get(profile, { id })).person.phone).toBe('+48 71 777 77 77');
  });

  it('is not overwritten by who saw an older one', async () => {
    const owner = await stage.person('conflict@town.example');
    await owner.get(update, { input: { version: 1, headline: 'one' } });
    const stale = await owner.ask(update, { input: { version: 1, headline: 'two' } });
    expect(stale.errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    const emptied = await owner.get(update, { input: { version: 2, headline: null } });
    expect(emptied.updateProfile).toMatchObject({ headline: null, version: 3 });
  });

  it.each([
    [{ name: '' }, 'input.name', 'REQUIRED'],
    [{ name: null }, 'input.name', 'NOT_TEXT'],
    [{ name: 'x'.repeat(121) }, 'input.name', 'TOO_LONG'],
    [{ name: 'a\0b' }, 'input.name', 'CONTROL_CHARACTER'],
    [{ headline: '\ud800' }, 'input.headline', 'BROKEN_CHARACTER'],
    [{ languages: ['polski'] }, 'input.languages', 'MATCHES'],
    [{ phone: '<script>' }, 'input.phone', 'MATCHES'],
    [{ interfaceLanguage: 'xx' }, 'input.interfaceLanguage', 'NOT_IN'],
  ])('refuses %j', async (change, field, rule) => {
    const owner = await stage.person(`bad-${newId()}@town.example`);
    const answer = await owner.ask(update, { input: { version: 1, ...change } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field, rule });
  });

  it('tells the other devices of the person, and nobody else', async () => {
    const owner = await stage.person('live@town.example');
    const stranger = await stage.person('live-stranger@town.example');
    const watch = async (caller: Caller) => {
      const socket = await caller.socket();
      const answer = await socket.emitWithAck('watch', { streamId: owner.personId, since: null });
      return { socket, answer };
    };
    const [mine, theirs] = [await watch(owner), await watch(stranger)];
    expect(mine.answer).toMatchObject({ ok: true, kind: 'person' });
    expect(theirs.answer).toEqual({ ok: false, code: 'NOT_FOUND' });
    const frame = new Promise((resolve) => mine.socket.once('frame', resolve));
    await owner.get(update, { input: { version: 1, headline: 'new' } });
    expect(await frame).toMatchObject({
      facts: [{ type: 'profile.edited', version: 2, subjectId: owner.personId, data: {} }],
    });
    mine.socket.close();
    theirs.socket.close();
  });
});

describe('the installation', () => {
  it('tells everybody what it is', async () => {
    const { installation } = await stage
      .guest()
      .get('{ installation { name demo setUp languages demoAccounts { email } } }');
    expect(installation).toEqual({
      name: 'Guildhall',
      demo: true,
      setUp: false,
      languages: ['pl', 'en', 'ro', 'uk', 'ru'],
      demoAccounts: [],
    });
  });

  it("answers a guest of everything that is a person's own with UNAUTHENTICATED", async () => {
    for (const mutation of [
      'mutation { updateProfile(input: { version: 1 }) { id } }',
      'mutation { addEmail(address: "a@town.example") { id } }',
      'mutation { revokeOtherSessions }',
      'mutation { createApiToken(name: "x") { token } }',
      'mutation { changePassword(current: "x", password: "y") }',
    ]) {
      expect(await stage.guest().refusal(mutation)).toBe('UNAUTHENTICATED');
    }
  });
});
