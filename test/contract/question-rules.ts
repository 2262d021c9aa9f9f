/** Who asks, who supports, who answers in order, and who is shown what of it. */
import { nobody, type Rules } from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';
import { comers, conductors, doneIn, givenIn, meetingReaders, participants } from './meeting-audiences.js';

export const questionQueries: Record<string, Rules> = {
  meetingQuestions: givenIn(meetingReaders, 'NOT_FOUND'),
};

export const questionMutations: Record<string, Rules> = {
  setMeetingQuestions: doneIn(conductors, meetingReaders),
  askQuestion: doneIn(participants, meetingReaders),
  supportQuestion: doneIn(participants, meetingReaders),
  // the member asked it
  withdrawQuestion: doneIn(inEach(['member']), meetingReaders),
  takeQuestion: doneIn(conductors, meetingReaders),
  closeQuestion: doneIn(conductors, meetingReaders),
  setQuestionAside: doneIn(conductors, meetingReaders),
  reopenQuestion: doneIn(conductors, meetingReaders),
};

export const questionFields: Record<string, TypeRule> = {
  MeetingQuestions: {
    reach: meetingReaders,
    always: 'meetingId open anonymous items streamHead',
    only: {
      supportedIds: inEach(['facilitator']),
      ownIds: inEach(['member']),
      viewerMayAsk: comers,
      viewerMayKeep: conductors,
    },
  },
  MeetingQuestion: {
    reach: meetingReaders,
    always: 'id number text language asker support state reason version',
    only: { anonymous: inEach(nobody), guest: inEach(nobody) },
  },
};
