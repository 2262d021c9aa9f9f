import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor, type EventType } from '#kernel';
import { textChange, type KeptChange } from '#municipalities';
import { UnitOfWork, type Tx } from '#platform';
import { Places } from '../place/places.service.js';
import { OutcomeSources, type Source } from '../place/sources.js';
import { books } from '../revision/revision.repository.js';
import { taskEvents } from './task.events.js';
import type {
  DropTaskArgs,
  EditTaskInput,
  FinishTaskArgs,
  ReassignTaskInput,
  SetTaskInput,
  TaskOwnerInput,
} from './task.inputs.js';
import { mayDrop, mayFinish, mayReopen, type Standing } from './task.policy.js';
import type { Task, TaskState } from './task.type.js';
import { Tasks } from './tasks.service.js';
import {
  insertTask,
  isDecisionOf,
  lockTask,
  moveTask,
  ownerNamed,
  updateTask,
  type LockedTask,
  type Owner,
} from './writes.repository.js';

/** What an upper room sets on its own responsibility: it has asked who may. */
export interface TaskBirth {
  scopeId: string;
  text: string;
  language: string;
  owner: TaskOwnerInput;
  due?: string | null;
  decisionId?: string | null;
  source?: Source | null;
}

/**
 * Tasks: set, changed, given to another, done, dropped, taken up again. Whoever has to do one says that it is done; all else is
 * for those who keep the outcomes of its place. What is done already is done once more without an effect, so that one tap
 * on two devices is one.
 */
@Injectable()
export class TaskWriting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly places: Places,
    private readonly sources: OutcomeSources,
    private readonly tasks: Tasks,
  ) {}

  /** From the form: for those who keep the outcomes of the place. */
  async set(actor: Actor, { key, ...said }: SetTaskInput): Promise<Task> {
    const { id } = await this.work.once(actor, { verb: 'setTask', key, content: said }, async (tx) => {
      const place = await this.places.mustKeep(tx, said.scopeId, 'input.scopeId');
      return this.setIn(tx, { ...said, source: await this.sources.of(tx, place) });
    });
    return this.tasks.byId(actor, id);
  }

  /** Sets one inside the transaction of an upper room, which has asked who may. */
  async setIn(tx: Tx, said: TaskBirth): Promise<{ id: string; version: number }> {
    const owner = soleOwner(said.owner);
    await named(tx, said.scopeId, owner);
    const decisionId = said.decisionId ?? null;
    if (decisionId && !(await isDecisionOf(tx, decisionId, said.scopeId)))
      throw new DomainError('NOT_FOUND', { field: 'input.decisionId' });
    const id = newId();
    await insertTask(tx, {
      ...said,
      id,
      owner,
      decisionId,
      due: said.due ?? '',
      source: said.source ?? null,
    });
    const task = { id, scopeId: said.scopeId, version: 1 };
    for (const event of taskEvents('task.set', task, [owner.personId])) tx.emit(event);
    return { id, version: 1 };
  }

  /** Changes what is to be done, or by when. A change made on an older version is a CONFLICT. */
  async edit(actor: Actor, { id, version, ...said }: EditTaskInput): Promise<Task> {
    await this.work.run(actor, async (tx) => {
      const before = await held(tx, id, mayDrop, version);
      const after = {
        ...before,
        text: said.text ?? before.text,
        language: said.language ?? before.language,
        due: said.due ?? before.due,
      };
      await this.change(tx, before, after, 'task.edited', [
        ...textChange('text', before.text, after.text),
        ...textChange('language', before.language, after.language),
        ...textChange('due', before.due, after.due),
      ]);
    });
    return this.tasks.byId(actor, id);
  }

  /** Gives it to another, who is told. */
  async reassign(actor: Actor, { id, version, owner: asked }: ReassignTaskInput): Promise<Task> {
    await this.work.run(actor, async (tx) => {
      const before = await held(tx, id, mayDrop, version);
      if (before.state !== 'OPEN') throw new DomainError('CONFLICT', { rule: 'NOT_OPEN' });
      const owner = soleOwner(asked);
      const same = (Object.keys(owner) as (keyof Owner)[]).every((key) => owner[key] === before[key]);
      if (same) return;
      const ownerName = await named(tx, before.scopeId, owner);
      const change = { field: 'owner', language: null, from: before.ownerName, to: ownerName };
      await this.change(tx, before, { ...before, ...owner }, 'task.reassigned', [change]);
    });
    return this.tasks.byId(actor, id);
  }

  /** Says that it is done, perhaps with a word. */
  finish(actor: Actor, { id, word }: FinishTaskArgs): Promise<Task> {
    return this.move(actor, id, 'DONE', word || null, mayFinish);
  }

  /** Says that it will not be done, and why. */
  drop(actor: Actor, { id, word }: DropTaskArgs): Promise<Task> {
    return this.move(actor, id, 'DROPPED', word, mayDrop);
  }

  /** Takes back that it is done or dropped. */
  reopen(actor: Actor, id: string): Promise<Task> {
    return this.move(actor, id, 'OPEN', null, (standing, state) => mayReopen(standing, state));
  }

  private async change(
    tx: Tx,
    before: LockedTask,
    after: LockedTask,
    type: 'task.edited' | 'task.reassigned',
    changes: readonly KeptChange[],
  ): Promise<void> {
    if (changes.length === 0) return;
    const version = before.version + 1;
    await updateTask(tx, { ...after, version });
    await books.task.note(tx, { id: before.id, version }, changes);
    const whose = [before.personId, after.personId];
    for (const event of taskEvents(type, { ...after, version }, whose)) tx.emit(event);
  }

  private async move(
    actor: Actor,
    id: string,
    state: TaskState,
    word: string | null,
    may: (standing: Standing, state: TaskState) => boolean,
  ): Promise<Task> {
    await this.work.run(actor, async (tx) => {
      const before = await held(tx, id, (task) => may(task, task.state));
      if (before.state === state) return;
      if (state !== 'OPEN' && before.state !== 'OPEN')
        throw new DomainError('CONFLICT', { rule: 'NOT_OPEN' });
      await moveTask(tx, id, state, word);
      const after = { ...before, version: before.version + 1 };
      await books.task.note(tx, after, [
        ...textChange('state', before.state, state),
        ...textChange('word', null, word),
      ]);
      for (const event of taskEvents(moved[state], after, [before.personId])) tx.emit(event);
    });
    return this.tasks.byId(actor, id);
  }
}

