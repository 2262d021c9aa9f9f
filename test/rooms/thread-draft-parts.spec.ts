/** The poll and the files of a thread that is begun, at the public doors: on all devices of its author, as long as the draft stands. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CleanUp } from '#platform';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { bring, pdf, photo } from '../kit/uploads.js';

let house: House;
let ids: CastIds;
let phone: Caller;
let desk: Caller;
let other: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [phone, desk, other] = (await Promise.all(
    ['member', 'member', 'facilitator'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller];
}, 180_000);
afterAll(() => house?.close());
beforeEach(async () => {
  await house.sql.query('delete from platform.throttle');
  await house.sql.query('delete from discussions.thread_draft');
});

const fields = `title text version poll { question options kind most secret days }
  attachments { id name mediaType width alt url smallUrl }`;
const save = `mutation ($s: ID!, $version: Int!, $title: String!, $poll: DraftPollInput, $files: [AttachmentInput!]) {
  saveThreadDraft(scopeId: $s, version: $version, title: $title, text: "", poll: $poll, attachments: $files) { ${fields} } }`;
const place = (): string => ids.groups.listed.id;
const begin = async (by: Caller, version: number, parts: Record<string, unknown> = {}): Promise<Loose> =>
  (await by.get(save, { s: place(), version, title: 'Zaczynam', ...parts })).saveThreadDraft;
const begun = async (by: Caller): Promise<Loose> =>
  (await by.get(`query ($s: ID!) { threadDraft(scopeId: $s) { ${fields} } }`, { s: place() })).threadDraft;
const paper = async (by: Caller, name = 'uchwała.pdf'): Promise<string> =>
  (await bring(by, pdf, name)).file.id;
const status = async (url: string): Promise<number> => (await fetch(`${house.url}${url}`)).status;
const days = (id: string, past: number): Promise<unknown> =>
  house.sql.query('update platform.stored_file set at = now() - make_interval(days => $2) where id = $1', [
    id,
    past,
  ]);
const cleanUp = (): Promise<void> => house.app.get(CleanUp).run();
const isKept = async (id: string): Promise<boolean> =>
  (await house.sql.query('select id from platform.stored_file where id = $1', [id])).rows.length === 1;
const open = async (by: Caller, more: Record<string, unknown>): Promise<Loose> =>
  (
    await by.get('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }', {
      input: { scopeId: place(), title: 'Otwarte', text: 'Oto jest', language: 'pl', ...more },
    })
  ).openThread;

describe('the poll of a thread that is begun', () => {
  it('goes on at another device as far as it is made, and goes with the opening', async () => {
    const poll = {
      question: '',
      options: ['jutro', ''],
      kind: 'SEVERAL',
      most: null,
      secret: false,
      days: 14,
    };
    expect(await begin(phone, 0, { poll })).toMatchObject({ poll, version: 1 });
    expect(await begun(desk)).toMatchObject({ poll });
    const asked = { ...poll, question: 'Kiedy się spotkamy?' };
    await begin(desk, 1, { poll: asked });
    const late = await phone.ask(save, { s: place(), version: 1, title: 'Telefon', poll: null });
    expect(late.errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', currentPoll: asked });
    await begin(phone, 2, { poll: null });
    expect((await begun(desk)).poll).toBeNull();
    await begin(desk, 3, { poll });
    await open(phone, {});
    expect(await begun(desk)).toBeNull();
  });
});

describe('the files of a thread that is begun', () => {
  it('are found at another device in their order, with what pictures show, and fetched by ticket', async () => {
    const one = await paper(phone);
    const picture = (await bring(phone, await photo(40, 30, 'png'), 'rynek.png')).file.id;
    await begin(phone, 0, { files: [{ fileId: picture, alt: null }, { fileId: one }] });
    await begin(desk, 1, { files: [{ fileId: picture, alt: 'Rynek' }, { fileId: one }, { fileId: one }] });
    const { attachments } = await begun(phone);
    expect(attachments).toMatchObject([
      { id: picture, name: 'rynek.png', mediaType: 'image/png', width: 40, alt: 'Rynek' },
      { id: one, name: 'uchwała.pdf', alt: null },
    ]);
    expect(attachments).toHaveLength(2);
    for (const { url, smallUrl } of attachments)
      expect([await status(url), await status(smallUrl)]).toEqual([200, 200]);
    const late = await phone.ask(save, { s: place(), version: 1, title: 'Telefon' });
    expect(late.errors[0]!.extensions).toMatchObject({
      currentAttachments: [{ id: picture, alt: 'Rynek' }, { id: one }],
    });
  });

  it('live as long as the draft names them, and are gone soon after', async () => {
    const [held, dropped, never] = [await paper(phone), await paper(phone), await paper(phone)];
    await begin(phone, 0, { files: [{ fileId: held }, { fileId: dropped }] });
    for (const id of [held, dropped, never]) await days(id, 3);
    await cleanUp();
    expect([await isKept(held), await isKept(dropped), await isKept(never)]).toEqual([true, true, false]);
    // named on, though it was brought days ago
    expect((await begin(phone, 1, { files: [{ fileId: held }] })).attachments).toMatchObject([{ id: held }]);
    await cleanUp();
    expect([await isKept(held), await isKept(dropped)]).toEqual([true, false]);
    await phone.get('mutation ($s: ID!) { removeThreadDraft(scopeId: $s) }', { s: place() });
    await cleanUp();
    expect(await isKept(held)).toBe(false);
  });

  it('go with a draft that was given up half a year ago', async () => {
    const file = await paper(phone);
    await begin(phone, 0, { files: [{ fileId: file }] });
    await days(file, 200);
    await house.sql.query(`update discussions.thread_draft set saved_at = now() - interval '181 days'`);
    await cleanUp();
    expect([await begun(desk), await isKept(file)]).toEqual([null, false]);
  });

  it('stand in the thread that is opened, whatever their age; what the draft named beside goes', async () => {
    const [sent, beside] = [await paper(phone), await paper(phone)];
    await begin(phone, 0, { files: [{ fileId: sent }, { fileId: beside }] });
    for (const id of [sent, beside]) await days(id, 40);
    await cleanUp();
    await open(desk, { attachments: [{ fileId: sent }] });
    expect(await begun(phone)).toBeNull();
    await cleanUp();
    expect([await isKept(sent), await isKept(beside)]).toEqual([true, false]);
  });

  it('that are gone, stand in a post, or are another’s are left out, and keep nobody from saving', async () => {
    const [gone, posted, foreign, own] = [
      await paper(phone),
      await paper(phone),
      await paper(other),
      await paper(phone),
    ];
    await days(gone, 1);
    await open(phone, { attachments: [{ fileId: posted }] });
    const all = [gone, posted, foreign, own].map((fileId) => ({ fileId }));
    expect((await begin(phone, 0, { files: all })).attachments.map((one: Loose) => one.id)).toEqual([own]);
    // posted elsewhere since: the draft does not give it out any more
    await open(phone, { scopeId: ids.groups.public.id, attachments: [{ fileId: own }] });
    expect((await begun(desk)).attachments).toEqual([]);
  });
});
