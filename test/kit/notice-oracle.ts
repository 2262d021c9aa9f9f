/**
 * Who must be told of what, said as rules over what people did, without a look at how the product does it. Everything here is
 * names and numbers of the test's own.
 */
export type Level = 'ALL' | 'NEW_THREADS' | 'MENTIONS' | 'MUTED';
export type Role = 'MEMBER' | 'OBSERVER' | 'MODERATOR' | 'FACILITATOR';

export interface Told {
  reason: string;
  count: number;
  /** the post that it leads to */
  number: number | null;
  by: string | null;
  place: string;
}

interface Open extends Told {
  last: number | null;
  thread: string | null;
  kept: boolean;
  /** each time that something was told in it */
  tellings: { reason: string; number: number; by: string | null }[];
}

/** What a text calls together: towns by their numbers, roles. */
export interface Calls {
  towns: readonly number[];
  roles: readonly Role[];
}

interface Said {
  author: string;
  /** whom its text names, and of those whom it may name: who reads it at the time of writing or editing */
  written: Set<string>;
  named: Set<string>;
  calls: Calls[];
  withdrawn: boolean;
}

const strength = ['MENTION', 'REPLY', 'THREAD', 'POST'];
const community = 'community';
const nobody: Calls = { towns: [], roles: [] };

export class NoticeOracle {
  /** place -> person -> role */
  readonly members = new Map<string, Map<string, Role>>([[community, new Map()]]);
  readonly threads = new Map<string, { place: string; said: Said[]; read: Map<string, number> }>();
  readonly requests = new Map<string, { place: string; person: string }>();
  /** person -> the number of their town */
  readonly towns = new Map<string, number>();
  private readonly places = new Map<string, Map<string, Level>>();
  private readonly chosen = new Map<string, Map<string, Level>>();
  private readonly open = new Map<string, Map<string, Open>>();
  private readonly belonging = new Map<string, number>();

  /** @param lead whoever leads every place, and is told of all requests */
  constructor(private readonly lead: string) {
    this.members.get(community)!.set(lead, 'FACILITATOR');
  }

  addPlace(place: string): void {
    this.members.set(place, new Map([[this.lead, 'FACILITATOR']]));
  }

  reads(person: string, place: string): boolean {
    return this.members.get(place)!.has(person);
  }

  writes(person: string, place: string): boolean {
    return this.reads(person, place) && this.members.get(place)!.get(person) !== 'OBSERVER';
  }

  admits(person: string, place: string): boolean {
    return ['MODERATOR', 'FACILITATOR'].includes(this.members.get(place)!.get(person) ?? '');
  }

  /** What waits for somebody whom it may still be told. */
  waits(person: string): Told[] {
    return [...(this.open.get(person)?.values() ?? [])]
      .filter(({ reason, place }) => {
        if (reason === 'REMOVED' || reason === 'REQUEST_ANSWERED') return true;
        return reason === 'REQUEST' ? this.admits(person, place) : this.reads(person, place);
      })
      .map(({ reason, count, number, by, place }) => ({ reason, count, number, by, place }));
  }

  // ---- what is said

  opens(by: string, thread: string, place: string, names: readonly string[]): void {
    this.threads.set(thread, { place, said: [], read: new Map() });
    this.says(by, thread, names, null, nobody);
  }

  /** @param readBy who has read it before anybody could be told: to them it is no news */
  writesPost(
    by: string,
    thread: string,
    names: readonly string[],
    answers: number | null,
    calls: Calls = nobody,
    readBy: string | null = null,
  ): void {
    this.says(by, thread, names, answers, calls, readBy);
    if (readBy) this.hasRead(readBy, thread);
  }

  /** Whether it calls somebody who belongs there: by their town, or by the role that they have there. */
  private isCalled(person: string, place: string, { towns, roles }: Calls): boolean {
    const role = this.members.get(place)!.get(person);
    return role !== undefined && (roles.includes(role) || towns.includes(this.towns.get(person) ?? 0));
  }

