/** What the rooms above the groups bring to the tables of this folder, in one place: each has its own files beside this one. */
import type { ActorName } from './authorization-actors.js';
import { keyedSessions, liveDoers } from './live-attempts.js';
import {
  dateAttempts,
  dateFields,
  dateMutations,
  dateProbes,
  dateQueries,
  dateQuestions,
} from './date-attempts.js';
import {
  meetingAttempts,
  meetingProbes,
  meetingQuestions,
  meetingTexts,
  versionedMeetings,
} from './meeting-attempts.js';
import {
  calendarAttempts,
  calendarDoers,
  calendarFields,
  calendarMutations,
  calendarProbes,
} from './calendar-attempts.js';
import {
  keyedMinutes,
  minutesAttempts,
  minutesDoers,
  minutesProbes,
  minutesTexts,
  versionedMinutes,
} from './minutes-attempts.js';
import { minutesFields, minutesMutations } from './minutes-rules.js';
import { meetingFields, meetingMutations, meetingQueries } from './meeting-rules.js';
import {
  keyedOutcomes,
  outcomeAttempts,
  outcomeDoers,
  outcomeProbes,
  outcomeQuestions,
  outcomeTexts,
  versionedOutcomes,
} from './outcome-attempts.js';
import { outcomeFields, outcomeMutations, outcomeQueries } from './outcome-rules.js';
import { hallAttempts, hallDoers, hallProbes, hallQuestions, hallTexts } from './hall-attempts.js';
import { hallFields, hallMutations, hallQueries } from './hall-rules.js';
import {
  registrationAttempts,
  registrationDoers,
  registrationProbes,
  registrationQuestions,
  registrationTexts,
  versionedRegistrations,
} from './registration-attempts.js';
import { keyedSession } from './programme-attempts.js';
import { registrationFields, registrationMutations, registrationQueries } from './registration-rules.js';
import {
  keyedQuestions,
  questionAttempts,
  questionDoers,
  questionProbes,
  questionQuestions,
  questionTexts,
} from './question-attempts.js';
import { questionFields, questionMutations, questionQueries } from './question-rules.js';
import {
  keyedTables,
  tableAttempts,
  tableDoers,
  tableProbes,
  tableQuestions,
  tableTexts,
  versionedTables,
} from './table-attempts.js';
import { tableFields, tableMutations, tableQueries } from './table-rules.js';
import {
  keyedPractices,
  practiceAttempts,
  practiceDoers,
  practiceProbes,
  practiceQuestions,
  practiceTexts,
  versionedPractices,
} from './practice-attempts.js';
import { practiceFields, practiceMutations, practiceQueries } from './practice-rules.js';
import {
  keyedNeeds,
  needAttempts,
  needDoers,
  needProbes,
  needQuestions,
  needTexts,
  versionedNeeds,
} from './need-attempts.js';
import { needFields, needMutations, needQueries } from './need-rules.js';
import {
  documentAttempts,
  documentDoers,
  documentProbes,
  documentQuestions,
  documentTexts,
  keyedDocuments,
  versionedDocuments,
} from './document-attempts.js';
import { documentFields, documentMutations, documentQueries } from './document-rules.js';
import type { Stage } from './stage.js';

