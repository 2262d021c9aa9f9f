/** Decisions and tasks: what communities, groups and meetings agreed, and who does what of it. */
import { Global, Module } from '@nestjs/common';
import { GroupsModule } from '#groups';
import { DecisionResolver } from './decision/decision.resolver.js';
import { Decisions } from './decision/decisions.service.js';
import { MeetingOutcomesPresenter, OwnTasksPresenter, PlaceOutcomesPresenter } from './live/presenters.js';
import { OutcomesRecords } from './personal-records/outcomes.records.js';
import { PlacesResolver } from './place/places.resolver.js';
import { Places } from './place/places.service.js';
import { OutcomeSources } from './place/sources.js';
import { TaskReminders } from './reminder/task-reminders.js';
import { OutcomeRevisions } from './revision/outcome-revisions.service.js';
import { DecisionTasksResolver, TaskResolver } from './task/task.resolver.js';
import { TaskWriting } from './task/task-writing.service.js';
import { Tasks } from './task/tasks.service.js';

export const outcomesResolvers = [DecisionResolver, TaskResolver, DecisionTasksResolver, PlacesResolver];

/** What upper rooms and the apps may call. */
const doors = [Decisions, Tasks, TaskWriting, OutcomeSources, TaskReminders];

@Global()
@Module({
  imports: [GroupsModule],
  providers: [
    ...doors,
    Places,
    OutcomeRevisions,
    OutcomesRecords,
    PlaceOutcomesPresenter,
    MeetingOutcomesPresenter,
    OwnTasksPresenter,
    ...outcomesResolvers,
  ],
  exports: doors,
})
export class OutcomesModule {}
