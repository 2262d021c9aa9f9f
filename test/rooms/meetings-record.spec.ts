/** What was said and shown at a meeting: figures, words, presentations, pictures. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { bring, photo } from '../kit/uploads.js';

let house: House;
let ids: CastIds;
let facilitator: Caller;
let guest: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  facilitator = await house.caller('facilitator');
  guest = house.guest();
}, 120_000);
afterAll(() => house?.close());

const pl = (text: string) => [{ language: 'pl', text }];
const read = `query ($n: Int!) { meeting(number: $n) { id version
  figures { value { value qualifier } rank asWritten what whats { language text } town { id } territory source }
  quotes { text language by } contributions { kind title url language by subjects }
  photos { id alt alts { language text } caption width height url smallUrl }
  revisions { items { changes { field from to } } } } }`;

interface Made {
  id: string;
  number: number;
}

async function made(placeId: string, content: object): Promise<Made> {
  const { createMeeting } = await facilitator.get(
    'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }',
    { input: { key: randomUUID(), placeId, content } },
  );
  await facilitator.get(
    'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }',
    {
      input: { id: createMeeting.id, version: 1, state: 'HELD' },
    },
  );
  return createMeeting;
}

const edit = 'mutation ($input: EditMeetingInput!) { editMeeting(input: $input) { version } }';

async function edited({ id, number }: Made, content: object): Promise<Loose> {
  const { version } = (await facilitator.get(read, { n: number })).meeting;
  return facilitator.ask(edit, { input: { id, version, content } });
}

const shown = async (caller: Caller, { number }: Made): Promise<Loose> =>
  (await caller.get(read, { n: number })).meeting;
const brought = async (by: Caller = facilitator): Promise<string> =>
  (await bring(by, await photo(40, 30, 'png'), 'sala.png')).file.id;

describe('what was said', () => {
  it('is told with its qualifier, its place and its source, in its order', async () => {
    const figures = [
      {
        value: { value: 300_000, qualifier: 'ABOUT' },
        asWritten: '300 tys.',
        whats: pl('cudzoziemców'),
        sources: pl('Według oficjalnych danych'),
      },
      { rank: 3, whats: pl('województwa'), territories: pl('Dolny Śląsk') },
      {
        value: { value: 12, qualifier: 'EXACT' },
        whats: pl('szkół'),
        townId: ids.municipality.id,
      },
    ];
    const quotes = [
      { text: 'Raz.\nDwa.', language: 'pl', by: 'Biuro Prasowe' },
      { text: 'Один', language: 'uk' },
    ];
    const contributions = [
      { kind: 'SPEECH', by: 'Zespół', subjects: ['Pierwsza praktyka', 'Druga'] },
      { kind: 'RECORDING', title: 'Nagranie', url: 'https://film.example/1?a=b', language: 'pl' },
    ];
    const meeting = await made(ids.groups.public.id, {
      titles: pl('Liczby'),
      figures,
      quotes,
      contributions,
    });
    const page = await shown(guest, meeting);
    const none = { value: null, rank: null, asWritten: null, town: null, territory: null, source: null };
    expect(page.figures.map(({ whats: _, ...figure }: Loose) => figure)).toEqual([
      {
        ...none,
        value: figures[0]!.value,
        asWritten: '300 tys.',
        what: 'cudzoziemców',
        source: 'Według oficjalnych danych',
      },
      { ...none, rank: 3, what: 'województwa', territory: 'Dolny Śląsk' },
      { ...none, value: figures[2]!.value, what: 'szkół', town: { id: ids.municipality.id } },
    ]);
    expect(page.quotes).toEqual([quotes[0], { ...quotes[1], by: null }]);
    expect(page.contributions).toEqual([
      { ...contributions[0], title: null, url: null, language: null },
      { ...contributions[1], by: null, subjects: [] },
    ]);
    expect((await edited(meeting, { quotes: [quotes[1]], figures: null })).errors).toEqual([]);
    const after = await shown(facilitator, meeting);
    expect([after.figures, after.quotes.length, after.contributions.length]).toEqual([[], 1, 2]);
    const [{ changes }] = after.revisions.items;
    expect(changes).toEqual([
      {
        field: 'figures',
        from: expect.stringMatching(
          /^~300000 cudzoziemców, “300 tys\.”, Według[^\n]*\n3\. województwa, Dolny/,
        ),
        to: null,
      },
      { field: 'quotes', from: expect.stringContaining('Biuro Prasowe'), to: '“Один” (uk)' },
    ]);
  });

  it.each([
    [{ figures: [{ whats: pl('nic') }] }, 'input.content.figures.0.value', 'VALUE_OR_RANK'],
    [{ contributions: [{ kind: 'SPEECH' }] }, 'input.content.contributions.0.title', 'REQUIRED'],
    [
      { figures: [{ rank: 1, whats: pl('a'), townId: 'TOWN', territories: pl('b') }] },
      'input.content.figures.0.territories',
      'TOWN_OR_TERRITORY',
    ],
  ])('is refused where it says nothing, or two things: %j', async (content, field, rule) => {
    const said = JSON.parse(JSON.stringify(content).replace('TOWN', ids.municipality.id));
    const { errors } = await facilitator.ask(
      'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id } }',
      { input: { key: randomUUID(), placeId: ids.groups.public.id, content: said } },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field, rule });
  });
});

describe('the pictures of a meeting', () => {
  it('each say what they show, are fetched by its readers, and go with it', async () => {
    const [first, second] = [await brought(), await brought()];
    const meeting = await made(ids.groups.public.id, {
      titles: pl('Zdjęcia'),
      photos: [
        { fileId: first, alts: pl('Sala'), captions: pl('Kiszyniów') },
        { fileId: second, alts: [...pl('Stół'), { language: 'en', text: 'A table' }] },
      ],
    });
    const { photos } = await shown(guest, meeting);
    expect(photos).toMatchObject([
      { id: first, alt: 'Sala', caption: 'Kiszyniów', width: 40, height: 30 },
      { id: second, caption: null, alts: [{ language: 'en', text: 'A table' }, { language: 'pl' }] },
    ]);
    const fetched = await fetch(house.url + photos[0].url);
    expect([fetched.status, fetched.headers.get('content-type')]).toEqual([200, 'image/png']);
    // turned round, and one taken out: what stays keeps its file, what goes is given up
    expect((await edited(meeting, { photos: [{ fileId: second, alts: pl('Stół') }] })).errors).toEqual([]);
    expect((await shown(guest, meeting)).photos.map(({ id }: Loose) => id)).toEqual([second]);
    const states = await house.sql.query<{ id: string; state: string }>(
      'select id, state from platform.stored_file where id = any($1)',
      [[first, second]],
    );
    expect(Object.fromEntries(states.rows.map(({ id, state }) => [id, state]))).toEqual({
      [first]: 'RELEASED',
      [second]: 'CLAIMED',
    });
    const [{ changes }] = (await shown(facilitator, meeting)).revisions.items;
    expect(changes).toMatchObject([{ field: 'photos', from: expect.stringContaining('Kiszyniów') }]);
  });

  it('are refused without words, with the words of another, and where they are nobody’s to give', async () => {
    const [one, two] = [await brought(), await brought()];
    const text = (await bring(facilitator, 'zwykły tekst', 'notatka.txt')).file.id;
    const foreign = await brought(await house.caller('member'));
    const meeting = await made(ids.groups.public.id, { titles: pl('Odmowy') });
    const refused = async (photos: object[]): Promise<Loose> => {
      const { code, field, rule } = (await edited(meeting, { photos })).errors[0]!.extensions;
      return { code, field: field?.replace('input.content.', ''), rule };
    };
    const code = 'BAD_INPUT';
    expect(await refused([{ fileId: one, alts: [] }])).toEqual({
      code,
      field: 'photos.0.alts',
      rule: 'REQUIRED',
    });
    expect(
      await refused([
        { fileId: one, alts: pl('Logo partnera') },
        { fileId: two, alts: pl(' logo  PARTNERA') },
      ]),
    ).toEqual({ code, field: 'photos.1.alts', rule: 'ALT_REPEATED' });
    expect(await refused([{ fileId: text, alts: pl('Notatka') }])).toEqual({
      code,
      field: 'photos',
      rule: 'NOT_A_PICTURE',
    });
    expect(await refused([{ fileId: foreign, alts: pl('Cudze') }])).toEqual({
      code,
      field: 'photos',
      rule: 'NO_SUCH_UPLOAD',
    });
    expect((await edited(meeting, { photos: [{ fileId: one, alts: pl('Sala') }] })).errors).toEqual([]);
    const other = await made(ids.groups.public.id, { titles: pl('Inne') });
    const taken = await edited(other, { photos: [{ fileId: one, alts: pl('Sala') }] });
    expect(taken.errors[0]!.extensions).toMatchObject({ rule: 'NO_SUCH_UPLOAD' });
  });

  it('and figures of a listed meeting are not for those who may only know of it', async () => {
    const meeting = await made(ids.groups.listed.id, {
      titles: pl('U nas'),
      visibility: 'LISTED',
      figures: [{ rank: 1, whats: pl('a') }],
      quotes: [{ text: 'b', language: 'pl' }],
      contributions: [{ kind: 'SPEECH', by: 'c' }],
      photos: [{ fileId: await brought(), alts: pl('Sala') }],
    });
    const counts = async (caller: Caller): Promise<number[]> => {
      const { figures, quotes, contributions, photos } = await shown(caller, meeting);
      return [figures, quotes, contributions, photos].map((list) => list.length);
    };
    expect(await counts(await house.caller('coordinator'))).toEqual([0, 0, 0, 0]);
    expect(await counts(await house.caller('member'))).toEqual([1, 1, 1, 1]);
  });
});