const moved = {
  OPEN: 'task.reopened',
  DONE: 'task.finished',
  DROPPED: 'task.dropped',
} as const satisfies Record<TaskState, EventType>;

/** The task, held, where the actor may do this. Who may not read it does not learn that it is there. */
async function held(
  tx: Tx,
  id: string,
  may: (task: LockedTask) => boolean,
  version?: number,
): Promise<LockedTask> {
  if (!tx.actor.personId) throw new DomainError('UNAUTHENTICATED');
  const task = await lockTask(tx, id);
  if (!task?.reads) throw new DomainError('NOT_FOUND');
  if (!may(task)) throw new DomainError('FORBIDDEN', { capability: 'EDIT' });
  if (version !== undefined && task.version !== version)
    throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: task.version });
  return task;
}

/** Exactly one of the three. */
function soleOwner({ personId, municipalityId, organisationId }: TaskOwnerInput): Owner {
  const owner = {
    personId: personId ?? null,
    municipalityId: municipalityId ?? null,
    organisationId: organisationId ?? null,
  };
  if (Object.values(owner).filter((id) => id !== null).length !== 1)
    throw new DomainError('BAD_INPUT', { field: 'input.owner', rule: 'ONE_OWNER' });
  return owner;
}

async function named(tx: Tx, scopeId: string, owner: Owner): Promise<string> {
  const name = await ownerNamed(tx, scopeId, owner);
  if (name === null) throw new DomainError('NOT_FOUND', { field: 'input.owner' });
  return name;
}
