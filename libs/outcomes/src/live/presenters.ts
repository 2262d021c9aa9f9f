/**
 * The facts of this room. A decision is public to the readers of its place, so its fact carries it: a hall of three hundred
 * must not ask again. A task names somebody and is for those who are signed in: its facts only say that something changed.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DecisionView, EventRow, EventType, Fact, StreamKind } from '#kernel';
import { Database, LiveRegistry, type StreamPresenter } from '#platform';
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
    return events.flatMap(({ n, type, subjectId, subjectVersion, at }) => {
      const data = aboutDecisions.includes(type)
        ? { decision: byId.get(subjectId) ?? null }
        : aboutTasks.includes(type)
          ? {}
          : null;
      // who wrote it down is told to nobody: it is the place that decided, and guests may watch
      return data ? [{ n, type, actorId: null, subjectId, version: subjectVersion, at, data } as Fact] : [];
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
