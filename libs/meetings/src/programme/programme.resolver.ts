import { Thread } from '#discussions';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, type Actor } from '#kernel';
import { Label, Organisation, Organisations } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { Meeting } from '../meeting/meeting.type.js';
import { Meetings } from '../meeting/meetings.service.js';
import { ProgrammeWriting } from './programme-writing.service.js';
import { SetMeetingDaysInput } from './programme.inputs.js';
import { Clash, MeetingSession, Programme, Venue, VenueRoom } from './programme.type.js';
import { clashFrom, noProgramme, Programmes } from './programmes.service.js';
import {
  AddMeetingSessionInput,
  EditMeetingSessionInput,
  MeetingSessionDraftInput,
  OpenSessionThreadInput,
} from './session.inputs.js';
import { SessionTalk } from './session-talk.service.js';

/** The days, venues and sessions of a meeting. */
@Resolver(() => Meeting)
export class ProgrammeResolver {
  private readonly programmeOf: Batch<Programme>;

  constructor(
    programmes: Programmes,
    private readonly writing: ProgrammeWriting,
    private readonly talk: SessionTalk,
    private readonly meetings: Meetings,
  ) {
    this.programmeOf = new Batch<Programme>((actor, ids) => programmes.byMeeting(actor, ids), noProgramme);
  }

  @ResolveField(() => Programme, {
    description: 'Its days, venues and sessions; empty for those who do not read it.',
  })
  programme(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<Programme> {
    return this.programmeOf.of(actor, meeting.id);
  }

  @Query(() => [Clash], {
    description: 'What a session would clash with, if it were saved so. For who runs the meeting.',
  })
  async sessionClashes(
    @Args('input') input: MeetingSessionDraftInput,
    @CurrentActor() actor: Actor,
  ): Promise<Clash[]> {
    const rows = await this.writing.clashes(actor, input);
    const ids = [...new Set(rows.map(({ there }) => there.meetingId))].filter((id) => id !== input.meetingId);
    const others = await this.meetings.byId(actor, ids);
    const programme = await this.programmeOf.of(actor, input.meetingId);
    return rows.map((row) => clashFrom(row, programme, others.get(row.there.meetingId) ?? null));
  }

  @Mutation(() => Programme, {
    description:
      'Sets all days and venues of a meeting. For who runs it. CONFLICT on an older version, and with ROOM_IN_USE where a session is in a room that would be gone.',
  })
  setMeetingDays(
    @Args('input') input: SetMeetingDaysInput,
    @CurrentActor() actor: Actor,
  ): Promise<Programme> {
    return this.writing.setDays(actor, input);
  }

  @Mutation(() => MeetingSession, {
    description:
      'Puts a session into the programme. For who runs the meeting. CONFLICT with CLASH where something would be in two places and nobody has said that it is known.',
  })
  addMeetingSession(
    @Args('input') input: AddMeetingSessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingSession> {
    return this.writing.add(actor, input);
  }

  @Mutation(() => MeetingSession, {
    description:
      'Changes a session. For who runs the meeting. CONFLICT on an older version, and with CLASH as with a new one.',
  })
  editMeetingSession(
    @Args('input') input: EditMeetingSessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingSession> {
    return this.writing.edit(actor, input);
  }

  @Mutation(() => Thread, {
    description:
      'Says the first word about a session, in a thread of its own: for those who may write in the meeting. CONFLICT with THREAD_IS_OPEN where somebody was first.',
  })
  openSessionThread(
    @Args('input') input: OpenSessionThreadInput,
    @CurrentActor() actor: Actor,
  ): Promise<Thread> {
    return this.talk.open(actor, input);
  }

  @Mutation(() => Programme, {
    description: 'Takes a session out of the programme. For who runs the meeting.',
  })
  removeMeetingSession(
    @Args('id', { type: () => ID, description: 'The session.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Programme> {
    return this.writing.remove(actor, id);
  }
}

/** What is written of a session by language, and what of it stands elsewhere. */
@Resolver(() => MeetingSession)
export class MeetingSessionResolver {
  private readonly organisationOf: Batch<Organisation | null>;

  constructor(organisations: Organisations) {
    this.organisationOf = new Batch<Organisation | null>(
      (_, ids) => organisations.byId(ids),
      () => null,
    );
  }

  @ResolveField(() => String, {
    nullable: true,
    description: "Its title, in the first of the reader's languages that has one.",
  })
  title(@Parent() session: MeetingSession, @CurrentActor() actor: Actor): string | null {
    return labelFor(session.titleLabels, actor.languages)?.text ?? null;
  }

  @ResolveField(() => [Label], { description: 'Its titles in all languages.' })
  titles(@Parent() session: MeetingSession): Label[] {
    return labelList(session.titleLabels);
  }

  @ResolveField(() => String, { nullable: true, description: 'What it is about.' })
  topic(@Parent() session: MeetingSession, @CurrentActor() actor: Actor): string | null {
    return labelIn(session.topicLabels, actor.languages) || null;
  }

  @ResolveField(() => [Label], { description: 'What it is about, in all languages.' })
  topics(@Parent() session: MeetingSession): Label[] {
    return labelList(session.topicLabels);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The organisation that hosts it.' })
  async hostOrganisation(
    @Parent() session: MeetingSession,
    @CurrentActor() actor: Actor,
  ): Promise<Organisation | null> {
    return session.hostOrganisationId ? this.organisationOf.of(actor, session.hostOrganisationId) : null;
  }
}

/** How one gets in. */
@Resolver(() => Venue)
export class VenueResolver {
  @ResolveField(() => String, { nullable: true, description: 'How one gets there and in.' })
  access(@Parent() venue: Venue, @CurrentActor() actor: Actor): string | null {
    return labelIn(venue.accesses, actor.languages) || null;
  }

  @ResolveField(() => [Label], { description: 'How one gets there and in, in all languages.' })
  accesses(@Parent() venue: Venue): Label[] {
    return labelList(venue.accesses);
  }
}

@Resolver(() => VenueRoom)
export class VenueRoomResolver {
  @ResolveField(() => String, { nullable: true, description: 'How one gets in.' })
  access(@Parent() room: VenueRoom, @CurrentActor() actor: Actor): string | null {
    return labelIn(room.accesses, actor.languages) || null;
  }

  @ResolveField(() => [Label], { description: 'How one gets in, in all languages.' })
  accesses(@Parent() room: VenueRoom): Label[] {
    return labelList(room.accesses);
  }
}
