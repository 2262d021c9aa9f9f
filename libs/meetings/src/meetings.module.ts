/** Meetings: what will be, what was, who stands behind it. */
import { Global, Module } from '@nestjs/common';
import { GroupsModule } from '#groups';
import { CalendarFeedResolver } from './calendar/calendar-feed.resolver.js';
import { CalendarFeeds } from './calendar/calendar-feeds.service.js';
import { MeetingCalendars } from './calendar/calendars.service.js';
import { AgendaResolver } from './agenda/agenda.resolver.js';
import { Agendas } from './agenda/agendas.service.js';
import { AgendaWriting } from './agenda/agenda-writing.service.js';
import { DateFindingResolver } from './date-finding/date-finding.resolver.js';
import { DateFinding } from './date-finding/date-finding.service.js';
import { HallGuestResolver } from './hall-guests/hall-guest.resolver.js';
import { HallGuests } from './hall-guests/hall-guests.service.js';
import { FloorResolver } from './floor/floor.resolver.js';
import { Floors } from './floor/floors.service.js';
import { MeetingCommentsResolver } from './comments/comments.resolver.js';
import { MeetingComments } from './comments/comments.service.js';
import { MeetingPresenter, PlaceMeetingsPresenter } from './live/presenters.js';
import { FollowingExpulsions } from './meeting/following-expulsions.js';
import { FollowingPlaces } from './meeting/following-places.js';
import { LiveMeetings } from './live-session/live-meetings.service.js';
import { LiveRoomPresenter, MeetingDeskPresenter } from './live-session/live-room.presenter.js';
import { LiveRooms } from './live-session/live-rooms.service.js';
import { LiveSessionResolver } from './live-session/live-session.resolver.js';
import { LiveSessions } from './live-session/live-sessions.service.js';
import { CommunityMeetingsResolver, GroupMeetingsResolver } from './meeting/grafts.resolver.js';
import { MeetingFactsResolver } from './meeting/meeting-facts.resolver.js';
import { MeetingResolver } from './meeting/meeting.resolver.js';
import { MeetingWriting } from './meeting/meeting-writing.service.js';
import { Meetings } from './meeting/meetings.service.js';
import { Standings } from './meeting/standing.js';
import { TakingPartResolver } from './meeting/taking-part.resolver.js';
import { TablePresenter } from './tables/table.presenter.js';
import { TableTalk } from './tables/table-talk.service.js';
import { TableResolver } from './tables/table.resolver.js';
import { TablesRecords } from './tables/tables.records.js';
import { Tables } from './tables/tables.service.js';
import { FactsOfMeetings } from './papers/facts-of-meetings.service.js';
import { MeetingPapers } from './papers/meeting-papers.service.js';
import { MinutesPapers } from './papers/minutes-papers.service.js';
import { PapersResolver } from './papers/papers.resolver.js';
import { GuestQuestions } from './questions/guest-questions.service.js';
import { QuestionPresenter } from './questions/question.presenter.js';
import { QuestionResolver } from './questions/question.resolver.js';
import { QuestionsRecords } from './questions/questions.records.js';
import { Questions } from './questions/questions.service.js';
import { minutesParts, minutesResolvers } from './minutes/minutes.parts.js';
import { MeetingsRecords } from './personal-records/meetings.records.js';
import { ShownAtMeetings } from './record/shown-at-meetings.service.js';
import { MeetingRecordResolver } from './record/record.resolver.js';
import {
  registrationDoors,
  registrationParts,
  registrationResolvers,
} from './registration/registration.parts.js';
import { AttendanceResolver } from './presence/attendance.resolver.js';
import { Attendances } from './presence/attendances.service.js';
import { MeetingTitles } from './titles/meeting-titles.js';
import {
  MeetingSessionResolver,
  ProgrammeResolver,
  VenueResolver,
  VenueRoomResolver,
} from './programme/programme.resolver.js';
import { Programmes } from './programme/programmes.service.js';
import { SessionTalk } from './programme/session-talk.service.js';
import { ProgrammeWriting } from './programme/programme-writing.service.js';
import { SessionSeatsResolver } from './session-seats/session-seats.resolver.js';
import { SeatsOfSessions } from './session-seats/session-seats.service.js';
import { MeetingRevisions } from './revision/meeting-revisions.service.js';

export const meetingsResolvers = [
  MeetingResolver,
  MeetingFactsResolver,
  TakingPartResolver,
  AgendaResolver,
  DateFindingResolver,
  MeetingRecordResolver,
  QuestionResolver,
  TableResolver,
  LiveSessionResolver,
  FloorResolver,
  AttendanceResolver,
  HallGuestResolver,
  MeetingCommentsResolver,
  ProgrammeResolver,
  MeetingSessionResolver,
  SessionSeatsResolver,
  VenueResolver,
  VenueRoomResolver,
  CommunityMeetingsResolver,
  GroupMeetingsResolver,
  ...registrationResolvers,
  ...minutesResolvers,
  CalendarFeedResolver,
  PapersResolver,
];

/** What the apps may call. */
const doors = [
  Meetings,
  MeetingWriting,
  AgendaWriting,
  ProgrammeWriting,
  MeetingCalendars,
  CalendarFeeds,
  MeetingPapers,
  MinutesPapers,
  ...registrationDoors,
];

@Global()
@Module({
  imports: [GroupsModule],
  providers: [
    ...doors,
    ...registrationParts,
    ...minutesParts,
    MeetingRevisions,
    FollowingPlaces,
    FollowingExpulsions,
    DateFinding,
    FactsOfMeetings,
    Agendas,
    Programmes,
    SessionTalk,
    SeatsOfSessions,
    Standings,
    ShownAtMeetings,
    QuestionPresenter,
    TablePresenter,
    TablesRecords,
    TableTalk,
    Tables,
    QuestionsRecords,
    Questions,
    LiveRooms,
    LiveMeetings,
    LiveSessions,
    Floors,
    Attendances,
    HallGuests,
    GuestQuestions,
    LiveRoomPresenter,
    MeetingDeskPresenter,
    MeetingComments,
    MeetingTitles,
    MeetingsRecords,
    MeetingPresenter,
    PlaceMeetingsPresenter,
    ...meetingsResolvers,
  ],
  exports: doors,
})
export class MeetingsModule {}
