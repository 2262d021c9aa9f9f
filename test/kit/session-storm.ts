/**
 * A whole session: many who follow it and some who lose their network, speakers who ask until they are heard, four polls, two moderators
 * who press the same key at once, an api that is killed while people vote. At the end every client must show what the database holds, and the
 * minutes, which begin by themselves, tell of all that happened.
 */
import type { ApiProcess } from './api-process.js';
import type { Answer, Caller, Loose } from './caller.js';
import { freshRoom, freshSession, LiveRoomClient, type FollowedSession } from './live-room-client.js';
import { SessionPolls } from './session-polls.js';
import { insist, tries, type HeldMeeting } from './session-stage.js';
import { wrongInMinutes } from './session-minutes.js';
import { inWords, pause } from './storm.js';
import { came } from './watching.js';

export interface SessionWeather {
  clients: number;
  /** how long a turn takes at most, in milliseconds */
  turn: number;
  /** within how many milliseconds all vote */
  voting: number;
  longestAway: number;
}

export interface SessionScene {
  meeting: HeldMeeting;
  apis: ApiProcess[];
  /** who follows: the clients are shared among them */
  followers: Caller[];
  /** those of them who are there, and vote */
  participants: Caller[];
  speakers: Caller[];
  moderators: [Caller, Caller];
}

export interface SessionOutcome {
  /** what was wrong, a line each */
  wrong: string[];
  /** how often both moderators pressed "next" on the same version, and heard an answer */
  raced: number;
  last: FollowedSession;
}

export async function holdSession(weather: SessionWeather, scene: SessionScene): Promise<SessionOutcome> {
  const { meeting, moderators } = scene;
  const clients = await gather(weather.clients, scene);
  const held = new HeldSession(weather, scene);
  await held.press('OPEN');
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
  await held.goThrough();
  await held.press('CLOSE');
  over = true;
  await Promise.all(restless);
  for (const client of clients) client.connect();
  const truth = await insist(() => freshSession(moderators[0], meeting));
  await came(
    () => clients.every(({ store }) => store.phase() === 'live' && store.state().head >= truth.head),
    60_000,
  );
  const { head: _, ...shown } = truth;
  const { wrong, raced } = held;
  clients.forEach((client, i) => {
    if (inWords(client.held()) !== inWords(shown))
      wrong.push(`Client ${i} shows something else than is true: ${firstDifference(client.held(), shown)}`);
    client.close();
  });
  const { lost, doubled } = await held.polls.differences(truth.polls);
  wrong.push(...held.polls.refused, ...lost, ...doubled);
  wrong.push(...(await wrongInMinutes(moderators[0], meeting, truth, scene.speakers.length)));
  const there = truth.presence.onSite + truth.presence.remote;
  if (there !== scene.participants.length)
    wrong.push(`${there} are there, and ${scene.participants.length} came.`);
  return { wrong, raced, last: truth };
}

/** A crowd comes within moments, and not at once. */
async function gather(count: number, { followers, meeting }: SessionScene): Promise<LiveRoomClient[]> {
  const clients: LiveRoomClient[] = [];
  while (clients.length < count) {
    const next = Array.from({ length: Math.min(20, count - clients.length) }, (_, i) =>
      LiveRoomClient.open(followers[(clients.length + i) % followers.length]!, meeting),
    );
    clients.push(...(await Promise.all(next)));
  }
  return clients;
}

/** What the moderators do, and what becomes of it. */
class HeldSession {
  readonly wrong: string[] = [];
  readonly polls: SessionPolls;
  raced = 0;
  private heard = 0;
  private asked = 0;

  constructor(
    private readonly weather: SessionWeather,
    private readonly scene: SessionScene,
  ) {
    this.polls = new SessionPolls(scene.meeting.id, scene.participants);
  }

