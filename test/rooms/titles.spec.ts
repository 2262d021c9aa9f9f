/** Finding by titles: any part in any spelling, only what one may know of, and fast over thousands. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, titleKey } from '#kernel';
import type { Caller } from '../kit/caller.js';
import { tellTales } from '../kit/cast-names.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let member: Caller;
let stranger: Caller;
let guest: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [member, stranger] = await Promise.all([house.caller('member'), house.caller('stranger')]);
  guest = house.guest();
});
afterAll(() => house.close());

interface Section {
  kind: string;
  more: boolean;
  items: { id: string; title: string; detail: string | null; address: string; language: string | null }[];
}
const question = `query ($text: String!, $first: Int) {
  titles(text: $text, first: $first) { kind more items { id title detail language address } } }`;

async function find(by: Caller, text: string, first?: number): Promise<Section[]> {
  return (await by.get(question, { text, first })).titles;
}
async function idsOf(by: Caller, kind: string, text: string): Promise<string[]> {
  const sections = await find(by, text, 20);
  return sections.find((one) => one.kind === kind)?.items.map(({ id }) => id) ?? [];
}
async function openThread(title: string, language: string, kind: 'public' | 'secret' = 'public') {
  const { openThread: opened } = await member.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number version } }',
    { input: { scopeId: ids.groups[kind].id, title, text: 'Treść', language } },
  );
  return opened as { id: string; number: number; version: number };
}

describe('a thread', () => {
  it.each([
    ['Szkoła: obiady w czasie ferii', 'pl', ['obiady', 'SZKOLA', 'ferii szkoła', 'biad']],
    ['Cât costă o asistentă la Edineț?', 'ro', ['edinet', 'EDINEŢ', 'cit costa', 'asistenta']],
    ['Де взяти перекладачку в Єдинцях?', 'uk', ['перекладач', 'ЄДИНЦЯХ', 'perekladachku', 'yedyntsiakh']],
    ['Ёлка для всех детей', 'ru', ['елка', 'ёлк', 'detey', 'elka']],
  ])('%s is found by any spelling of any part', async (title, language, spellings) => {
    const { id, number } = await openThread(title, language);
    for (const spelling of spellings)
      expect([spelling, await idsOf(guest, 'THREAD', spelling)]).toEqual([spelling, [id]]);
    const [section] = await find(guest, spellings[0]!);
    expect(section).toMatchObject({
      kind: 'THREAD',
      items: [
        {
          title,
          language,
          detail: `Rada ${tellTales.public.name}`,
          address: expect.stringContaining(`/threads/${number}`),
        },
      ],
    });
    expect(await idsOf(guest, 'THREAD', `${spellings[0]} czegoś`)).toEqual([]);
  });

  it('follows its new title, and is no longer found by the old one', async () => {
    const { id, version } = await openThread('Pierwszy nagłówek', 'pl');
    await member.get(
      'mutation ($id: ID!, $v: Int!) { renameThread(id: $id, version: $v, title: "Drugie brzmienie") { id } }',
      {
        id,
        v: version,
      },
    );
    expect(await idsOf(member, 'THREAD', 'naglowek')).toEqual([]);
    expect(await idsOf(member, 'THREAD', 'brzmienie')).toEqual([id]);
  });

  it('of a conversation of two has no title, and is never found', async () => {
    await member.get('mutation ($input: OpenConversationInput!) { openConversation(input: $input) { id } }', {
      input: { key: newId(), personId: stranger.personId, text: 'Tajemniczo', language: 'pl' },
    });
    expect(await find(stranger, 'tajemniczo')).toEqual([]);
    expect((await find(stranger, 'o')).every(({ items }) => items.every(({ title }) => title !== ''))).toBe(
      true,
    );
  });
});

describe('what one may not know of', () => {
  it('is neither found nor counted: a secret group and what is said there', async () => {
    await openThread('Narada o poufnym', 'pl', 'secret');
    expect(await idsOf(member, 'THREAD', 'poufnym')).toHaveLength(1);
    for (const caller of [guest, stranger, await house.caller('secretariat'), await house.caller('admin')]) {
      expect(await find(caller, 'poufnym')).toEqual([]);
      expect(await find(caller, tellTales.secret.name)).toEqual([]);
    }
    const [seen] = await find(stranger, 'rada', 20);
    expect(seen!.items.map(({ id }) => id)).not.toContain(ids.groups.secret.id);
  });

  it('does not say that there is more when all the rest is withheld', async () => {
    const own = await find(member, 'rada', 3);
    const others = await find(guest, 'rada', 2);
    expect(own.find(({ kind }) => kind === 'GROUP')).toMatchObject({ more: false });
    expect(others.find(({ kind }) => kind === 'GROUP')).toMatchObject({ more: false });
    expect((await find(member, 'rada', 2)).find(({ kind }) => kind === 'GROUP')).toMatchObject({
      more: true,
    });
  });

  it('finds no people for guests, and none who show nothing', async () => {
    expect(await idsOf(guest, 'PERSON', 'osoba')).toEqual([]);
    const observer = await house.caller('observer');
    expect(await idsOf(stranger, 'PERSON', 'observer')).toEqual([observer.personId]);
    await house.sql.query(`update people.person set erased_at = now() where id = $1`, [observer.personId]);
    expect(await idsOf(stranger, 'PERSON', 'observer')).toEqual([]);
    await house.sql.query(`update people.person set erased_at = null where id = $1`, [observer.personId]);
  });
});

describe('a person', () => {
  it('is found in Latin and in Cyrillic letters, by whichever name they have now', async () => {
    const coordinator = await house.caller('coordinator');
    const rename = async (name: string) => {
      const { rows } = await house.sql.query<{ version: number }>(
        'select version from people.person where id = $1',
        [coordinator.personId],
      );
      await coordinator.get(
        'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { version } }',
        {
          input: { version: rows[0]!.version, name },
        },
      );
    };
    await rename('Євгенія Щерба');
    for (const typed of ['щерба', 'shcherba', 'yevheniia', 'Evgeni'])
      expect([typed, await idsOf(stranger, 'PERSON', typed)]).toEqual([typed, [coordinator.personId]]);
    await rename('Olena Coordinator');
    expect(await idsOf(stranger, 'PERSON', 'Олена')).toEqual([coordinator.personId]);
    expect(await idsOf(stranger, 'PERSON', 'щерба')).toEqual([]);
  });
});

describe('the order', () => {
  it('puts what is called exactly so first, then what begins so, then a word, then any part', async () => {
    const titles = ['Nowe przyborkowo', 'Sprawy: kowo i inne', 'Kowo', 'Kowo dla wszystkich'];
    for (const title of titles) await openThread(title, 'pl');
    const [section] = await find(member, 'kowo');
    expect(section!.items.map(({ title }) => title)).toEqual([titles[2], titles[3], titles[1], titles[0]]);
  });
});

describe('organisations and projects', () => {
  it('are found by any of their names, and by the short form', async () => {
    const admin = await house.caller('admin');
    const { addOrganisation } = await admin.get(
      'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { id } }',
      {
        input: {
          kind: 'NGO',
          sector: 'NGO',
          acronym: 'FMŻ',
          names: [
            { language: 'pl', text: 'Fundacja Mosty' },
            { language: 'uk', text: 'Фундація Мости' },
          ],
        },
      },
    );
    const { addProject } = await admin.get(
      'mutation ($input: AddProjectInput!) { addProject(input: $input) { id } }',
      {
        input: {
          acronym: 'PLBU/7',
          period: '2024/2026',
          titles: [
            { language: 'en', text: 'Bridges over the Bug' },
            { language: 'pl', text: 'Mosty nad Bugiem' },
          ],
        },
      },
    );
    for (const typed of ['mosty', 'Мости', 'fmz', 'fundatsiia'])
      expect([typed, await idsOf(guest, 'ORGANISATION', typed)]).toEqual([typed, [addOrganisation.id]]);
    for (const typed of ['bridges', 'bugiem', 'plbu 7'])
      expect([typed, await idsOf(guest, 'PROJECT', typed)]).toEqual([typed, [addProject.id]]);
  });
});

describe('at 4,000 threads, 3,000 people and 3,000 towns', () => {
  const words =
    'szkoła budżet sąsiedzi tłumaczenie urząd praca mieszkania kurs języka dzieci spotkanie wniosek'.split(
      ' ',
    );
  const title = (i: number) => `${words[i % 12]} ${words[(i * 7 + 3) % 12]} numer ${i}`;

  beforeAll(async () => {
    const count = 4000;
    const titles = Array.from({ length: count }, (_, i) => title(i));
    await house.sql.query(
      `insert into discussions.thread (id, scope_id, title, title_key, language, author_id, created_at, last_number, last_post_at,
         last_author_id, last_excerpt, post_count, head_changed_at)
       select gen_random_uuid(), case when n % 4 = 0 then $1::uuid else $2::uuid end, t, k, 'pl', $3, now(), 1, now() - n * interval '1 minute',
         $3, repeat('x', 150), 1, now() from unnest($4::text[], $5::text[]) with ordinality as u(t, k, n)`,
      [
        ids.groups.secret.id,
        ids.groups.public.id,
        member.personId,
        titles,
        titles.map((text) => titleKey([{ text }])),
      ],
    );
    await house.sql.query(
      `with born as (insert into platform.audience (id) select gen_random_uuid() from generate_series(1, 3000) returning id)
       insert into people.person (id, name, folded, title_key, initials, visibility)
       select id, 'Osoba ' || id, 'osoba ' || id, E'\\n osoba ' || id, 'OO', '{"headline": "SIGNED_IN"}' from born`,
    );
    await house.sql.query(
      `insert into municipalities.spelling (municipality_id, key, whole)
       select $1, 'gmina numer ' || n, true from generate_series(1, 9000) n`,
      [ids.municipality.id],
    );
    await house.sql.query('analyze');
  }, 60_000);

  it.each(['numer', 'a', 'szkola budzet 12', 'nie ma czegoś takiego'])(
    'finds %p well within 200 ms, for a member and for a guest',
    async (text) => {
      const took: Record<string, number> = {};
      for (const [name, caller] of Object.entries({ member, guest })) {
        const ask = async (document: string, variables: Record<string, unknown>): Promise<number> => {
          const times: number[] = [];
          for (let i = 0; i < 9; i++) {
            const began = performance.now();
            await caller.get(document, variables);
            times.push(performance.now() - began);
          }
          return times.sort((a, b) => a - b)[4]!;
        };
        const bare = await ask('{ installation { name } }', {});
        took[name] = await ask(question, { text, first: 5 });
        process.stderr.write(
          `titles ${JSON.stringify(text)}, ${name}: ${took[name]!.toFixed(1)} ms, ${(took[name]! / bare).toFixed(1)} times the smallest question\n`,
        );
      }
      expect(took['member']).toBeLessThan(200);
      expect(took['guest']).toBeLessThan(200);
    },
  );

  it('shows only as many as were asked for, never of a place that is closed to the reader', async () => {
    const [threads] = (await find(guest, 'numer', 20)).filter(({ kind }) => kind === 'THREAD');
    expect(threads).toMatchObject({ more: true });
    expect(threads!.items).toHaveLength(20);
    expect(threads!.items.every(({ title: one }) => Number(one.split(' ').at(-1)) % 4 !== 3)).toBe(true);
  });
});
