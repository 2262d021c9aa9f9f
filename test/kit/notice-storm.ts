/** Random actions of many people, done in the product and told to the oracle alike. */
import { Posts } from '#discussions';
import { interfaceLanguages, type Labels } from '#kernel';
import { Notices, type Notice } from '#notices';
import { called, named, type NoticeStage, type Somebody } from './notice-stage.js';
import { NoticeOracle, type Calls, type Level, type Role, type Told } from './notice-oracle.js';

const shapes = [
  ['LISTED', 'OPEN'],
  ['LISTED', 'REQUEST'],
  ['SECRET', 'INVITATION'],
] as const;

export class NoticeStorm {
  readonly oracle: NoticeOracle;
  readonly people: Somebody[] = [];
  private readonly groups: string[] = [];
  private readonly names = new Map<string, Labels>();
  private readonly posts = new Map<string, string[]>();
  private seed: number;
  /** what was done, for whoever has to find out why */
  readonly log: string[] = [];

  private constructor(
    private readonly stage: NoticeStage,
    seed: number,
  ) {
    this.seed = seed;
    this.oracle = new NoticeOracle(stage.secretary.personId);
  }

  /** People of five languages in a community, most of them in some of its three groups. */
  static async begin(stage: NoticeStage, people: number, seed: number): Promise<NoticeStorm> {
    const storm = new NoticeStorm(stage, seed);
    for (let i = 0; i < people; i++)
      storm.people.push(await stage.person(`osoba${seed}x${i}`, interfaceLanguages[i % 5]));
    const towns = await stage.house.sql.query<{ id: string; number: number }>(
      'select id, number from municipalities.municipality order by number limit 3',
    );
    for (const [i, { personId }] of storm.people.entries()) {
      const town = towns.rows[i % 8];
      if (!town) continue;
      await stage.comesFrom(personId, town.id);
      storm.oracle.towns.set(personId, town.number);
    }
    await stage.settle(stage.communityId, storm.people);
    for (const person of storm.people) storm.oracle.joins(person.personId, 'community');
    for (const [place, [visibility, admission]] of shapes.entries()) {
      const names = Object.fromEntries(
        interfaceLanguages.map((language) => [language, `Miejsce ${place} ${language}`]),
      );
      const id = await stage.group(visibility, admission, names);
      storm.groups.push(id);
      storm.names.set(id, names);
      storm.oracle.addPlace(id);
      const members = storm.people.filter((_, i) => i % 3 !== place);
      await stage.settle(id, members);
      for (const person of members) storm.oracle.joins(person.personId, id);
      await storm.openThread(storm.one(members), id);
    }
    return storm;
  }

