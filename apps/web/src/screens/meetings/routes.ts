import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const meetings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings',
  component: lazyRouteComponent(() => import('./meetings.js'), 'MeetingsScreen'),
});

const newMeeting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/new',
  component: lazyRouteComponent(() => import('./editing/new-meeting.js'), 'NewMeetingScreen'),
});

const calendar = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/calendar',
  component: lazyRouteComponent(() => import('./calendar.js'), 'MeetingsCalendarScreen'),
});

const month = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/calendar/$month',
  component: lazyRouteComponent(() => import('./calendar.js'), 'MeetingsCalendarScreen'),
});

const meeting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting',
  component: lazyRouteComponent(() => import('./meeting.js'), 'MeetingScreen'),
});

const editMeeting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/edit',
  component: lazyRouteComponent(() => import('./editing/edit-meeting.js'), 'EditMeetingScreen'),
});

const meetingChanges = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/changes',
  component: lazyRouteComponent(() => import('./meeting-changes.js'), 'MeetingChangesScreen'),
});

const meetingAgenda = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/agenda',
  component: lazyRouteComponent(() => import('./agenda/agenda.js'), 'AgendaScreen'),
});

const meetingRegistration = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/registration',
  component: lazyRouteComponent(() => import('../registration/manage.js'), 'ManageRegistrationScreen'),
});

const meetingPeople = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/people',
  component: lazyRouteComponent(() => import('../registration/attendees.js'), 'AttendeesScreen'),
});

const newDatePoll = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/dates/new',
  component: lazyRouteComponent(() => import('./dates/new-date-poll.js'), 'NewDatePollScreen'),
});

const datePoll = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/dates/$poll',
  component: lazyRouteComponent(() => import('./dates/date-poll.js'), 'DatePollScreen'),
});

const meetingLive = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/live',
  component: lazyRouteComponent(() => import('../live/participant.js'), 'ParticipantScreen'),
});

const meetingDesk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/moderate',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('../live/desk.js'), 'DeskScreenPage'),
});

const meetingProjector = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/projector',
  component: lazyRouteComponent(() => import('../live/projector.js'), 'ProjectorScreen'),
});

const meetingQuestions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/questions',
  component: lazyRouteComponent(() => import('./questions/questions.js'), 'QuestionsScreen'),
});

const registrationByLink = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registrations/$token',
  component: lazyRouteComponent(() => import('../registration/by-link.js'), 'RegistrationByLinkScreen'),
});

const sessionThread = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/threads/$thread',
  component: lazyRouteComponent(() => import('./programme/session-thread.js'), 'SessionThreadScreen'),
});

const meetingProgramme = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/programme',
  component: lazyRouteComponent(() => import('./programme/editor.js'), 'ProgrammeEditor'),
});

const meetingTables = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/tables',
  component: lazyRouteComponent(() => import('./tables/tables.js'), 'TablesScreen'),
});

const meetingMinutes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/minutes',
  component: lazyRouteComponent(() => import('./minutes/minutes.js'), 'MinutesScreen'),
});

const minutesEdition = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/minutes/$edition',
  component: lazyRouteComponent(() => import('./minutes/one-edition.js'), 'MinutesEditionScreen'),
});

export const meetingRoutes = [
  meetings,
  newMeeting,
  calendar,
  month,
  newDatePoll,
  datePoll,
  meeting,
  editMeeting,
  meetingChanges,
  meetingAgenda,
  meetingQuestions,
  meetingTables,
  meetingProgramme,
  meetingMinutes,
  minutesEdition,
  sessionThread,
  meetingRegistration,
  meetingPeople,
  meetingLive,
  meetingDesk,
  meetingProjector,
  registrationByLink,
];
