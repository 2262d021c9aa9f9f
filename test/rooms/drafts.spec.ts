/** What is begun, in a thread or as a new one: its author's alone, on all their devices, gone with the post. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { guest, newId, type Actor } from '#kernel';
import { partsHeld } from '../../libs/discussions/src/personal-records/held.sql.js';
import { code, refused, TalkCast, type Person } from '../kit/talk-cast.js';
import type { TalkStage } from '../kit/talk-stage.js';

let cast: TalkCast;
let stage: TalkStage;
let member: Person, other: Person, observer: Person, moderator: Person, stranger: Person;

beforeAll(async () => {
  cast = await TalkCast.set();
  stage = cast.stage;
  ({ member, other, observer, moderator, stranger } = cast.people);
});
afterAll(() => stage.strike());
beforeEach(() => cast.begin());

const save = (by: Actor, text: string, version = 0) =>
  stage.drafts.save(by, { threadId: cast.threadId, version, text });
const found = (by: Actor) => stage.drafts.find(by, cast.threadId);

const change = (name: string, text: string, values: unknown[]) =>
  stage.work.run(member, (tx) => tx.query({ name: `test.drafts.${name}`, text, values }));

/** What is asked while another transaction has deleted what the person began, and has not yet ended. */
async function whileGoing<T>(table: string, by: Person, asked: () => Promise<T>): Promise<T> {
  let waiting: Promise<T>;
  await stage.work.run(by, async (tx) => {
    await tx.query({
      name: `test.end-${table}`,
      text: `delete from discussions.${table} where person_id = $1`,
      values: [by.personId],
    });
    waiting = asked();
    await new Promise((soon) => setTimeout(soon, 400));
  });
  return waiting!;
}

describe('a draft', () => {
  it('is found by its author and by nobody else, whatever they may do there', async () => {
    await save(member, 'Zaczynam');
    expect(await found(member)).toMatchObject({
      text: 'Zaczynam',
      version: 1,
      language: null,
      replyToId: null,
    });
    for (const person of [other, observer, moderator]) expect(await found(person)).toBeNull();
    expect(await code(found(stranger))).toBe('NOT_FOUND');
    expect(await code(found(guest()))).toBe('UNAUTHENTICATED');
    expect(await code(save(observer, 'Nie wolno mi'))).toBe('FORBIDDEN');
    expect(await code(save(stranger, 'Nie ma mnie tu'))).toBe('NOT_FOUND');
    await stage.remove(cast.scopeId, member);
    expect(await code(found(member))).toBe('NOT_FOUND');
    expect(await code(save(member, 'Już nie', 1))).toBe('NOT_FOUND');
  });

  it('is saved over by whoever has seen it; of two devices the second is shown both', async () => {
    await save(member, 'Telefon');
    expect(await save(member, 'Telefon, dalej', 1)).toMatchObject({ version: 2 });
    for (const seen of [0, 1, 7]) {
      const error = await refused(save(member, 'Laptop', seen));
      expect([error.code, error.details]).toEqual([
        'CONFLICT',
        {
          currentVersion: 2,
          currentText: 'Telefon, dalej',
          currentLanguage: null,
          currentReplyToId: null,
          currentOnBehalfOf: null,
        },
      ]);
    }
    expect(await save(member, 'Laptop', 2)).toMatchObject({ version: 3, text: 'Laptop' });
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((text) => code(save(member, text, 3))));
    expect(results.sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'DONE']);
  });

  it('ends with the post, and a saving that was under way does not bring it back', async () => {
    await save(member, 'Prawie gotowe');
    await save(other, 'Czekam');
    await cast.write(member, 'Gotowe');
    expect(await found(member)).toBeNull();
    expect(await found(other)).toMatchObject({ text: 'Czekam' });
    expect((await refused(save(member, 'Spóźnione', 1))).details).toEqual({
      currentVersion: 0,
      currentText: null,
      currentLanguage: null,
      currentReplyToId: null,
      currentOnBehalfOf: null,
    });
    expect(await found(member)).toBeNull();
    await save(member, 'Nowe');
    expect(await stage.drafts.remove(other, cast.threadId)).toBe(true);
    expect(await stage.drafts.remove(other, cast.threadId)).toBe(false);
    expect(await found(member)).toMatchObject({ text: 'Nowe', version: 1 });
  });

  it('is not begun anew by a saving that waited for the post which ended it', async () => {
    await save(member, 'Prawie gotowe');
    const saving = await whileGoing('draft', member, () => code(save(member, 'Spóźnione', 1)));
    expect(saving).toBe('CONFLICT');
    expect(await found(member)).toBeNull();
  });

  it('says no name of somebody who was erased since', async () => {
    const gone = await stage.person('gone');
    const naming = `[@Ktoś](guildhall:person/${gone.personId}), co Ty na to`;
    expect(await save(member, naming)).toMatchObject({ text: naming });
    await change('erase', 'update people.person set erased_at = now() where id = $1', [gone.personId]);
    expect(await save(member, naming, 1)).toMatchObject({
      text: `[@…](guildhall:person/${gone.personId}), co Ty na to`,
    });
  });

  it('is told to nobody, and is kept only as often as devices need', async () => {
    const before = await stage.factsAfter('thread', cast.threadId, 0);
    for (let version = 0; version < 3; version++) await save(member, `Zdanie ${version}`, version);
    expect(await stage.factsAfter('thread', cast.threadId, 0)).toEqual(before);
    const codes = await Promise.all(Array.from({ length: 140 }, () => code(save(other, 'Maszyna'))));
    expect(codes).toContain('RATE_LIMITED');
  });
});

