/** The front door of `meetings`: what upper rooms and apps may take. */
import { AgendaEntity, AgendaItemEntity } from './agenda/agenda.entity.js';
import { CalendarFeedEntity } from './calendar/calendar-feed.entity.js';
import { MeetingOfPollEntity } from './date-finding/meeting-of-poll.entity.js';
import { FloorEntity, TurnEntity } from './floor/floor.entity.js';
import { MeetingProjectEntity, MeetingStatementEntity } from './funding/funding.entity.js';
import { HallGuestEntity } from './hall-guests/hall-guest.entity.js';
import {
  LiveSessionEntity,
  SessionItemEntity,
  SessionSpanEntity,
} from './live-session/live-session.entity.js';
import { MeetingEntity } from './meeting/meeting.entity.js';
import { MeetingBodyEntity, MeetingPatronEntity } from './meeting/taking-part.entity.js';
import {
  MeetingContributionEntity,
  MeetingFigureEntity,
  MeetingPhotoEntity,
  MeetingQuoteEntity,
} from './record/record.entity.js';
import { RegistrationSettingsEntity } from './registration/registration-settings.entity.js';
import {
  RegistrationLetterEntity,
  RegistrationLinkEntity,
} from './registration/registration-letter.entity.js';
import { RegistrationEntity } from './registration/registration.entity.js';
import { SeatEntity, SeatPoolEntity } from './registration/seat-pool.entity.js';
import { AttendanceEntity } from './presence/attendance.entity.js';
import {
  QuestionAskerEntity,
  QuestionBoxEntity,
  QuestionEntity,
  QuestionSupportEntity,
} from './questions/question.entity.js';
import {
  MeetingDayEntity,
  ProgrammeEntity,
  VenueEntity,
  VenueRoomEntity,
} from './programme/programme.entity.js';
import { MeetingSessionEntity, SessionPersonEntity } from './programme/session.entity.js';
import { MeetingTableEntity, TableSeatEntity, TableWishEntity } from './tables/table.entity.js';
import {
  MinutesCommentEntity,
  MinutesEditionEntity,
  MinutesEntity,
  MinutesPartEntity,
  MinutesRapporteurEntity,
  MinutesUpdateEntity,
} from './minutes/minutes.entity.js';
import { MeetingRevisionEntity } from './revision/meeting-revision.entity.js';
import { MeetingSeriesEntity } from './series/series.entity.js';

export { AgendaItemInput } from './agenda/agenda.inputs.js';
export { AgendaWriting } from './agenda/agenda-writing.service.js';
export { CalendarFeeds } from './calendar/calendar-feeds.service.js';
export { meetingInWords, type MeetingInWords } from './calendar/meeting-in-words.js';
export { momentInWords } from './meeting/days-in-words.js';
export { MeetingCalendars, type CalendarPart } from './calendar/calendars.service.js';
export type * from './minutes/minutes-content.js';
export { MeetingContentInput } from './meeting/content.inputs.js';
export { MeetingState } from './meeting/kinds.type.js';
export { MeetingWriting } from './meeting/meeting-writing.service.js';
export { startOf as startOfMeeting } from './meeting/moments.js';
export { Meetings } from './meeting/meetings.service.js';
export { grantsOfMeetings } from './registration/grants-of-meetings.js';
export { Meeting } from './meeting/meeting.type.js';
export { MeetingPapers } from './papers/meeting-papers.service.js';
export { MinutesPapers } from './papers/minutes-papers.service.js';
export { Registrations } from './registration/registrations.service.js';
export {
  Attendance,
  RegistrationManner,
  RegistrationQuestionKind,
  RegistrationState,
} from './registration/registration-kinds.type.js';
export {
  registeredSentence,
  registrationWords,
  type RegistrationWords,
} from './registration/registration.words.js';
export { RegistrationSettings } from './registration/registration-settings.service.js';
export { SeatOffers } from './registration/seat-offers.js';
export { SeatsOfSessions } from './session-seats/session-seats.service.js';
export { FloorCommandKind } from './floor/floor.inputs.js';
export { Floors } from './floor/floors.service.js';
export { SessionCommandKind } from './live-session/live-session.inputs.js';
export { LiveSessions } from './live-session/live-sessions.service.js';
export { MinutesApproval } from './minutes/approval.service.js';
export { MinutesComments } from './minutes/comments.service.js';
export { LeadingMinutes } from './minutes/leading.service.js';
export { MinutesWriting } from './minutes/minutes-writing.service.js';
export { AllMinutes } from './minutes/minutes.service.js';
export { MinutesCommentAnswer } from './minutes/minutes.type.js';
export { Attendances } from './presence/attendances.service.js';
export { Tables } from './tables/tables.service.js';
export { Questions } from './questions/questions.service.js';
export { SetMeetingDaysInput } from './programme/programme.inputs.js';
export { Programmes } from './programme/programmes.service.js';
export { ProgrammeWriting } from './programme/programme-writing.service.js';
export { MeetingSessionInput } from './programme/session.inputs.js';
export { MeetingsModule, meetingsResolvers } from './meetings.module.js';

/** The tables of this room, for the data source. */
export const meetingsEntities = [
  MeetingEntity,
  MeetingSeriesEntity,
  MeetingBodyEntity,
  MeetingPatronEntity,
  MeetingProjectEntity,
  MeetingStatementEntity,
  MeetingRevisionEntity,
  AgendaEntity,
  AgendaItemEntity,
  MeetingOfPollEntity,
  MeetingFigureEntity,
  MeetingQuoteEntity,
  MeetingContributionEntity,
  MeetingPhotoEntity,
  RegistrationSettingsEntity,
  SeatPoolEntity,
  RegistrationEntity,
  RegistrationLetterEntity,
  RegistrationLinkEntity,
  SeatEntity,
  CalendarFeedEntity,
  LiveSessionEntity,
  SessionItemEntity,
  SessionSpanEntity,
  FloorEntity,
  TurnEntity,
  AttendanceEntity,
  HallGuestEntity,
  QuestionBoxEntity,
  QuestionEntity,
  QuestionSupportEntity,
  QuestionAskerEntity,
  ProgrammeEntity,
  VenueEntity,
  VenueRoomEntity,
  MeetingDayEntity,
  MeetingSessionEntity,
  SessionPersonEntity,
  MeetingTableEntity,
  TableSeatEntity,
  TableWishEntity,
  MinutesEntity,
  MinutesPartEntity,
  MinutesUpdateEntity,
  MinutesRapporteurEntity,
  MinutesCommentEntity,
  MinutesEditionEntity,
];