  /** A number below `most`, the same ones for the same seed. */
  private below(most: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * most);
  }

  private one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  private byId(id: string): Somebody {
    return this.people.find((person) => person.personId === id) ?? this.stage.secretary;
  }

  private who(may: (person: string, place: string) => boolean, place: string): Somebody | undefined {
    const able = this.people.filter((person) => may.call(this.oracle, person.personId, place));
    return able.length > 0 ? this.one(able) : undefined;
  }

  private some(): Somebody[] {
    return this.below(3) === 0 ? [this.one(this.people), this.one(this.people)] : [];
  }

  /** A town, or the moderators or facilitators of the place. */
  private calls(): Calls {
    if (this.below(2) === 0) return { towns: [], roles: [this.one(['MODERATOR', 'FACILITATOR'] as const)] };
    return { towns: [this.one([...new Set(this.oracle.towns.values())])], roles: [] };
  }

  private threadsIn(place: string): string[] {
    return [...this.oracle.threads].filter(([, talk]) => talk.place === place).map(([id]) => id);
  }

  /** One action that can be done; false if this one could not. */
  async act(only?: readonly string[]): Promise<boolean> {
    const place = this.one(this.groups);
    const name = this.one(only ?? Object.keys(this.actions));
    const done = await this.actions[name]!(place);
    if (done) this.log.push(`${name} ${this.groups.indexOf(place)} ${done}`);
    return Boolean(done);
  }

  private readonly actions: Record<string, (place: string) => Promise<string | false>> = {
    open: async (place) => {
      const by = this.who(this.oracle.writes, place);
      return by ? this.openThread(by, place, this.some()) : false;
    },
    post: (place) => this.write(place),
    reply: (place) => {
      const thread = this.one(this.threadsIn(place));
      const { said } = this.oracle.threads.get(thread)!;
      return this.write(place, { thread, answers: this.below(said.length) + 1 });
    },
    name: (place) => this.write(place, { names: [this.one(this.people), this.one(this.people)] }),
    call: (place) => this.write(place, { calls: this.calls() }),
    answerMuted: async (place) => {
      const thread = this.one(this.threadsIn(place));
      const { said } = this.oracle.threads.get(thread)!;
      const answers = this.below(said.length) + 1;
      const { author } = said[answers - 1]!;
      if (!this.oracle.reads(author, place)) return false;
      await this.stage.follows.followThread(this.byId(author), thread, 'MUTED');
      this.oracle.follows(author, thread, 'MUTED');
      return this.write(place, { thread, answers, names: [] });
    },
    // Whoever tells is behind: of two posts that name somebody the first was read before it could be told.
    readBetween: async (place) => {
      const reader = this.who(this.oracle.reads, place);
      const by = this.who(this.oracle.writes, place);
      if (!reader || !by || reader === by) return false;
      const post = { by, thread: this.one(this.threadsIn(place)), names: [reader] };
      await this.write(place, { ...post, readBy: reader });
      return `${reader.name} reads, ${await this.write(place, post)}`;
    },
    edit: async (place) => {
      const thread = this.one(this.threadsIn(place));
      const { said } = this.oracle.threads.get(thread)!;
      const number = this.below(said.length) + 1;
      const post = said[number - 1]!;
      if (post.withdrawn || !this.oracle.writes(post.author, place)) return false;
      const extra = this.one(this.people);
      const calls = this.below(2) === 0 ? this.calls() : undefined;
      const by = this.byId(post.author);
      const before = await this.stage.get(Posts).get(by, this.posts.get(thread)![number - 1]!);
      await this.stage.get(Posts).edit(by, {
        id: before.id,
        version: before.version,
        text: `${before.text} ${named(extra)} ${called(calls)}`,
      });
      this.oracle.edits(post.author, thread, number, [extra.personId], calls);
      return `${number} ${extra.name}`;
    },
    withdraw: async (place) => {
      const thread = this.one(this.threadsIn(place));
      const { said } = this.oracle.threads.get(thread)!;
      const number = this.below(said.length) + 1;
      const post = said[number - 1]!;
      if (post.withdrawn || !this.oracle.writes(post.author, place)) return false;
      await this.stage.get(Posts).withdraw(this.byId(post.author), this.posts.get(thread)![number - 1]!);
      this.oracle.withdraws(thread, number);
      return String(number);
    },
    read: async (place) => {
      const by = this.who(this.oracle.reads, place);
      if (!by) return false;
      const thread = this.one(this.threadsIn(place));
      await this.stage.read(by, thread);
      this.oracle.hasRead(by.personId, thread);
      return by.name;
    },
    see: async () => {
      const by = this.one(this.people);
      const [newest] = (await this.stage.get(Notices).list(by, { first: 1 })).items;
      // Only what is shown can be seen; what came back into sight with a right stays hidden until then.
      if (!newest || (await this.hidden(by)) > 0) return false;
      await this.stage.get(Notices).markReadUpTo(by, newest.id);
      this.oracle.hasSeenAll(by.personId);
      return by.name;
    },
    follow: async (place) => {
      const by = this.who(this.oracle.reads, place);
      if (!by) return false;
      const thread = this.one(this.threadsIn(place));
      const level = this.one(['ALL', 'MENTIONS', 'MUTED'] as const);
      await this.stage.follows.followThread(by, thread, level);
      this.oracle.follows(by.personId, thread, level);
      return `${by.name} ${level}`;
    },
    followPlace: async (place) => {
      const by = this.who(this.oracle.reads, place);
      if (!by) return false;
      const level: Level = this.one(['ALL', 'NEW_THREADS', 'MENTIONS', 'MUTED'] as const);
      await this.stage.follows.followPlace(by, place, level);
      this.oracle.followsPlace(by.personId, place, level);
      return `${by.name} ${level}`;
    },
    join: async (place) => {
      const by = this.one(this.people);
      if (this.oracle.reads(by.personId, place) || !this.oracle.reads(by.personId, 'community')) return false;
      if (place === this.groups[2]) return false;
      const { requestId } = await this.stage.members.join(by, place, { message: null, answers: [] });
      if (!requestId) this.oracle.joins(by.personId, place);
      else if (!this.oracle.requests.has(requestId)) this.oracle.asks(by.personId, requestId, place);
      return `${by.name} ${requestId ? 'asks' : 'joins'}`;
    },
    answer: async () => {
      const waiting = [...this.oracle.requests];
      if (waiting.length === 0) return false;
      const [id, { place, person }] = this.one(waiting);
      const by = this.below(2) === 0 ? this.who(this.oracle.admits, place) : this.stage.secretary;
      if (!by || !this.oracle.reads(person, 'community')) return false;
      const accept = this.below(3) > 0;
      await this.stage.requests.answer(by, id, accept);
      this.oracle.answers(by.personId, id, accept);
      return `${this.byId(person).name} ${accept}`;
    },
    add: async (place) => {
      const person = this.one(this.people);
      if (this.oracle.reads(person.personId, place)) return false;
      for (const scope of ['community', place]) {
        if (this.oracle.reads(person.personId, scope)) continue;
        await this.stage.members.addMember(
          this.stage.secretary,
          scope === 'community' ? this.stage.communityId : scope,
          {
            personId: person.personId,
            role: 'MEMBER',
          },
        );
        this.oracle.isAdded(this.stage.secretary.personId, person.personId, scope);
      }
      return person.name;
    },
    leave: async (place) => {
      const by = this.who(this.oracle.reads, place);
      if (!by) return false;
      await this.stage.members.leave(by, place);
      this.oracle.leaves(by.personId, place);
      return by.name;
    },
    expel: async (place) => {
      const person = this.who(this.oracle.reads, place);
      if (!person) return false;
      const all = this.below(3) === 0;
      await this.stage.members.expel(
        this.stage.secretary,
        all ? this.stage.communityId : place,
        person.personId,
        null,
      );
      this.oracle.isRemoved(this.stage.secretary.personId, person.personId, all ? 'community' : place);
      return `${person.name}${all ? ' from all' : ''}`;
    },
    role: async (place) => {
      const person = this.who(this.oracle.reads, place);
      const role: Role = this.one(['MEMBER', 'OBSERVER', 'MODERATOR'] as const);
      if (!person || this.oracle.members.get(place)!.get(person.personId) === role) return false;
      await this.stage.members.changeRole(this.stage.secretary, place, person.personId, role);
      this.oracle.becomes(this.stage.secretary.personId, person.personId, place, role);
      return `${person.name} ${role}`;
    },
  };

  private async openThread(by: Somebody, place: string, names: Somebody[] = []): Promise<string> {
    const thread = await this.stage.open(
      by,
      place,
      `Pierwszy ${named(...names)}`,
      `Temat ${this.posts.size}`,
    );
    const { items } = await this.stage.get(Posts).page(by, { threadId: thread.id, first: 1 });
    this.posts.set(thread.id, [items[0]!.id]);
    this.oracle.opens(
      by.personId,
      thread.id,
      place,
      names.map((person) => person.personId),
    );
    return by.name;
  }

  private async write(
    place: string,
    {
      by = this.who(this.oracle.writes, place),
      thread = this.one(this.threadsIn(place)),
      answers = null,
      names = this.some(),
      calls,
      readBy,
    }: {
      by?: Somebody | undefined;
      thread?: string;
      answers?: number | null;
      names?: Somebody[];
      calls?: Calls;
      readBy?: Somebody;
    } = {},
  ): Promise<string | false> {
    if (!by) return false;
    const { said } = this.oracle.threads.get(thread)!;
    const post = await this.stage.write(
      by,
      thread,
      `Wpis ${named(...names)} ${called(calls)}`,
      answers === null ? null : this.posts.get(thread)![answers - 1]!,
    );
    this.posts.get(thread)!.push(post.id);
    if (readBy) await this.stage.read(readBy, thread);
    const namedIds = names.map((person) => person.personId);
    this.oracle.writesPost(by.personId, thread, namedIds, answers, calls, readBy?.personId);
    return `${by.name} ${said.length}${calls ? ` ${JSON.stringify(calls)}` : ''}`;
  }

  /** How many of somebody's open notices may not be shown to them now. */
  private async hidden(person: Somebody): Promise<number> {
    await this.stage.tell();
    const { rows } = await this.stage.house.sql.query<{ n: string }>(
      'select count(*) as n from notices.notice where person_id = $1 and read_at is null',
      [person.personId],
    );
    return Number(rows[0]!.n) - this.oracle.waits(person.personId).length;
  }

  /** Everybody who is told something else than they should be, with both. */
  async differences(): Promise<unknown[]> {
    const wrong: unknown[] = [];
    for (const person of [...this.people, this.stage.secretary]) {
      const told = (await this.stage.waiting(person)).map(inShort).sort(inOrder);
      const due = this.oracle
        .waits(person.personId)
        .map((one) => this.asRead(one, person))
        .sort(inOrder);
      const count = await this.stage.get(Notices).unread(person.personId);
      if (JSON.stringify(told) !== JSON.stringify(due) || count !== due.length)
        wrong.push({ person: person.name, count, told, due });
    }
    return wrong;
  }

  /** The open notices that a letter is due for: all but a new thread's, and what is muted. */
  async mailed(): Promise<string[]> {
    const ids: string[] = [];
    for (const person of [...this.people, this.stage.secretary])
      for (const { id, reason, threadId } of await this.stage.waiting(person))
        if (reason !== 'THREAD' && !(threadId && this.oracle.isMuted(person.personId, threadId)))
          ids.push(id);
    return ids;
  }

  /** In the person's own language; the name of a secret group only to whoever is in it, and who removes is not said. */
  private asRead({ reason, count, number, by, place }: Told, person: Somebody): ReturnType<typeof inShort> {
    const known =
      this.oracle.reads(person.personId, place) || (place !== this.groups[2] && this.inCommunity(person));
    const name = place === 'community' ? 'Wspólnota próby' : this.names.get(place)![person.languages[0]!]!;
    return { reason, count, number, by: reason === 'REMOVED' ? null : by, place: known ? name : null };
  }

  private inCommunity(person: Somebody): boolean {
    return this.oracle.reads(person.personId, 'community');
  }
}

function inShort({ reason, count, author, place, address, threadId }: Notice) {
  const number = threadId && Number(/\/(\d+)$/.exec(address ?? '')?.[1]);
  return { reason: reason as string, count, number: number || null, by: author?.id ?? null, place };
}

const inOrder = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
