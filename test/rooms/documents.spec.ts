/** The room `documents` at its public doors: what is put in, in which languages, how it grows old, who reads it where it lies. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import {
  addDocument,
  addFolder,
  addVersion,
  broughtFile,
  documentTitles,
  libraryOf,
  listDocuments,
  readDocument,
  refusedDocument,
  refusedVersion,
} from '../kit/document-stage.js';
import { House } from '../kit/house.js';

let house: House;
let ids: CastIds;
let member: Caller;
let observer: Caller;
let moderator: Caller;
let facilitator: Caller;
let stranger: Caller;
let open: string;
let listed: string;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  const callers = ['member', 'observer', 'moderator', 'facilitator', 'stranger'].map((one) =>
    house.caller(one),
  );
  [member, observer, moderator, facilitator, stranger] = (await Promise.all(callers)) as [
    Caller,
    Caller,
    Caller,
    Caller,
    Caller,
  ];
  [open, listed] = [ids.groups.public.id, ids.groups.listed.id];
}, 180_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from platform.throttle'));

const edit =
  'mutation ($input: EditDocumentInput!) { editDocument(input: $input) { id version title period country licence } }';
const archive =
  'mutation ($input: ArchiveDocumentInput!) { archiveDocument(input: $input) { id version state notice } }';
const reopen = 'mutation ($id: ID!) { reopenDocument(id: $id) { id version state notice } }';
describe('a document', () => {
  it('is put in by whoever writes in the place, and read by its readers, down to the bytes', async () => {
    const document = await addDocument(member, listed, {
      title: 'Raport o szkołach',
      period: '2023-05/2023-08',
      country: 'PL',
    });
    expect(document).toMatchObject({
      slug: 'raport-o-szkolach',
      state: 'CURRENT',
      version: 1,
      viewerMayEdit: true,
      viewerMayKeep: false,
    });
    const seen = await readDocument(observer, document.number);
    const [language] = seen.languages;
    expect(language).toMatchObject({
      language: 'pl',
      origin: 'ORIGINAL',
      stale: false,
      current: { ordinal: 1, basedOn: null },
    });
    const [version] = language.versions;
    expect(version.addedBy.id).toBe(member.personId);
    const bytes = Buffer.from(await (await fetch(`${house.url}${version.url}`)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(version.sha256);
    expect(await readDocument(stranger, document.number)).toBeNull();
    expect(await readDocument(house.guest(), document.number)).toBeNull();
  });

  it('in an open place is read by guests, who are not told who put it in', async () => {
    const { number } = await addDocument(member, open);
    const seen = await readDocument(house.guest(), number);
    expect(seen.languages[0].versions[0].addedBy).toBeNull();
    expect(seen).toMatchObject({ viewerMayEdit: false, viewerMayKeep: false });
  });

  it('is not put in by those who only read, nor of a file that is not theirs', async () => {
    const file = async (by: Caller) => ({ fileId: await broughtFile(by), language: 'pl', title: 'Nie' });
    const input = async (by: Caller) => ({ placeId: listed, kind: 'OTHER', file: await file(by) });
    expect(await refusedDocument(observer, await input(observer))).toBe('FORBIDDEN');
    expect(await refusedDocument(stranger, await input(stranger))).toBe('NOT_FOUND');
    expect(await refusedDocument(house.guest(), await input(member))).toBe('NOT_FOUND');
    expect(await refusedDocument(member, await input(moderator))).toBe('BAD_INPUT');
  });

  it('may be awaited: known of before there is a file, and without a title', async () => {
    const document = await addDocument(facilitator, open, {
      kind: 'BASELINE_REPORT',
      country: 'MD',
      file: null,
    });
    expect(document).toMatchObject({ title: '', slug: '', languages: [] });
    const arrived = await addVersion(facilitator, document, { language: 'ro', title: 'Raport de referință' });
    expect(arrived).toMatchObject({ title: 'Raport de referință', version: 2 });
    expect(arrived.languages[0]).toMatchObject({ language: 'ro', origin: 'ORIGINAL' });
  });

  it('is described by who put it in and by keepers, on its newest version, and keeps who changed it', async () => {
    const document = await addDocument(member, listed, { title: 'Program' });
    const input = {
      id: document.id,
      version: 1,
      titles: [{ language: 'pl', text: 'Program spotkania' }],
      licence: 'CC_BY',
    };
    const { editDocument } = await member.get(edit, { input });
    expect(editDocument).toMatchObject({ version: 2, title: 'Program spotkania', licence: 'CC_BY' });
    const late = await moderator.ask(edit, { input: { ...input, licence: null } });
    expect(late.errors[0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      rule: 'CHANGED',
      currentVersion: 2,
    });
    expect(await observer.refusal(edit, { input })).toBe('FORBIDDEN');
    const other = { id: document.id, version: 2, titles: [{ language: 'ro', text: 'Program' }] };
    expect((await member.ask(edit, { input: other })).errors[0]!.extensions).toMatchObject({
      code: 'BAD_INPUT',
      rule: 'NO_SUCH_LANGUAGE',
    });
    const { document: told } = await moderator.get(
      'query ($number: Int!) { document(number: $number) { revisions { items { editor { id } changes { field language from to } } } } }',
      { number: document.number },
    );
    expect(told.revisions.items).toEqual([
      {
        editor: { id: member.personId },
        changes: [
          { field: 'licence', language: null, from: null, to: 'CC_BY' },
          { field: 'title', language: 'pl', from: 'Program', to: 'Program spotkania' },
        ],
      },
    ]);
  });

  it('sent twice with one key is put in once', async () => {
    const file = { fileId: await broughtFile(member), language: 'pl', title: 'Raz' };
    const input = { key: newId(), placeId: listed, kind: 'LETTER', file };
    const send = () =>
      member.get('mutation ($input: AddDocumentInput!) { addDocument(input: $input) { id } }', { input });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ addDocument: { id } }) => id)).size).toBe(1);
  });
});

describe('the languages of a document', () => {
  it('are one record, and each says by itself that the original has moved on', async () => {
    let document = await addDocument(member, listed, { title: 'Wyzwania' });
    document = await addVersion(member, document, { language: 'en', title: 'Challenges' });
    expect(document.languages.map((one: Loose) => [one.language, one.origin, one.stale])).toEqual([
      ['pl', 'ORIGINAL', false],
      ['en', 'HUMAN', false],
    ]);
    document = await addVersion(moderator, document, { language: 'pl', changes: 'Nowe liczby' });
    expect(document.languages.map((one: Loose) => [one.language, one.stale])).toEqual([
      ['pl', false],
      ['en', true],
    ]);
    expect(document.languages[0].versions.map(({ ordinal, changes }: Loose) => [ordinal, changes])).toEqual([
      [2, 'Nowe liczby'],
      [1, null],
    ]);
    // made from the older original all the same: it stays out of date
    document = await addVersion(member, document, { language: 'en', basedOn: 1 });
    expect(document.languages[1]).toMatchObject({ stale: true, current: { ordinal: 2, basedOn: 1 } });
    document = await addVersion(member, document, { language: 'en' });
    expect(document.languages[1]).toMatchObject({ stale: false, current: { ordinal: 3, basedOn: 2 } });
  });

  it('grow by one at a time: of two who bring a version at once the second is told', async () => {
    const document = await addDocument(member, listed);
    const send = async (by: Caller) =>
      by.ask('mutation ($input: AddVersionInput!) { addDocumentVersion(input: $input) { id } }', {
        input: { documentId: document.id, version: 1, fileId: await broughtFile(by), language: 'pl' },
      });
    const answers = await Promise.all([send(member), send(moderator), send(facilitator)]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort();
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'done']);
    expect((await readDocument(member, document.number)).languages[0].versions).toHaveLength(2);
  });

  it('keep their bytes for ever: a version is never taken out or changed', async () => {
    const document = await addDocument(member, listed);
    await addVersion(member, document, { language: 'pl' });
    const { rows } = await house.sql.query(
      `select f.state from documents.version v join platform.stored_file f on f.id = v.file_id`,
    );
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['CLAIMED']));
  });
});

describe('the archive', () => {
  it('keeps a document with a notice, closed to new versions, apart from what is in use', async () => {
    const document = await addDocument(member, listed, { title: 'Dawny statut', kind: 'STATUTE' });
    const input = { id: document.id, version: 1, notice: 'Zastąpiony nowym', language: 'pl' };
    expect(await member.refusal(archive, { input })).toBe('FORBIDDEN');
    const { archiveDocument } = await moderator.get(archive, { input });
    expect(archiveDocument).toMatchObject({ state: 'ARCHIVED', notice: 'Zastąpiony nowym', version: 2 });
    const fileId = await broughtFile(member);
    expect(
      await refusedVersion(member, { documentId: document.id, version: 2, fileId, language: 'pl' }),
    ).toBe('CONFLICT');
    expect(await documentTitles(observer, { placeId: listed, kind: 'STATUTE' })).toEqual([]);
    expect(await documentTitles(observer, { placeId: listed, state: 'ARCHIVED' })).toEqual(['Dawny statut']);
    const { reopenDocument } = await moderator.get(reopen, { id: document.id });
    expect(reopenDocument).toMatchObject({ state: 'CURRENT', notice: null, version: 3 });
    expect((await moderator.get(reopen, { id: document.id })).reopenDocument.version).toBe(3);
  });
});

describe('a list', () => {
  it('is narrowed by kind, language and folder, sorted by title, and read page by page', async () => {
    const place = ids.groups.secret.id;
    const folder = await addFolder(facilitator, place, 'Umowy');
    for (const [title, kind, language, folderId] of [
      ['Żółty', 'LETTER', 'pl', null],
      ['Łódź', 'LETTER', 'pl', folder.id],
      ['ananas', 'FORM', 'ro', null],
      ['Zamość', 'FORM', 'pl', null],
    ])
      await addDocument(member, place, { title, kind, language, folderId });
    const placeId = place;
    expect(await documentTitles(observer, { placeId }, { order: 'TITLE' })).toEqual([
      'ananas',
      'Łódź',
      'Zamość',
      'Żółty',
    ]);
    expect(await documentTitles(observer, { placeId })).toEqual(['Zamość', 'ananas', 'Łódź', 'Żółty']);
    expect(await documentTitles(observer, { placeId, kind: 'FORM', language: 'ro' })).toEqual(['ananas']);
    expect(await documentTitles(observer, { placeId, folder: folder.number })).toEqual(['Łódź']);
    expect(await documentTitles(observer, { placeId, outside: true }, { order: 'TITLE' })).toEqual([
      'ananas',
      'Zamość',
      'Żółty',
    ]);
    for (const order of ['TITLE', 'NEWEST']) {
      const whole = await documentTitles(observer, { placeId }, { order });
      const pages: string[] = [];
      let after: string | null = null;
      do {
        const documents: Loose = await listDocuments(observer, { placeId }, { order, first: 1, after });
        pages.push(...documents.items.map(({ title }: Loose) => title));
        after = documents.next;
      } while (after);
      expect(pages).toEqual(whole);
    }
    const documents = await listDocuments(observer, { placeId, kind: 'FORM' });
    expect([documents.kinds, documents.languages]).toEqual([
      ['FORM', 'LETTER'],
      ['pl', 'ro'],
    ]);
    expect(await documentTitles(stranger, { placeId })).toEqual([]);
    // of a group that is secret nothing reaches those above it, and of the others what they may read
    const below = await documentTitles(await house.caller('secretariat'), {
      placeId: ids.community.id,
      below: true,
    });
    expect(below).not.toContain('Żółty');
    expect(below).toContain('Wyzwania');
  });
});

describe('a town', () => {
  it('has a library that its coordinator keeps and everybody reads, with a stream from the first document on', async () => {
    const { id } = ids.municipality;
    expect(await libraryOf(house.guest(), id)).toMatchObject({
      streamIds: [],
      viewerMayPutIn: false,
    });
    const coordinator = await house.caller('coordinator');
    const added = await Promise.all(
      [1, 2, 3].map((i) => addDocument(coordinator, id, { title: `Strategia ${i}` })),
    );
    expect(await documentTitles(house.guest(), { placeId: id })).toHaveLength(3);
    expect((await libraryOf(house.guest(), id)).streamIds).toEqual([id]);
    const { rows } = await house.sql.query('select n from platform.event where stream_id = $1 order by n', [
      id,
    ]);
    expect(rows.map(({ n }) => Number(n))).toEqual([1, 2, 3]);
    expect(added[0].viewerMayKeep).toBe(true);
    expect(await refusedDocument(member, { placeId: id, kind: 'OTHER', file: null })).toBe('FORBIDDEN');
  });
});
