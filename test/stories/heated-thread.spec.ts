/** A heated thread and those who keep order in it: slow mode, report, hiding, appeal, lock, split and move, as readers live through it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, reduceThread, type Fact, type Frame, type ThreadState } from '#kernel';
import { castIds } from '../kit/cast.js';
import type { Caller } from '../kit/caller.js';
import { House } from '../kit/house.js';
import { freshThread } from '../kit/live-client.js';
import { inWords } from '../kit/storm.js';
import { until } from '../kit/watching.js';

let house: House;
let scopeId: string;
let deskStreamId: string;
let secretId: string;
beforeAll(async () => {
  house = await House.open();
  const { groups } = await castIds(house);
  ({ id: scopeId, deskStreamId } = groups.listed);
  secretId = groups.secret.id;
}, 120_000);
afterAll(() => house?.close());

const post = (by: Caller, threadId: string, text: string) =>
  by.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id number } }', {
    input: { key: newId(), threadId, text, language: 'pl' },
  });

/** An open tab: what it holds of the thread, and every fact that came on the streams that it watches. */
async function tab(caller: Caller, threadId: string, others: string[]) {
  let state: ThreadState = await freshThread(caller, threadId);
  const heard: { streamId: string; fact: Fact }[] = [];
  const socket = await caller.socket();
  socket.on('frame', (frame: Frame) => {
    for (const fact of frame.facts) {
      heard.push({ streamId: frame.streamId, fact });
      if (frame.streamId === threadId) state = reduceThread(state, fact);
    }
  });
  let gone = false;
  socket.on('gone', ({ streamId }: { streamId: string }) => (gone ||= streamId === threadId));
  await socket.emitWithAck('watch', { streamId: threadId, since: state.head });
  for (const streamId of others) await socket.emitWithAck('watch', { streamId, since: null });
  return {
    state: () => state,
    types: (streamId: string) =>
      heard.filter((one) => one.streamId === streamId).map(({ fact }) => fact.type),
    gone: () => gone,
    everything: () => JSON.stringify([heard, state]),
    close: () => socket.disconnect(),
  };
}

