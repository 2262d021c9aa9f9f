/** Who writes the minutes of a meeting, who leads them, and who is shown what of them. */
import { leaders, nobody, type Actors, type Audience, type Rules } from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';
import { comers, conductors, doneIn, givenIn, meetingReaders, participants } from './meeting-audiences.js';

/** Those who conduct the meeting; and the member, who is its rapporteur on the stage. */
const writers: Audience = Object.fromEntries(
  Object.entries(conductors).map(([place, list]): [string, Actors] => [place, ['member', ...list]]),
);

export const minutesMutations: Record<string, Rules> = {
  beginMinutes: doneIn(conductors, meetingReaders),
  typeMinutes: doneIn(writers, meetingReaders),
  appointRapporteurs: doneIn(leaders, meetingReaders),
  openMinutesCorrection: doneIn(leaders, meetingReaders),
  returnMinutesToWriting: doneIn(leaders, meetingReaders),
  approveMinutes: doneIn(leaders, meetingReaders),
  correctMinutes: doneIn(leaders, meetingReaders),
  commentMinutes: doneIn(participants, meetingReaders),
  answerMinutesComment: doneIn(writers, meetingReaders),
};

const signedInOf = (audience: Audience): Audience =>
  Object.fromEntries(
    Object.entries(audience).map(([place, list]): [string, Actors] => [
      place,
      list.filter((actor) => actor !== 'guest'),
    ]),
  );

export const minutesStreams: Rules = givenIn(writers, 'NOT_FOUND');

const never = inEach(nobody);
/** they are in the correction round */
const draft = { reach: comers };

export const minutesFields: Record<string, TypeRule> = {
  Minutes: {
    reach: meetingReaders,
    always: 'id state version language edition correctionUntil reason editions approved',
    only: {
      streamId: writers,
      draft: comers,
      rapporteurs: comers,
      viewerReadsDraft: comers,
      viewerMayWrite: writers,
      viewerMayApprove: leaders,
      viewerMayComment: comers,
    },
  },
  MinutesEdition: {
    reach: meetingReaders,
    always: 'number approvedAt sha256 size language content',
    only: {
      approvedBy: signedInOf(meetingReaders),
      // it is the first
      reason: never,
    },
  },
  MinutesDraft: { ...draft, always: 'head parts comments content' },
  MinutesComment: { ...draft, always: 'id partId paragraph text author at answer answeredText' },
  // the first is the opening, which is no item
  MinutesPart: { ...draft, always: 'id kind state text', only: { agendaItemId: never, title: never } },
  MinutesContent: {
    ...draft,
    always: 'attendance parts speakers polls decisions tasks statements',
  },
  MinutesAttendance: {
    ...draft,
    always: 'onSite remote said municipalities sectors',
    only: { excused: never, absent: never },
  },
  MinutesMunicipality: { ...draft, always: 'name count' },
  MinutesSector: { ...draft, always: 'sector count' },
  MinutesContentPart: {
    ...draft,
    always: 'kind text',
    only: {
      number: never,
      title: never,
      titleLanguage: never,
      agendaItemKind: never,
      takenAt: never,
      usedMs: never,
      speakers: never,
      polls: never,
      decisions: never,
      tasks: never,
    },
  },
  MinutesSpeaker: { ...draft, always: 'name municipality times ms' },
  MinutesPoll: {
    ...draft,
    always: 'question kind voters quorum present lines',
    only: { secret: never, byMunicipality: never, withheld: never, mean: never },
  },
  MinutesPollLine: { ...draft, always: 'label votes', only: { mark: never, maybes: never, place: never } },
  MinutesDecision: { ...draft, always: 'ordinal text language' },
  MinutesTask: { ...draft, always: 'text language owner due' },
  MinutesStatement: { ...draft, always: 'text language' },
};
