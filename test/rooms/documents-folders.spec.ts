/** Folders of libraries: who reads what lies in them, and what becomes of that when they or their documents change. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds } from '../kit/cast.js';
import {
  addDocument,
  addFolder,
  documentTitles,
  libraryOf,
  readDocument,
  refusedDocument,
} from '../kit/document-stage.js';
import { House } from '../kit/house.js';

let house: House;
let member: Caller;
let observer: Caller;
let moderator: Caller;
let facilitator: Caller;
let stranger: Caller;
let open: string;
let listed: string;

beforeAll(async () => {
  house = await House.open();
  const { groups } = await castIds(house);
  [open, listed] = [groups.public.id, groups.listed.id];
  member = await house.caller('member');
  observer = await house.caller('observer');
  moderator = await house.caller('moderator');
  facilitator = await house.caller('facilitator');
  stranger = await house.caller('stranger');
}, 180_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from platform.throttle'));

const move =
  'mutation ($input: MoveDocumentInput!) { moveDocument(input: $input) { id version folderId streamId } }';

describe('a folder', () => {
  it('lets in fewer than its place, at every depth, and never more', async () => {
    const members = await addFolder(facilitator, open, 'Dla członków', { readers: 'MEMBERS' });
    const keepers = await addFolder(facilitator, open, 'Dla prowadzących', {
      readers: 'KEEPERS',
      parentId: members.id,
    });
    const wider = await addFolder(facilitator, open, 'Szerszy', { readers: 'MEMBERS', parentId: keepers.id });
    const documents = [
      await addDocument(member, open, { title: 'Otwarty' }),
      await addDocument(member, open, { title: 'Członkom', folderId: members.id }),
      await addDocument(moderator, open, { title: 'Prowadzącym', folderId: keepers.id }),
      await addDocument(moderator, open, { title: 'Wciąż prowadzącym', folderId: wider.id }),
    ];
    const seenBy = async (by: Caller) => {
      const seen = await Promise.all(documents.map(({ number }) => readDocument(by, number)));
      const listedToo = new Set(await documentTitles(by, { placeId: open }));
      for (const [at, one] of seen.entries()) expect(listedToo.has(documents[at].title)).toBe(one !== null);
      return seen.filter(Boolean).length;
    };
    expect(await seenBy(house.guest())).toBe(1);
    expect(await seenBy(stranger)).toBe(1);
    expect(await seenBy(observer)).toBe(2);
    expect(await seenBy(member)).toBe(2);
    expect(await seenBy(moderator)).toBe(4);
    // the secretariat's role reaches below; who runs the installation reads nothing by that
    expect(await seenBy(await house.caller('secretariat'))).toBe(4);
    expect(await seenBy(await house.caller('admin'))).toBe(1);
    const names = async (by: Caller) =>
      (await libraryOf(by, open)).folders.map(({ name }: Loose) => name).sort();
    expect(await names(house.guest())).toEqual([]);
    expect(await names(observer)).toEqual(['Dla członków']);
    expect(await names(moderator)).toEqual(['Dla członków', 'Dla prowadzących', 'Szerszy']);
    expect(
      await refusedDocument(observer, { placeId: open, kind: 'OTHER', folderId: members.id, file: null }),
    ).toBe('FORBIDDEN');
    expect(
      await refusedDocument(member, { placeId: open, kind: 'OTHER', folderId: keepers.id, file: null }),
    ).toBe('NOT_FOUND');
  });

  it('that is narrowed or opened takes along what lies in it, at once', async () => {
    const folder = await addFolder(facilitator, open, 'Ruchomy');
    const { number } = await addDocument(member, open, { folderId: folder.id });
    const change = async (version: number, readers: string) =>
      facilitator.get(
        'mutation ($input: EditFolderInput!) { editDocumentFolder(input: $input) { version readers } }',
        {
          input: { id: folder.id, version, readers },
        },
      );
    const readers = async () =>
      (await Promise.all([house.guest(), observer, moderator].map((by) => readDocument(by, number)))).map(
        Boolean,
      );
    expect(await readers()).toEqual([true, true, true]);
    await change(1, 'KEEPERS');
    expect(await readers()).toEqual([false, false, true]);
    await change(2, 'MEMBERS');
    expect(await readers()).toEqual([false, true, true]);
    await change(3, 'ALL');
    expect(await readers()).toEqual([true, true, true]);
    await change(4, 'MEMBERS');
    expect(await readers()).toEqual([false, true, true]);
  });

  it('gives and takes readers with every document that is moved, and tells both sides', async () => {
    const folder = await addFolder(facilitator, open, 'Zamknięty', { readers: 'KEEPERS' });
    const document = await addDocument(member, open);
    const input = { id: document.id, version: 1, folderId: folder.id };
    expect(await member.refusal(move, { input })).toBe('FORBIDDEN');
    const { moveDocument } = await moderator.get(move, {
      input: { id: document.id, version: 1, folderId: folder.id },
    });
    expect(moveDocument).toEqual({ id: document.id, version: 2, folderId: folder.id, streamId: folder.id });
    expect(await readDocument(member, document.number)).toBeNull();
    const { rows } = await house.sql.query(
      `select stream_id from platform.event where subject_id = $1 and type = 'document.moved'`,
      [document.id],
    );
    expect(rows.map(({ stream_id }) => stream_id).sort()).toEqual([folder.id, open].sort());
  });

  it('is taken away when nothing lies in it, and stands four deep at the most', async () => {
    const folder = await addFolder(facilitator, listed, 'Pusty', { readers: 'MEMBERS' });
    const remove = 'mutation ($id: ID!) { removeDocumentFolder(id: $id) }';
    const document = await addDocument(member, listed, { folderId: folder.id });
    expect(await facilitator.refusal(remove, { id: folder.id })).toBe('CONFLICT');
    expect(await member.refusal(remove, { id: folder.id })).toBe('FORBIDDEN');
    await facilitator.get(move, { input: { id: document.id, version: 1, folderId: null } });
    await facilitator.get(remove, { id: folder.id });
    expect(await facilitator.refusal(remove, { id: folder.id })).toBe('NOT_FOUND');
    let parentId: string | null = null;
    for (const name of ['1', '2', '3', '4'])
      parentId = (await addFolder(facilitator, listed, name, { parentId })).id;
    await expect(addFolder(facilitator, listed, '5', { parentId })).rejects.toThrow('TOO_DEEP');
  });

  it('in a group that one has left is closed with the group', async () => {
    const folder = await addFolder(facilitator, listed, 'Nasz', { readers: 'MEMBERS' });
    const { number } = await addDocument(facilitator, listed, { folderId: folder.id });
    const leaver = await house.caller('member2');
    expect(await readDocument(leaver, number)).not.toBeNull();
    await leaver.get('mutation ($id: ID!) { leaveGroup(scopeId: $id) }', { id: listed });
    expect(await readDocument(leaver, number)).toBeNull();
  });
});
