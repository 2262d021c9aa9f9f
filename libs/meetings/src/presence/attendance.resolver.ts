import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Batch, CurrentActor, type PageOf } from '#platform';
import { LiveRoom } from '../live-session/live-room.type.js';
import { Meeting } from '../meeting/meeting.type.js';
import { CheckInInput, NoteAttendanceInput } from './attendance.inputs.js';
import { AttendanceNote, AttendancePage, OwnPresence } from './attendance.type.js';
import { Attendances } from './attendances.service.js';

/** Who is at a meeting. */
@Resolver(() => Meeting)
export class AttendanceResolver {
  private readonly ownOf: Batch<OwnPresence | null>;

  constructor(private readonly all: Attendances) {
    this.ownOf = new Batch<OwnPresence | null>(
      (actor, ids) => all.own(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => AttendancePage, {
    description: 'Who is there, the newest note first. For those who conduct its session; empty for others.',
  })
  attendances(
    @Parent() meeting: Meeting,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, within bounds.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: '`next` of the page before.' })
    after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<PageOf<AttendanceNote>> {
    return this.all.list(actor, meeting.id, { first, after });
  }

  @ResolveField(() => OwnPresence, {
    nullable: true,
    description: 'How the reader is noted there; null for those who do not take part.',
  })
  ownPresence(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<OwnPresence | null> {
    return this.ownOf.of(actor, meeting.id);
  }

  @Mutation(() => LiveRoom, {
    description:
      'Says that the viewer is there: in the hall or from elsewhere. For those who take part, while the session goes on and in the hour before; CONFLICT with DOOR_CLOSED at other times.',
  })
  checkIn(@Args('input') input: CheckInInput, @CurrentActor() actor: Actor): Promise<LiveRoom> {
    return this.all.checkIn(actor, input);
  }

  @Mutation(() => AttendanceNote, {
    description:
      'Notes who is there, by code, by name or by an older note. For those who keep order in the meeting or run it.',
  })
  noteAttendance(
    @Args('input') input: NoteAttendanceInput,
    @CurrentActor() actor: Actor,
  ): Promise<AttendanceNote> {
    return this.all.note(actor, input);
  }
}
