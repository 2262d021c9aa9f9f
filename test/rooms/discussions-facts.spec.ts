/** Snapshot and facts together are what a fresh query shows, whatever several people did at once in between. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  excerptOf,
  newId,
  reduceGroup,
  reduceHeads,
  reducePerson,
  reduceThread,
  settingsOf,
  type Actor,
  type GroupState,
  type PersonState,
  type ThreadState,
} from '#kernel';
import { Rating } from '#discussions';
import fc from 'fast-check';
import { TalkStage } from '../kit/talk-stage.js';

let stage: TalkStage;
type Person = Actor & { personId: string };
let people: Person[];
let moderator: Person;
let scopeId: string;

beforeAll(async () => {
  stage = await TalkStage.set();
  people = await Promise.all(['Aneta', 'Bogdan', 'Cezara'].map((name) => stage.person(name)));
  moderator = people[2]!;
  scopeId = await stage.scope();
  for (const person of people)
    await stage.give(scopeId, person, person === moderator ? 'FACILITATOR' : 'MEMBER');
});

afterAll(() => stage.strike());

async function threadState(threadId: string): Promise<ThreadState> {
  const page = await stage.posts.page(moderator, { threadId, after: 0, first: 100 });
  expect(page.hasAfter).toBe(false);
  const thread = await stage.threads.get(moderator, threadId);
  return {
    posts: page.items,
    head: page.streamHead,
    hasAfter: false,
    title: thread.title,
    version: thread.version,
    settings: settingsOf(thread),
    lastNumber: page.lastNumber,
  };
}

async function groupState(): Promise<GroupState> {
  const heads = await stage.factsAfter('group', scopeId, 0);
  const { items } = await stage.threads.list(moderator, scopeId, { first: 50 });
  const threads = items.map(
    ({ readNumber: _r, unread: _u, mentionsMe: _m, streamId: _i, streamHead: _h, viewerCan: _c, ...view }) =>
      view,
  );
  return { threads, group: null, memberCount: 0, head: heads.at(-1)?.n ?? 0 };
}

async function personState(person: Person): Promise<PersonState> {
  const { items } = await stage.threads.list(person, scopeId, { first: 50 });
  const facts = await stage.factsAfter('person', person.personId, 0);
  return {
    head: facts.at(-1)?.n ?? 0,
    marks: Object.fromEntries(items.map((thread) => [thread.id, thread.readNumber])),
    membershipsVersion: 0,
    followsVersion: 0,
    desksVersion: 0,
    unreadNotices: null,
    noticesVersion: 0,
    tasksVersion: 0,
  };
}

/** What a list must say of a thread, from its posts alone. */
function headOf(threadId: string, { posts }: ThreadState) {
  const last = posts.at(-1)!;
  return {
    id: threadId,
    lastNumber: last.number,
    lastPostAt: last.createdAt,
    lastAuthor: last.author,
    lastExcerpt: excerptOf(last.text),
    postCount: posts.filter((post) => post.text !== null).length,
  };
}

const step = fc.record({
  who: fc.nat(2),
  verb: fc.constantFrom(
    'write',
    'reply',
    'reply',
    'edit',
    'edit',
    'withdraw',
    'withdraw',
    'react',
    'unreact',
    'read',
    'rename',
    'lock',
    'unlock',
    'pin',
    'unpin',
    'slow',
    'tag',
    'tag',
    'announce',
    'unannounce',
    'rate',
    'rate',
    'unrate',
    'hide',
    'hide',
    'unhide',
  ),
  // Small numbers, so that the same few posts are answered, edited, withdrawn and thanked for again and again.
  at: fc.nat(6),
  text: fc.constantFrom(
    'Zgoda',
    '**Ważne**: [strona](https://example.org)',
    'Două zile 🌾',
    '> cytat\n\nodpowiedź',
    'x'.repeat(400),
  ),
});
type Step = { who: number; verb: string; at: number; text: string };

