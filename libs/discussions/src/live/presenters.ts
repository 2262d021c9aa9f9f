import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, EventType, Fact, PostView, ThreadView } from '#kernel';
import { Database, factOf, LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';
import { postsById } from '../post/post.repository.js';
import { Attachments, type PostRow } from '../attachment/attachments.service.js';
import { threadsById } from '../thread/thread.repository.js';

const postEvents: readonly EventType[] = [
  'post.written',
  'post.edited',
  'post.tagged',
  'post.withdrawn',
  'post.hidden',
  'post.restored',
  'post.reacted',
  'post.erased',
  'post.voted',
  'post.moved',
  'post.arrived',
];
const threadEvents: readonly EventType[] = [
  'thread.opened',
  'thread.renamed',
  'thread.locked',
  'thread.unlocked',
  'thread.pinned',
  'thread.unpinned',
  'thread.slowed',
  'thread.announced',
  'thread.unannounced',
  'thread.rated',
  'thread.erased',
  'thread.moved',
  'thread.merged',
  'thread.themed',
];

/** Who did it is nobody's business: a fact that named each beside the count after it would tell what they chose. */
const counted: readonly EventType[] = ['post.voted', 'thread.rated'];

/**
 * Reads what events are about, each thing once, as it is now: of what is gone or withdrawn nothing comes back. Neither does
 * what has gone to another thread or place since: its older events are still in the stream that it left, whose watchers may
 * not read where it is.
 */
@Injectable()
export class Presented {
  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
  ) {}

  async facts(streamId: string, events: EventRow[]): Promise<Fact[]> {
    const [posts, threads] = await Promise.all([this.posts(events), this.threads(events)]);
    return events.flatMap((event) => {
      const tell = counted.includes(event.type) ? namelessFactOf : factOf;
      if (postEvents.includes(event.type))
        return [
          tell(event, { post: here(posts.get(event.subjectId), (post) => post.threadId === streamId) }),
        ];
      if (threadEvents.includes(event.type))
        return [tell(event, { thread: here(threads.get(event.subjectId), (one) => isTold(one, streamId)) })];
      return [];
    });
  }

  private async posts(events: EventRow[]): Promise<Map<string, PostView>> {
    const ids = subjects(events, postEvents);
    const rows = ids.length > 0 ? await this.database.read<PostRow>(postsById(ids)) : [];
    return new Map(rows.map((row) => [row.id, this.attachments.shown(row)]));
  }

  private async threads(events: EventRow[]): Promise<Map<string, ThreadView>> {
    const ids = subjects(events, threadEvents);
    const rows = ids.length > 0 ? await this.database.read<ThreadView>(threadsById(ids)) : [];
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** The facts of a thread's own stream. */
@Injectable()
export class ThreadPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'thread';

  constructor(
    private readonly presented: Presented,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(streamId: string, events: EventRow[]): Promise<Fact[]> {
    return this.presented.facts(streamId, events);
  }
}

/** The facts about threads in a group's stream; those about its members are the upper room's. */
@Injectable()
export class GroupThreadsPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'group';

  constructor(
    private readonly presented: Presented,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(streamId: string, events: EventRow[]): Promise<Fact[]> {
    return this.presented.facts(
      streamId,
      events.filter((event) => threadEvents.includes(event.type)),
    );
  }
}

/** A person's own devices are told how far a thread was read, and what is followed anew: the event says it all. */
@Injectable()
export class ReadMarkPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'person';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  present(_: string, events: EventRow[]): Promise<Fact[]> {
    return Promise.resolve(
      events.flatMap((event) => {
        if (event.type === 'mark.moved')
          return [factOf(event, { threadId: event.subjectId, number: event.subjectVersion })];
        return event.type === 'follow.changed' ? [factOf(event, {})] : [];
      }),
    );
  }
}

function here<T>(subject: T | undefined, isHere: (subject: T) => boolean): T | null {
  return subject !== undefined && isHere(subject) ? subject : null;
}

/** In its own stream, or in that of the place whose list it stands in. */
function isTold(thread: ThreadView, streamId: string): boolean {
  return thread.id === streamId || (thread.groupId === streamId && thread.mergedIntoId === null);
}

function subjects(events: EventRow[], types: readonly EventType[]): string[] {
  return [...new Set(events.filter((event) => types.includes(event.type)).map((event) => event.subjectId))];
}