  private says(
    by: string,
    thread: string,
    names: readonly string[],
    answers: number | null,
    calls: Calls,
    readBy: string | null = null,
  ): void {
    const talk = this.threads.get(thread)!;
    const named = new Set(names.filter((name) => this.reads(name, talk.place)));
    talk.said.push({ author: by, written: new Set(names), named, calls: [calls], withdrawn: false });
    const number = talk.said.length;
    this.hasRead(by, thread, number);
    for (const person of this.members.get(talk.place)!.keys()) {
      if (person === by || person === readBy) continue;
      const level = this.level(person, thread, number);
      const answered = answers !== null && talk.said[answers - 1]!.author === person;
      const follows = ['ALL', 'NEW_THREADS'].includes(this.placeLevel(person, talk.place));
      const reason =
        named.has(person) || this.isCalled(person, talk.place, calls)
          ? 'MENTION'
          : answered && level !== 'MUTED'
            ? 'REPLY'
            : number === 1
              ? follows && 'THREAD'
              : level === 'ALL' && 'POST';
      if (reason) this.raise(person, thread, { reason, number, by, place: talk.place }, thread);
    }
  }

  /**
   * Adds names to a post: whom it newly names is told, even if they have read it. The whole text is looked at again: whoever it
   * named before they belonged here is named now.
   */
  edits(by: string, thread: string, number: number, names: readonly string[], calls: Calls = nobody): void {
    const talk = this.threads.get(thread)!;
    const { written, named, calls: before } = talk.said[number - 1]!;
    for (const name of names) written.add(name);
    const reached = (person: string): boolean =>
      named.has(person) || before.some((one) => this.isCalled(person, talk.place, one));
    for (const person of this.members.get(talk.place)!.keys()) {
      if (person === by || reached(person) || written.has(person)) continue;
      if (this.isCalled(person, talk.place, calls))
        this.raise(person, thread, { reason: 'MENTION', number, by, place: talk.place }, thread, true);
    }
    for (const person of written) {
      if (named.has(person) || !this.reads(person, talk.place)) continue;
      named.add(person);
      if (person !== by)
        this.raise(person, thread, { reason: 'MENTION', number, by, place: talk.place }, thread, true);
    }
    before.push(calls);
  }

  withdraws(thread: string, number: number): void {
    this.threads.get(thread)!.said[number - 1]!.withdrawn = true;
    for (const notices of this.open.values()) {
      const notice = notices.get(thread);
      if (!notice?.tellings.some((one) => one.number === number)) continue;
      const tellings = notice.tellings.filter((one) => one.number !== number);
      const reason = strength.find((one) => tellings.some((telling) => telling.reason === one));
      if (!reason) {
        notices.delete(thread);
        continue;
      }
      const forIt = tellings.filter((one) => one.reason === reason).sort((a, b) => a.number - b.number);
      const told = new Set(tellings.map((one) => one.number));
      notices.set(thread, {
        ...notice,
        ...{ tellings, reason, number: forIt[0]!.number, by: forIt.at(-1)!.by },
        ...{ count: told.size, last: Math.max(...told) },
      });
    }
  }

  hasRead(person: string, thread: string, number = this.threads.get(thread)!.said.length): void {
    const { read } = this.threads.get(thread)!;
    read.set(person, Math.max(read.get(person) ?? 0, number));
    const notice = this.open.get(person)?.get(thread);
    if (notice && !notice.kept && notice.last! <= read.get(person)!) this.open.get(person)!.delete(thread);
  }

  hasSeenAll(person: string): void {
    this.open.delete(person);
  }

  // ---- how closely one follows

  follows(person: string, thread: string, level: Level): void {
    this.chosen.set(thread, (this.chosen.get(thread) ?? new Map()).set(person, level));
  }

  followsPlace(person: string, place: string, level: Level): void {
    this.places.set(place, (this.places.get(place) ?? new Map()).set(person, level));
  }

