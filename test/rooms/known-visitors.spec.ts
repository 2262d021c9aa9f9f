/** Who speaks is remembered for a second; that a session has ended is known at once, and in all processes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Caller, testPassword } from '../kit/caller.js';
import { House } from '../kit/house.js';
import { eraseAccount } from '../kit/leaving.js';

let house: House;
let secondDoor: string;

beforeAll(async () => {
  house = await House.open();
  secondDoor = (await house.openSecondDoor()).url;
}, 60_000);
afterAll(() => house?.close());

/** A new session of the member's. */
async function browser(): Promise<Caller> {
  const caller = new Caller(house.url);
  await caller.signIn('member@town.example');
  return caller;
}

/** The same cookie in other hands, which keep it when the browser has thrown it away. */
function copyOf({ cookie }: Caller, url = house.url): Caller {
  const copy = new Caller(url);
  copy.cookie = cookie;
  return copy;
}

const signOut = 'mutation { signOut }';
const isIn = async (caller: Caller): Promise<boolean> =>
  (await caller.get('{ viewer { person { id } } }')).viewer !== null;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a session that has ended', () => {
  it('speaks for nobody in any request that comes after, whatever was being asked when it ended', async () => {
    const callers: Caller[] = [];
    while (callers.length < 12) callers.push(await browser());
    // by then nothing is remembered of their sessions: each is looked up while it ends
    await pause(1_050);
    for (const caller of callers) {
      const copy = copyOf(caller);
      let ended = false;
      const asking = Array.from({ length: 8 }, async () => {
        while (!ended) await isIn(copy);
      });
      await caller.get(signOut);
      ended = true;
      expect(await Promise.all([isIn(copy), isIn(copy)])).toEqual([false, false]);
      await Promise.all(asking);
      expect(await isIn(copy)).toBe(false);
    }
  }, 60_000);

  it('is forgotten by other processes as soon as they are told', async () => {
    const took: number[] = [];
    for (let round = 0; round < 5; round++) {
      const caller = await browser();
      const elsewhere = copyOf(caller, secondDoor);
      expect(await isIn(elsewhere)).toBe(true);
      await caller.get(signOut);
      const ended = performance.now();
      while (await isIn(elsewhere)) await pause(5);
      took.push(performance.now() - ended);
    }
    expect(Math.min(...took)).toBeLessThan(500);
  }, 60_000);

  it('speaks for nobody after a second where nobody was told', async () => {
    const caller = await browser();
    expect(await isIn(caller)).toBe(true);
    await house.sql.query('update people.session set revoked_at = now() where person_id = $1', [
      caller.personId,
    ]);
    await pause(1_050);
    expect(await isIn(caller)).toBe(false);
  }, 60_000);
});

describe('a program', () => {
  it('speaks for nobody once its token is revoked, or the person is forgotten', async () => {
    const mutation = 'mutation ($name: String!) { createApiToken(name: $name) { token apiToken { id } } }';
    const person = new Caller(house.url);
    await person.signIn('candidate@town.example');
    const reads = async (token: string): Promise<boolean> => {
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ viewer { person { id } } }' }),
      });
      return ((await response.json()) as { data: { viewer: unknown } }).data.viewer !== null;
    };
    const made: { token: string; apiToken: { id: string } }[] = [];
    for (const name of ['raport', 'kopia']) made.push((await person.get(mutation, { name })).createApiToken);
    for (const { token } of made) expect(await reads(token)).toBe(true);
    await person.get('mutation ($id: ID!) { revokeApiToken(id: $id) }', { id: made[0]!.apiToken.id });
    expect(await Promise.all(made.map(({ token }) => reads(token)))).toEqual([false, true]);
    await person.get(eraseAccount, { input: { password: testPassword, posts: 'STAY' } });
    expect(await reads(made[1]!.token)).toBe(false);
  }, 60_000);
});

describe('a person who has chosen another language', () => {
  it('reads in it from the next request on, through every door', async () => {
    const caller = await browser();
    const elsewhere = copyOf(caller, secondDoor);
    const name = async (from: Caller) => (await from.get('{ themes { name } }')).themes[0].name as string;
    for (const language of ['uk', 'ro', 'uk']) {
      const { viewer } = await caller.get('{ viewer { person { version } } }');
      await caller.get(
        'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { version } }',
        {
          input: { version: viewer.person.version, interfaceLanguage: language },
        },
      );
      const here = await name(caller);
      expect(/[а-яіїє]/i.test(here)).toBe(language === 'uk');
      while ((await name(elsewhere)) !== here) await pause(5);
    }
  }, 60_000);
});
