import { describe, expect, test } from 'vitest';
import type { DraftWords } from '../../live/drafts.js';
import type { DraftText } from '../../live/hooks.js';
import { meeting, type Kept } from './draft-words.js';
import { isGone } from '../../live/uploads.js';
import { SharedDraft } from './server-draft.js';

const words = (text: string, more: Partial<DraftWords> = {}): DraftWords => ({
  ...{
    title: '',
    text,
    language: null,
    replyToId: null,
    themeIds: [],
    behalfId: null,
    poll: null,
    files: [],
  },
  ...more,
});
const kept = (version: number, text: string, more: Partial<DraftWords> = {}): Kept => ({
  version,
  words: words(text, more),
});

/** The one row of the server, as its statements keep it. */
class Row {
  row: Kept | null = null;
  constructor(readonly all = false) {}
  readonly find = async () =>
    this.row && {
      ...this.row.words,
      attachments: this.row.words.files.map(shown),
      version: this.row.version,
    };
  readonly remove = async () => {
    this.row = null;
    return true;
  };
  readonly save = async (version: number, given: DraftWords) => {
    if (version !== (this.row?.version ?? 0)) {
      const { title, text, language, replyToId, themeIds, behalfId, poll, files } = this.row?.words ?? {};
      const details = {
        ...{ currentVersion: this.row?.version ?? 0, currentTitle: title, currentText: text ?? null },
        ...{
          currentLanguage: language,
          currentReplyToId: replyToId,
          currentThemeIds: themeIds,
          currentOnBehalfOf: behalfId,
          currentPoll: poll,
          currentAttachments: files?.map(shown),
        },
      };
      return { problem: { code: 'CONFLICT' as const, details } };
    }
    const words = {
      ...given,
      themeIds: given.themeIds.filter(isOffered),
      files: given.files.filter(({ id }) => id !== 'gone'),
    };
    this.row = { version: version + 1, words };
    return { answer: { version: version + 1, themeIds: words.themeIds, attachments: words.files } };
  };
}
const shown = ({ id, alt }: { id: string; alt: string | null }) => ({
  ...{ id, alt, name: id, mediaType: 'image/png', size: 1, width: 1, height: 1 },
  ...{ url: '/', smallUrl: '/', urlUntil: '' },
});
const attached = (id: string, alt: string | null = null) => ({
  ...shown({ id, alt }),
  broughtAt: '2026-11-23T08:00:00.000Z',
});
const isOffered = (id: string): boolean => id !== 'retired';

function device(row: Row, draft: Partial<DraftText> = {}) {
  const held = { draft: { text: '', language: '', ...draft } as DraftText, other: null as Kept | null };
  const shared = new SharedDraft(row, {
    latest: () => held.draft,
    change: (part) => (held.draft = { ...held.draft, ...part }),
    offer: (other) => (held.other = other),
  });
  const write = (part: Partial<DraftText>) => {
    held.draft = { ...held.draft, ...part };
    return shared.save();
  };
  return { held, shared, write, open: () => shared.find(() => false) };
}

describe('a device that meets the server', () => {
  const before = { onServer: kept(3, 'Raz') };
  test.each([
    ['nothing on either', { text: '' }, null, 'GO_ON'],
    ['begun here alone', { text: 'Raz' }, null, 'GO_ON'],
    ['ended elsewhere, unchanged here', { text: 'Raz', ...before }, null, 'DISCARD'],
    ['ended elsewhere, changed here', { text: 'Raz dwa', ...before }, null, 'GO_ON'],
    ['begun elsewhere alone', { text: '' }, kept(1, 'Raz'), 'TAKE'],
    ['gone on with here', { text: 'Raz dwa', ...before }, kept(3, 'Raz'), 'GO_ON'],
    ['gone on with elsewhere', { text: 'Raz', ...before }, kept(4, 'Raz dwa'), 'TAKE'],
    ['gone on with on both', { text: 'Raz trzy', ...before }, kept(4, 'Raz dwa'), 'ASK'],
    ['begun anew up to the same version', { text: 'Raz trzy', ...before }, kept(3, 'Inne'), 'ASK'],
    ['begun on both', { text: 'Raz' }, kept(1, 'Dwa'), 'ASK'],
    ['the same words with themes', { text: 'Raz', ...before }, kept(4, 'Raz', { themeIds: ['a'] }), 'TAKE'],
    ['in another name', { text: 'Raz', ...before }, kept(4, 'Raz', { behalfId: 'a' }), 'TAKE'],
    ['the same words, never told', { text: 'Raz' }, kept(2, 'Raz', { language: 'ro' }), 'TAKE'],
  ])('%s', (_, draft, found, expected) => {
    expect(meeting({ language: '', ...draft }, found, false)).toBe(expected);
  });
});

