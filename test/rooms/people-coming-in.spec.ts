/** Invitations, signing in and sessions, through the public doors. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, onBehalfOf, guest } from '#kernel';
import { Invitations, Persons } from '#people';
import { UnitOfWork } from '#platform';
import { Caller, testPassword } from '../kit/caller.js';
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

async function code(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'allowed',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}

describe('an invitation', () => {
  it.each([
    ['pl', 'Zaproszenie'],
    ['en', 'Invitation'],
    ['ro', 'Invitație'],
    ['uk', 'Запрошення'],
    ['ru', 'Приглашение'],
  ])('is written in the language of the invited (%s)', async (language, word) => {
    await stage.invite(`lang-${language}@town.example`, language);
    const letter = await stage.letterTo(`lang-${language}@town.example`);
    expect(letter).toMatchObject({ language, kind: 'invitation' });
    expect(letter.subject).toContain(word);
  });

  it('shows what it leads to, lets in once, and records the terms', async () => {
    const token = await stage.invite('New.Person@town.example');
    const { invitation } = await stage
      .guest()
      .get(
        'query ($token: String!) { invitation(token: $token) { email name language scopeTitle invitedBy hasAccount } }',
        { token },
      );
    expect(invitation).toEqual({
      email: 'New.Person@town.example',
      name: null,
      language: 'pl',
      scopeTitle: null,
      invitedBy: null,
      hasAccount: false,
    });
    const id = await stage.accept({ token, name: '  Nowa   Osoba ' });
    const { rows } = await stage.sql.query(
      'select terms_version, terms_accepted_at from people.account where person_id = $1',
      [id],
    );
    expect(rows[0].terms_version).toMatch(/^\d{4}-\d\d$/);
    expect(await code(stage.accept({ token, name: 'Again' }))).toBe('NOT_FOUND');
    const caller = stage.guest();
    await caller.signIn('new.person@TOWN.example');
    const { viewer: me } = await caller.get(viewer);
    expect(me.person).toMatchObject({ id, name: 'Nowa Osoba', email: 'New.Person@town.example' });
    expect(me.emails).toMatchObject([{ address: 'New.Person@town.example', main: true, verified: true }]);
  });

  it('lets in one of two who use it at once', async () => {
    const token = await stage.invite('twice@town.example');
    const results = await Promise.all(
      [1, 2, 3].map((n) => code(stage.accept({ token, name: `Osoba ${n}` }))),
    );
    expect(results.filter((result) => result === 'allowed')).toHaveLength(1);
    const { rows } = await stage.sql.query(
      `select count(*)::int as n from people.email where folded = 'twice@town.example'`,
    );
    expect(rows[0].n).toBe(1);
  });

  it('asks for terms, a name and a good password, and is not used up by a refusal', async () => {
    const token = await stage.invite('strict@town.example');
    const refused = (input: object) =>
      stage.accept({ token, name: 'Ktoś', ...input }).then(
        () => null,
        (error: { details: object }) => error.details,
      );
    expect(await refused({ acceptTerms: false })).toMatchObject({ field: 'input.acceptTerms' });
    expect(await refused({ name: '' })).toMatchObject({ field: 'input.name', rule: 'REQUIRED' });
    expect(await refused({ password: 'password123' })).toMatchObject({
      field: 'input.password',
      rule: 'TOO_COMMON',
    });
    expect(await refused({ password: 'strict@town.example' })).toMatchObject({ rule: 'LIKE_YOURSELF' });
    expect(await refused({})).toBeNull();
  });

  it('ends: by its term, by being taken back, by being sent again', async () => {
    const invitations = stage.app.get(Invitations);
    const work = stage.app.get(UnitOfWork);
    const preview = (token: string) =>
      stage.guest().refusal('query ($t: String!) { invitation(token: $t) { email } }', { t: token });
    const of = async (email: string) =>
      (await stage.sql.query('select id from people.invitation where email = $1', [email])).rows[0]
        .id as string;

    const expired = await stage.invite('late@town.example');
    await stage.sql.query(
      `update people.invitation set expires_at = now() where email = 'late@town.example'`,
    );
    expect(await preview(expired)).toBe('EXPIRED');
    expect(await code(stage.accept({ token: expired, name: 'X' }))).toBe('EXPIRED');

    const first = await stage.invite('again@town.example');
    await work.run(guest(), async (tx) => invitations.resend(tx, await of('again@town.example')));
    expect(await stage.lettersTo('again@town.example')).toBe(2);
    expect(await preview(first)).toBe('NOT_FOUND');
    expect(await code(stage.invite('AGAIN@town.example'))).toBe('CONFLICT');
    const revoked = await work.run(guest(), async (tx) =>
      invitations.revoke(tx, await of('again@town.example')),
    );
    expect(revoked).toMatchObject({ state: 'REVOKED', sentCount: 2 });
    expect(await preview(await stage.tokenFor('again@town.example'))).toBe('NOT_FOUND');
    expect(await preview('no such token')).toBe('NOT_FOUND');
    await stage.invite('again@town.example');
  });

  it('never opens or changes an account that exists, but for who is in it or knows its password', async () => {
    const owner = await stage.person('owner@town.example');
    const token = await stage.invite('owner@town.example');
    const { invitation } = await stage
      .guest()
      .get('query ($t: String!) { invitation(token: $t) { hasAccount } }', { t: token });
    expect(invitation.hasAccount).toBe(true);
    expect(await code(stage.accept({ token, password: 'another good password' }))).toBe('BAD_CREDENTIALS');
    const other = await stage.person('other@town.example');
    expect(
      await code(stage.accept({ token, password: 'another good password' }, onBehalfOf(other.personId))),
    ).toBe('BAD_CREDENTIALS');
    expect(await stage.accept({ token })).toBe(owner.personId);
    const second = await stage.invite('owner@town.example');
    expect(await stage.accept({ token: second, password: '' }, onBehalfOf(owner.personId))).toBe(
      owner.personId,
    );
    await stage.guest().signIn('owner@town.example', testPassword);
  });

  it('gives a person without an account theirs', async () => {
    const email = { address: 'Speaker@town.example', verified: false };
    const known = await stage.app
      .get(UnitOfWork)
      .run(guest(), (tx) =>
        stage.app
          .get(Persons)
          .register(tx, { name: 'Prelegentka, Lublin', headline: 'Mówiła o szkołach', email }),
      );
    const claimed = await stage.accept({
      token: await stage.invite('speaker@town.example'),
      name: 'Prelegentka, Lublin',
    });
    expect(claimed).toBe(known);
    const caller = stage.guest();
    await caller.signIn('speaker@town.example');
    const { viewer: me } = await caller.get('{ viewer { person { id headline } emails { verified main } } }');
    expect(me).toEqual({
      person: { id: known, headline: 'Mówiła o szkołach' },
      emails: [{ verified: true, main: true }],
    });
  });

  it('makes the first administrator', async () => {
    const link = await stage.app.get(Invitations).inviteAdministrator('first@town.example');
    expect(link).toMatch(/\/invitations\/[\w-]{43}$/);
    const again = await stage.app.get(Invitations).inviteAdministrator('first@town.example');
    expect(await code(stage.accept({ token: link.split('/').pop()!, name: 'First' }))).toBe('NOT_FOUND');
    await stage.accept({ token: again.split('/').pop()!, name: 'First' });
    const caller = stage.guest();
    await caller.signIn('first@town.example');
    expect((await caller.get(viewer)).viewer.administrator).toBe(true);
  });
});

/** The same api, asked from another address of this machine. */
async function signsInFrom(localAddress: string, url: string, email: string): Promise<boolean> {
  const body = JSON.stringify({ query: signIn, variables: { email, password: testPassword } });
  return new Promise((resolve, reject) => {
    const asking = request(
      `${url}/graphql`,
      { method: 'POST', localAddress, headers: { 'content-type': 'application/json' } },
      (answer) => {
        answer.resume();
        resolve(answer.headers['set-cookie'] !== undefined);
      },
    );
    asking.once('error', reject);
    asking.end(body);
  });
}

