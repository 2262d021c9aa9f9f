/**
 * Removals raced against posts and watch calls over several apis: whatever was begun after the answer to a removal must
 * never reach the removed, neither as a frame nor as an answer to `watch`.
 */
import { newId, type Frame, type WatchAnswer } from '#kernel';
import type { Socket } from 'socket.io-client';
import type { Caller } from './caller.js';
import { pause } from './storm.js';

export interface RaceScene {
  remover: Caller;
  scopeId: string;
  threadId: string;
  writer: Caller;
  /** those who are to be removed, spread over the apis by their own address */
  members: Caller[];
  posts: number;
}

/** Returns a line for every delivery after a removal; empty when there is none. */
export async function raceRemovals(scene: RaceScene): Promise<{ wrong: string[]; delivered: number }> {
  const forbidden = new Map<Caller, Set<string>>();
  const wrong: string[] = [];
  let delivered = 0;
  const watchers = await Promise.all(scene.members.map((member) => watcher(member)));

  async function watcher(member: Caller): Promise<Socket> {
    const socket = await member.socket();
    const hear = (ids: string[], how: string) => {
      delivered += ids.length;
      for (const id of ids)
        if (forbidden.get(member)?.has(id)) wrong.push(`${id} reached a removed member by ${how}.`);
    };
    socket.on('frame', (frame: Frame) =>
      hear(
        frame.facts.map((fact) => fact.subjectId),
        'frame',
      ),
    );
    socket.on(
      'answer',
      (answer: WatchAnswer) =>
        answer.ok &&
        hear(
          answer.facts.map((fact) => fact.subjectId),
          'watch',
        ),
    );
    await watch(socket);
    return socket;
  }

  async function watch(socket: Socket): Promise<void> {
    const answer = (await socket
      .timeout(10_000)
      .emitWithAck('watch', { streamId: scene.threadId, since: 0 })) as WatchAnswer;
    for (const listener of socket.listeners('answer')) listener(answer);
  }

  let writing = true;
  const rewatching = watchers.map(async (socket) => {
    while (writing) {
      await pause(Math.random() * 300);
      if (socket.connected) await watch(socket).catch(() => undefined);
    }
  });
  const lane = async (share: number) => {
    for (let i = 0; i < share; i++) {
      const key = newId();
      // Known before it is sent: every removal that was answered by now forbids it.
      for (const removed of forbidden.values()) removed.add(key);
      await scene.writer.get(`mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
        input: { key, threadId: scene.threadId, text: `Post ${i}`, language: 'pl' },
      });
    }
  };
  const lanes = Array.from({ length: 8 }, () => lane(Math.ceil(scene.posts / 8)));
  const removing = (async () => {
    for (const member of scene.members) {
      await scene.remover.get(
        `mutation Expel($scopeId: ID!, $personId: ID!) { expelMember(scopeId: $scopeId, personId: $personId) }`,
        {
          scopeId: scene.scopeId,
          personId: member.personId,
        },
      );
      forbidden.set(member, new Set());
      await pause(Math.random() * 20);
    }
  })();
  await Promise.all([...lanes, removing]);
  await pause(1500);
  writing = false;
  await Promise.all(rewatching);
  for (const socket of watchers) socket.disconnect();
  return { wrong, delivered };
}
