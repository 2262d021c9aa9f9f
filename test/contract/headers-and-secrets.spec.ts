/** What a browser is told to hold against others' scripts and frames, how the cookie is kept, and what no log ever says. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiProcess, WorkerProcess } from '../kit/api-process.js';
import { Caller, testPassword } from '../kit/caller.js';
import { House } from '../kit/house.js';
import { pause } from '../kit/storm.js';
import { until } from '../kit/watching.js';

let house: House;
const urlBefore = process.env['GUILDHALL_URL'];

beforeAll(async () => {
  process.env['GUILDHALL_URL'] = 'https://guildhall.town.example';
  house = await House.open({ works: false });
}, 180_000);
afterAll(async () => {
  if (urlBefore === undefined) delete process.env['GUILDHALL_URL'];
  else process.env['GUILDHALL_URL'] = urlBefore;
  await house?.close();
});

/** The policy by directive. */
function policyOf(headers: Headers): Map<string, string[]> {
  const parts = headers.get('content-security-policy')!.split(';');
  return new Map(parts.map((part) => part.trim().split(' ')).map(([name, ...sources]) => [name!, sources]));
}

describe('a page over TLS', () => {
  it.each(['a public page', 'the shell', 'a place that is not there'])(
    '%s runs our own scripts and no other',
    async (what) => {
      const path = { 'a public page': '/', 'the shell': '/sign-in' }[what] ?? '/nowhere';
      const response = await fetch(`${house.url}${path}`, { headers: { 'accept-language': 'pl' } });
      const policy = policyOf(response.headers);
      for (const directive of ['object-src', 'base-uri', 'frame-ancestors'])
        expect([directive, policy.get(directive)]).toEqual([directive, ["'none'"]]);
      for (const directive of ['default-src', 'connect-src', 'form-action'])
        expect([directive, policy.get(directive)]).toEqual([directive, ["'self'"]]);
      for (const directive of ['script-src', 'style-src'])
        for (const source of policy.get(directive)!)
          expect(source).toMatch(/^'self'$|^'sha256-[\w+/=]{44}'$/);
      // The attribute of an element can be written; it loads nothing and runs nothing.
      const loose = [...policy].filter(([, sources]) => sources.some((one) => /unsafe|\*|https?:/.test(one)));
      expect(loose).toEqual([['style-src-attr', ["'unsafe-inline'"]]]);

      // What stands in the page itself is what the hashes are of, or is no script.
      const html = await response.text();
      expect(html.includes('<h1')).toBe(what !== 'the shell');
      for (const [, attributes, text] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (/\bsrc=|type="application\/(ld\+)?json"/.test(attributes!)) continue;
        const hash = createHash('sha256').update(text!).digest('base64');
        expect(policy.get('script-src')).toContain(`'sha256-${hash}'`);
      }
      expect(html).not.toMatch(/<[^>]+\son(click|error|load)=/i);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'strict-transport-security': expect.stringMatching(/^max-age=15552000/),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );

  it('the cookie goes over TLS alone, to no script, and not with what another site sends', async () => {
    const response = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }',
        variables: { input: { email: 'member@town.example', password: testPassword } },
      }),
    });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^guildhall_session=[\w-]{43}; Max-Age=\d+; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

it('no log names a password, a token, a cookie or a link, not even of what fails', async () => {
  const { sql } = house;
  const mailer = 'postmansSecret';
  const settings = {
    LOG_LEVEL: 'debug',
    SMTP_URL: `smtp://post:${mailer}@127.0.0.1:9`,
    GUILDHALL_DEMO: 'false',
  };
  const api = await ApiProcess.start(house.database.url, { settings });
  const worker = await WorkerProcess.from([])({ ...settings, DATABASE_URL: house.database.url });
  try {
    const caller = new Caller(api.url);
    const [wrong, fresh] = ['wrongButSecret-7141', 'freshAndSecret-9313'];
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }';
    const trySignIn = (password: string) =>
      new Caller(api.url).ask(signIn, { input: { email: 'member2@town.example', password } });
    await trySignIn(wrong);
    await caller.signIn('member2@town.example');
    const { createApiToken } = await caller.get('mutation { createApiToken(name: "log") { secret: token } }');
    const bearer = (token: string) =>
      fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: '{"query":"{ viewer { person { id } } }"}',
      });
    const { openCalendarFeed } = await caller.get('mutation { openCalendarFeed { address } }');
    const feed = (openCalendarFeed.address as string).split('/').at(-1)!.replace('.ics', '');
    await bearer(createApiToken.secret);
    await bearer('x'.repeat(43));
    await caller.get('mutation { requestPasswordReset(email: "member2@town.example") }');
    const letter = `select text from platform.mail where kind = 'password-reset' order by created_at desc limit 1`;
    const { rows } = await sql.query<{ text: string }>(letter);
    const link = /https?:\S+\/([\w-]{20,})/.exec(rows[0]!.text)![1]!;
    const reset =
      'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) { person { id } } }';

    // Each request is a line at this level: what works for whoever reads it stands in some addresses.
    const addresses = [
      `/reset/${link}`,
      `/files/${link}/plan.pdf`,
      `/unsubscribe/${link}`,
      `/calendar/own/${feed}.ics`,
      `/?token=${link}`,
    ];
    const visit = (address: string) => fetch(`${api.url}${address}`, { headers: { 'x-request-id': link } });
    for (const address of addresses) await visit(address);

    // Now everything that looks at a secret fails inside.
    for (const table of ['account', 'session', 'password_reset'])
      await sql.query(`alter table people.${table} rename to ${table}_away`);
    try {
      await trySignIn(testPassword);
      // who a cookie speaks for is remembered for a second
      await pause(1100);
      await caller.ask('{ viewer { person { id } } }');
      await caller.ask(reset, { token: link, password: fresh });
      for (const address of addresses) await visit(address);
    } finally {
      for (const table of ['account', 'session', 'password_reset'])
        await sql.query(`alter table people.${table}_away rename to ${table}`);
    }
    await until(() => worker.output.includes('was not taken'), 15_000);
    const failed = api.output.split('\n').filter((line) => line.startsWith('{"level":50,'));
    expect(failed.filter((line) => line.includes('"request"')).length).toBeGreaterThanOrEqual(3);
    expect(api.output.match(/"door":"\/unsubscribe"/g)!.length).toBeGreaterThanOrEqual(2);
    const said = api.output + worker.output;
    const cookie = caller.cookie!.split('=')[1]!;
    const secrets = {
      testPassword,
      wrong,
      fresh,
      mailer,
      cookie,
      link,
      token: createApiToken.secret as string,
      feed,
    };
    const database = new URL(house.database.url).password;
    for (const [name, secret] of Object.entries({ ...secrets, database })) {
      expect([name, secret.length > 8]).toEqual([name, true]);
      expect([name, said.includes(secret)]).toEqual([name, false]);
    }
  } finally {
    await Promise.all([api.kill(), worker.kill()]);
  }
}, 90_000);
