/** The facts of this room: that something became of a document or folder. What it is called depends on who asks, so whoever watches asks again. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, EventType, Fact, StreamKind } from '#kernel';
import { LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';

const ours: readonly EventType[] = [
  'document.added',
  'document.edited',
  'document.versioned',
  'document.moved',
  'document.archived',
  'document.reopened',
  'folder.added',
  'folder.edited',
  'folder.removed',
];

@Injectable()
abstract class LibraryPresenter implements StreamPresenter, OnModuleInit {
  abstract readonly kind: StreamKind;

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  /** Guests may watch: who did it is told to nobody. */
  present(_: string, events: EventRow[]): Promise<Fact[]> {
    return Promise.resolve(
      events.filter(({ type }) => ours.includes(type)).map((event) => namelessFactOf(event)),
    );
  }
}

/** Of a community or a group. */
@Injectable()
export class PlaceDocumentsPresenter extends LibraryPresenter {
  readonly kind = 'group';
}

@Injectable()
export class MeetingDocumentsPresenter extends LibraryPresenter {
  readonly kind = 'meeting';
}

/** Of a town, and of a folder that not all of its place may read. */
@Injectable()
export class OwnLibraryPresenter extends LibraryPresenter {
  readonly kind = 'library';
}
