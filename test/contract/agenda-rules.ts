/** Who keeps the agenda of a meeting, who proposes for it, and who is shown what of it. */
import { inEach, type TypeRule } from './field-rule.js';
import { nobody, type Rules } from './authorization-actors.js';
import {
  comers,
  conductors,
  doneIn,
  meetingDiscoverers,
  meetingReaders,
  participants,
} from './meeting-audiences.js';

export const agendaMutations: Record<string, Rules> = {
  addAgendaItem: doneIn(participants, meetingReaders),
  editAgendaItem: doneIn(conductors, meetingReaders),
  // what waits is known to those alone who may propose something themselves
  acceptAgendaItem: doneIn(conductors, participants),
  removeAgendaItem: doneIn(conductors, meetingReaders),
  orderAgenda: doneIn(conductors, meetingReaders),
};

export const agendaFields: Record<string, TypeRule> = {
  Agenda: {
    reach: meetingDiscoverers,
    always: 'version',
    only: {
      items: meetingReaders,
      proposals: comers,
      viewerMayKeep: conductors,
      viewerMayPropose: comers,
    },
  },
  AgendaItem: {
    reach: meetingReaders,
    always: 'id version kind title text language minutes startsAt proposer presenter links',
    only: {
      viewerMayEdit: conductors,
      // it is of the meeting as a whole, and what is asked for stands in the agenda
      proposed: inEach(nobody),
      sessionId: inEach(nobody),
    },
  },
  AgendaLink: { reach: meetingReaders, always: 'title url' },
};