describe('two devices', () => {
  test('in whose name it is begun goes along, and alone is a change', async () => {
    const row = new Row();
    const phone = device(row, { text: 'Raz' });
    await phone.open();
    await phone.write({});
    await phone.write({ behalfId: 'town' });
    expect(row.row).toEqual(kept(2, 'Raz', { behalfId: 'town' }));
    const laptop = device(row);
    await laptop.open();
    expect(laptop.held.draft).toMatchObject({ text: 'Raz', behalfId: 'town' });
  });

  test('what is offered is not written over until it is answered', async () => {
    const row = new Row();
    row.row = kept(2, 'Telefon', { language: 'pl', themeIds: ['a'] });
    const laptop = device(row, { text: 'Laptop', themeIds: ['b'] });
    await laptop.open();
    expect(laptop.held.other).toEqual(row.row);
    await laptop.write({ text: 'Laptop, dalej' });
    expect(row.row).toEqual(kept(2, 'Telefon', { language: 'pl', themeIds: ['a'] }));
    laptop.shared.takeOther();
    expect(laptop.held).toMatchObject({
      draft: { text: 'Telefon', language: 'pl', themeIds: ['a'] },
      other: null,
    });
    await laptop.write({ text: 'Telefon, dalej' });
    expect(row.row).toEqual(kept(3, 'Telefon, dalej', { language: 'pl', themeIds: ['a'] }));
  });

  test("one's own goes on where it is chosen, and is not asked about again", async () => {
    const row = new Row();
    const [phone, laptop] = [device(row), device(row)];
    await Promise.all([phone.open(), laptop.open()]);
    await phone.write({ text: 'Telefon' });
    await laptop.write({ text: 'Laptop' });
    expect(laptop.held.other?.words.text).toBe('Telefon');
    await laptop.write({ text: 'Laptop, dalej' });
    laptop.shared.keepMine();
    await laptop.shared.save();
    expect(row.row).toEqual(kept(2, 'Laptop, dalej'));
    expect(laptop.held.other).toBeNull();
  });

  test('a saving whose answer was lost is no other draft', async () => {
    const row = new Row();
    const laptop = device(row);
    await laptop.open();
    await row.save(0, words('Raz'));
    const lost = row.save;
    Object.assign(row, { save: async () => ({ problem: { code: 'OFFLINE', details: {} } }) });
    await laptop.write({ text: 'Raz' });
    Object.assign(row, { save: lost });
    await laptop.write({ text: 'Raz dwa' });
    expect(laptop.held.other).toBeNull();
    await laptop.shared.save();
    expect(row.row).toEqual(kept(2, 'Raz dwa'));
  });

  test('what was sent from one does not come back from the other; what was added there stays', async () => {
    const row = new Row();
    const phone = device(row);
    await phone.open();
    await phone.write({ text: 'Prawie' });
    const { draft } = phone.held;
    row.row = null;
    const again = device(row, draft);
    await again.open();
    await again.shared.save();
    expect([again.held.draft.text, row.row]).toEqual(['', null]);
    const further = device(row, { ...draft, text: 'Prawie, i jeszcze' });
    await further.open();
    await further.shared.save();
    expect(row.row).toEqual(kept(1, 'Prawie, i jeszcze'));
  });

  test('a theme that is offered no more leaves the device as well', async () => {
    const row = new Row();
    const laptop = device(row);
    await laptop.open();
    await laptop.write({ text: 'Raz', themeIds: ['retired', 'a'] });
    expect(laptop.held.draft.themeIds).toEqual(['a']);
  });

  test('whoever deletes all of it deletes it on the server', async () => {
    const row = new Row();
    const phone = device(row);
    await phone.open();
    await phone.write({ text: 'Raz' });
    const later = device(row, { ...phone.held.draft, text: 'Raz dwa' });
    await later.open();
    await later.write({ text: '' });
    expect([row.row, later.held.draft.onServer]).toEqual([null, undefined]);
  });
});

describe('two devices with a new thread', () => {
  const poll = {
    question: 'Kiedy?',
    options: ['dziś', ''],
    kind: 'ONE' as const,
    most: null,
    secret: false,
    days: 7,
  };

  test('its poll and files go along, without a word beside them', async () => {
    const row = new Row(true);
    const phone = device(row);
    await phone.open();
    await phone.write({ poll: { ...poll, question: ' Kiedy?  ' }, attachments: [attached('a', ' Rynek ')] });
    expect(row.row?.words).toMatchObject({ text: '', poll, files: [{ id: 'a', alt: 'Rynek' }] });
    // held by the draft: it does not go after its day
    expect(phone.held.draft.attachments).toMatchObject([{ id: 'a', broughtAt: null }]);
    const laptop = device(row);
    await laptop.open();
    expect(laptop.held.draft).toMatchObject({
      poll,
      attachments: [{ id: 'a', alt: 'Rynek', broughtAt: null }],
    });
    await laptop.write({ poll: null });
    const again = device(row, phone.held.draft);
    await again.open();
    expect(again.held.draft.poll).toBeNull();
    expect(again.held.other).toBeNull();
  });

  test('of two polls none is written over', async () => {
    const row = new Row(true);
    const [phone, laptop] = [device(row), device(row)];
    await Promise.all([phone.open(), laptop.open()]);
    await phone.write({ poll });
    await laptop.write({ poll: { ...poll, question: 'Gdzie?' } });
    expect(laptop.held.other?.words.poll).toEqual(poll);
    laptop.shared.takeOther();
    expect(laptop.held.draft.poll).toEqual(poll);
  });

  test('a file that the server has not any more is to be brought anew', async () => {
    const row = new Row(true);
    const phone = device(row);
    await phone.open();
    await phone.write({ text: 'Raz', attachments: [attached('gone'), attached('b')] });
    const [gone, kept] = phone.held.draft.attachments!;
    expect([isGone(gone!, Date.now()), isGone(kept!, Date.now())]).toEqual([true, false]);
  });

  test('what was opened from one goes from the other with its poll and files; an answer keeps them', async () => {
    for (const [all, left] of [
      [true, null],
      [false, poll],
    ] as const) {
      const row = new Row(all);
      const phone = device(row);
      await phone.open();
      await phone.write({ text: 'Prawie', poll, attachments: [attached('a')] });
      row.row = null;
      const again = device(row, phone.held.draft);
      await again.open();
      expect([again.held.draft.text, again.held.draft.poll]).toEqual(['', left]);
    }
  });
});
