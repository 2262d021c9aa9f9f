/** Every migration, in the order in which they run. A released one is never changed. */
import type { DataSourceOptions } from 'typeorm';
import { PracticeNeeds1795495238334 } from './1795495238334-practice-needs.js';
import { PracticeTransfers1795492463034 } from './1795492463034-practice-transfers.js';
import { Practices1795488033335 } from './1795488033335-practices.js';
import { FilesInPieces1795496019020 } from './1795496019020-files-in-pieces.js';
import { Documents1795495724761 } from './1795495724761-documents.js';
import { SearchIndex1795496517448 } from './1795496517448-search-index.js';
import { MinutesEditions1795475822652 } from './1795475822652-minutes-editions.js';
import { MeetingsAreWrittenIn1795478400000 } from './1795478400000-meetings-are-written-in.js';
import { Foundation1795368077209 } from './1795368077209-foundation.js';
import { StreamHeadFillfactor1795368077210 } from './1795368077210-stream-head-fillfactor.js';
import { Themes1795376073577 } from './1795376073577-themes.js';
import { Archiving1795376264844 } from './1795376264844-archiving.js';
import { Directory1795376449413 } from './1795376449413-directory.js';
import { Registers1795376573498 } from './1795376573498-registers.js';
import { KeepingOrder1795376596245 } from './1795376596245-keeping-order.js';
import { Notices1795376845117 } from './1795376845117-notices.js';
import { CharterQuestionsNesting1795377738590 } from './1795377738590-charter-questions-nesting.js';
import { Programme1795377791511 } from './1795377791511-programme.js';
import { HidingAndReports1795378097426 } from './1795378097426-hiding-and-reports.js';
import { Conversations1795378531212 } from './1795378531212-conversations.js';
import { StoredFiles1795378662586 } from './1795378662586-stored-files.js';
import { HistoryVisitsTemplates1795379067090 } from './1795379067090-history-visits-templates.js';
import { NoticeMail1795379824885 } from './1795379824885-notice-mail.js';
import { InstantsAreCut1795387110404 } from './1795387110404-instants-are-cut.js';
import { LanguageTold1795387389666 } from './1795387389666-language-told.js';
import { Callings1795388425957 } from './1795388425957-callings.js';
import { Titles1795388516683 } from './1795388516683-titles.js';
import { SignUp1795388600000 } from './1795388600000-sign-up.js';
import { MovingThreads1795387704062 } from './1795387704062-moving-threads.js';
import { Behalf1795389305186 } from './1795389305186-behalf.js';
import { FirstSteps1795389367102 } from './1795389367102-first-steps.js';
import { CharterVersions1795389949670 } from './1795389949670-charter-versions.js';
import { ThemesOfPeopleAndThreads1795390144478 } from './1795390144478-themes-of-people-and-threads.js';
import { Announcements1795390507620 } from './1795390507620-announcements.js';
import { BodyInvitations1795390545319 } from './1795390545319-body-invitations.js';
import { Polls1795390545266 } from './1795390545266-polls.js';
import { Drafts1795392247191 } from './1795392247191-drafts.js';
import { GrantsOfFew1795391700000 } from './1795391700000-grants-of-few.js';
import { MentionsOfAThread1795392900000 } from './1795392900000-mentions-of-a-thread.js';
import { NoticePosts1795392361016 } from './1795392361016-notice-posts.js';
import { LettersName1795394600000 } from './1795394600000-letters-name.js';
import { FunderVersion1795399227139 } from './1795399227139-funder-version.js';
import { ThreadDrafts1795401357224 } from './1795401357224-thread-drafts.js';
import { MembersOnBehalf1795412106041 } from './1795412106041-members-on-behalf.js';
import { PlaceTitles1795412229016 } from './1795412229016-place-titles.js';
import { ThreadSlug1795412900000 } from './1795412900000-thread-slug.js';
import { BodiesAsk1795413384813 } from './1795413384813-bodies-ask.js';
import { DraftsOnBehalf1795414703669 } from './1795414703669-drafts-on-behalf.js';
import { ProjectRevisions1795422410663 } from './1795422410663-project-revisions.js';
import { ThreadDraftParts1795423087005 } from './1795423087005-thread-draft-parts.js';
import { InvitedForOrganisation1795424764988 } from './1795424764988-invited-for-organisation.js';
import { Meetings1795438733281 } from './1795438733281-meetings.js';
import { MeetingScopes1795444100000 } from './1795444100000-meeting-scopes.js';
import { MeetingCalendars1795445501406 } from './1795445501406-meeting-calendars.js';
import { Agenda1795445504112 } from './1795445504112-agenda.js';
import { Registration1795446033823 } from './1795446033823-registration.js';
import { MeetingRecord1795447281166 } from './1795447281166-meeting-record.js';
import { Outcomes1795445819445 } from './1795445819445-outcomes.js';
import { PollKinds1795447400000 } from './1795447400000-poll-kinds.js';
import { CalendarFeeds1795445967968 } from './1795445967968-calendar-feeds.js';
import { MeetingReminders1795447304753 } from './1795447304753-meeting-reminders.js';
import { DateFinding1795448943586 } from './1795448943586-date-finding.js';
import { LiveSessions1795449000000 } from './1795449000000-live-sessions.js';
import { DraftsAskAnyKind1795449500000 } from './1795449500000-drafts-ask-any-kind.js';
import { Questions1795448995285 } from './1795448995285-questions.js';
import { RegistrationLetters1795450743815 } from './1795450743815-registration-letters.js';
import { SeatPoolsUncounted1795450800000 } from './1795450800000-seat-pools-uncounted.js';
import { MeetingTalk1795448837972 } from './1795448837972-meeting-talk.js';
import { Programme1795448134663 } from './1795448134663-programme.js';
import { Tables1795451455988 } from './1795451455988-tables.js';
import { Minutes1795464229336 } from './1795464229336-minutes.js';
import { HallGuests1795475033139 } from './1795475033139-hall-guests.js';
import { TableTalk1795477121478 } from './1795477121478-table-talk.js';
import { SessionSeats1795477993283 } from './1795477993283-session-seats.js';

