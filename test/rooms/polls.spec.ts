/** Polls in posts: one vote a person whatever happens at once, counts that are right, and nobody's choice told to anybody. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DomainError,
  newId,
  reduceThread,
  settingsOf,
  type Actor,
  type PollKind,
  type ThreadState,
} from '#kernel';
import type { Post } from '#discussions';
import { TalkStage } from '../kit/talk-stage.js';

type Person = Actor & { personId: string };
let stage: TalkStage;
let scopeId: string;
let author: Person;
let voters: Person[];
let keeper: Person;
let observer: Person;

beforeAll(async () => {
  stage = await TalkStage.set();
  scopeId = await stage.scope();
  author = await stage.person('Pytająca');
  keeper = await stage.person('Moderator');
  observer = await stage.person('Obserwatorka');
  voters = await Promise.all(Array.from({ length: 8 }, (_, i) => stage.person(`Głosująca ${i}`)));
  for (const person of [author, ...voters]) await stage.give(scopeId, person, 'MEMBER');
  await stage.give(scopeId, keeper, 'MODERATOR');
  await stage.give(scopeId, observer, 'OBSERVER');
});
afterAll(() => stage?.strike());

const three = {
  question: 'Kiedy się spotykamy?',
  options: ['We wtorek', 'W środę', 'W piątek'],
  kind: 'ONE' as PollKind,
};

async function ask(poll: Partial<typeof three> & { endsAt?: string } = {}, key = newId()): Promise<Post> {
  const { id } = await stage.threads.open(author, {
    scopeId,
    title: 'Termin',
    text: 'Pytanie',
    language: 'pl',
  });
  return stage.posts.write(author, {
    key,
    threadId: id,
    text: 'Proszę o głos',
    language: 'pl',
    poll: { ...three, ...poll },
  });
}

const counts = (post: Post): (number | null)[] => post.poll!.options.map((option) => option.votes);
const codeOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? `${error.code} ${String(error.details['rule'] ?? '')}`.trim()
        : String(error),
  );
async function voteFor(by: Actor, vote: { postId: string; optionIds: string[] }): Promise<Post> {
  const choices = vote.optionIds.map((optionId) => ({ optionId, weight: 1 }));
  await stage.votes.vote(by, { pollId: vote.postId, choices });
  return stage.posts.get(by, vote.postId);
}
const option = (post: Post, at: number): string => post.poll!.options[at]!.id;

async function stateOf(threadId: string): Promise<ThreadState> {
  const page = await stage.posts.page(keeper, { threadId, after: 0 });
  const thread = await stage.threads.get(keeper, threadId);
  return {
    posts: page.items,
    head: page.streamHead,
    hasAfter: page.hasAfter,
    title: thread.title,
    version: thread.version,
    settings: settingsOf(thread),
    lastNumber: page.lastNumber,
  };
}

describe('a poll', () => {
  it('stands in its post as it was asked, and a repeated sending asks once', async () => {
    const key = newId();
    const endsAt = '2099-01-02T03:04:05.000Z';
    const post = await ask({ kind: 'SEVERAL', endsAt }, key);
    expect(post.poll).toMatchObject({
      question: three.question,
      kind: 'SEVERAL',
      voters: 0,
      endsAt,
      closedAt: null,
    });
    expect(post.poll!.options.map(({ text, votes }) => [text, votes])).toEqual(
      three.options.map((text) => [text, 0]),
    );
    const again = { key, threadId: post.threadId, text: 'Proszę o głos', language: 'pl', replyToId: null };
    const sent = await stage.posts.write(author, { ...again, poll: { ...three, kind: 'SEVERAL', endsAt } });
    expect(sent.poll).toEqual(post.poll);
    expect(await codeOf(stage.posts.write(author, { ...again, poll: three }))).toBe('CONFLICT KEY_REUSED');
    expect(await codeOf(stage.posts.write(author, again))).toBe('CONFLICT KEY_REUSED');
    const past = { ...again, key: newId(), poll: { ...three, endsAt: '2020-01-01T00:00:00.000Z' } };
    expect(await codeOf(stage.posts.write(author, past))).toBe('BAD_INPUT IN_THE_PAST');
  });

  it('stands in the first post of a thread, and a repeated opening asks once', async () => {
    const input = { key: newId(), scopeId, title: 'Termin', text: 'Pytanie', language: 'pl' };
    const endsAt = '2099-01-02T03:04:05.000Z';
    const { id } = await stage.threads.open(author, { ...input, poll: { ...three, endsAt } });
    const first = async () => (await stage.posts.page(voters[0]!, { threadId: id, after: 0 })).items[0]!;
    const post = await first();
    expect(post.poll).toMatchObject({ question: three.question, voters: 0, endsAt });
    await voteFor(voters[0]!, { postId: post.id, optionIds: [option(post, 1)] });
    expect(await stage.threads.open(author, { ...input, poll: { ...three, endsAt } })).toMatchObject({ id });
    expect(counts(await first())).toEqual([0, 1, 0]);
    expect(await codeOf(stage.threads.open(author, { ...input, poll: three }))).toBe('CONFLICT KEY_REUSED');
    const past = { ...input, key: newId(), poll: { ...three, endsAt: '2020-01-01T00:00:00.000Z' } };
    expect(await codeOf(stage.threads.open(author, past))).toBe('BAD_INPUT IN_THE_PAST');
  });

  it('takes a vote, another in its place, and none; watchers follow the counts and hear of no names', async () => {
    const post = await ask();
    const before = await stateOf(post.threadId);
    const [voter] = voters as [Person];
    expect(counts(await voteFor(voter, { postId: post.id, optionIds: [option(post, 0)] }))).toEqual([
      1, 0, 0,
    ]);
    const moved = await voteFor(voter, { postId: post.id, optionIds: [option(post, 2)] });
    expect([counts(moved), moved.poll!.voters]).toEqual([[0, 0, 1], 1]);
    expect(await stage.votes.own(voter, post.threadId)).toEqual([
      { pollId: post.id, municipality: null, choices: [{ optionId: option(post, 2), weight: 1 }] },
    ]);
    expect(await stage.votes.own(author, post.threadId)).toEqual([]);
    const facts = await stage.factsAfter('thread', post.threadId, before.head);
    expect(facts.map((fact) => [fact.type, fact.actorId])).toEqual([
      ['post.voted', null],
      ['post.voted', null],
    ]);
    expect(JSON.stringify(facts)).not.toContain(voter.personId);
    expect(facts.reduce(reduceThread, before)).toEqual(await stateOf(post.threadId));
    // The same again is no news.
    await voteFor(voter, { postId: post.id, optionIds: [option(post, 2)] });
    expect(await stage.factsAfter('thread', post.threadId, before.head)).toHaveLength(2);
    const back = await voteFor(voter, { postId: post.id, optionIds: [] });
    expect([counts(back), back.poll!.voters]).toEqual([[0, 0, 0], 0]);
    expect(await stage.votes.own(voter, post.threadId)).toEqual([]);
  });

  it('takes no more and no others than it offers, from who may write, until it is over', async () => {
    const [post, other] = [await ask(), await ask({ kind: 'SEVERAL' })];
    const [voter] = voters as [Person];
    const vote = (by: Actor, asked: Post, optionIds: string[]) =>
      codeOf(voteFor(by, { postId: asked.id, optionIds }));
    expect(await vote(voter, post, [option(post, 0), option(post, 1)])).toBe('BAD_INPUT TOO_MANY');
    expect(await vote(voter, post, [option(other, 0)])).toBe('BAD_INPUT NOT_IN_POLL');
    expect(await vote(voter, other, [option(other, 0), option(other, 1)])).toBe('done');
    expect(await vote(observer, post, [option(post, 0)])).toBe('FORBIDDEN');
    expect(await vote(await stage.person('Obca'), post, [option(post, 0)])).toBe('NOT_FOUND');
    expect(await codeOf(stage.polls.close(voter, post.id))).toBe('FORBIDDEN');
    expect((await stage.polls.close(author, post.id)).closedAt).not.toBeNull();
    expect(await vote(voter, post, [option(post, 0)])).toBe('CONFLICT POLL_OVER');
    expect(await codeOf(stage.polls.close(keeper, other.id))).toBe('done');
    await stage.database.source.query(
      `update discussions.poll set state = 'OPEN', closed_at = null, ends_at = now() where post_id = $1`,
      [post.id],
    );
    expect(await vote(voter, post, [option(post, 0)])).toBe('CONFLICT POLL_OVER');
    const hidden = await ask();
    await stage.hidings.hide(keeper, hidden.id, 'OFF_TOPIC', '');
    expect((await stage.posts.get(voter, hidden.id)).poll).toBeNull();
    expect(await vote(voter, hidden, [option(hidden, 0)])).toBe('CONFLICT WITHDRAWN');
  });

  it('keeps the votes of who leaves, and goes where its post goes', async () => {
    const post = await ask();
    const leaving = voters[7]!;
    await voteFor(leaving, { postId: post.id, optionIds: [option(post, 1)] });
    await stage.remove(scopeId, leaving);
    expect(counts(await stage.posts.get(author, post.id))).toEqual([0, 1, 0]);
    expect(await codeOf(voteFor(leaving, { postId: post.id, optionIds: [] }))).toBe('NOT_FOUND');
    await stage.moving.split(keeper, { threadId: post.threadId, fromNumber: 2, title: 'Głosowanie' });
    const moved = await voteFor(voters[0]!, { postId: post.id, optionIds: [option(post, 1)] });
    expect(moved.threadId).not.toBe(post.threadId);
    expect(counts(moved)).toEqual([0, 2, 0]);
  });

  it('counts each person once, whatever comes at once, and nobody after its end', async () => {
    for (let round = 0; round < 4; round++) {
      const post = await ask();
      const before = await stateOf(post.threadId);
      const tries = voters
        .slice(0, 7)
        .flatMap((voter, v) =>
          [0, 1, 2].map(
            (at) => () => voteFor(voter, { postId: post.id, optionIds: [option(post, (at + v) % 3)] }),
          ),
        );
      const doing = [
        ...tries,
        () => stage.moving.split(keeper, { threadId: post.threadId, fromNumber: 2, title: 'X' }),
      ];
      const outcomes = await Promise.all(doing.map((one) => codeOf(one())));
      expect(new Set(outcomes)).toEqual(new Set(['done']));
      const after = await stage.posts.get(author, post.id);
      expect(after.poll!.voters).toBe(7);
      expect(counts(after).reduce<number>((sum, votes) => sum + (votes ?? 0), 0)).toBe(7);
      const facts = await stage.factsAfter('thread', post.threadId, before.head);
      expect(facts.reduce(reduceThread, before)).toEqual(await stateOf(post.threadId));
      // What came too late changes nothing, and what came in time is counted.
      const chosen = (voter: Person) =>
        stage.votes.own(voter, after.threadId).then(([own]) => own!.choices[0]!.optionId);
      const earlier = await Promise.all(voters.slice(0, 7).map(chosen));
      const [, ...late] = await Promise.all([
        stage.polls.close(keeper, post.id),
        ...voters
          .slice(0, 7)
          .map((voter) => codeOf(voteFor(voter, { postId: post.id, optionIds: [option(post, 0)] }))),
      ]);
      for (const [v, outcome] of late.entries()) {
        expect(['done', 'CONFLICT POLL_OVER']).toContain(outcome);
        expect(await chosen(voters[v]!)).toBe(outcome === 'done' ? option(post, 0) : earlier[v]);
      }
    }
  }, 60_000);
});
