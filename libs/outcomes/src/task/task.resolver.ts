import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { titleIn, type Actor } from '#kernel';
import { RevisionPage, type Revision } from '#municipalities';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { Decision } from '../decision/decision.type.js';
import { OutcomePlace } from '../place/place.type.js';
import { OutcomeRevisions } from '../revision/outcome-revisions.service.js';
import {
  DropTaskArgs,
  EditTaskInput,
  FinishTaskArgs,
  ReassignTaskInput,
  SetTaskInput,
  TasksArgs,
} from './task.inputs.js';
import { TaskWriting } from './task-writing.service.js';
import { Task, TaskPage } from './task.type.js';
import { Tasks } from './tasks.service.js';

@Resolver(() => Task)
export class TaskResolver {
  constructor(
    private readonly allTasks: Tasks,
    private readonly writing: TaskWriting,
    private readonly allRevisions: OutcomeRevisions,
  ) {}

  @Query(() => TaskPage, {
    description:
      'The tasks of a place, or those that the reader has to do: open ones by the day when they are due, closed ones the latest first. For persons who are signed in.',
  })
  tasks(@Args() args: TasksArgs, @CurrentActor() actor: Actor): Promise<PageOf<Task>> {
    return this.allTasks.list(actor, args);
  }

  @Query(() => Task, {
    description: 'The task with this number. For readers of its place who are signed in.',
  })
  task(
    @Args('number', { type: () => Int, description: 'From its address.' }) number: number,
    @CurrentActor() actor: Actor,
  ): Promise<Task> {
    return this.allTasks.get(actor, number);
  }

  @Mutation(() => Task, {
    description:
      'Gives a person, a municipality or an organisation something to do. For EDIT or MODERATE in the place.',
  })
  setTask(@Args('input') input: SetTaskInput, @CurrentActor() actor: Actor): Promise<Task> {
    return this.writing.set(actor, input);
  }

  @Mutation(() => Task, {
    description:
      'Changes what is to be done, or by when; it keeps a revision. For EDIT or MODERATE in the place.',
  })
  editTask(@Args('input') input: EditTaskInput, @CurrentActor() actor: Actor): Promise<Task> {
    return this.writing.edit(actor, input);
  }

  @Mutation(() => Task, {
    description: 'Gives an open task to another, who is told. For EDIT or MODERATE in the place.',
  })
  reassignTask(@Args('input') input: ReassignTaskInput, @CurrentActor() actor: Actor): Promise<Task> {
    return this.writing.reassign(actor, input);
  }

  @Mutation(() => Task, {
    description: 'Says that a task is done. For whoever has to do it, and EDIT or MODERATE in the place.',
  })
  finishTask(@Args() args: FinishTaskArgs, @CurrentActor() actor: Actor): Promise<Task> {
    return this.writing.finish(actor, args);
  }

  @Mutation(() => Task, {
    description: 'Says that a task will not be done, and why. For EDIT or MODERATE in the place.',
  })
  dropTask(@Args() args: DropTaskArgs, @CurrentActor() actor: Actor): Promise<Task> {
    return this.writing.drop(actor, args);
  }

  @Mutation(() => Task, {
    description:
      'Opens a task again: one that is done for its owner too, a dropped one for EDIT or MODERATE in the place.',
  })
  reopenTask(
    @Args('id', { type: () => ID, description: 'The task.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Task> {
    return this.writing.reopen(actor, id);
  }

  @ResolveField(() => OutcomePlace, { description: 'Where it was set.' })
  place(@Parent() { place }: Task, @CurrentActor() actor: Actor): OutcomePlace {
    return { ...place, title: titleIn(place.title, actor.languages) };
  }

  @ResolveField(() => RevisionPage, {
    description: 'Who changed it, the newest first. For those who may change it; empty for others.',
  })
  revisions(
    @Parent() task: Task,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, within bounds.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '`next` of the page before.' })
    after: string | null,
  ): Promise<PageOf<Revision>> {
    return this.allRevisions.list('task', task, { first, after });
  }
}

/** What follows from a decision. */
@Resolver(() => Decision)
export class DecisionTasksResolver {
  private readonly tasksOf: Batch<Task[]>;

  constructor(tasks: Tasks) {
    this.tasksOf = new Batch<Task[]>(
      (actor, ids) => tasks.ofDecisions(actor, ids),
      () => [],
    );
  }

  @ResolveField(() => [Task], {
    description: 'The tasks that follow from it; for readers who are signed in.',
  })
  tasks(@Parent() { id }: Decision, @CurrentActor() actor: Actor): Promise<Task[]> {
    return this.tasksOf.of(actor, id);
  }
}
