/** The requests that are measured: each with the web client's own document, as a signed-in person. */
import { newId } from '#kernel';
import { documentsOf } from './documents.mjs';
import { nextAtDoor } from './doors.mjs';
import { request, visit } from './load.mjs';
import { searches } from './seed-directory.mjs';
import { groupId, homeReader, programmePage, publicPage, size, threadId, tokenOf } from './seed-ids.mjs';

const [threadRows, postsOfThread, writePost, unreadThreads, myGroups, peoplePage, register] = documentsOf(
  ...['ThreadRows', 'PostsOfThread', 'WritePost', 'UnreadThreads', 'MyGroupsInBrief', 'PeoplePage'],
  'RegisterForMeeting',
);

const text =
  'Dziękuję za notatkę. Sprawdzę u nas w szkołach i wrócę z odpowiedzią jutro rano.\n\nCzy możecie podzielić się umową?';

/** The reads are of places that nothing is written to; each server has threads of its own to write to. */
export const cases = [
  {
    name: 'thread list (20)',
    payloads: () => (i) => ({
      ...threadRows.named,
      variables: { groupId: groupId(1), first: 20 },
      person: i + 1,
    }),
  },
  {
    name: 'the same list, through Apollo',
    payloads: () => (i) => ({
      query: threadRows.text,
      variables: { groupId: groupId(1), first: 20 },
      person: i + 1,
    }),
  },
  {
    name: 'thread page (50 posts)',
    payloads: () => (i) => ({
      ...postsOfThread.named,
      variables: { threadId: threadId(200 + 20 * (i % 8)), first: 50 },
      person: i + 1,
    }),
  },
  {
    name: 'write a post',
    fresh: true,
    payloads: (kind) => (i) => writing(threadId(kind === 'api' ? 1 + i : 21 + i), i + 1),
  },
  {
    name: 'write a post, beside one statement',
    limit: 'oneStatement',
    fresh: true,
    payloads: (kind) => (i) => writing(threadId(kind === 'api' ? 1 + i : 21 + i), i + 1),
  },
  {
    name: '16 writers in one thread',
    fresh: true,
    clients: [16],
    payloads: (kind) => (i) => writing(threadId(kind === 'api' ? 41 : 42), i + 1),
  },
  {
    name: 'a public page, for guests',
    payloads: () => () => ({ path: publicPage }),
  },
  {
    name: 'the programme of a meeting, for guests',
    payloads: () => () => ({ path: programmePage }),
  },
  {
    name: 'register for a meeting',
    fresh: true,
    payloads: (kind) => (i) => ({ ...register.named, ...nextAtDoor(kind, i) }),
  },
  {
    name: `home: what waits, of ${size.homeGroups} groups`,
    payloads: () => (i) => ({
      ...unreadThreads.named,
      variables: { first: 30, after: null },
      person: homeReader(i),
    }),
  },
  {
    name: `home: my ${size.homeGroups} groups with unread`,
    payloads: () => (i) => ({ ...myGroups.named, variables: {}, person: homeReader(i) }),
  },
  {
    name: 'directory, people by name',
    payloads: () => (i) => ({
      ...peoplePage.named,
      variables: { filter: { name: searches[i % searches.length] }, after: null },
      person: homeReader(i),
    }),
  },
];

export function writing(thread, person) {
  return {
    ...writePost.named,
    variables: { input: { key: newId(), threadId: thread, text, language: 'pl' } },
    person,
  };
}

export function bytesOf({ person, path, ...payload }) {
  if (path) return visit(path);
  return request(tokenOf(person), payload);
}

/** Requests are made beforehand where they may repeat. */
export function nextOf(one, kind, clients) {
  const payload = one.payloads(kind);
  if (one.fresh) return (i) => bytesOf(payload(i));
  const ready = Array.from({ length: clients }, (_, i) => bytesOf(payload(i)));
  return (i) => ready[i];
}