/** Does the step; what is refused by right (another's post, an old version) is a part of life. */
async function take({ who, verb, at, text }: Step, threadId: string): Promise<void> {
  const actor = people[who]!;
  const { items } = await stage.posts.page(actor, { threadId, after: 0, first: 100 });
  const post = items[items.length - 1 - (at % items.length)]!;
  const other = people[(who + 1) % people.length]!;
  const words = at % 3 === 0 ? `[@X](guildhall:person/${other.personId}) ${text}` : text;
  const written = { key: newId(), threadId, text: words, language: at % 2 ? 'pl' : null };
  const thread = await stage.threads.get(actor, threadId);
  const done: Promise<unknown> = {
    write: () => stage.posts.write(actor, written),
    reply: () => stage.posts.write(actor, { ...written, replyToId: post.id }),
    edit: () => stage.posts.edit(actor, { id: post.id, version: post.version, text: words }),
    withdraw: () => stage.posts.withdraw(actor, post.id),
    react: () => stage.reactions.react(actor, post.id, at % 2 ? 'THANKS' : 'AGREE'),
    unreact: () => stage.reactions.unreact(actor, post.id, at % 2 ? 'THANKS' : 'AGREE'),
    read: () => stage.marks.markRead(actor, threadId, at),
    rename: () =>
      stage.threads.rename(actor, { id: threadId, version: thread.version, title: `Temat ${at}` }),
    lock: () => stage.order.lock(actor, threadId, text.slice(0, 40)),
    unlock: () => stage.order.unlock(actor, threadId),
    pin: () => stage.order.pin(actor, threadId),
    unpin: () => stage.order.unpin(actor, threadId),
    hide: () => stage.hidings.hide(actor, post.id, 'OFF_TOPIC', 'Nie tutaj'),
    unhide: () => stage.hidings.unhide(actor, post.id, 'Jednak tak'),
    tag: () => stage.posts.setLanguage(actor, { id: post.id, language: ['uk', 'ru', 'ro'][at % 3]! }),
    announce: () => stage.announcements.announce(actor, { id: threadId }),
    unannounce: () => stage.announcements.takeBack(actor, threadId),
    rate: () => stage.announcements.rate(actor, threadId, at % 2 ? Rating.UP : Rating.DOWN),
    unrate: () => stage.announcements.unrate(actor, threadId),
    slow: () => stage.order.slow(actor, threadId, at % 2),
  }[verb]!();
  await done.catch((error: { code?: string }) => {
    if (!['CONFLICT', 'FORBIDDEN', 'RATE_LIMITED', 'NOT_FOUND'].includes(error.code ?? '')) throw error;
  });
}

describe('snapshot and facts', () => {
  it('are what a fresh query shows, for readers of the thread, of the group, and for each person', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 2, maxLength: 5 }), {
          minLength: 6,
          maxLength: 10,
          size: 'max',
        }),
        fc.nat(),
        async (rounds, cut) => {
          let seen = Date.now();
          const news = async (state: GroupState): Promise<GroupState> => {
            const seconds = (Date.now() - seen) / 1000;
            seen = Date.now();
            const facts = await stage.factsAfter('group', scopeId, state.head);
            return reduceHeads(
              facts.reduce(reduceGroup, state),
              (await stage.heads.recent([scopeId], seconds)).get(scopeId) ?? [],
            );
          };
          const threadId = (
            await stage.threads.open(people[0]!, {
              key: newId(),
              scopeId,
              title: 'Asystentka',
              text: 'Pierwszy',
              language: 'pl',
            })
          ).id;
          let thread = await threadState(threadId);
          let group = await groupState();
          const persons = await Promise.all(people.map(personState));
          for (const [i, round] of rounds.entries()) {
            await Promise.all(round.map((one) => take(one, threadId)));
            if (i % 3 !== cut % 3) continue;
            thread = (await stage.factsAfter('thread', threadId, thread.head)).reduce(reduceThread, thread);
            expect(thread).toEqual(await threadState(threadId));
            group = await news(group);
            expect({ ...group, threads: group.threads.slice(0, 50) }).toEqual(await groupState());
            // Threads that an earlier run pinned stand before it.
            expect(group.threads.find((one) => one.id === threadId)).toMatchObject(headOf(threadId, thread));
          }
          for (const [i, person] of people.entries()) {
            const facts = await stage.factsAfter('person', person.personId, persons[i]!.head);
            expect(facts.reduce(reducePerson, persons[i]!)).toEqual(await personState(person));
          }
        },
      ),
      { numRuns: 12, interruptAfterTimeLimit: 20_000 },
    );
  }, 60_000);
});
