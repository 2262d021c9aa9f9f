/** The front door of `outcomes`: what upper rooms and apps may take. */
import { DecisionEntity, DecisionRevisionEntity } from './decision/decision.entity.js';
import { OutcomePlaceEntity } from './place/place.entity.js';
import { TaskEntity, TaskRevisionEntity } from './task/task.entity.js';

export { Decision } from './decision/decision.type.js';
export { Decisions, type DecisionBirth } from './decision/decisions.service.js';
export { OutcomesModule, outcomesResolvers } from './outcomes.module.js';
export { OutcomeSources, type Source } from './place/sources.js';
export { TaskReminders } from './reminder/task-reminders.js';
export { TaskOwnerInput } from './task/task.inputs.js';
export { TaskWriting, type TaskBirth } from './task/task-writing.service.js';
export { Task } from './task/task.type.js';
export { Tasks } from './task/tasks.service.js';

/** The tables of this room, for the data source. */
export const outcomesEntities = [
  OutcomePlaceEntity,
  DecisionEntity,
  DecisionRevisionEntity,
  TaskEntity,
  TaskRevisionEntity,
];
