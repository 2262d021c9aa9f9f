/**
 * Three hundred people in a live session, each with a page of their own: they come, all vote in one poll, and what the moderator does is
 * told to all of them. Beside it the bare server, which asks and writes the same and sends over bare `ws`.
 */
import { newId } from '#kernel';
import { mustBeAlike, timeless } from './alike.mjs';
import { Audience } from './audience.mjs';
import { bytesOf } from './cases.mjs';
import { documentsOf } from './documents.mjs';
import { Connection, quantile } from './load.mjs';
import { conductor, liveMeeting, liveOptions, meetingId, optionId, pollId, size } from './seed-ids.mjs';

const [liveMeetingPage, voteInPoll, conductSession] = documentsOf(
  'LiveMeeting',
  'VoteInPoll',
  'ConductSession',
);
/** How many come at once. */
const abreast = 25;
const presses = 20;
const pace = 50;
/** Until it was told how many have voted: what comes then is about something else. */
const counted = 800;

export async function measureHall(servers, report, { rounds }) {
  const kinds = ['api', 'bare'];
  await mustShowAlike(servers);
  for (let n = -1; n < rounds; n++) {
    process.stderr.write(
      n < 0 ? 'a live session: warming up\n' : `a live session: round ${n + 1} of ${rounds}\n`,
    );
    for (const kind of n % 2 === 0 ? kinds : kinds.toReversed()) {
      const result = await throughSession(new Hall(servers[kind], kind));
      if (n >= 0) report.hall.add(kind, result);
      servers[kind].lastTold = result.frame;
    }
  }
  mustBeAlike('frame of a session', ...kinds.map((kind) => standing(servers[kind].lastTold)));
}

async function throughSession(hall) {
  const joined = await hall.join();
  const voted = await hall.vote();
  await pause(counted);
  const told = await hall.conduct();
  const frame = hall.audience.frame.toString().slice(2);
  await hall.leave();
  return { joined, voted, told, frame };
}

/** For profiles: the one thing again and again, for so long. */
export async function joinFor(api, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    const hall = new Hall(api, 'api');
    await hall.join();
    await hall.leave();
  }
}

export const voteFor = (api, milliseconds) => inHall(api, milliseconds, (hall) => hall.vote());
export const conductFor = (api, milliseconds) => inHall(api, milliseconds, (hall) => hall.conduct());

async function inHall(api, milliseconds, work) {
  const hall = new Hall(api, 'api');
  await hall.join();
  for (const end = Date.now() + milliseconds; Date.now() < end;) await work(hall);
  await hall.leave();
}

let polls = 0;

class Hall {
  audience = new Audience();
  connections = [];
  /** how often somebody was asked to come again, because too many came at once */
  sentAway = 0;

  constructor(server, kind) {
    this.server = server;
    this.kind = kind;
    this.number = liveMeeting(kind);
    this.id = meetingId(this.number);
  }

  /** Each asks for the session as it is, comes in, and watches from there on. */
  join() {
    return this.timed(async (times) => {
      for (let i = 0; i < size.hall; i += abreast)
        await Promise.all(
          Array.from({ length: Math.min(abreast, size.hall - i) }, async (_, k) => {
            const began = performance.now();
            const person = i + k + 1;
            const connection = new Connection(this.server.port);
            this.connections.push({ connection, person });
            const room = roomIn(await connection.ask(this.asking(person)));
            await this.audience.join(this.server, this.kind, this.id, person, room.streamHead);
            times.push(performance.now() - began);
          }),
        );
    });
  }

  /** All at once, each in a poll that is new to them. */
  vote() {
    const poll = 2 * (1 + (polls++ % 190)) + (this.kind === 'api' ? 0 : 1);
    return this.timed((times) =>
      Promise.all(
        this.connections.map(async ({ connection, person }) => {
          const choices = [{ optionId: optionId(poll, 1 + (person % liveOptions)), weight: 1 }];
          const input = { pollId: pollId(poll), choices, key: newId() };
          const began = performance.now();
          const bytes = bytesOf({ ...voteInPoll.named, variables: { input }, person });
          mustBeAnswered(await this.askUntilTaken(connection, bytes));
          times.push(performance.now() - began);
        }),
      ),
    );
  }

  /** Twenty times the next item or the one before it, twenty a second: from the answer until the last has been told. */
  async conduct() {
    const connection = new Connection(this.server.port);
    let room = roomIn(await connection.ask(this.asking(conductor)));
    const times = [];
    const cpuBefore = this.server.cpu();
    for (let i = 0; i < presses; i++) {
      const { version } = room.session;
      const input = { meetingId: this.id, version, command: i % 2 === 0 ? 'NEXT' : 'BACK' };
      const sent = performance.now();
      const answer = await connection.ask(
        bytesOf({ ...conductSession.named, variables: { input }, person: conductor }),
      );
      const answered = performance.now();
      room = mustBeAnswered(answer).conductSession;
      const at = await this.audience.reach(room.streamHead);
      times.push({ afterAnswer: at - answered, afterSending: at - sent });
      await pause(Math.max(0, pace - (performance.now() - sent)));
    }
    const cpu = this.server.cpu();
    connection.close();
    return { times, cpuEach: cpu === null ? null : (cpu - cpuBefore) / (presses * size.hall) };
  }

  async leave() {
    this.audience.leave();
    for (const { connection } of this.connections) connection.close();
    await pause(200);
  }

  /** As the client does: what was refused because too many came at once is asked again after a while. */
  async askUntilTaken(connection, bytes) {
    for (;;) {
      try {
        return await connection.ask(bytes);
      } catch (error) {
        const [, seconds] = /retry-after: (\d+)[^]*"OVERLOADED"/i.exec(error.message) ?? [];
        if (!seconds) throw error;
        this.sentAway += 1;
        await pause(seconds * 1000 * (1 + Math.random()));
      }
    }
  }

  asking(person) {
    return bytesOf({ ...liveMeetingPage.named, variables: { number: this.number }, person });
  }

  /** So many things by so many people: until all is done, how long one of them took, and the processor's part in each. */
  async timed(work) {
    const times = [];
    const cpuBefore = this.server.cpu();
    const began = performance.now();
    await work(times);
    const took = performance.now() - began;
    const cpu = this.server.cpu();
    return {
      took,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      cpuEach: cpu === null ? null : (cpu - cpuBefore) / times.length,
      sentAway: this.sentAway,
    };
  }
}

/** One session, asked of both servers by one of its readers. */
async function mustShowAlike(servers) {
  const answers = [];
  for (const kind of ['api', 'bare']) {
    const connection = new Connection(servers[kind].port);
    const asked = { ...liveMeetingPage.named, variables: { number: liveMeeting('api') }, person: 1 };
    answers.push(standing((await connection.ask(bytesOf(asked))).toString().trimEnd()));
    connection.close();
  }
  mustBeAlike('a live session', ...answers);
}

/** How long something runs already is its own. */
const standing = (json) => timeless(json).replace(/"(usedMs|version|streamHead)":[\d.]+/g, '"$1":0');

function mustBeAnswered(bytes) {
  const { data, errors } = JSON.parse(bytes);
  if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data;
}

const roomIn = (bytes) => mustBeAnswered(bytes).meeting.live;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