describe('signing in', () => {
  it('answers an unknown address as a wrong password, and stops after ten', async () => {
    await stage.person('careful@town.example', { signIn: false });
    const wrong = (email: string) => stage.guest().ask(signIn, { email, password: 'not the password' });
    const [known, unknown] = [await wrong('careful@town.example'), await wrong('nobody@town.example')];
    expect(known.errors).toEqual(unknown.errors);
    expect(known.errors[0]!.extensions.code).toBe('BAD_CREDENTIALS');
    for (let i = 0; i < 9; i++) await wrong('Careful@town.example');
    const refused = await stage
      .guest()
      .ask(signIn, { email: 'careful@town.example', password: testPassword });
    expect(refused.errors[0]!.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
    // A stranger elsewhere cannot keep the owner out.
    expect(await signsInFrom('127.0.0.2', stage.url, 'careful@town.example')).toBe(true);
  });

  it('forgets the failures of an account that got in', async () => {
    await stage.person('hasty@town.example', { signIn: false });
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 6; i++)
        await stage.guest().ask(signIn, { email: 'hasty@town.example', password: 'wrong wrong' });
      await stage.guest().signIn('hasty@town.example');
    }
  });

  it('sets a cookie that scripts cannot read, and keeps only its hash', async () => {
    await stage.person('cookie@town.example', { signIn: false });
    const response = await fetch(`${stage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (Android 14) Firefox/127.0' },
      body: JSON.stringify({
        query: signIn,
        variables: { email: 'cookie@town.example', password: testPassword },
      }),
    });
    const cookie = response.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/^guildhall_session=[\w-]{43}; Max-Age=\d+; Path=\/; .*HttpOnly; SameSite=Lax$/);
    const token = /=([\w-]+)/.exec(cookie)![1]!;
    const { rows } = await stage.sql
      .query(`select device, encode(token_hash, 'hex') as hash, octet_length(token_hash) as size
      from people.session order by id desc limit 1`);
    expect(rows[0]).toMatchObject({ device: 'Firefox, Android', size: 32 });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('takes a new session each time, and leaves the old one worthless', async () => {
    const caller = await stage.person('rotate@town.example');
    const before = new Caller(stage.url);
    before.cookie = caller.cookie;
    await caller.signIn('rotate@town.example');
    expect(caller.cookie).not.toBe(before.cookie);
    expect((await before.get('{ viewer { person { id } } }')).viewer).toBeNull();
    await caller.get('mutation { signOut }');
    expect(caller.cookie).toBeUndefined();
    expect((await caller.get('{ viewer { person { id } } }')).viewer).toBeNull();
  });

  it('reads a session for the same request that signs in', async () => {
    await stage.person('nested@town.example', { signIn: false, language: 'uk' });
    const data = await stage
      .guest()
      .get(
        'mutation { signIn(input: { email: "nested@town.example", password: "correct horse battery" }) { interfaceLanguage sessions { current } emails { address } } }',
      );
    expect(data.signIn).toEqual({
      interfaceLanguage: 'uk',
      sessions: [{ current: true }],
      emails: [{ address: 'nested@town.example' }],
    });
  });
});

describe('many at once', () => {
  it('come in although they are more than there are connections', async () => {
    const addresses = Array.from({ length: 24 }, (_, n) => `crowd-${n}@town.example`);
    const tokens = await Promise.all(addresses.map((address) => stage.invite(address)));
    await Promise.all(tokens.map((token, n) => stage.accept({ token, name: `Osoba ${n}` })));
    // The second invitation of each asks for the password of the account, which is counted beside the transaction.
    const again = await Promise.all(addresses.map((address) => stage.invite(address)));
    await Promise.all(again.map((token) => stage.accept({ token })));
    await Promise.all(addresses.map((address) => stage.guest().signIn(address)));
  }, 20_000);
});

describe('sessions', () => {
  it('are listed and ended one by one or all others, and their sockets close', async () => {
    const [phone, laptop, tablet] = [
      await stage.person('devices@town.example'),
      stage.guest(),
      stage.guest(),
    ];
    await laptop.signIn('devices@town.example');
    await tablet.signIn('devices@town.example');
    const socket = await phone.socket();
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    const { viewer: me } = await phone.get('{ viewer { sessions { id current createdAt lastSeenAt } } }');
    expect(me.sessions).toHaveLength(3);
    const own = me.sessions.filter((session: { current: boolean }) => session.current);
    expect(own).toHaveLength(1);
    await laptop.get('mutation ($id: ID!) { revokeSession(id: $id) }', { id: own[0].id });
    await closed;
    expect((await phone.get('{ viewer { person { id } } }')).viewer).toBeNull();
    expect((await laptop.get('mutation { revokeOtherSessions }')).revokeOtherSessions).toBe(1);
    expect((await tablet.get('{ viewer { person { id } } }')).viewer).toBeNull();
  });

  it('of others cannot be ended', async () => {
    const [one, other] = [await stage.person('one@town.example'), await stage.person('two@town.example')];
    const { viewer: me } = await other.get('{ viewer { sessions { id } } }');
    const revoke = 'mutation ($id: ID!) { revokeSession(id: $id) }';
    expect(await one.refusal(revoke, { id: me.sessions[0].id })).toBe('NOT_FOUND');
    expect(await one.refusal(revoke, { id: newId() })).toBe('NOT_FOUND');
    expect(await one.refusal(revoke, { id: 'x' })).toBe('NOT_FOUND');
    expect((await other.get('{ viewer { person { id } } }')).viewer).not.toBeNull();
  });

  it('live thirty days from their last use', async () => {
    const caller = await stage.person('old@town.example');
    const term = async () =>
      (
        await stage.sql.query(
          `select extract(epoch from expires_at - now())::int as left, last_seen_at > now() - interval '1 minute' as seen
        from people.session where person_id = $1`,
          [caller.personId],
        )
      ).rows[0];
    await stage.sql.query(
      `update people.session set expires_at = now() + interval '1 day', last_seen_at = now() - interval '29 days'
      where person_id = $1`,
      [caller.personId],
    );
    // who speaks is remembered for a second, and so is when they were seen
    for (let i = 0; i < 100 && !(await term()).seen; i++) {
      await caller.get(viewer);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await term()).left).toBeGreaterThan(29 * 86_400);
    await stage.sql.query('update people.session set expires_at = now() where person_id = $1', [
      caller.personId,
    ]);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await caller.get(viewer)).viewer).toBeNull();
  });
});

describe('outside demo mode', () => {
  it("the demo's accounts and its password open nothing", async () => {
    const real = await PeopleStage.open({ demo: false });
    try {
      const { installation } = await real.guest().get('{ installation { demo demoAccounts { email } } }');
      expect(installation).toEqual({ demo: false, demoAccounts: [] });
      await real.person('admin@guildhall.example', { signIn: false });
      const refused = (email: string, password: string) => real.guest().refusal(signIn, { email, password });
      expect(await refused('admin@guildhall.example', testPassword)).toBe('BAD_CREDENTIALS');
      await real.accept({
        token: await real.invite('mayor@town.example'),
        name: 'Burmistrz',
        password: 'guildhall-demo',
      });
      expect(await refused('mayor@town.example', 'guildhall-demo')).toBe('BAD_CREDENTIALS');
      await real.person('clerk@town.example');
    } finally {
      await real.close();
    }
  });

  it('in demo mode they do, and are listed', async () => {
    const token = await stage.invite('practitioner.wroclaw@guildhall.example');
    await stage.accept({ token, name: 'Praktyczka, Wrocław', password: 'guildhall-demo' });
    await stage.guest().signIn('practitioner.wroclaw@guildhall.example', 'guildhall-demo');
    const { installation } = await stage.guest().get('{ installation { demoAccounts { email name role } } }');
    expect(installation.demoAccounts).toEqual([
      { email: 'practitioner.wroclaw@guildhall.example', name: 'Praktyczka, Wrocław', role: 'practitioner' },
    ]);
  });
});
