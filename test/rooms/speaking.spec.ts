/** In which language something is said, told from the text and put right by whoever may; and whom it calls together. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '#kernel';
import { code, TalkCast, type Person } from '../kit/talk-cast.js';
import type { TalkStage } from '../kit/talk-stage.js';

let cast: TalkCast;
let stage: TalkStage;
let member: Person, other: Person, moderator: Person, stranger: Person;

beforeAll(async () => {
  cast = await TalkCast.set();
  stage = cast.stage;
  ({ member, other, moderator, stranger } = cast.people);
});
afterAll(() => stage.strike());
beforeEach(() => cast.begin());

const says = (actor: Actor, text: string, language?: string) =>
  stage.posts.write(actor, {
    key: newId(),
    threadId: cast.threadId,
    text,
    ...(language ? { language } : {}),
  });
const reading = (person: Person, ...languages: string[]): Person => ({ ...person, languages });

describe('the language of a post', () => {
  it('is told from the text, else from its author, unless the author says it', async () => {
    const author = reading(member, 'ro', 'uk');
    expect(await says(author, 'Чи можна отримати шаблон угоди для громади?')).toMatchObject({
      language: 'uk',
    });
    expect(await says(author, 'Можно ли получить шаблон соглашения?')).toMatchObject({ language: 'ru' });
    expect(await says(author, 'OK')).toMatchObject({ language: 'ro' });
    expect(await says(author, 'Чи можна отримати шаблон угоди?', 'ru')).toMatchObject({ language: 'ru' });
    const thread = await stage.threads.open(author, {
      key: newId(),
      scopeId: cast.scopeId,
      title: 'Umowy z bibliotekami',
      text: 'Czy ktoś ma już wzór? Proszę o przesłanie.',
    });
    expect(thread).toMatchObject({ language: 'pl' });
  });

  it('follows an edit of the text, until somebody has said it', async () => {
    const { id } = await says(member, 'Proszę o uwagi do piątku, dziękuję.');
    const edited = await stage.posts.edit(member, {
      id,
      version: 1,
      text: 'Будь ласка, надішліть це до п’ятниці.',
    });
    expect(edited).toMatchObject({ language: 'uk', version: 2 });
    expect(await stage.posts.setLanguage(member, { id, language: 'be' })).toMatchObject({ language: 'be' });
    const again = await stage.posts.edit(member, {
      id,
      version: 2,
      text: 'Proszę o uwagi do piątku, dziękuję.',
    });
    expect(again).toMatchObject({ language: 'be', version: 3 });
  });

  it('is put right by its author and by whoever keeps order, who is written down; by nobody else', async () => {
    await stage.desk(cast.scopeId);
    const { id, version } = await says(member, 'Proszę o uwagi do piątku, dziękuję.');
    const say = (actor: Actor, language: string) => stage.posts.setLanguage(actor, { id, language });
    expect(await code(say(other, 'ru'))).toBe('FORBIDDEN');
    expect(await code(say(stranger, 'ru'))).toBe('NOT_FOUND');
    expect(await say(member, 'en')).toMatchObject({ language: 'en', version });
    expect(await say(moderator, 'uk')).toMatchObject({ language: 'uk', version, editedAt: null });
    await say(moderator, 'uk');
    const log = await stage.log.list(moderator, { scopeId: cast.scopeId });
    expect(log.items).toMatchObject([{ act: 'TAGGED', before: 'en', after: 'uk' }]);
    const facts = await stage.factsAfter('thread', cast.threadId, 0);
    expect(facts.filter((fact) => fact.type === 'post.tagged')).toMatchObject([
      { data: { post: { id, language: 'uk' } } },
      { data: { post: { id, language: 'uk' } } },
    ]);
    await stage.posts.withdraw(member, id);
    expect(await code(say(member, 'pl'))).toBe('CONFLICT');
  });

  it('is no reason to take a repeated sending for another one', async () => {
    const key = newId();
    const post = { key, threadId: cast.threadId, text: 'OK', language: 'pl' };
    await stage.posts.write(member, post);
    await stage.posts.setLanguage(moderator, { id: key, language: 'en' });
    expect(await stage.posts.write(member, post)).toMatchObject({ id: key, language: 'en' });
  });
});

describe('calling towns and roles together', () => {
  const callings = (postId: string) =>
    stage.database.read<{ role: string; version: number }>({
      name: 'test.callings',
      text: 'select role, version from discussions.calling where post_id = $1 order by role',
      values: [postId],
    });

  it('is written down without asking who that is, and follows the edits', async () => {
    const { id } = await says(
      member,
      '[@prowadzący](guildhall:role/FACILITATOR), [@X](guildhall:town/999999)',
    );
    expect(await callings(id)).toEqual([{ role: 'FACILITATOR', version: 1 }]);
    const both = '[@a](guildhall:role/MODERATOR) [@b](guildhall:role/FACILITATOR)';
    await stage.posts.edit(member, { id, version: 1, text: both });
    expect(await callings(id)).toEqual([
      { role: 'FACILITATOR', version: 1 },
      { role: 'MODERATOR', version: 2 },
    ]);
    await stage.posts.edit(member, { id, version: 2, text: '[@a](guildhall:role/MODERATOR)' });
    expect(await callings(id)).toEqual([{ role: 'MODERATOR', version: 2 }]);
  });
});
