/** The directory of people: whom it finds, and what it does not give away. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audiences, isListedFor, isShownTo } from '../../libs/people/src/person/person.policy.js';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let member: Caller;
let stranger: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  member = await house.caller('member');
  stranger = await house.caller('stranger');
});
afterAll(() => house.close());

const question = `query ($filter: DirectoryFilter, $first: Int, $after: String) {
  people(filter: $filter, first: $first, after: $after) {
    total next items { id person { name } headline jobTitle languages roles offers seeks } } }`;

interface Found {
  total: number;
  next: string | null;
  items: {
    id: string;
    person: { name: string };
    headline: string | null;
    roles: string[];
    languages: string[];
  }[];
}

async function find(by: Caller, filter: object, page: object = {}): Promise<Found> {
  return (await by.get(question, { filter, ...page })).people;
}
const idsIn = (found: Found) => found.items.map(({ id }) => id);

const update = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { version } }';
async function change(person: Caller, input: object): Promise<void> {
  const { rows } = await house.sql.query<{ version: number }>(
    'select version from people.person where id = $1',
    [person.personId],
  );
  await person.get(update, { input: { version: rows[0]!.version, ...input } });
}

/** The same audience for every field. */
const all = (audience: string) =>
  Object.fromEntries(
    'pronunciation headline about offers seeks languages affiliations groups phone email face'
      .split(' ')
      .map((field) => [field, audience]),
  );

describe('a name', () => {
  it.each([
    [
      'Łucja Świątek-Țurcanu',
      ['lucja', 'SWIATEK', 'Świątek Łucja', 'turcanu', 'ţurcanu', 'tek-tur', 'ŁUCJA  ŚW'],
    ],
    ['Євгенія Щерба', ['євген', 'ЩЕРБА', 'щерба євгенія']],
  ])('%s is found by any spelling and any part', async (name, spellings) => {
    const coordinator = await house.caller('coordinator');
    await change(coordinator, { name });
    for (const spelling of spellings) {
      expect([spelling, idsIn(await find(stranger, { name: spelling }))]).toEqual([
        spelling,
        [coordinator.personId],
      ]);
    }
    expect((await find(stranger, { name: `${name} x` })).total).toBe(0);
    await change(coordinator, { name: 'Coordinator Osoba' });
    expect((await find(stranger, { name: spellings[0]! })).total).toBe(0);
  });

  it('of somebody who was erased, or shows nothing, finds nobody', async () => {
    const observer = await house.caller('observer');
    expect((await find(stranger, { name: 'observer' })).total).toBe(1);
    await change(observer, { visibility: all('NOBODY') });
    expect((await find(stranger, { name: 'observer' })).total).toBe(0);
    expect((await find(observer, { name: 'observer' })).total).toBe(1);
    await change(observer, { visibility: all('SIGNED_IN') });
    await house.sql.query('update people.person set erased_at = now() where id = $1', [observer.personId]);
    expect((await find(stranger, { name: 'observer' })).total).toBe(0);
    await house.sql.query('update people.person set erased_at = null where id = $1', [observer.personId]);
  });
});

describe('what is not shown', () => {
  it('does not find anybody either, and appears again for whom it is meant', async () => {
    const moderator = await house.caller('moderator');
    await change(moderator, { headline: 'Tylko dla grup', languages: ['ro'] });
    expect(idsIn(await find(stranger, { language: 'ro' }))).toContain(moderator.personId);
    await change(moderator, { visibility: { languages: 'SHARED_GROUPS', headline: 'NOBODY' } });
    expect(idsIn(await find(stranger, { language: 'ro' }))).toEqual([]);
    expect(idsIn(await find(member, { language: 'ro' }))).toEqual([moderator.personId]);
    const [seen] = (await find(stranger, { name: 'moderator' })).items;
    expect(seen).toMatchObject({ languages: [], headline: null });
    const { directoryChoices } = await stranger.get('{ directoryChoices { languages } }');
    expect(directoryChoices.languages).not.toContain('ro');
    await change(moderator, { visibility: { languages: 'SIGNED_IN', headline: 'SIGNED_IN' } });
  });

  it('is said alike by the policy and by the list, for every audience', async () => {
    const observer = await house.caller('observer');
    for (const audience of audiences) {
      await change(observer, { languages: ['mo'], visibility: { ...all('NOBODY'), languages: audience } });
      for (const [looker, sharesGroup, self] of [
        [stranger, false, false],
        [member, true, false],
        [observer, true, true],
      ] as const) {
        const visibility = { ...all('NOBODY'), languages: audience } as never;
        const found = await find(looker, { name: 'observer' });
        const stands = { signedIn: true, sharesGroup, self };
        expect([audience, found.total === 1]).toEqual([audience, isListedFor(stands, visibility)]);
        const spoken = await find(looker, { name: 'observer', language: 'mo' });
        expect([audience, spoken.total === 1]).toEqual([audience, isShownTo(stands, audience)]);
      }
    }
    await change(observer, { languages: [], visibility: all('SIGNED_IN') });
  });

  it('a role in a group that the reader may not read is not told', async () => {
    const facilitator = await house.caller('facilitator');
    await change(facilitator, { visibility: all('SIGNED_IN') });
    expect(idsIn(await find(stranger, { role: 'FACILITATOR' }))).toEqual([facilitator.personId]);
    const { rows } = await house.sql.query<{ id: string }>(
      `update people.scope_grant set ended_at = now() where person_id = $1 and scope_id = $2 and ended_at is null returning id`,
      [facilitator.personId, ids.groups.public.id],
    );
    // what is left is held in the listed and in the secret group
    expect(idsIn(await find(stranger, { role: 'FACILITATOR' }))).toEqual([]);
    expect((await find(stranger, { name: 'facilitator' })).items[0]!.roles).toEqual([]);
    expect(idsIn(await find(member, { role: 'FACILITATOR' }))).toEqual([facilitator.personId]);
    await house.sql.query('update people.scope_grant set ended_at = null where id = any($1::uuid[])', [
      rows.map(({ id }) => id),
    ]);
  });
});

describe('the list', () => {
  it('comes in pages that leave nobody out, also among those of one name', async () => {
    await house.sql.query(
      `with born as (select gen_random_uuid() as id, i from generate_series(1, 23) i),
            heard as (insert into platform.audience (id) select id from born returning id)
       insert into people.person (id, name, folded, initials, visibility)
       select id, 'Ta Sama', 'ta sama', 'TS', '{"headline": "SIGNED_IN"}' from born where id in (select id from heard)`,
    );
    const met: string[] = [];
    let after: string | null = null;
    do {
      const page: Found = await find(member, { name: 'ta sama' }, { first: 5, after });
      expect(page.total).toBe(23);
      met.push(...idsIn(page));
      after = page.next;
    } while (after);
    expect([met.length, new Set(met).size]).toEqual([23, 23]);
  });

  it('is not for guests', async () => {
    const guest = house.guest();
    expect(await guest.refusal('{ people { total } }')).toBe('UNAUTHENTICATED');
    expect(await guest.refusal('{ directoryChoices { languages } }')).toBe('UNAUTHENTICATED');
  });

  it('refuses a cursor of another list', async () => {
    const cursor = Buffer.from(JSON.stringify(['a', 'b'])).toString('base64url');
    expect(await member.refusal(question, { after: cursor })).toBe('BAD_INPUT');
  });
});
