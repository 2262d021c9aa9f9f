/** What a public page is, as bytes over HTTP: what stands in it, what never does, and what is answered where nothing is. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';

let house: House;
let secretariat: Caller;
let member: Caller;
let open: { id: string; number: number; slug: string };
let secret: { id: string; number: number };
let listed: { id: string; number: number };
/** of the whole community */
let ofAll: { number: number; slug: string };
let thread: { id: string; number: number; slug: string };
const secretWords = 'Nobody outside reads this sentence 7c1f';
const listedWords = 'Only members of the listed group read this 9ab3';
// Each of these would end a script element, an attribute or a line of JavaScript if it were put there as it is.
const hostile =
  '</script><script>alert(1)</script> "\'><img src=x onerror=alert(1)> \u2028\u2029 <!--record--> $& $1';

const person = async (name: string): Promise<Caller> =>
  house.caller(`${name}@guildhall.example`).catch(async () => {
    const caller = house.guest();
    await caller.signIn(`${name}@guildhall.example`, 'guildhall-demo');
    return caller;
  });

async function page(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ response: Response; html: string }> {
  const response = await fetch(house.url + path, {
    redirect: 'manual',
    headers: { 'accept-language': 'pl', ...headers },
  });
  return { response, html: await response.text() };
}

const openThread = async (caller: Caller, scopeId: string, title: string, text: string): Promise<Loose> =>
  (
    await caller.get('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number slug } }', {
      input: { key: randomUUID(), scopeId, title, text, language: 'pl' },
    })
  ).openThread;

beforeAll(async () => {
  house = await House.open({ recipe: demoRecipe });
  secretariat = await person('secretariat');
  member = await person('moderator');
  const { groups } = await secretariat.get('{ groups(first: 30) { items { id number slug visibility } } }');
  open = groups.items.find((one: Loose) => one.number === 4);
  listed = groups.items.find((one: Loose) => one.visibility === 'LISTED');
  const { communities } = await secretariat.get('{ communities { id } }');
  ofAll = (
    await secretariat.get('query ($id: ID!) { threads(groupId: $id) { items { number slug } } }', {
      id: communities[0].id,
    })
  ).threads.items[0];
  const input = {
    communityId: communities[0].id,
    names: [{ language: 'pl', text: `Grupa ${secretWords}` }],
    visibility: 'SECRET',
    admission: 'INVITATION',
  };
  secret = (
    await secretariat.get(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id number } }',
      {
        input,
      },
    )
  ).createGroup;
  await openThread(secretariat, secret.id, secretWords, secretWords);
  await openThread(secretariat, listed.id, listedWords, listedWords);
  thread = await openThread(
    member,
    open.id,
    `Tytuł ${hostile.replace(/[\u2028\u2029]/g, '')}`,
    `Treść ${hostile}`,
  );
}, 120_000);

afterAll(() => house?.close());

/** The bare request of a browser that knows the page: fetch adds to it that nothing be taken from a cache. */
const statusOf = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((answered, failed) => {
    get(house.url + path, { headers }, (answer) => {
      answer.resume();
      answered(answer.statusCode!);
    }).on('error', failed);
  });

/** Everything that a guest can be shown of the installation. */
const everywhere = (): string[] => [
  '/',
  '/communities/1',
  '/communities/1/threads',
  `/communities/1/threads/${ofAll.number}`,
  '/municipalities',
  '/municipalities/1',
  '/groups',
  `/groups/${open.number}/threads`,
  `/groups/${open.number}/about`,
  `/groups/${open.number}/threads/${thread.number}`,
  `/groups/${listed.number}/about`,
];

async function followed(
  path: string,
  headers?: Record<string, string>,
): Promise<{ response: Response; html: string }> {
  let at = path;
  for (let hops = 0; hops < 4; hops++) {
    const answer = await page(at, headers);
    if (answer.response.status !== 301) return answer;
    at = answer.response.headers.get('location')!;
  }
  throw new Error(`${path} is redirected for ever`);
}