export const migrations: NonNullable<DataSourceOptions['migrations']> = [
  Foundation1795368077209,
  StreamHeadFillfactor1795368077210,
  Themes1795376073577,
  Archiving1795376264844,
  Directory1795376449413,
  Registers1795376573498,
  KeepingOrder1795376596245,
  Notices1795376845117,
  CharterQuestionsNesting1795377738590,
  Programme1795377791511,
  HidingAndReports1795378097426,
  Conversations1795378531212,
  StoredFiles1795378662586,
  HistoryVisitsTemplates1795379067090,
  NoticeMail1795379824885,
  InstantsAreCut1795387110404,
  LanguageTold1795387389666,
  Callings1795388425957,
  Titles1795388516683,
  SignUp1795388600000,
  MovingThreads1795387704062,
  Behalf1795389305186,
  FirstSteps1795389367102,
  CharterVersions1795389949670,
  ThemesOfPeopleAndThreads1795390144478,
  Announcements1795390507620,
  BodyInvitations1795390545319,
  Polls1795390545266,
  Drafts1795392247191,
  GrantsOfFew1795391700000,
  MentionsOfAThread1795392900000,
  NoticePosts1795392361016,
  LettersName1795394600000,
  FunderVersion1795399227139,
  ThreadDrafts1795401357224,
  MembersOnBehalf1795412106041,
  PlaceTitles1795412229016,
  ThreadSlug1795412900000,
  BodiesAsk1795413384813,
  DraftsOnBehalf1795414703669,
  ProjectRevisions1795422410663,
  ThreadDraftParts1795423087005,
  InvitedForOrganisation1795424764988,
  Meetings1795438733281,
  MeetingScopes1795444100000,
  MeetingCalendars1795445501406,
  Agenda1795445504112,
  Registration1795446033823,
  MeetingRecord1795447281166,
  Outcomes1795445819445,
  PollKinds1795447400000,
  CalendarFeeds1795445967968,
  MeetingReminders1795447304753,
  DateFinding1795448943586,
  LiveSessions1795449000000,
  DraftsAskAnyKind1795449500000,
  Questions1795448995285,
  RegistrationLetters1795450743815,
  SeatPoolsUncounted1795450800000,
  MeetingTalk1795448837972,
  Programme1795448134663,
  Tables1795451455988,
  Minutes1795464229336,
  HallGuests1795475033139,
  MinutesEditions1795475822652,
  TableTalk1795477121478,
  SessionSeats1795477993283,
  MeetingsAreWrittenIn1795478400000,
  Practices1795488033335,
  PracticeTransfers1795492463034,
  PracticeNeeds1795495238334,
  Documents1795495724761,
  FilesInPieces1795496019020,
  SearchIndex1795496517448,
];
