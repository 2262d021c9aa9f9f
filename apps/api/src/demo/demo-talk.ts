/** The talk of the demo: each post, reply, sign and mark by the person whose it is. */
import {
  Announcements,
  Votes,
  Posts,
  Reactions,
  ReactionKind,
  ReadMarks,
  Threads,
  type PollInput,
} from '#discussions';
import { NewcomersSteps } from '#groups';
import { Tables } from '#meetings';
import { newId, roleGives, type Actor } from '#kernel';
import { Database } from '#platform';
import {
  writeMentions,
  type Demo,
  type DemoPoll,
  type DemoPost,
  type DemoThread,
} from '../../../../demo/demo.js';
import type { ThemeIds } from './demo-themes.js';
import type { DemoPeople } from './demo-people.js';
import type { Made } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';

/** A post that was written just now, and when it is to have been written. */
export interface TimedPost {
  id: string;
  minutesAgo: number;
  editedMinutesAgo: number | null;
  withdrawnMinutesAgo: number | null;
}

/**
 * The threads are opened one after another, because their numbers follow time; then each is filled beside the others.
 * All are waited for, also when one fails: a loading that starts over must not meet the rest of this one.
 */
export async function loadTalk(
  app: Rooms,
  demo: Demo,
  people: DemoPeople,
  places: { communityId: string; groups: ReadonlyMap<string, string>; meetings: Made },
  themeIds: ThemeIds,
): Promise<TimedPost[]> {
  const written = wordsOf(demo, people);
  const opened: { thread: DemoThread; threadId: string }[] = [];
  for (const thread of demo.threads) {
    const first = thread.posts[0]!;
    const author = people.as(first.author);
    const text = written(first.edited?.before ?? first.text);
    const { title, group, atTable } = thread;
    const { language } = first;
    if (atTable) {
      const threadId = await openAtTable(app, author, places.meetings.of(atTable), { title, text, language });
      opened.push({ thread, threadId });
      continue;
    }
    const { id: threadId } = await app.get(Threads).open(author, {
      scopeId: group === null ? places.communityId : places.groups.get(group)!,
      title,
      text,
      language,
      themeIds: themeIds(demo.themes.threads.get(thread.key)),
      poll: asked(first.poll),
    });
    opened.push({ thread, threadId });
  }
  const filled = await Promise.allSettled(
    opened.map(({ thread, threadId }) => fillThread(app, demo, people, thread, threadId)),
  );
  const talk = filled.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  for (const { thread, threadId } of opened)
    if (thread.introductions)
      await app.get(NewcomersSteps).chooseIntroductions(people.administrator, places.communityId, threadId);
  return talk;
}

/** What is said at a table stands where the room of meetings puts it, under the subject of the table. */
async function openAtTable(
  app: Rooms,
  actor: Actor,
  meetingId: string,
  { title, text, language }: { title: string; text: string; language: string },
): Promise<string> {
  const { items } = await app.get(Tables).of(actor, meetingId);
  const table = items.find((one) => one.title === title);
  if (!table) throw new Error(`No table of the demo is about "${title}".`);
  await app.get(Tables).talkAbout(actor, { tableId: table.id, text, language });
  const row = await app.get(Database).readOne<{ id: string }>({
    name: 'api.demo.thread-of-table',
    text: 'select thread_id as id from meetings.meeting_table where id = $1',
    values: [table.id],
  });
  return row!.id;
}

/** A text of the demo as the discussions room reads it. */
function wordsOf(demo: Demo, people: DemoPeople): (text: string) => string {
  const nameOf = new Map(demo.persons.map(({ key, name }) => [key, name]));
  return (text) =>
    writeMentions(text, (key) => `[@${nameOf.get(key)}](guildhall:person/${people.as(key).personId})`);
}

