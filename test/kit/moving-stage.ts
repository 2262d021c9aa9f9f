/** What a thread is to its reader: of that no fact tells. */
const ofReader = new Set(
  'readNumber unread mentionsMe streamId streamHead viewerCan isAuthor mayWrite mayModerate'.split(' '),
);

/** Two places with their people, between which threads and posts are carried. */
import { DomainError, newId, settingsOf, type Actor, type GroupState, type ThreadState } from '#kernel';
import { TalkStage } from './talk-stage.js';

type Person = Actor & { personId: string };

export class MovingStage {
  private constructor(
    readonly stage: TalkStage,
    readonly here: string,
    readonly there: string,
    readonly member: Person,
    readonly other: Person,
    readonly keeper: Person,
    /** reads here, and not there */
    readonly stayer: Person,
  ) {}

  static async set(): Promise<MovingStage> {
    const stage = await TalkStage.set();
    const names = ['Członkini', 'Inny', 'Moderatorka', 'Zostająca'];
    const [member, other, keeper, stayer] = (await Promise.all(names.map((name) => stage.person(name)))) as [
      Person,
      Person,
      Person,
      Person,
    ];
    const [here, there] = [await stage.scope(), await stage.scope()];
    for (const place of [here, there]) {
      for (const person of [member, other]) await stage.give(place, person, 'MEMBER');
      await stage.give(place, keeper, 'MODERATOR');
      await stage.desk(place);
    }
    await stage.give(here, stayer, 'MODERATOR');
    return new MovingStage(stage, here, there, member, other, keeper, stayer);
  }

  write(by: Actor, threadId: string, text: string, replyToId: string | null = null) {
    return this.stage.posts.write(by, { key: newId(), threadId, text, language: 'pl', replyToId });
  }

  /** A thread with so many posts of the member. */
  async talk(posts: number, scopeId = this.here): Promise<{ id: string; posts: string[] }> {
    const { member, stage } = this;
    const opening = { scopeId, title: 'Temat', text: 'Post 1', language: 'pl' };
    const { id } = await stage.threads.open(member, opening);
    for (let i = 2; i <= posts; i++) await this.write(member, id, `Post ${i}`);
    const page = await stage.posts.page(member, { threadId: id, after: 0 });
    return { id, posts: page.items.map((post) => post.id) };
  }

  split(
    by: Actor,
    threadId: string,
    chosen: { postIds?: string[]; fromNumber?: number },
    scopeId: string | null = null,
  ) {
    return this.stage.moving.split(by, { threadId, title: 'Osobno', scopeId, ...chosen });
  }

  async stateOf(threadId: string): Promise<ThreadState> {
    const [page, thread] = [
      await this.stage.posts.page(this.keeper, { threadId, after: 0, first: 100 }),
      await this.stage.threads.get(this.keeper, threadId),
    ];
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

  async listOf(scopeId: string): Promise<GroupState> {
    const head = (await this.stage.factsAfter('group', scopeId, 0)).at(-1)?.n ?? 0;
    const { items } = await this.stage.threads.list(this.keeper, scopeId, { first: 50 });
    const threads = items.map(
      (thread) => Object.fromEntries(Object.entries(thread).filter(([name]) => !ofReader.has(name))) as never,
    );
    return { threads, group: null, memberCount: 0, head };
  }

  async unreadOf(by: Actor, threadId: string): Promise<number> {
    return (await this.stage.threads.get(by, threadId)).unread;
  }

  async texts(threadId: string): Promise<(string | null)[]> {
    return (await this.stateOf(threadId)).posts.map((post) => post.text);
  }

  async countsIn(by: Actor, place: string): Promise<{ threads: number; unread: number }> {
    return (await this.stage.counts.of(by, [place])).get(place)!;
  }
}

/** How it ended: `done`, or the code and rule of the refusal. */
export const codeOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? `${error.code} ${String(error.details['rule'] ?? '')}`.trim()
        : String(error),
  );
