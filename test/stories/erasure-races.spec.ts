/** Somebody is erased at the very moment in which they write, or come in elsewhere: who was first is told by locks, not by luck. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { testPassword, type Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { eraseAccount } from '../kit/leaving.js';

let house: House;
let ids: CastIds;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
}, 180_000);
afterAll(() => house?.close());

const erase = (who: Caller) => who.ask(eraseAccount, { input: { password: testPassword, posts: 'ERASED' } });
const write = (who: Caller, text: string) =>
  who.ask('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
    input: { key: crypto.randomUUID(), threadId: ids.groups.public.thread.id, text, language: 'pl' },
  });
const signIn = (name: string) =>
  house.guest().ask('mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', {
    input: { email: `${name}@town.example`, password: testPassword },
  });
const codeOf = (answer: { errors: { extensions: { code: string } }[] }) =>
  answer.errors[0]?.extensions.code ?? 'DONE';

/** Holds rows while something is begun, until so many statements wait; then lets go. */
async function holding(
  rows: string,
  values: unknown[],
  begin: (() => Promise<unknown>)[],
): Promise<unknown[]> {
  const client: pg.PoolClient = await house.sql.connect();
  const begun: Promise<unknown>[] = [];
  try {
    await client.query('begin');
    await client.query(rows, values);
    for (const [i, start] of begin.entries()) {
      begun.push(start());
      await waiting(i + 1);
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
  return Promise.all(begun);
}

async function waiting(many: number): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const { rows } = await house.sql.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows[0]!.n >= many) return;
    await new Promise((soon) => setTimeout(soon, 20));
  }
  throw new Error(`Fewer than ${many} wait.`);
}

/** What is left of somebody that must not be. */
async function left(personId: string): Promise<{ words: number; sessions: number; accounts: number }> {
  const { rows } = await house.sql.query(
    `select (select count(*)::int from discussions.post where author_id = $1 and text <> '') as words,
       (select count(*)::int from people.session where person_id = $1) as sessions,
       (select count(*)::int from people.account where person_id = $1) as accounts`,
    [personId],
  );
  return rows[0];
}
const nothing = { words: 0, sessions: 0, accounts: 0 };

describe('an erasure beside', () => {
  it('a post that had begun before: it waits for it, and erases it', async () => {
    const member = await house.caller('member');
    const [written, erased] = (await holding(
      'select id from discussions.thread where id = $1 for update',
      [ids.groups.public.thread.id],
      [() => write(member, 'Jeszcze jedno'), () => erase(member)],
    )) as Awaited<ReturnType<typeof write>>[];
    expect([codeOf(written!), codeOf(erased!)]).toEqual(['DONE', 'DONE']);
    expect(await left(member.personId)).toEqual(nothing);
    const { rows } = await house.sql.query('select withdrawn_at from discussions.post where id = $1', [
      written!.data.writePost.id,
    ]);
    expect(rows[0].withdrawn_at).not.toBeNull();
  });

  it('a post that begins in the middle of it: the post waits, and is refused', async () => {
    const moderator = await house.caller('moderator');
    const [erased, written] = (await holding(
      'select id from platform.audience where id = $1 for update',
      [ids.groups.public.id],
      [() => erase(moderator), () => write(moderator, 'Za późno')],
    )) as Awaited<ReturnType<typeof write>>[];
    expect([codeOf(erased!), codeOf(written!)]).toEqual(['DONE', 'UNAUTHENTICATED']);
    expect(await left(moderator.personId)).toEqual(nothing);
  });

  it('a sign-in whose password was right a moment ago: nobody is let in', async () => {
    const observer = await house.caller('observer');
    const [erased, entered] = (await holding(
      `select id from platform.mail where recipient = 'observer@town.example' for update`,
      [],
      [() => erase(observer), () => signIn('observer')],
    )) as Awaited<ReturnType<typeof signIn>>[];
    expect([codeOf(erased!), codeOf(entered!)]).toEqual(['DONE', 'BAD_CREDENTIALS']);
    expect(await left(observer.personId)).toEqual(nothing);
  });

  it('a post of another that names the person: it waits, is refused, and is written without the name when sent again', async () => {
    const secretariat = await house.caller('secretariat');
    const person = await house.caller('coordinator');
    const { openThread } = await secretariat.get(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
      { input: { scopeId: ids.community.id, title: 'Kto odpowie?', text: 'Na początek', language: 'pl' } },
    );
    const text = `[@Coordinator Osoba](guildhall:person/${person.personId}), co Pani na to?`;
    const key = crypto.randomUUID();
    const name = () =>
      secretariat.ask('mutation ($input: WritePostInput!) { writePost(input: $input) { text } }', {
        input: { key, threadId: openThread.id, text, language: 'pl' },
      });
    const [erased, named] = (await holding(
      `select id from platform.mail where recipient = 'coordinator@town.example' for update`,
      [],
      [() => erase(person), name],
    )) as Awaited<ReturnType<typeof name>>[];
    expect([codeOf(erased!), codeOf(named!)]).toEqual(['DONE', 'CONFLICT']);
    expect((await name()).data.writePost.text).toBe(
      `[@…](guildhall:person/${person.personId}), co Pani na to?`,
    );
  });

  it('everything at once, twice: it is done once, and nothing of the person comes after it', async () => {
    const person = await house.caller('member2');
    const devices = await Promise.all(
      [1, 2, 3].map(async () => {
        const device = house.guest();
        await device.signIn('member2@town.example');
        return device;
      }),
    );
    const answers = await Promise.all([
      ...devices.flatMap((device) => [write(device, 'Słowo'), write(device, 'Drugie')]),
      erase(person),
      erase(devices[0]!),
      signIn('member2'),
      ...devices.map((device) => device.ask('mutation { createApiToken(name: "x") { token } }')),
    ]);
    const erasures = answers.slice(6, 8).map(codeOf);
    expect(erasures).toContain('DONE');
    expect(answers.map(codeOf).filter((code) => code === 'INTERNAL')).toEqual([]);
    expect(await left(person.personId)).toEqual(nothing);
    const { rows } = await house.sql.query('select 1 from people.api_token where person_id = $1', [
      person.personId,
    ]);
    expect(rows).toEqual([]);
  });
});