export const upperQuestions = {
  ...dateQuestions,
  ...meetingQuestions,
  ...outcomeQuestions,
  ...registrationQuestions,
  ...questionQuestions,
  ...tableQuestions,
  ...hallQuestions,
  ...practiceQuestions,
  ...needQuestions,
  ...documentQuestions,
};
export const upperAttempts = {
  ...dateAttempts,
  ...meetingAttempts,
  ...outcomeAttempts,
  ...registrationAttempts,
  ...calendarAttempts,
  ...questionAttempts,
  ...tableAttempts,
  ...minutesAttempts,
  ...hallAttempts,
  ...practiceAttempts,
  ...needAttempts,
  ...documentAttempts,
};
export const upperQueries = {
  ...dateQueries,
  ...meetingQueries,
  ...outcomeQueries,
  ...registrationQueries,
  ...questionQueries,
  ...tableQueries,
  ...hallQueries,
  ...practiceQueries,
  ...needQueries,
  ...documentQueries,
};
export const upperMutations = {
  ...dateMutations,
  ...meetingMutations,
  ...outcomeMutations,
  ...registrationMutations,
  ...calendarMutations,
  ...questionMutations,
  ...tableMutations,
  ...minutesMutations,
  ...hallMutations,
  ...practiceMutations,
  ...needMutations,
  ...documentMutations,
};
export const upperFields = {
  ...dateFields,
  ...meetingFields,
  ...outcomeFields,
  ...registrationFields,
  ...calendarFields,
  ...questionFields,
  ...tableFields,
  ...minutesFields,
  ...hallFields,
  ...practiceFields,
  ...needFields,
  ...documentFields,
};
export const upperProbes = {
  ...dateProbes,
  ...meetingProbes,
  ...outcomeProbes,
  ...registrationProbes,
  ...calendarProbes,
  ...questionProbes,
  ...tableProbes,
  ...minutesProbes,
  ...hallProbes,
  ...practiceProbes,
  ...needProbes,
  ...documentProbes,
};
export const upperLimits = {
  ...meetingTexts.limits,
  ...outcomeTexts.limits,
  ...registrationTexts.limits,
  ...questionTexts.limits,
  ...tableTexts.limits,
  ...minutesTexts.limits,
  ...hallTexts.limits,
  ...practiceTexts.limits,
  ...needTexts.limits,
  ...documentTexts.limits,
};
export const upperFormed = {
  ...meetingTexts.formed,
  ...outcomeTexts.formed,
  ...registrationTexts.formed,
  ...questionTexts.formed,
  ...tableTexts.formed,
  ...minutesTexts.formed,
  ...hallTexts.formed,
  ...practiceTexts.formed,
  ...needTexts.formed,
  ...documentTexts.formed,
};

/** Who does it, and where, in `snapshot + events`. */
export const upperDoers: Record<string, [ActorName, string]> = {
  createMeeting: ['facilitator', 'listed'],
  makeMeetingOfPoll: ['facilitator', 'listed'],
  editMeeting: ['facilitator', 'listed'],
  setMeetingState: ['facilitator', 'listed'],
  rateMeeting: ['member', 'listed'],
  openMeetingThread: ['member', 'listed'],
  acceptAgendaItem: ['facilitator', 'listed'],
  addAgendaItem: ['member', 'listed'],
  editAgendaItem: ['facilitator', 'listed'],
  orderAgenda: ['facilitator', 'listed'],
  removeAgendaItem: ['facilitator', 'listed'],
  ...liveDoers,
  addMeetingSession: ['facilitator', 'listed'],
  editMeetingSession: ['facilitator', 'listed'],
  removeMeetingSession: ['facilitator', 'listed'],
  setMeetingDays: ['facilitator', 'listed'],
  openSessionThread: ['secretariat', 'listed'],
  ...outcomeDoers,
  ...registrationDoers,
  ...calendarDoers,
  ...questionDoers,
  ...tableDoers,
  ...minutesDoers,
  ...hallDoers,
  ...practiceDoers,
  ...needDoers,
  ...documentDoers,
};
/** Every mutation with a key. */
export const upperKeyed = (stage: () => Stage) => ({
  ...keyedOutcomes(stage),
  ...keyedQuestions(stage),
  ...keyedTables(stage),
  ...keyedMinutes(stage),
  ...keyedSessions(stage),
  ...keyedPractices(stage),
  ...keyedNeeds(stage),
  ...keyedDocuments(stage),
  addMeetingSession: keyedSession(stage),
});
/** Everything with a version. */
export const upperVersioned = (stage: () => Stage) => ({
  ...versionedMeetings(stage),
  ...versionedOutcomes(stage),
  ...versionedTables(stage),
  ...versionedMinutes(stage),
  ...versionedRegistrations(stage),
  ...versionedPractices(stage),
  ...versionedNeeds(stage),
  ...versionedDocuments(stage),
});