describe('a public page', () => {
  it.each(['pl', 'uk'])(
    'stands whole in %s: text, head, addresses in the other languages, JSON-LD',
    async (language) => {
      for (const path of everywhere()) {
        const { response, html } = await followed(path, { 'accept-language': language });
        expect([path, response.status, response.headers.get('content-language')]).toEqual([
          path,
          200,
          language,
        ]);
        expect(html).toContain(`<html lang="${language}"`);
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(html).toMatch(/<title>[^<]+ · [^<]+<\/title>/);
        expect(html).toMatch(/<meta name="description" content="[^"]+"/);
        expect(html).toMatch(/<link rel="canonical" href="http[^"]+"/);
        for (const other of ['pl', 'en', 'ro', 'uk', 'ru'])
          expect(html).toMatch(new RegExp(`hreflang="${other}" href="http[^"]+\\?lang=${other}"`));
        const [, things] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)!;
        expect(JSON.parse(things!)).toMatchObject({ '@context': 'https://schema.org' });
      }
    },
  );

  it('says who pays, word for word and in order, wherever a guest reads', async () => {
    const words = 'fundingStatements { id text disclaimer }';
    const { communities, group } = await house
      .guest()
      .get(`query ($group: Int!) { communities { number ${words} } group(number: $group) { ${words} } }`, {
        group: open.number,
      });
    const all = communities.flatMap((one: Loose) => one.fundingStatements);
    const pages: [string, Loose[]][] = [
      // what several communities share is said once
      ['/', [...new Map<string, Loose>(all.map((one: Loose) => [one.id, one])).values()]],
      ...communities.map((one: Loose) => [`/communities/${one.number}`, one.fundingStatements]),
      [`/groups/${open.number}/about`, group.fundingStatements],
    ];
    expect(all.length).toBeGreaterThan(0);
    for (const [path, statements] of pages) {
      const { html } = await followed(path);
      const text = textOf(html);
      let from = 0;
      for (const part of statements.flatMap((one) => [one.text, one.disclaimer]).filter(Boolean)) {
        const at = text.indexOf(part, from);
        expect([path, part, at >= 0]).toEqual([path, part, true]);
        from = at + part.length;
      }
    }
  });

  it('shows the posts of a thread as they were written, and what would break out of a page stays a text', async () => {
    const { html } = await followed(`/groups/${open.number}/threads/${thread.number}`);
    expect(textOf(html)).toContain('</script><script>alert(1)</script>');
    expect(html).not.toContain('<script>alert(1)');
    expect(html).not.toContain('<img src=x');
    for (const [, type, json] of html.matchAll(
      /<script type="(application\/[a-z+]*json)"[^>]*>([\s\S]*?)<\/script>/g,
    )) {
      expect([type, typeof JSON.parse(json!)]).toEqual([type, 'object']);
      expect(json).not.toMatch(/[\u2028\u2029<]/);
    }
    // every script that runs is a file of ours: the policy allows no other
    for (const [, attributes] of html.matchAll(/<script([^>]*)>/g))
      expect(attributes).toMatch(/src="\/|json"/);
  });

  it('sends a wrong or old address to the right one', async () => {
    const { response } = await page(`/groups/${open.number}-stare-slowa/threads?lang=ro`);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(`/groups/${open.number}-${open.slug}/threads?lang=ro`);
  });

  it('takes the language from the address, then from the choice on the device, then from the browser', async () => {
    const asked = async (path: string, headers: Record<string, string>): Promise<string> =>
      /<html lang="(\w+)"/.exec((await page(path, headers)).html)![1]!;
    const chosen = { cookie: 'guildhall_language=uk', 'accept-language': 'ro' };
    expect(await asked('/?lang=en', chosen)).toBe('en');
    expect(await asked('/', chosen)).toBe('uk');
    expect(await asked('/', { 'accept-language': 'mo, de;q=0.9' })).toBe('ro');
    expect(await asked('/', { 'accept-language': 'de' })).toBe('en');
  });

  it('is sent once: as long as nothing in it changes, it is known again; after a post it is new', async () => {
    const path = `/groups/${open.number}-${open.slug}/threads/${thread.number}-${thread.slug}`;
    const first = await page(path);
    const tag = first.response.headers.get('etag')!;
    expect(first.response.headers.get('cache-control')).toBe('no-cache');
    expect(first.response.headers.get('vary')).toMatch(/Cookie.*Accept-Language/);
    expect(await statusOf(path, { 'if-none-match': tag, 'accept-language': 'pl' })).toBe(304);
    expect(await statusOf(path, { 'if-none-match': tag, 'accept-language': 'uk' })).toBe(200);
    await member.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
      input: { key: randomUUID(), threadId: thread.id, text: 'Nowa odpowiedź 5d2e', language: 'pl' },
    });
    expect(await statusOf(path, { 'if-none-match': tag, 'accept-language': 'pl' })).toBe(200);
    const after = await page(path);
    expect(textOf(after.html)).toContain('Nowa odpowiedź 5d2e');
  });
});

