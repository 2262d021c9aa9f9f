/** The demo community as it stands in a database after a first start, a second one, and one that was killed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { parse } from 'yaml';
import { Threads } from '#discussions';
import { recomputeGrants } from '#practices';
import { guest, onBehalfOf } from '#kernel';
import { Accounts } from '#people';
import { Database, Errand, type RequestContext } from '#platform';
import { migrateDatabase } from '../../apps/api/src/database.js';
import { loadDemo } from '../../apps/api/src/demo/load-demo.js';
import { TestDatabase, type FreshDatabase } from '../kit/database.js';
import { demoRecipe, withApi } from '../kit/demo-recipe.js';
import { readDemo } from '../../demo/read-demo.js';

const directory = join(process.cwd(), 'demo');
const demo = readDemo(directory);
const congress = parse(readFileSync(join(directory, 'cases', 'congress-community.yaml'), 'utf8'));

let database: FreshDatabase;
let sql: pg.Pool;
/** rows a table, as the first start left them */
let whole: Record<string, number>;

beforeAll(async () => {
  database = await TestDatabase.fresh(demoRecipe);
  sql = new pg.Pool({ connectionString: database.url, max: 2 });
  whole = await countsIn(sql);
}, 120_000);

afterAll(async () => {
  await sql?.end();
  await database?.drop();
});

const rows = async <R>(text: string, values: unknown[] = [], on: pg.Pool = sql): Promise<R[]> =>
  (await on.query(text, values)).rows as R[];

