/** Guests join where everyone may read; of their code those know who conduct the session there. */
import { byKind, nobody, type Rules } from './authorization-actors.js';
import { inEach, open, type TypeRule } from './field-rule.js';
import { conductors, doneIn, meetingReaders } from './meeting-audiences.js';

export const hallKeepers = byKind(conductors['public']!, nobody, nobody);

const byAnyone: Rules = { house: () => 'done' };

export const hallQueries: Record<string, Rules> = { hallGuest: { house: () => 'given' } };

export const hallMutations: Record<string, Rules> = {
  joinAsGuest: { public: () => 'done', listed: () => 'NOT_FOUND', secret: () => 'NOT_FOUND' },
  // who asks is known by the device alone
  askAsGuest: byAnyone,
  removeGuest: { public: doneIn(hallKeepers, meetingReaders)['public']! },
};

export const hallFields: Record<string, TypeRule> = {
  HallGuest: { reach: open, always: 'id name' },
  // in the meetings of the stage nobody has let guests in
  HallDoor: { reach: hallKeepers, always: '', only: { code: inEach(nobody) } },
};
