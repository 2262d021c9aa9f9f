/** One group with a member, another member, an observer and a moderator, beside it a stranger; and a thread of the member's. */
import { newId, type Actor, type DomainError } from '#kernel';
import type { Post, Thread } from '#discussions';
import { TalkStage } from './talk-stage.js';

export type Person = Actor & { personId: string };
const names = ['member', 'other', 'observer', 'moderator', 'stranger'] as const;

export const talk = { title: 'Asystentka', text: 'Pierwszy wpis', language: 'pl' };

export class TalkCast {
  scopeId = '';
  threadId = '';

  private constructor(
    readonly stage: TalkStage,
    readonly people: Record<(typeof names)[number], Person>,
  ) {}

  static async set(): Promise<TalkCast> {
    const stage = await TalkStage.set();
    const people = await Promise.all(names.map((name) => stage.person(name)));
    return new TalkCast(
      stage,
      Object.fromEntries(names.map((name, i) => [name, people[i]!])) as TalkCast['people'],
    );
  }

  /** The same people in a new group with a new thread. */
  async begin(): Promise<void> {
    const { member, other, observer, moderator } = this.people;
    this.scopeId = await this.stage.scope();
    await this.stage.give(this.scopeId, member, 'MEMBER');
    await this.stage.give(this.scopeId, other, 'MEMBER');
    await this.stage.give(this.scopeId, observer, 'OBSERVER');
    await this.stage.give(this.scopeId, moderator, 'MODERATOR');
    this.threadId = (await this.open(member)).id;
  }

  open(actor: Actor, scopeId = this.scopeId): Promise<Thread> {
    return this.stage.threads.open(actor, { ...talk, key: newId(), scopeId });
  }

  write(
    actor: Actor,
    text = 'Zgoda',
    more: { replyToId?: string; key?: string; threadId?: string } = {},
  ): Promise<Post> {
    return this.stage.posts.write(actor, {
      key: newId(),
      threadId: this.threadId,
      language: 'pl',
      text,
      ...more,
    });
  }

  async firstPost(): Promise<Post> {
    const { items } = await this.stage.posts.page(this.people.member, {
      threadId: this.threadId,
      around: 1,
      first: 1,
    });
    return items[0]!;
  }
}

/** DONE, or the code of the refusal. */
export async function code(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'DONE',
    (error: DomainError) => error.code ?? error,
  );
}

/** What must be refused, with its details. */
export async function refused(asked: Promise<unknown>): Promise<DomainError> {
  return asked.then(
    () => {
      throw new Error('Not refused.');
    },
    (error: DomainError) => error,
  );
}