  /** All come in and speak one after the other; between them it is voted four times, and at the second time an api dies. */
  async goThrough(): Promise<void> {
    const { speakers, participants, meeting } = this.scene;
    const coming = Promise.all(
      participants.map((one) => insist(() => tries(one, 'checkIn', { meetingId: meeting.id, remote: true }))),
    );
    const asking = Promise.all(speakers.map((speaker) => askUntilHeard(speaker, meeting)));
    while (this.heard < speakers.length) {
      await this.turn();
      if (this.heard >= ((this.asked + 0.5) * speakers.length) / 4) await this.vote();
      if (this.heard % 4 === 3) await this.pressBoth();
    }
    await Promise.all([asking, coming]);
  }

  /** Pressed on what stands, until it is answered. */
  async press(command: string, more: object = {}): Promise<void> {
    const [by] = this.scene.moderators;
    const { errors } = await insist(async () => {
      const { session } = await freshRoom(by, this.scene.meeting.number);
      return tries(by, 'conductSession', { ...this.named(session.version), command, ...more });
    });
    // A repetition whose first try was done stands where it wanted to come.
    for (const { extensions } of errors)
      if (extensions.code !== 'CONFLICT') this.wrong.push(`${command} was refused: ${extensions.code}`);
  }

  /** The next has the floor, or whoever has it has finished. */
  private async turn(): Promise<void> {
    const { moderators, meeting } = this.scene;
    const by = moderators[this.heard % 2]!;
    const { floor } = await insist(() => freshRoom(moderators[0], meeting.number));
    const conduct = (command: string, more: object = {}): Promise<Answer<Loose>> =>
      insist(() => tries(by, 'conductFloor', { ...this.named(floor.version), command, ...more }));
    if (floor.speaking) {
      await pause(Math.random() * this.weather.turn);
      if ((await conduct('END')).errors.length === 0) this.heard += 1;
    } else if (floor.waiting[0]) await conduct('GIVE', { turnId: floor.waiting[0].id });
    else await pause(50);
  }

  private async vote(): Promise<void> {
    const [by] = this.scene.moderators;
    const question = this.polls.next;
    if (!question) return;
    const pollId = await this.polls.open(by, question);
    await this.press('SHOW', { shows: 'POLL', pollId });
    const voting = this.polls.vote(this.weather.voting);
    if (this.asked === 1) await this.killApis();
    await voting;
    await this.polls.close(by);
    await this.press('SHOW', { shows: 'RESULT', pollId });
    this.asked += 1;
  }

  private async killApis(): Promise<void> {
    await pause(this.weather.voting / 2);
    for (const api of this.scene.apis) {
      await api.kill();
      await api.start();
    }
  }

  /** Both moderators press "next" on the same version: one takes the step, the other is told. */
  private async pressBoth(): Promise<void> {
    const { moderators, meeting } = this.scene;
    const { session } = await insist(() => freshRoom(moderators[0], meeting.number));
    if (session.items.at(-1)?.id === session.agendaItemId) return;
    const answers = await Promise.allSettled(
      moderators.map((one) =>
        tries(one, 'conductSession', { ...this.named(session.version), command: 'NEXT' }),
      ),
    );
    const given = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const codes = given.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort();
    if (codes.length < 2 || codes.some((code) => code !== 'done' && code !== 'CONFLICT')) return;
    this.raced += 1;
    if (codes.join() !== 'CONFLICT,done')
      this.wrong.push(`Two pressed "next" at once, and heard ${codes.join()}.`);
  }

  private named(version: number): { meetingId: string; version: number } {
    return { meetingId: this.scene.meeting.id, version };
  }
}

async function askUntilHeard(speaker: Caller, meeting: HeldMeeting): Promise<void> {
  await pause(Math.random() * 500);
  const answer = await insist(() => tries(speaker, 'askForFloor', { meetingId: meeting.id }));
  if (answer.errors.length > 0) throw new Error(`Not taken on the list: ${JSON.stringify(answer.errors)}`);
}

function firstDifference(held: object, truth: object): string {
  const differs = Object.entries(truth).filter(
    ([part, value]) => inWords((held as Loose)[part]) !== inWords(value),
  );
  return differs
    .map(([part, value]) => `${part} ${inWords((held as Loose)[part])} for ${inWords(value)}`)
    .join();
}
