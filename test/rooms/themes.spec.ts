/** The vocabulary of themes: five languages from the first start, one list for everybody, nothing that is borne gets lost. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onBehalfOf } from '#kernel';
import { Themes } from '#municipalities';
import { UnitOfWork } from '#platform';
import type { Caller } from '../kit/caller.js';
import { House } from '../kit/house.js';

let house: House;
let admin: Caller;

beforeAll(async () => {
  house = await House.open();
  admin = await house.caller('admin');
}, 120_000);
afterAll(() => house?.close());

const add = 'mutation ($input: AddThemeInput!) { addTheme(input: $input) { id key number name version } }';
const english = (text: string) => ({ input: { names: [{ language: 'en', text }] } });
const retire =
  'mutation ($id: ID!, $retired: Boolean!) { retireTheme(id: $id, retired: $retired) { retired } }';
const keys = async (withRetired = false): Promise<string[]> =>
  (await admin.get(`{ themes(withRetired: ${withRetired}) { key } }`)).themes.map(
    (theme: { key: string }) => theme.key,
  );

describe('the vocabulary', () => {
  it('is there from the beginning, each theme in five languages, each word once', async () => {
    const { themes } = await house.guest().get('{ themes { key names { language text } } }');
    expect(themes.length).toBeGreaterThanOrEqual(18);
    for (const { key, names } of themes) {
      expect([key, names.map((name: { language: string }) => name.language)]).toEqual([
        key,
        ['en', 'pl', 'ro', 'ru', 'uk'],
      ]);
    }
    for (const language of ['pl', 'en', 'ro', 'uk', 'ru']) {
      const words = themes.map(
        (theme: { names: { language: string; text: string }[] }) =>
          theme.names.find((name) => name.language === language)!.text,
      );
      expect(new Set(words).size).toBe(words.length);
      // Romanian is written with the comma below, Ukrainian and Russian in their own letters
      expect(words.join()).not.toMatch(language === 'ro' ? /[şţ]/ : /\u0000/);
      if (language === 'uk') expect(words.join()).not.toMatch(/[ыёэъ]/);
      if (language === 'ru') expect(words.join()).not.toMatch(/[іїєґ]/);
    }
  });

  it('is read in the reader’s language', async () => {
    const reader = house.guest();
    reader.cookie = 'guildhall_language=uk';
    const { themes } = await reader.get('{ themes { key name } }');
    expect(themes).toContainEqual({ key: 'labour-market', name: 'Ринок праці' });
  });

  it('grows at its end; a name that is there already is a conflict', async () => {
    const { addTheme } = await admin.get(add, english('Public transport'));
    expect(addTheme).toMatchObject({ key: 'public-transport', name: 'Public transport', version: 1 });
    expect((await keys()).at(-1)).toBe('public-transport');
    expect(await admin.refusal(add, english('Public  Transport'))).toBe('CONFLICT');
  });

  it('offers a retired theme no longer, and names it still', async () => {
    const { addTheme } = await admin.get(add, english('Allotments'));
    await admin.get(retire, { id: addTheme.id, retired: true });
    expect(await keys()).not.toContain('allotments');
    expect(await keys(true)).toContain('allotments');
    await admin.get(retire, { id: addTheme.id, retired: false });
    expect(await keys()).toContain('allotments');
  });

  it('lets things keep what they bear, and bear nothing that is retired or not there', async () => {
    const themes = house.app.get(Themes);
    const { addTheme } = await admin.get(add, english('Trams'));
    const asked = (ids: string[], borne: string[] = []) =>
      house.app
        .get(UnitOfWork)
        .run(onBehalfOf(admin.personId), (tx) =>
          themes.mustBeOffered(tx, ids, { field: 'input.themeIds', borne }),
        );
    await asked([addTheme.id, addTheme.id]);
    await admin.get(retire, { id: addTheme.id, retired: true });
    const refused = { code: 'NOT_FOUND', details: { field: 'input.themeIds' } };
    await expect(asked([addTheme.id])).rejects.toMatchObject(refused);
    await expect(asked([admin.personId])).rejects.toMatchObject(refused);
    await asked([addTheme.id], [addTheme.id]);
    expect([...(await themes.byId([addTheme.id])).values()]).toMatchObject([{ retired: true }]);
  });
});
