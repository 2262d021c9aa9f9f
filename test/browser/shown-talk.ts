/** What stands in the house before its screens are looked at: somebody at the door, a quarrel, threads that were rearranged. */
import { randomUUID } from 'node:crypto';
import { newId } from '#kernel';
import { Caller } from '../kit/caller.js';
import { tokenFor } from '../kit/cast-names.js';
import type { House } from '../kit/house.js';
import type { Who } from './screens.js';

/** Two who have no account ask to come in: one waits for an answer, of the other the link in the letter is given. */
export async function atTheDoor(house: House, communityId: string): Promise<string> {
  const guest = new Caller(house.url);
  const ask = async (email: string): Promise<string> => {
    await guest.get('mutation ($input: AskToSignUpInput!) { askToSignUp(input: $input) }', {
      input: {
        communityId,
        name: 'Osoba z urzędu',
        email,
        language: 'uk',
        jobTitle: 'inspektorka do spraw integracji',
        message: 'Prowadzimy punkt informacyjny i chcemy się uczyć od innych.',
        acceptTerms: true,
      },
    });
    return tokenFor(house.sql, email, 'sign-up');
  };
  await guest.get('mutation ($t: String!) { confirmSignUp(token: $t) }', {
    t: await ask('waiting@town.example'),
  });
  return ask('asking@town.example');
}

/** Something for the desk: a post that is reported, and one that is hidden, locked in a thread; where the hidden one stands. */
export async function quarrel(
  callers: Map<Who, Caller>,
  groups: { id: string; number: number }[],
  number: number,
): Promise<string> {
  const [reader, moderator] = [callers.get('practitioner.wroclaw')!, callers.get('moderator')!];
  const { thread } = await moderator.get(
    'query ($number: Int!) { thread(number: $number) { id groupId slug } }',
    {
      number,
    },
  );
  const { posts } = await moderator.get(
    'query ($id: ID!, $after: Int) { posts(threadId: $id, after: $after) { items { id number text author { id } } } }',
    { id: thread.id, after: 0 },
  );
  const others = posts.items.filter(
    (post: { text: string | null; author: { id: string } }) =>
      post.text && post.author.id !== reader.personId,
  );
  const [first, second] = [others.at(-1), others.at(-2) ?? others.at(-1)];
  const words = 'To miejsce nie jest na takie słowa. Proszę spojrzeć, zanim ktoś odpowie.';
  const report = `mutation ($id: ID!, $words: String) { reportPost(postId: $id, reason: INSULT, words: $words) { id } }`;
  await reader.get(report, { id: first.id, words });
  await moderator.get(
    'mutation ($id: ID!, $words: String) { hidePost(postId: $id, reason: OFF_TOPIC, words: $words) { id } }',
    { id: second.id, words },
  );
  await callers
    .get('secretariat')!
    .get('mutation ($id: ID!) { announceThread(id: $id) { viewerRating } }', { id: thread.id });
  await reader.get('mutation ($id: ID!) { rateAnnouncement(id: $id, rating: UP) { viewerRating } }', {
    id: thread.id,
  });
  const { behalves } = await reader.get('query ($id: ID!) { behalves(scopeId: $id) { id } }', {
    id: thread.groupId,
  });
  const input = {
    key: randomUUID(),
    threadId: thread.id,
    text: 'Tak to widzi gmina.',
    onBehalfOf: behalves[0].id,
  };
  await reader.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', { input });
  const group = groups.find((one) => one.id === thread.groupId)!;
  return `/groups/${group.number}/threads/${number}-${thread.slug}/${second.number}`;
}

/** A thread from which posts were split off, with a poll that is open and one that is over, in a list that another thread has left. */
export async function rearrange(
  callers: Map<Who, Caller>,
  groups: { id: string; number: number }[],
): Promise<string> {
  const moderator = callers.get('moderator')!;
  const idOf = (number: number): string => groups.find((group) => group.number === number)!.id;
  const { threads } = await moderator.get(
    'query ($id: ID!) { threads(groupId: $id) { items { id number lastNumber } } }',
    { id: idOf(3) },
  );
  const [longest, ...others] = [...threads.items].sort((a, b) => b.lastNumber - a.lastNumber);
  await moderator.get('mutation ($id: ID!, $to: ID!) { moveThread(id: $id, scopeId: $to) { id } }', {
    id: others.at(-1).id,
    to: idOf(2),
  });
  const { posts } = await moderator.get(
    'query ($id: ID!) { posts(threadId: $id, after: 2, first: 2) { items { id } } }',
    { id: longest.id },
  );
  await moderator.get('mutation ($input: SplitThreadInput!) { splitThread(input: $input) { id } }', {
    input: {
      threadId: longest.id,
      postIds: posts.items.map((post: { id: string }) => post.id),
      title: 'Kto pokrywa koszty egzaminu państwowego z języka polskiego?',
    },
  });
  const options = [
    'We wtorek po 15:00',
    'W środę rano',
    'W piątek, ale tylko zdalnie, bo wtedy są dyżury w szkołach',
  ];
  const asked = {
    question: 'Kiedy robimy spotkanie o kosztach?',
    options,
    kind: 'SEVERAL',
    endsAt: '2099-01-08T12:00:00Z',
  };
  for (const over of [true, false]) {
    const input = { key: newId(), threadId: longest.id, text: 'Proszę o głos.', language: 'pl', poll: asked };
    const { writePost } = await moderator.get(
      'mutation ($input: WritePostInput!) { writePost(input: $input) { id poll { options { id } } } }',
      { input },
    );
    await moderator.get('mutation ($input: VoteInput!) { voteInPoll(input: $input) { id } }', {
      input: { pollId: writePost.id, choices: [{ optionId: writePost.poll.options[0].id }] },
    });
    if (over) await moderator.get('mutation ($id: ID!) { closePoll(id: $id) { id } }', { id: writePost.id });
  }
  return `/groups/3/threads/${longest.number}`;
}