/** How many rows each table holds: two loadings that agree in it have made the same things. */
async function countsIn(on: pg.Pool): Promise<Record<string, number>> {
  const tables = await rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'public')
       -- what tickets are signed with is made by whoever needs it first
       and (schemaname, tablename) <> ('platform', 'secret') order by 1`,
    [],
    on,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    counts[name] = (await rows<{ n: number }>(`select count(*)::int as n from ${name}`, [], on))[0]!.n;
  }
  return counts;
}

const personAt = async (address: string): Promise<string> =>
  (await rows<{ id: string }>('select person_id as id from people.email where folded = $1', [address]))[0]!
    .id;

describe('the loaded demo', () => {
  it('has the nine municipalities of the case and Chișinău in its community, by register and code', async () => {
    const found = await rows(
      'select country, register, code, names from municipalities.municipality order by number',
    );
    for (const { country, register, code, name } of congress.municipalities) {
      expect(found).toContainEqual({ country, register, code, names: expect.objectContaining(name) });
    }
    expect(found).toContainEqual(expect.objectContaining({ register: 'CUATM', code: '0101000' }));
    const members = await rows<{ code: string; role: string }>(
      `select m.code, ms.role from groups.membership ms join municipalities.municipality m on m.id = ms.municipality_id
       join groups.community c on c.id = ms.scope_id
       where ms.until is null and c.number = 1`,
    );
    expect(members).toHaveLength(10);
    expect(members.filter(({ role }) => role === 'OBSERVER')).toEqual([
      { code: '0101000', role: 'OBSERVER' },
    ]);
  });

  it('has in a group somebody who sits there for an organisation that belongs to the community', async () => {
    const sitting = await rows<{ person: string; organisation: string; belongs: boolean }>(
      `select p.name as person, o.names ->> 'en' as organisation, exists (select 1 from groups.membership b
           where b.scope_id = g.community_id and b.organisation_id = o.id and b.until is null) as belongs
       from groups.membership m join groups.working_group g on g.id = m.scope_id
       join people.person p on p.id = m.person_id join municipalities.organisation o on o.id = m.behalf_organisation_id
       where m.until is null order by p.name`,
    );
    expect(sitting).toEqual(
      demo.groups
        .flatMap(({ onBehalf }) => onBehalf)
        .map(({ person, organisation }) => ({
          person: demo.persons.find(({ key }) => key === person)!.name,
          organisation: demo.organisations.find(({ key }) => key === organisation)!.names['en'],
          belongs: true,
        }))
        .sort((a, b) => (a.person < b.person ? -1 : 1)),
    );
    expect(sitting.length).toBeGreaterThan(1);
  });

  it('leaves six threads unread for the practitioner in Wrocław, and has grants as the records say', async () => {
    const wroclaw = await personAt('practitioner.wroclaw@guildhall.example');
    await withApi(database.url, async (app) => {
      const actor = onBehalfOf(wroclaw, ['pl']);
      const unread = await app.get(Threads).unread(actor, { first: 50 });
      expect(unread.items).toHaveLength(6);
      expect(await app.get(Threads).unreadTotal(actor)).toBe(6);
      expect(await recomputeGrants(app.get(Database))).toEqual([]);
    });
    const coordinators = await rows<{ person: string }>(
      `select p.name as person from people.scope_grant g join people.person p on p.id = g.person_id
       where g.role = 'COORDINATOR' and g.until is null order by p.name`,
    );
    const expected = demo.municipalities.flatMap(({ coordinators: keys }) =>
      keys.map((key) => demo.persons.find((person) => person.key === key)!.name),
    );
    expect(coordinators.map(({ person }) => person)).toEqual(expected.sort());
  });

  it('holds the polls of its first posts, with the votes that were given', async () => {
    const found = await rows<{ question: string; options: { text: string; votes: number }[] }>(
      `select pl.question, (select json_agg(json_build_object('text', o.text, 'votes', (select count(*)::int
           from discussions.poll_vote b where o.id = any(b.option_ids))) order by o.position)
         from discussions.poll_option o where o.poll_id = pl.id) as options
       from discussions.poll pl join discussions.post p on p.id = pl.post_id and p.number = 1 order by pl.question`,
    );
    const asked = demo.threads.flatMap(({ posts: [first] }) => (first?.poll ? [first.poll] : []));
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(found).toHaveLength(asked.length);
    for (const { question, options } of asked) {
      const counted = options.map(({ text, votes }) => ({ text, votes: votes.length }));
      expect(found).toContainEqual({ question, options: counted });
    }
  });

  it('holds every post with its author, signs, texts and past times', async () => {
    const found = await rows<Record<string, unknown>>(
      `select t.title, p.number, a.name as author, p.language, extract(epoch from now() - p.created_at) / 60 as minutes,
         p.edited_at is not null as edited, p.withdrawn_at is not null as withdrawn, q.number as "replyTo",
         (select count(*)::int from discussions.reaction r where r.post_id = p.id and kind = 'THANKS') as thanks,
         (select count(*)::int from discussions.reaction r where r.post_id = p.id and kind = 'AGREE') as agree,
         (select count(*)::int from discussions.mention m where m.post_id = p.id) as mentions,
         p.text like '%@{%' as unwritten, t.last_post_at >= p.created_at as "beforeLast"
       from discussions.post p join discussions.thread t on t.id = p.thread_id join people.person a on a.id = p.author_id
         left join discussions.post q on q.id = p.reply_to_id`,
    );
    const posts = demo.threads.flatMap((thread) => thread.posts.map((post) => ({ thread, post })));
    expect(found).toHaveLength(posts.length);
    for (const { thread, post } of posts) {
      const stands = found.find(({ title, number }) => title === thread.title && number === post.number);
      expect(stands).toMatchObject({
        author: demo.persons.find(({ key }) => key === post.author)!.name,
        language: post.language,
        edited: post.edited !== null,
        withdrawn: post.withdrawnMinutesAgo !== null,
        replyTo: post.replyTo,
        thanks: post.thanks.length,
        agree: post.agree.length,
        mentions: post.mentions.length,
        unwritten: false,
        beforeLast: true,
      });
      expect(Number(stands!['minutes'])).toBeGreaterThanOrEqual(post.minutesAgo);
    }
    const revised = await rows<{ late: number }>(
      `select count(*)::int as late from discussions.post_revision r join discussions.post p on p.id = r.post_id
       where r.edited_at > coalesce(p.withdrawn_at, p.edited_at)`,
    );
    expect(revised).toEqual([{ late: 0 }]);
  });

  it('lets its accounts sign in, and outside demo mode neither sign in nor be loaded', async () => {
    const input = { email: 'practitioner.rzeszow@guildhall.example', password: 'guildhall-demo' };
    const signIn = () =>
      withApi(database.url, (app) => {
        const request: RequestContext = {
          actor: guest(),
          errand: new Errand(),
          headers: {},
          address: '127.0.0.1',
          setCookie: () => undefined,
        };
        return app.get(Accounts).signIn(request, input);
      });
    await signIn();
    const before = process.env['GUILDHALL_DEMO'];
    process.env['GUILDHALL_DEMO'] = 'false';
    const empty = await TestDatabase.empty();
    try {
      await expect(signIn()).rejects.toMatchObject({ code: 'BAD_CREDENTIALS' });
      await migrateDatabase(empty.url);
      await withApi(empty.url, async (app) => {
        await expect(loadDemo(app, () => undefined)).rejects.toThrow('in demo mode only');
        expect(await app.get(Database).source.query('select 1 from people.person')).toEqual([]);
      });
    } finally {
      if (before === undefined) delete process.env['GUILDHALL_DEMO'];
      else process.env['GUILDHALL_DEMO'] = before;
      await empty.drop();
    }
  });
});

describe('the loading', () => {
  it('a second start says nothing and changes nothing', async () => {
    const before = await countsIn(sql);
    expect(before['discussions.post']).toBeGreaterThan(100);
    const said: string[] = [];
    await withApi(database.url, (app) => loadDemo(app, (line) => said.push(line)));
    expect(said).toEqual([]);
    expect(await countsIn(sql)).toEqual(before);
  });

  it('killed anywhere in the middle and started again, it gives the whole demo, once', async () => {
    for (const stopBefore of ['people.email', 'discussions.post', 'people.account']) {
      const fresh = await TestDatabase.empty();
      const pool = new pg.Pool({ connectionString: fresh.url, max: 2 });
      try {
        await migrateDatabase(fresh.url);
        await stopAt(pool, stopBefore);
        await withApi(fresh.url, async (app) => {
          await expect(loadDemo(app, () => undefined)).rejects.toThrow();
        });
        expect((await countsIn(pool))['people.account']).toBe(0);
        await pool.query(`drop trigger killed on ${stopBefore}`);
        const said: string[] = [];
        await withApi(fresh.url, async (app) => {
          await Promise.all([
            loadDemo(app, (line) => said.push(line)),
            loadDemo(app, (line) => said.push(line)),
          ]);
          expect(await recomputeGrants(app.get(Database))).toEqual([]);
        });
        expect(said).toEqual(['Loading the demo community ...']);
        expect([stopBefore, await countsIn(pool)]).toEqual([stopBefore, whole]);
        const [first] = await rows<{ number: number }>(
          'select min(number)::int as number from groups.working_group',
          [],
          pool,
        );
        expect(first).toEqual({ number: 1 });
      } finally {
        await pool.end();
        await fresh.drop();
      }
    }
  }, 120_000);

  it('leaves an installation alone that somebody has begun to use', async () => {
    const fresh = await TestDatabase.empty();
    const pool = new pg.Pool({ connectionString: fresh.url, max: 2 });
    try {
      await migrateDatabase(fresh.url);
      await withApi(fresh.url, async (app) => {
        await pool.query(
          `insert into platform.audience (id) values ('00000000-0000-4000-8000-00000000000a')`,
        );
        await pool.query(
          `insert into people.person (id, name, initials, visibility) values ('00000000-0000-4000-8000-00000000000a', 'Somebody', 'S', '{}')`,
        );
        const said: string[] = [];
        await loadDemo(app, (line) => said.push(line));
        expect(said).toEqual(['The demo community was not loaded: this installation is not empty.']);
        expect((await countsIn(pool))['people.person']).toBe(1);
      });
    } finally {
      await pool.end();
      await fresh.drop();
    }
  });
});

/** The third row that is written into the table fails: what came before it stays, as after a kill. */
async function stopAt(pool: pg.Pool, table: string): Promise<void> {
  await pool.query(`create function public.killed() returns trigger language plpgsql as $$
    begin if (select count(*) from ${table}) >= 2 then raise exception 'killed'; end if; return new; end $$`);
  await pool.query(
    `create trigger killed before insert on ${table} for each row execute function public.killed()`,
  );
}
