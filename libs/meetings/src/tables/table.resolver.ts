import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import {
  AddTableInput,
  EditTableInput,
  JoinTableArgs,
  OpenTableThreadInput,
  WishForTablesArgs,
  WriteTableOutputInput,
} from './table.inputs.js';
import { MeetingTable, MeetingTables } from './table.type.js';
import { Tables } from './tables.service.js';

const meeting = { type: () => ID, description: 'The meeting.' } as const;
const keepers = 'For who runs or moderates the meeting.';

@Resolver(() => MeetingTables)
export class TableResolver {
  constructor(private readonly tables: Tables) {}

  @Query(() => MeetingTables, { description: 'The tables of a meeting. For its readers.' })
  meetingTables(
    @Args('meetingId', meeting) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingTables> {
    return this.tables.of(actor, id);
  }

  @Mutation(() => MeetingTable, { description: `Sets up a table. ${keepers}` })
  addTable(@Args('input') input: AddTableInput, @CurrentActor() actor: Actor): Promise<MeetingTable> {
    return this.tables.add(actor, input);
  }

  @Mutation(() => MeetingTable, { description: `Changes a table. ${keepers}` })
  editTable(@Args('input') input: EditTableInput, @CurrentActor() actor: Actor): Promise<MeetingTable> {
    return this.tables.edit(actor, input);
  }

  @Mutation(() => MeetingTables, { description: `Takes away a table that has no output. ${keepers}` })
  removeTable(
    @Args('id', { type: () => ID, description: 'The table.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingTables> {
    return this.tables.remove(actor, id);
  }

  @Mutation(() => MeetingTables, {
    description: 'Says at which tables one would like to sit. For those who take part.',
  })
  wishForTables(@Args() args: WishForTablesArgs, @CurrentActor() actor: Actor): Promise<MeetingTables> {
    return this.tables.wish(actor, args);
  }

  @Mutation(() => MeetingTable, {
    description: 'Sits down at a table, or seats another. CONFLICT with FULL where no seat is left.',
  })
  joinTable(@Args() args: JoinTableArgs, @CurrentActor() actor: Actor): Promise<MeetingTable> {
    return this.tables.join(actor, args);
  }

  @Mutation(() => MeetingTables, {
    description: 'Gets up from the table where one sits. For persons who read the meeting.',
  })
  leaveTable(@Args('meetingId', meeting) id: string, @CurrentActor() actor: Actor): Promise<MeetingTables> {
    return this.tables.leave(actor, id);
  }

  @Mutation(() => MeetingTables, {
    description: `Divides all who come among the tables: by wishes, then evenly by sector, town and language. ${keepers}`,
  })
  divideTables(@Args('meetingId', meeting) id: string, @CurrentActor() actor: Actor): Promise<MeetingTables> {
    return this.tables.divide(actor, id);
  }

  @Mutation(() => MeetingTable, {
    description:
      'Writes what a table brings back to all. For who sits there, and who runs or moderates the meeting.',
  })
  writeTableOutput(
    @Args('input') input: WriteTableOutputInput,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingTable> {
    return this.tables.write(actor, input);
  }

  @Mutation(() => MeetingTable, {
    description:
      'Says the first word about what a table works on, in a thread of its own. For those who may write where it will stand; CONFLICT with THREAD_IS_OPEN where somebody was first.',
  })
  openTableThread(
    @Args('input') input: OpenTableThreadInput,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingTable> {
    return this.tables.talkAbout(actor, input);
  }
}
