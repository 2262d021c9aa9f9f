/** The catalogue of practices: narrowed down by facets, and seen as far as its communities are. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Admission, Communities, GroupVisibility, Members } from '#groups';
import { onBehalfOf } from '#kernel';
import type { Caller, Loose } from '../kit/caller.js';
import { PracticeStage, type Shown } from '../kit/practice-stage.js';

let stage: PracticeStage;
let author: Caller;
let editor: Caller;
let guest: Caller;
let stranger: Caller;

beforeAll(async () => {
  stage = await PracticeStage.open();
  ({ author, editor, guest } = stage);
  stranger = await stage.house.caller('stranger');
}, 120_000);
afterAll(() => stage?.close());

const read = 'query ($n: Int!) { practice(number: $n) { id } }';
const sees = async (caller: Caller, { number }: Shown): Promise<boolean> =>
  (await caller.ask(read, { n: number })).errors.length === 0;

describe('the catalogue', () => {
  it('is narrowed down by theme, town and country, with counts under the other choices', async () => {
    for (const _ of [1, 2]) await stage.published();
    const document = `query ($filter: PracticeFilter) { practices(filter: $filter, first: 1) { items { id } next }
      practiceFacets(filter: $filter) { themes { theme { number } count } municipalities { municipality { name number } count } countries { country count } } }`;
    const all = await guest.get(document, {});
    const [town] = all.practiceFacets.municipalities;
    expect(town).toMatchObject({ municipality: { name: 'Wrocław' } });
    expect(all.practiceFacets.countries).toEqual([{ country: 'PL', count: town.count }]);
    const ofTown = await guest.get(document, { filter: { town: town.municipality.number, country: 'RO' } });
    expect(ofTown.practices.items).toEqual([]);
    // a choice does not narrow its own facet, so that one can change it
    expect(ofTown.practiceFacets.countries).toEqual([{ country: 'PL', count: town.count }]);
    expect(ofTown.practiceFacets.municipalities).toEqual([]);
    const theme = all.practiceFacets.themes[0].theme.number;
    expect((await guest.get(document, { filter: { theme } })).practices.items).toHaveLength(1);
    expect((await guest.get(document, { filter: { theme: 999_999 } })).practices.items).toEqual([]);
    // page by page each is met once
    const met: string[] = [];
    let after: string | null = null;
    do {
      const { practices }: Loose = await guest.get(
        'query ($after: String) { practices(first: 1, after: $after) { items { id } next } }',
        { after },
      );
      met.push(...practices.items.map(({ id }: Loose) => id));
      after = practices.next;
    } while (after);
    expect(new Set(met).size).toBe(met.length);
    expect(met).toHaveLength(town.count);
  });

  it('is seen as far as its community is', async () => {
    const [admin, communities, members] = [
      onBehalfOf(stage.ids.person['admin']!),
      stage.house.app.get(Communities),
      stage.house.app.get(Members),
    ];
    const { id } = await communities.createCommunity(admin, {
      names: { pl: 'Wspólnota próby' },
      shortNames: {},
      purposes: {},
      visibility: GroupVisibility.PUBLIC,
      admission: Admission.REQUEST,
    });
    for (const name of ['member', 'candidate', 'moderator'])
      await members.addMember(admin, id, { personId: stage.ids.person[name]!, role: 'MEMBER' });
    await members.addMember(admin, id, { personId: stage.ids.person['secretariat']!, role: 'SECRETARIAT' });
    const practice = await stage.published(stage.whole(), { communityId: id });
    const change = (visibility: string, version: number) =>
      editor.get('mutation ($input: EditCommunityInput!) { editCommunity(input: $input) { version } }', {
        input: { id, version, visibility },
      });
    const seen = async () => [
      await sees(guest, practice),
      await sees(stranger, practice),
      await sees(author, practice),
    ];
    expect(await seen()).toEqual([true, true, true]);
    await change('LISTED', 1);
    expect(await seen()).toEqual([false, false, true]);
    await change('PUBLIC', 2);
    expect(await seen()).toEqual([true, true, true]);
  });
});
