/** Files and pictures in posts, at the public doors: who brings them, who sees them, and when they are gone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { CleanUp } from '#platform';
import type { Caller } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { freshThread } from '../kit/live-client.js';
import { bring, pdf, photo } from '../kit/uploads.js';

let house: House;
let ids: CastIds;
let member: Caller;
let observer: Caller;
let moderator: Caller;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  member = await house.caller('member');
  observer = await house.caller('observer');
  moderator = await house.caller('moderator');
}, 180_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from platform.throttle'));

const fields = 'id version attachments { id name mediaType size width height alt url smallUrl urlUntil }';
const picture = async (by: Caller, name = 'rynek.png') =>
  (await bring(by, await photo(40, 30, 'png'), name)).file;
const paper = async (by: Caller, name = 'uchwała.pdf') => (await bring(by, pdf, name)).file;
const written = (attachments: { fileId: string; alt?: string | null }[] | null, key: string = newId()) => ({
  input: { key, threadId: ids.groups.listed.thread.id, text: 'Oto pliki', language: 'pl', attachments },
});
const write = `mutation ($input: WritePostInput!) { writePost(input: $input) { ${fields} } }`;
const edit = `mutation ($id: ID!, $version: Int!, $text: String!, $attachments: [AttachmentInput!]) {
  editPost(id: $id, version: $version, text: $text, attachments: $attachments) { ${fields} } }`;
const post = (by: Caller, id: string) => by.get(`query ($id: ID!) { post(id: $id) { ${fields} } }`, { id });
const status = async (url: string): Promise<number> => (await fetch(`${house.url}${url}`)).status;

describe('a post with files', () => {
  it('shows them to the readers of its thread, in their order, and gives them by ticket', async () => {
    const [one, two] = [await paper(member), await picture(member)];
    const attachments = [
      { fileId: two.id, alt: ' Rynek  o świcie ' },
      { fileId: one.id, alt: 'nie potrzeba' },
    ];
    const { writePost } = await member.get(write, written(attachments));
    expect(writePost.attachments).toMatchObject([
      { id: two.id, name: 'rynek.png', mediaType: 'image/png', width: 40, height: 30, alt: 'Rynek o świcie' },
      { id: one.id, name: 'uchwała.pdf', mediaType: 'application/pdf', width: null, alt: null },
    ]);
    const seen = (await post(observer, writePost.id)).post;
    expect(seen.attachments).toEqual(writePost.attachments);
    for (const { url, smallUrl } of seen.attachments)
      expect([await status(url), await status(smallUrl)]).toEqual([200, 200]);
    expect(Date.parse(seen.attachments[0].urlUntil) - Date.now()).toBeLessThan(2 * 60 * 60 * 1000);
    const stranger = await house.caller('stranger');
    expect(
      await stranger.refusal(`query ($id: ID!) { post(id: $id) { ${fields} } }`, { id: writePost.id }),
    ).toBe('NOT_FOUND');
    const fresh = await freshThread(observer, ids.groups.listed.thread.id);
    expect(fresh.posts.at(-1)!.attachments).toEqual(seen.attachments);
  });

  it('opens a thread with them', async () => {
    const one = await paper(member);
    const { openThread } = await member.get(
      'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
      {
        input: {
          scopeId: ids.groups.listed.id,
          title: 'Z plikiem',
          text: 'Oto plik',
          language: 'pl',
          attachments: [{ fileId: one.id }],
        },
      },
    );
    const { posts } = await freshThread(observer, openThread.id);
    expect(posts[0]!.attachments.map((held) => held.id)).toEqual([one.id]);
  });

  it('sent again is the same post with the same files; with other files it is a conflict', async () => {
    const [one, two] = [await paper(member), await paper(member)];
    const sending = written([{ fileId: one.id, alt: null }]);
    const first = (await member.get(write, sending)).writePost;
    const answers = await Promise.all([1, 2, 3].map(() => member.get(write, sending)));
    for (const { writePost } of answers) expect(writePost).toEqual(first);
    const other = await member.ask(write, written([{ fileId: two.id }], sending.input.key));
    expect(other.errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', rule: 'KEY_REUSED' });
    expect((await member.get(write, written([{ fileId: two.id }]))).writePost.attachments).toHaveLength(1);
  });

  it("takes neither somebody else's upload, nor one that stands elsewhere, nor pictures without words", async () => {
    const [mine, theirs, one, two] = [
      await paper(member),
      await paper(moderator),
      await picture(member),
      await picture(member),
    ];
    await member.get(write, written([{ fileId: mine.id }]));
    const count = async () => (await freshThread(member, ids.groups.listed.thread.id)).lastNumber;
    const before = await count();
    const refused: [string, { fileId: string; alt?: string }[], string, string][] = [
      ["another's", [{ fileId: theirs.id }], 'input.attachments', 'NO_SUCH_UPLOAD'],
      ['one that stands in a post', [{ fileId: mine.id }], 'input.attachments', 'NO_SUCH_UPLOAD'],
      ['one that was never there', [{ fileId: newId() }], 'input.attachments', 'NO_SUCH_UPLOAD'],
      ['a picture without words', [{ fileId: one.id }], 'input.attachments.0.alt', 'REQUIRED'],
      [
        'the same words twice',
        [
          { fileId: one.id, alt: 'Rynek' },
          { fileId: two.id, alt: 'Rynek' },
        ],
        'input.attachments.1.alt',
        'ALT_REPEATED',
      ],
      [
        'the same file twice',
        [
          { fileId: one.id, alt: 'Rynek' },
          { fileId: one.id, alt: 'Ratusz' },
        ],
        'input.attachments.1.fileId',
        'TWICE',
      ],
      [
        'more than ten',
        Array.from({ length: 11 }, () => ({ fileId: newId() })),
        'input.attachments',
        'ARRAY_MAX_SIZE',
      ],
    ];
    for (const [what, attachments, field, rule] of refused) {
      const { errors } = await member.ask(write, written(attachments));
      expect([what, errors[0]?.extensions]).toMatchObject([what, { code: 'BAD_INPUT', field, rule }]);
    }
    expect(await count()).toBe(before);
    // what was refused is still there to be sent rightly
    const both = [
      { fileId: one.id, alt: 'Rynek' },
      { fileId: two.id, alt: 'Ratusz' },
    ];
    expect((await member.get(write, written(both))).writePost.attachments).toHaveLength(2);
  });

  it('is edited: one stays, one goes, one comes; what went is deleted', async () => {
    const [stays, goes, comes] = [
      await picture(member),
      await paper(member, 'stary.pdf'),
      await paper(member),
    ];
    const { id } = (
      await member.get(write, written([{ fileId: goes.id }, { fileId: stays.id, alt: 'Rynek' }]))
    ).writePost;
    const attachments = [{ fileId: stays.id, alt: 'Rynek o świcie' }, { fileId: comes.id }];
    const { editPost } = await member.get(edit, { id, version: 1, text: 'Oto pliki', attachments });
    expect([editPost.version, editPost.attachments.map((one: { id: string }) => one.id)]).toEqual([
      2,
      [stays.id, comes.id],
    ]);
    expect(editPost.attachments[0].alt).toBe('Rynek o świcie');
    expect(await status(goes.url)).toBe(404);
    await house.app.get(CleanUp).run();
    const { rows } = await house.sql.query('select id from platform.stored_file where id = any($1)', [
      [stays.id, goes.id, comes.id],
    ]);
    expect(rows.map((row: { id: string }) => row.id).sort()).toEqual([stays.id, comes.id].sort());
    // nothing said of them: they stay; the same again: no new version
    const same = await member.get(edit, { id, version: 2, text: 'Oto pliki', attachments });
    expect(same.editPost.version).toBe(2);
    const left = await member.get(edit, { id, version: 2, text: 'Inaczej' });
    expect(left.editPost.attachments).toHaveLength(2);
  });

  it('withdrawn gives none of them any more', async () => {
    const one = await picture(member);
    const { id } = (await member.get(write, written([{ fileId: one.id, alt: 'Rynek' }]))).writePost;
    await moderator.get('mutation ($id: ID!) { withdrawPost(id: $id) { id } }', { id });
    for (const reader of [observer, member, moderator])
      expect((await post(reader, id)).post.attachments).toEqual([]);
    const fresh = await freshThread(observer, ids.groups.listed.thread.id);
    expect(JSON.stringify(fresh)).not.toContain(one.id);
  });

  it('an expelled member gets no new ticket', async () => {
    const one = await paper(member);
    const { id } = (await member.get(write, written([{ fileId: one.id }]))).writePost;
    const expelled = await house.caller('expelled');
    expect(await expelled.refusal(`query ($id: ID!) { post(id: $id) { ${fields} } }`, { id })).toBe(
      'NOT_FOUND',
    );
  });
});
