import type agenda from './agenda.js';
import type arrival from './arrival.js';
import type attach from './attach.js';
import type calendar from './calendar.js';
import type bodies from './bodies.js';
import type conversations from './conversations.js';
import type documents from './documents.js';
import type finding from './finding.js';
import type form from './form.js';
import type frame from './frame.js';
import type front from './front.js';
import type follow from './follow.js';
import type groups from './groups.js';
import type notices from './notices.js';
import type home from './home.js';
import type invite from './invite.js';
import type legal from './legal.js';
import type longForm from './long-form.js';
import type practiceForm from './practice-form.js';
import type meetingForm from './meeting-form.js';
import type meetingRecord from './meeting-record.js';
import type meetingTalk from './meeting-talk.js';
import type meetings from './meetings.js';
import type minutes from './minutes.js';
import type moderation from './moderation.js';
import type papers from './papers.js';
import type registration from './registration.js';
import type polls from './polls.js';
import type moving from './moving.js';
import type live from './live.js';
import type outcomes from './outcomes.js';
import type questions from './questions.js';
import type tables from './tables.js';
import type ownData from './own-data.js';
import type ownProfile from './own-profile.js';
import type overview from './overview.js';
import type people from './people.js';
import type place from './place.js';
import type places from './places.js';
import type programme from './programme.js';
import type entry from './entry.js';
import type speaking from './speaking.js';
import type dates from './dates.js';
import type voting from './voting.js';
import type timetable from './timetable.js';
import type themes from './themes.js';
import type threads from './threads.js';
import type practices from './practices.js';
import type transfers from './transfers.js';
import type needs from './needs.js';
import type search from './search.js';
import type session from './session.js';
import type sessionFloor from './session-floor.js';
import type sessionGuests from './session-guests.js';
import type sessionHall from './session-hall.js';
import type settings from './settings.js';
import type setup from './setup.js';

/** The areas of the catalogue. Only their keys are used here: the texts are compiled by the build. */
type Areas = typeof agenda &
  typeof search &
  typeof timetable &
  typeof arrival &
  typeof attach &
  typeof bodies &
  typeof calendar &
  typeof conversations &
  typeof finding &
  typeof form &
  typeof frame &
  typeof front &
  typeof invite &
  typeof overview &
  typeof people &
  typeof entry &
  typeof session &
  typeof sessionFloor &
  typeof sessionGuests &
  typeof sessionHall &
  typeof settings &
  typeof setup &
  typeof place &
  typeof places &
  typeof programme &
  typeof home &
  typeof groups &
  typeof follow &
  typeof notices &
  typeof outcomes &
  typeof questions &
  typeof tables &
  typeof minutes &
  typeof papers &
  typeof speaking &
  typeof themes &
  typeof threads &
  typeof legal &
  typeof live &
  typeof ownData &
  typeof ownProfile &
  typeof meetingForm &
  typeof meetingRecord &
  typeof meetingTalk &
  typeof meetings &
  typeof moderation &
  typeof moving &
  typeof voting &
  typeof dates &
  typeof polls &
  typeof longForm &
  typeof practices &
  typeof practiceForm &
  typeof transfers &
  typeof needs &
  typeof documents &
  typeof registration;

export type MessageKey = keyof Areas;