it('is cooled down, cleared and closed, and every open tab shows it without a reload', async () => {
  const [author, reader, moderator, facilitator] = await Promise.all(
    ['member', 'member2', 'moderator', 'facilitator'].map((name) => house.caller(name)),
  );
  const { openThread } = await author!.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number } }',
    { input: { scopeId, title: 'Kto zawinił?', text: 'Pytam wprost.', language: 'pl' } },
  );
  const threadId: string = openThread.id;
  const observer = await house.caller('observer');
  const open = await tab(observer, threadId, [observer.personId]);
  const authors = await tab(author!, threadId, [author!.personId]);
  const desk = await tab(moderator!, threadId, [deskStreamId]);

  const insult = await post(author!, threadId, 'Winni są ci z sąsiedniej gminy, nieuki.');
  const insultId: string = insult.writePost.id;
  await until(() => open.everything().includes('nieuki'));

  // A reader reports it, without being able to write there; the desk hears of it at once, and nobody else.
  const report =
    'mutation ($id: ID!) { reportPost(postId: $id, reason: INSULT, words: "Obraża nas") { id } }';
  const { reportPost } = await observer.get(report, { id: insultId });
  expect((await observer.get(report, { id: insultId })).reportPost.id).toBe(reportPost.id);
  await until(() => desk.types(deskStreamId).includes('report.made'));
  const { viewer } = await moderator!.get('{ viewer { desk { waiting } } }');
  expect(viewer.desk.waiting).toBe(1);
  const seen = await moderator!.get(
    `{ deskCases { items { text threadTitle reports { words reporter { id } } post { id author { id } } } } }`,
  );
  expect(seen.deskCases.items).toEqual([
    {
      text: 'Winni są ci z sąsiedniej gminy, nieuki.',
      threadTitle: 'Kto zawinił?',
      reports: [{ words: 'Obraża nas', reporter: { id: observer.personId } }],
      post: { id: insultId, author: { id: author!.personId } },
    },
  ]);

  // It is hidden: gone from the reader's open tab, from a fresh one, and from what is told of the past.
  await moderator!.get(
    'mutation ($id: ID!) { hidePost(postId: $id, reason: INSULT, words: "Bez wyzwisk") { id } }',
    { id: insultId },
  );
  await until(() => open.state().posts.at(-1)?.hiddenAt !== null);
  const late = await tab(observer, threadId, []);
  const caughtUp = await observer.socket();
  const past = await caughtUp.emitWithAck('watch', { streamId: threadId, since: 0 });
  expect(JSON.stringify(past) + late.everything() + JSON.stringify(open.state())).not.toContain('nieuki');
  await until(() => open.types(observer.personId).includes('moderation.told'));
  const { ownReports } = await observer.get('{ ownReports { items { outcome } } }');
  expect(ownReports.items).toEqual([{ outcome: 'UPHELD' }]);

  // Its author learns why, and appeals; who hid it may not judge that, another one does.
  await until(() => authors.types(author!.personId).includes('moderation.told'));
  const { hiding } = await author!.get(
    'query ($id: ID!) { hiding(postId: $id) { text words hiddenBy { id } viewerCan } }',
    { id: insultId },
  );
  expect(hiding).toEqual({
    text: 'Winni są ci z sąsiedniej gminy, nieuki.',
    words: 'Bez wyzwisk',
    hiddenBy: null,
    viewerCan: ['APPEAL'],
  });
  await author!.get('mutation ($id: ID!) { appealHiding(postId: $id, words: "Cytowałam") { postId } }', {
    id: insultId,
  });
  const answer =
    'mutation ($id: ID!, $a: AppealAnswer!) { answerAppeal(postId: $id, answer: $a, words: "Rozumiem") { id } }';
  expect(await moderator!.refusal(answer, { id: insultId, a: 'UPHELD' })).toBe('FORBIDDEN');
  await facilitator!.get(answer, { id: insultId, a: 'RESTORED' });
  await until(() => open.state().posts.at(-1)?.text?.includes('nieuki') ?? false);

  // Still too hot: slowed down, then closed with a reason. Who keeps order has the last word.
  await moderator!.get('mutation ($id: ID!) { setSlowMode(id: $id, seconds: 600) { id } }', { id: threadId });
  await post(reader!, threadId, 'Może by tak spokojniej.').catch(() => undefined);
  const write = 'mutation ($input: WritePostInput!) { writePost(input: $input) { id } }';
  const input = { key: newId(), threadId, text: 'Jeszcze ja', language: 'pl' };
  expect(await author!.refusal(write, { input })).toBe('RATE_LIMITED');
  await moderator!.get('mutation ($id: ID!) { lockThread(id: $id, reason: "Wracamy w środę") { id } }', {
    id: threadId,
  });
  await until(() => open.state().settings.lockReason === 'Wracamy w środę');
  expect(await author!.refusal(write, { input: { ...input, key: newId() } })).toBe('FORBIDDEN');
  await post(moderator!, threadId, 'Do środy.');

  const { moderationLog } = await facilitator!.get(
    'query ($id: ID!) { moderationLog(scopeId: $id, first: 5) { items { act } } }',
    { id: scopeId },
  );
  expect(moderationLog.items.map((entry: { act: string }) => entry.act)).toEqual([
    'LOCKED',
    'SLOWED',
    'RESTORED',
    'HIDDEN',
  ]);
  const fresh = await freshThread(observer, threadId);
  await until(() => inWords(open.state().posts) === inWords(fresh.posts));

  // The quarrel gets a thread of its own; where it stood, marks lead on, in every open tab.
  const quarrel = open.state().posts.filter((one) => one.number > 1);
  const { splitThread } = await moderator!.get(
    'mutation ($input: SplitThreadInput!) { splitThread(input: $input) { id lastNumber } }',
    { input: { key: newId(), threadId, fromNumber: 2, title: 'Wyjaśnienia' } },
  );
  expect(splitThread.lastNumber).toBe(quarrel.length);
  await until(() => open.state().posts.every((one) => one.number === 1 || one.movedToId !== null));
  expect(open.state().posts.map((one) => one.movedToId)).toEqual([null, ...quarrel.map((one) => one.id)]);
  const where = 'query ($ids: [ID!]!) { movedPosts(ids: $ids) { number thread { title } } }';
  expect((await observer.get(where, { ids: [insultId] })).movedPosts).toEqual([
    { number: 1, thread: { title: 'Wyjaśnienia' } },
  ]);

  // It goes to a group that the secretariat does not see: their open tab is closed, and hears no word of what comes after.
  const secretariat = await house.caller('secretariat');
  const outside = await tab(secretariat, splitThread.id, []);
  const inside = await tab(observer, splitThread.id, []);
  await moderator!.get('mutation ($id: ID!, $to: ID!) { moveThread(id: $id, scopeId: $to) { id } }', {
    id: splitThread.id,
    to: secretId,
  });
  await post(author!, splitThread.id, 'Między nami.');
  await until(() => inside.everything().includes('Między nami.'));
  await until(() => outside.gone());
  expect(outside.everything()).not.toContain('Między nami.');
  const marks = quarrel.map((one) => one.id);
  expect((await secretariat.get(where, { ids: marks })).movedPosts).toEqual([]);
  const { threadPointers } = await secretariat.get(
    'query ($id: ID!) { threadPointers(scopeId: $id) { kind thread { title } } }',
    { id: scopeId },
  );
  expect(threadPointers).toEqual([{ kind: 'MOVED', thread: null }]);
  for (const one of [open, authors, desk, late, inside, outside]) one.close();
  caughtUp.disconnect();
}, 60_000);
