/**
 * A whole session: many who follow it and some who lose their network, speakers who ask until they are heard, two moderators who press
 * the same key at once, an api that is killed in the middle. At the end every client must show what the database holds.
 */
import type { LiveRoomState } from '#kernel';
import type { ApiProcess } from './api-process.js';
import type { Answer, Caller, Loose } from './caller.js';
import { freshRoom, LiveRoomClient } from './live-room-client.js';
import { tries, type HeldMeeting } from './session-stage.js';
import { inWords, pause } from './storm.js';
import { came } from './watching.js';

export interface SessionWeather {
  clients: number;
  /** how long a turn takes at most, in milliseconds */
  turn: number;
  longestAway: number;
}

export interface SessionScene {
  meeting: HeldMeeting;
  apis: ApiProcess[];
  /** who follows: the clients are shared among them */
  followers: Caller[];
  speakers: Caller[];
  moderators: [Caller, Caller];
}

export interface SessionOutcome {
  /** what was wrong, a line each */
  wrong: string[];
  /** how often both moderators pressed "next" on the same version, and heard an answer */
  raced: number;
  last: LiveRoomState;
}

export async function holdSession(weather: SessionWeather, scene: SessionScene): Promise<SessionOutcome> {
  const { meeting, moderators, speakers } = scene;
  const wrong: string[] = [];
  const clients = await Promise.all(
    Array.from({ length: weather.clients }, (_, i) =>
      LiveRoomClient.open(scene.followers[i % scene.followers.length]!, meeting),
    ),
  );
  const press = (by: Caller, version: number, command: string) =>
    tries(by, 'conductSession', { meetingId: meeting.id, version, command });
  await press(moderators[0], 1, 'OPEN');
  let over = false;
  // One in ten falls out and comes back, again and again.
  const restless = clients
    .filter((_, i) => i % 10 === 0)
    .map(async (client) => {
      while (!over) {
        await pause(Math.random() * 1500);
        client.disconnect();
        await pause(Math.random() * weather.longestAway);
        client.connect();
      }
    });
  const asking = Promise.all(speakers.map((speaker) => askUntilHeard(speaker, meeting)));
  let heard = 0;
  let raced = 0;
  let killed = false;
  while (heard < speakers.length) {
    if (!killed && heard >= speakers.length / 2) {
      killed = true;
      for (const api of scene.apis) {
        await api.kill();
        await api.start();
      }
    }
    const room = await insist(() => freshRoom(moderators[0], meeting.number));
    const { session, floor } = room;
    const by = moderators[heard % 2]!;
    const conduct = (command: string, more: object = {}) =>
      insist(() =>
        tries(by, 'conductFloor', { meetingId: meeting.id, version: floor.version, command, ...more }),
      );
    if (floor.speaking) {
      await pause(Math.random() * weather.turn);
      if (accepted(await conduct('END'))) heard += 1;
    } else if (floor.waiting[0]) await conduct('GIVE', { turnId: floor.waiting[0].id });
    else await pause(50);
    if (heard % 4 === 3 && session.items.at(-1)?.id !== session.agendaItemId) {
      const answers = await Promise.allSettled(moderators.map((one) => press(one, session.version, 'NEXT')));
      const given = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const codes = given.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort();
      const known = codes.every((code) => code === 'done' || code === 'CONFLICT');
      if (known && codes.length === 2) {
        raced += 1;
        if (codes.join() !== 'CONFLICT,done')
          wrong.push(`Two pressed "next" at once, and heard ${codes.join()}.`);
      }
    }
  }
  await asking;
  over = true;
  await Promise.all(restless);
  for (const client of clients) client.connect();
  const truth = await insist(() => freshRoom(moderators[0], meeting.number));
  await came(
    () => clients.every(({ store }) => store.phase() === 'live' && store.state().head >= truth.head),
    60_000,
  );
  const { head: _, ...shown } = truth;
  clients.forEach((client, i) => {
    if (inWords(client.held()) !== inWords(shown))
      wrong.push(`Client ${i} shows something else than is true.`);
    client.close();
  });
  return { wrong, raced, last: truth };
}

const accepted = (answer: Answer<Loose>): boolean => answer.errors.length === 0;

async function askUntilHeard(speaker: Caller, meeting: HeldMeeting): Promise<void> {
  for (;;) {
    await pause(Math.random() * 500);
    const answer = await insist(() => tries(speaker, 'askForFloor', { meetingId: meeting.id }));
    if (accepted(answer)) return;
    throw new Error(`Not taken on the list: ${JSON.stringify(answer.errors)}`);
  }
}

/** Asks again as long as nobody answers: a client whose api is gone does the same. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 60_000; ; await pause(200)) {
    try {
      const answer = await work();
      const [error] = (answer as Partial<Answer<Loose>>).errors ?? [];
      if (!error || !['INTERNAL', 'OVERLOADED'].includes(error.extensions.code)) return answer;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