describe('the draft of a new thread', () => {
  const begin = (by: Actor, version: number, words: { title?: string; text?: string; themeIds?: string[] }) =>
    stage.threadDrafts.save(by, { scopeId: cast.scopeId, version, title: '', text: '', ...words });
  const begun = (by: Actor) => stage.threadDrafts.find(by, cast.scopeId);

  it('is found by its author alone, with title and text, and only where one may write', async () => {
    expect(await code(begin(member, 0, { title: 'Świetlice', themeIds: [newId()] }))).toBe('NOT_FOUND');
    await begin(member, 0, { title: 'Świetlice', text: 'Czy u Was' });
    expect(await begun(member)).toMatchObject({
      title: 'Świetlice',
      text: 'Czy u Was',
      themeIds: [],
      language: null,
      version: 1,
    });
    for (const person of [other, observer, moderator]) expect(await begun(person)).toBeNull();
    expect(await code(begun(stranger))).toBe('NOT_FOUND');
    expect(await code(begun(guest()))).toBe('UNAUTHENTICATED');
    expect(await code(begin(observer, 0, { text: 'Nie wolno mi' }))).toBe('FORBIDDEN');
    expect(await code(begin(stranger, 0, { text: 'Nie ma mnie tu' }))).toBe('NOT_FOUND');
    const error = await refused(begin(member, 0, { title: 'Laptop' }));
    expect([error.code, error.details]).toEqual([
      'CONFLICT',
      {
        currentVersion: 1,
        currentTitle: 'Świetlice',
        currentText: 'Czy u Was',
        currentLanguage: null,
        currentThemeIds: [],
        currentOnBehalfOf: null,
        currentPoll: null,
        currentAttachments: [],
      },
    ]);
    expect(await begin(member, 1, { title: 'Laptop' })).toMatchObject({ version: 2, text: '' });
  });

  it('ends with the opening, and a saving that was under way does not bring it back', async () => {
    await begin(member, 0, { title: 'Prawie' });
    await begin(moderator, 0, { title: 'Czekam' });
    const facts = await stage.factsAfter('group', cast.scopeId, 0);
    expect(await code(begin(moderator, 1, { title: 'Czekam dalej' }))).toBe('DONE');
    expect(await stage.factsAfter('group', cast.scopeId, 0)).toEqual(facts);
    await stage.threads.open(member, { scopeId: cast.scopeId, title: 'Gotowe', text: 'Tak', language: 'pl' });
    expect(await begun(member)).toBeNull();
    expect(await begun(moderator)).toMatchObject({ title: 'Czekam dalej' });
    expect((await refused(begin(member, 1, { title: 'Spóźnione' }))).details).toEqual({
      currentVersion: 0,
      currentTitle: null,
      currentText: null,
      currentLanguage: null,
      currentThemeIds: null,
      currentOnBehalfOf: null,
      currentPoll: null,
      currentAttachments: null,
    });
    expect(await stage.threadDrafts.remove(moderator, cast.scopeId)).toBe(true);
    expect(await stage.threadDrafts.remove(moderator, cast.scopeId)).toBe(false);
    await begin(member, 0, { title: 'Znowu prawie' });
    expect(
      await whileGoing('thread_draft', member, () => code(begin(member, 1, { title: 'Spóźnione' }))),
    ).toBe('CONFLICT');
    expect(await begun(member)).toBeNull();
  });

  it("stays among one's own data when the place may not be read any more, without its name", async () => {
    await begin(member, 0, { title: 'Świetlice', text: 'Czy u Was' });
    await stage.remove(cast.scopeId, member);
    const part = partsHeld(member.personId).find((one) => one.name === 'threadDrafts')!;
    expect(await stage.database.read(part.rows)).toContainEqual(
      expect.objectContaining({
        place: null,
        title: 'Świetlice',
        text: 'Czy u Was',
        language: null,
        themes: null,
      }),
    );
  });

  it('loses a theme that is offered no more, and keeps the others in their order', async () => {
    const themes = [newId(), newId(), newId()];
    for (const [at, id] of themes.entries())
      await change(
        'theme',
        `insert into municipalities.theme (id, key, labels, position) values ($1, $2, '{"pl": "Temat"}', $3)`,
        [id, id, 3 - at],
      );
    const [first, second, third] = themes as [string, string, string];
    expect(await begin(member, 0, { title: 'Tematy', themeIds: [first, second, third] })).toMatchObject({
      themeIds: [first, second, third],
    });
    await change('retire', 'update municipalities.theme set retired_at = now() where id = $1', [second]);
    expect(await begun(member)).toMatchObject({ themeIds: [first, third], version: 1 });
    expect(await begin(member, 1, { title: 'Tematy', themeIds: [second, third, first] })).toMatchObject({
      themeIds: [third, first],
      version: 2,
    });
    expect((await refused(begin(member, 0, { title: 'Laptop' }))).details).toMatchObject({
      currentThemeIds: [third, first],
      currentOnBehalfOf: null,
    });
  });
});