async function fillThread(
  app: Rooms,
  demo: Demo,
  people: DemoPeople,
  thread: DemoThread,
  threadId: string,
): Promise<TimedPost[]> {
  const written = wordsOf(demo, people);
  const ids = [await firstPost(app, threadId)];
  for (const post of thread.posts) {
    if (post.number > 1) {
      const { id } = await app.get(Posts).write(people.as(post.author), {
        key: newId(),
        threadId,
        // What an edit replaced is written first.
        text: written(post.edited?.before ?? post.text),
        language: post.language,
        replyToId: post.replyTo === null ? null : ids[post.replyTo - 1]!,
        poll: asked(post.poll),
      });
      ids.push(id);
    }
    await finish(app, people, ids.at(-1)!, post, written(post.text));
  }
  if (thread.announced)
    await app.get(Announcements).announce(people.as(thread.posts[0]!.author), { id: threadId });
  await markRead(app, demo, people, thread, threadId);
  return thread.posts.map((post, index) => ({
    id: ids[index]!,
    minutesAgo: post.minutesAgo,
    editedMinutesAgo: post.edited?.minutesAgo ?? null,
    withdrawnMinutesAgo: post.withdrawnMinutesAgo,
  }));
}

/** A thread answers with its own id only. */
async function firstPost(app: Rooms, threadId: string): Promise<string> {
  const row = await app.get(Database).readOne<{ id: string }>({
    name: 'api.demo.first-post',
    text: 'select id from discussions.post where thread_id = $1 and number = 1',
    values: [threadId],
  });
  return row!.id;
}

/** Signs first: under a withdrawn post there are none to be set. */
async function finish(
  app: Rooms,
  people: DemoPeople,
  id: string,
  post: DemoPost,
  text: string,
): Promise<void> {
  const author = people.as(post.author);
  for (const key of post.thanks) await app.get(Reactions).react(people.as(key), id, ReactionKind.THANKS);
  for (const key of post.agree) await app.get(Reactions).react(people.as(key), id, ReactionKind.AGREE);
  if (post.poll) await vote(app, people, id, post.poll);
  if (post.edited) await app.get(Posts).edit(author, { id, version: 1, text });
  if (post.withdrawnMinutesAgo !== null) await app.get(Posts).withdraw(author, id);
}

/** A poll as it is put; it ends some days after the demo was loaded, so that one can still vote in it. */
function asked(poll: DemoPoll | null): PollInput | null {
  if (!poll) return null;
  const { question, multiple, endsInMinutes, options } = poll;
  const endsAt = endsInMinutes === null ? null : new Date(Date.now() + endsInMinutes * 60_000).toISOString();
  return { question, kind: multiple ? 'SEVERAL' : 'ONE', endsAt, options: options.map(({ text }) => text) };
}

async function vote(app: Rooms, people: DemoPeople, postId: string, poll: DemoPoll): Promise<void> {
  const voters = new Set(poll.options.flatMap(({ votes }) => votes));
  for (const voter of voters) {
    const { options } = (await app.get(Posts).get(people.as(voter), postId)).poll!;
    const chosen = options.filter((_, at) => poll.options[at]!.votes.includes(voter));
    const choices = chosen.map(({ id }) => ({ optionId: id, weight: 1 }));
    await app.get(Votes).vote(people.as(voter), { pollId: postId, choices });
  }
}

async function markRead(
  app: Rooms,
  demo: Demo,
  people: DemoPeople,
  thread: DemoThread,
  threadId: string,
): Promise<void> {
  const read = new Map(thread.read);
  const group = demo.groups.find(({ key }) => key === thread.group);
  // A role in the community that reaches into its groups makes their threads one's own to read, and these have been.
  for (const { key, role } of demo.community.persons) {
    const reaches = roleGives(role, 'READ', 'below') && group?.visibility !== 'SECRET';
    if (reaches && !read.has(key)) read.set(key, thread.posts.length);
  }
  for (const [key, number] of read) await app.get(ReadMarks).markRead(people.as(key), threadId, number);
}
