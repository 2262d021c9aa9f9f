/**
 * The facts of this room. A decision is public to the readers of its place, so its fact carries it: a hall of three hundred
 * must not ask again. A task names somebody and is for those who are signed in: its facts only say that something changed.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DecisionView, EventRow, EventType, Fact, StreamKind } from '#kernel';
import { Database, LiveRegistry, namelessFactOf, type StreamPresenter } from '#platform';
import { decisionViews } from '../decision/decision.repository.js';

const aboutDecisions: readonly EventType[] = [
  'decision.recorded',
  'decision.edited',
  'decision.amended',
  'decision.withdrawn',
];
const aboutTasks: readonly EventType[] = [
  'task.set',
  'task.edited',
  'task.reassigned',
  'task.finished',
  'task.dropped',
  'task.reopened',
  'task.due',
  'task.overdue',
];

@Injectable()
abstract class OutcomePresenter implements StreamPresenter, OnModuleInit {
  abstract readonly kind: StreamKind;

  constructor(
    private readonly registry: LiveRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(_: string, events: EventRow[]): Promise<Fact[]> {
    const ids = events.filter(({ type }) => aboutDecisions.includes(type)).map(({ subjectId }) => subjectId);
    const rows = ids.length > 0 ? await this.database.read<DecisionView>(decisionViews(ids)) : [];
    const byId = new Map(rows.map((row) => [row.id, row]));
    // who wrote it down is told to nobody: it is the place that decided, and guests may watch
    return events.flatMap((event) => {
      if (aboutDecisions.includes(event.type))
        return [namelessFactOf(event, { decision: byId.get(event.subjectId) ?? null })];
      return aboutTasks.includes(event.type) ? [namelessFactOf(event)] : [];
    });
  }
}

/** Of a community or a group. */
@Injectable()
export class PlaceOutcomesPresenter extends OutcomePresenter {
  readonly kind = 'group';
}

@Injectable()
export class MeetingOutcomesPresenter extends OutcomePresenter {
  readonly kind = 'meeting';
}

/** On the devices of whoever has something to do. */
@Injectable()
export class OwnTasksPresenter extends OutcomePresenter {
  readonly kind = 'person';
}