  isMuted(person: string, thread: string): boolean {
    return this.level(person, thread, this.threads.get(thread)!.said.length) === 'MUTED';
  }

  private placeLevel(person: string, place: string): Level {
    return this.places.get(place)?.get(person) ?? 'NEW_THREADS';
  }

  private level(person: string, thread: string, upTo: number): Level {
    const talk = this.threads.get(thread)!;
    const own = this.chosen.get(thread)?.get(person);
    if (own) return own;
    const place = this.placeLevel(person, talk.place);
    if (place !== 'NEW_THREADS') return place;
    const takesPart = talk.said
      .slice(0, upTo)
      .some((post) => !post.withdrawn && (post.author === person || post.named.has(person)));
    return takesPart ? 'ALL' : 'MENTIONS';
  }

  // ---- coming, going, becoming

  asks(person: string, request: string, place: string): void {
    this.requests.set(request, { place, person });
    for (const one of this.members.get(place)!.keys()) {
      if (this.admits(one, place) && one !== person)
        this.raise(one, request, { reason: 'REQUEST', number: null, by: person, place });
    }
  }

  answers(by: string, request: string, accepted: boolean): void {
    const { place, person } = this.requests.get(request)!;
    this.requests.delete(request);
    for (const [one, notices] of this.open) if (one !== person) notices.delete(request);
    if (accepted) this.comesIn(person, place);
    this.raise(person, request, { reason: 'REQUEST_ANSWERED', number: null, by, place });
  }

  joins(person: string, place: string): void {
    this.comesIn(person, place);
  }

  isAdded(by: string, person: string, place: string): void {
    const waiting = [...this.requests].find(([, one]) => one.place === place && one.person === person);
    if (waiting) return this.answers(by, waiting[0], true);
    this.comesIn(person, place);
    this.raise(person, this.membership(person, place), { reason: 'ADDED', number: null, by, place });
  }

  leaves(person: string, place: string): void {
    for (const [one, members] of this.members)
      if (one === place || place === community) members.delete(person);
  }

  isRemoved(by: string, person: string, place: string): void {
    const membership = this.membership(person, place);
    this.leaves(person, place);
    this.raise(person, membership, { reason: 'REMOVED', number: null, by, place });
  }

  becomes(by: string, person: string, place: string, role: Role): void {
    this.members.get(place)!.set(person, role);
    this.raise(person, this.membership(person, place), { reason: 'ROLE', number: null, by, place });
  }

  private comesIn(person: string, place: string): void {
    this.members.get(place)!.set(person, 'MEMBER');
    const key = `${person} ${place}`;
    this.belonging.set(key, (this.belonging.get(key) ?? 0) + 1);
  }

  /** Each time somebody belongs is a membership of its own. */
  private membership(person: string, place: string): string {
    return `${person} ${place} ${this.belonging.get(`${person} ${place}`) ?? 0}`;
  }

  private raise(
    person: string,
    key: string,
    news: Omit<Told, 'count'>,
    thread: string | null = null,
    kept = false,
  ): void {
    const notices = this.open.get(person) ?? new Map<string, Open>();
    this.open.set(person, notices);
    const before = notices.get(key);
    if (!before || thread === null) {
      const { reason, number, by } = news;
      const tellings = number === null ? [] : [{ reason, number, by }];
      notices.set(key, { ...news, count: 1, last: number, thread, kept, tellings });
      return;
    }
    const [old, fresh] = [strength.indexOf(before.reason), strength.indexOf(news.reason)];
    const tellings = [...before.tellings, { reason: news.reason, number: news.number!, by: news.by }];
    notices.set(key, {
      ...before,
      tellings,
      ...(fresh < old ? { reason: news.reason, number: news.number } : {}),
      ...(fresh <= old ? { by: news.by } : {}),
      count: new Set(tellings.map((one) => one.number)).size,
      last: Math.max(before.last!, news.number!),
      kept: before.kept || kept,
    });
  }
}