describe('what search engines are told', () => {
  it('names what a guest may read, and nothing else', async () => {
    const { response, html } = await page('/sitemap.xml');
    expect(response.headers.get('content-type')).toContain('application/xml');
    const paths = [...html.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path!);
    expect(paths).toEqual(expect.arrayContaining(['/', '/groups', '/municipalities']));
    expect(paths.some((path) => path.startsWith(`/groups/${open.number}-${open.slug}/threads/`))).toBe(true);
    expect(paths.some((path) => path.endsWith(`/threads/${ofAll.number}-${ofAll.slug}`))).toBe(true);
    expect(paths.filter((path) => path.startsWith(`/groups/${secret.number}-`))).toEqual([]);
    expect(paths.filter((path) => new RegExp(`^/groups/${listed.number}-[^/]*/threads`).test(path))).toEqual(
      [],
    );
    for (const path of paths.slice(0, 12))
      expect([path, (await page(path)).response.status]).toEqual([path, 200]);
    expect((await page('/robots.txt')).html).toMatch(/Sitemap: http\S+\/sitemap\.xml/);
  });
});

describe('what a guest may not see', () => {
  it('is in no page, whoever asks: not the secret, not what is said in a listed group', async () => {
    const [own] = (
      await secretariat.get('query ($id: ID!) { threads(groupId: $id) { items { number } } }', {
        id: secret.id,
      })
    ).threads.items;
    for (const path of [
      ...everywhere(),
      `/groups/${secret.number}/threads`,
      `/groups/${secret.number}/threads/${own.number}`,
      `/groups/${open.number}/threads/${own.number}`,
      `/groups/${listed.number}/threads`,
    ]) {
      for (const cookie of ['', secretariat.cookie!, 'guildhall_session=made-up']) {
        const { html } = await followed(path, { cookie });
        expect([path, html.includes(secretWords)]).toEqual([path, false]);
        expect([path, html.includes(listedWords)]).toEqual([path, false]);
        expect([path, html.includes('@guildhall.example')]).toEqual([path, false]);
      }
    }
    // the same search does find it where it may be read
    const answer = await secretariat.ask('query ($n: Int!) { thread(number: $n) { title } }', {
      n: own.number,
    });
    expect(JSON.stringify(answer)).toContain(secretWords);
  });

  it('looks like what does not exist: the same page, the same status', async () => {
    // the key of a question is a hash of its number
    const bare = (html: string): string => html.replace(/"now":\d+/, '').replace(/"answers":\{"-?\d+"/, '');
    const hidden = await page(`/groups/${secret.number}/about`);
    const missing = await page('/groups/987654/about');
    expect([hidden.response.status, missing.response.status]).toEqual([404, 404]);
    expect(bare(hidden.html) === bare(missing.html)).toBe(true);
    expect(missing.html).toContain('noindex');
    expect((await page('/nowhere/at/all')).response.status).toBe(404);
  });

  it('is asked for by the client alone where somebody is signed in: the page is the shell', async () => {
    const { response, html } = await page('/', { cookie: secretariat.cookie! });
    expect(response.status).toBe(200);
    expect(html).not.toContain('data-drawn');
    expect(html).not.toContain('page-record');
  });
});

describe('an asset that cannot be read any more', () => {
  it('costs its own answer, and not the process', async () => {
    const name = `assets/gone-${randomUUID()}.js`;
    const asset = join(fileURLToPath(new URL('../../apps/web/dist/', import.meta.url)), name);
    await writeFile(asset, 'void 0;');
    const visited = await House.open({ recipe: demoRecipe });
    try {
      expect((await fetch(`${visited.url}/${name}`)).status).toBe(200);
      await rm(asset);
      await expect(fetch(`${visited.url}/${name}`).then((answer) => answer.text())).rejects.toThrow();
      expect((await fetch(`${visited.url}/health/live`)).status).toBe(200);
    } finally {
      await rm(asset, { force: true });
      await visited.close();
    }
  });
});

/** What a reader sees of the body: no tags, entities resolved. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<div id="root">')).replace(/<script[\s\S]*?<\/script>/g, '');
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", amp: '&' };
  return body
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+|#\w+);/g, (whole, name: string) => signs[name] ?? whole);
}
