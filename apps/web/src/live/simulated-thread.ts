/**
 * A thread as a database and a server would hold it, for the properties of the client's store: rows with versions, a log of numbered
 * events without text, and facts built at the moment of sending. Used by specs only.
 */
import type { Fact, Frame, PostView, ThreadState, WatchAnswer } from '#kernel';

const author = { id: 'p1', name: 'Praktyczka, Wrocław', initials: 'PW', erased: false, municipality: null };

interface LoggedEvent {
  n: number;
  type: 'post.written' | 'post.edited' | 'post.withdrawn';
  postId: string;
  version: number;
}

export class SimulatedThread {
  readonly posts: PostView[] = [];
  private readonly log: LoggedEvent[] = [];
  /** Events before this number are no longer kept: who asks for them is told to take a snapshot. */
  keptFrom = 0;

  get head(): number {
    return this.log.length;
  }

  write(): void {
    const number = this.posts.length + 1;
    const quoted = this.posts[number - 3];
    this.posts.push({
      id: `post-${number}`,
      threadId: 't',
      number,
      version: 1,
      author,
      onBehalfOf: null,
      text: `text ${number}`,
      language: 'pl',
      replyTo: quoted
        ? {
            id: quoted.id,
            number: quoted.number,
            author,
            excerpt: quoted.text ?? '',
            language: quoted.language,
            elsewhere: false,
          }
        : null,
      createdAt: '2026-11-22T10:00:00.000Z',
      editedAt: null,
      withdrawnAt: null,
      hiddenAt: null,
      movedToId: null,
      reactions: [],
      mentions: [],
      attachments: [],
      poll: null,
    });
    this.append('post.written', `post-${number}`);
  }

  edit(at: number): void {
    const post = this.posts[at % Math.max(this.posts.length, 1)];
    if (!post || post.withdrawnAt) return;
    this.replace(post, { version: post.version + 1, text: `${post.text} again`, editedAt: 'later' });
    this.append('post.edited', post.id);
  }

  withdraw(at: number): void {
    const post = this.posts[at % Math.max(this.posts.length, 1)];
    if (!post || post.withdrawnAt) return;
    this.replace(post, { version: post.version + 1, text: null, withdrawnAt: 'later' });
    this.append('post.withdrawn', post.id);
  }

  /** The facts after a number, built from the rows as they are now. */
  facts(since: number): Fact[] {
    return this.log.slice(since).map(
      (event) =>
        ({
          n: event.n,
          type: event.type,
          actorId: author.id,
          subjectId: event.postId,
          version: event.version,
          at: '2026-11-22T10:00:00.000Z',
          data: { post: this.posts.find((post) => post.id === event.postId)! },
        }) satisfies Fact,
    );
  }

  frame(from: number, to: number): Frame {
    return { streamId: 's', from, to, facts: this.facts(from).filter((fact) => fact.n <= to) };
  }

  answer(since: number | null): WatchAnswer {
    const reset = (since ?? 0) < this.keptFrom;
    return {
      ok: true,
      kind: 'thread',
      head: this.head,
      facts: reset || since === null ? [] : this.facts(since),
      reset,
      present: [],
      presentCount: 0,
    };
  }

  /** A fresh query of the posts from a number on. */
  snapshot(from = 1): ThreadState {
    return {
      posts: this.posts.filter((post) => post.number >= from),
      head: this.head,
      hasAfter: false,
      title: 'Asystentka',
      version: 1,
      settings: {
        lockedAt: null,
        lockReason: null,
        pinnedAt: null,
        slowSeconds: 0,
        themeIds: [],
        announcedAt: null,
        announcedUntil: null,
        ups: 0,
        downs: 0,
      },
      lastNumber: this.posts.length,
    };
  }

  private replace(post: PostView, change: Partial<PostView>): void {
    const changed = { ...post, ...change };
    this.posts[post.number - 1] = changed;
    for (const [at, other] of this.posts.entries()) {
      if (other.replyTo?.id !== post.id) continue;
      this.posts[at] = { ...other, replyTo: { ...other.replyTo, excerpt: changed.text ?? '' } };
    }
  }

  private append(type: LoggedEvent['type'], postId: string): void {
    const post = this.posts.find((one) => one.id === postId)!;
    this.log.push({ n: this.log.length + 1, type, postId, version: post.version });
  }
}

/** Work that is put off and then done in an order that a number decides: delays, overtaking and repeats come from here. */
export class ShuffledTime {
  private tasks: (() => void)[] = [];

  constructor(private seed: number) {}

  readonly later = (work: () => void): (() => void) => {
    const task = () => work();
    this.tasks.push(task);
    return () => {
      this.tasks = this.tasks.filter((one) => one !== task);
    };
  };

  /** A whole number below the limit. */
  dice(limit: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * limit);
  }

  async step(): Promise<boolean> {
    const task = this.tasks.splice(this.dice(this.tasks.length), 1)[0];
    task?.();
    for (let i = 0; i < 8; i++) await Promise.resolve();
    return task !== undefined;
  }

  async settle(limit = 2_000): Promise<void> {
    for (let i = 0; i < limit; i++) if (!(await this.step())) return;
    throw new Error('does not come to rest');
  }
}
