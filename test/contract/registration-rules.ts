/** Who registers, who sees of it what, and who answers those who ask. */
import {
  byKind,
  everyone,
  inside,
  leaders,
  nobody,
  type ActorName,
  type Actors,
  type Audience,
  type Outcome,
  type Rules,
} from './authorization-actors.js';
import { inEach, never, open, type TypeRule } from './field-rule.js';
import { doneIn, meetingReaders, participants } from './meeting-audiences.js';

/** Who may read the meeting, with those who may edit it. */
const comers = byKind(everyone, [...inside, 'secretariat', 'admin'], inside);

const each = (audience: Audience, otherwise: Outcome, given: Outcome = 'done'): Rules =>
  Object.fromEntries(
    Object.entries(audience).map(([place, list]) => [
      place,
      (actor: ActorName) => (list.includes(actor) ? given : otherwise),
    ]),
  );
const signedInOnly = (rules: Rules): Rules =>
  Object.fromEntries(
    Object.entries(rules).map(([place, rule]) => [
      place,
      (actor: ActorName) => (actor === 'guest' ? 'UNAUTHENTICATED' : rule(actor)),
    ]),
  );
const own: Rules = {
  own: (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'done'),
  'of another': (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'NOT_FOUND'),
};

const byAnyone: Rules = { house: () => 'done' };
/** Colleagues come to public meetings alone; to others those bring somebody who run them. */
const bringing: Rules = Object.fromEntries(
  (['listed', 'secret'] as const).map((place) => [
    place,
    (actor: ActorName) => {
      if (actor === 'guest') return 'UNAUTHENTICATED';
      if (leaders[place]!.includes(actor)) return 'done';
      return comers[place]!.includes(actor) ? 'FORBIDDEN' : 'NOT_FOUND';
    },
  ]),
);

export const registrationQueries: Record<string, Rules> = {
  registrationByLink: { house: () => 'given' },
  attendees: each(participants, 'NOT_FOUND', 'given'),
  registrations: each(leaders, 'NOT_FOUND', 'given'),
};

export const registrationMutations: Record<string, Rules> = {
  askToRegister: byAnyone,
  inviteToRegister: bringing,
  confirmRegistration: byAnyone,
  acceptSeatByLink: byAnyone,
  withdrawByLink: byAnyone,
  // a draft each time, of which the others know nothing
  setRegistration: each(leaders, 'NOT_FOUND'),
  registerForMeeting: signedInOnly(each(comers, 'NOT_FOUND')),
  changeRegistration: own,
  acceptSeat: own,
  withdrawRegistration: own,
  approveRegistration: each(leaders, 'NOT_FOUND'),
  refuseRegistration: each(leaders, 'NOT_FOUND'),
  setSessionSeats: doneIn(leaders, meetingReaders),
  // each has registered for it who may
  takeSessionSeat: signedInOnly(each(comers, 'NOT_FOUND')),
  leaveSessionSeat: signedInOnly(each(comers, 'NOT_FOUND')),
};

const shown = { reach: comers };
const registered: Actors = ['member', 'observer'];
/** The link is for those who run the meeting, and who has the seat. */
export const joinersByRegistration = Object.fromEntries(
  Object.entries(leaders).map(([place, list]) => [place, [...list, 'member' as const]]),
);

export const registrationFields: Record<string, TypeRule> = {
  MeetingRegistration: {
    ...shown,
    always:
      'meetingId version open manner deadline deadlineZone deadlineAt separateRemote guests questions seats',
    only: {
      listed: participants,
      viewerBar: inEach(registered),
      viewerRegistration: inEach(registered),
      // the meetings of all places are at the same time, and they are registered for all of them
      viewerClashes: inEach(registered),
    },
  },
  SessionSeats: {
    reach: meetingReaders,
    always: 'capacity taken',
    only: {
      viewerState: inEach(['member']),
      viewerMayTake: inEach(['member']),
      waiting: inEach(nobody),
      viewerPlace: inEach(nobody),
      viewerOfferedUntil: inEach(nobody),
      viewerClashIds: inEach(nobody),
    },
  },
  SeatCount: { ...shown, always: 'attendance capacity taken waiting quotas' },
  SeatQuota: { ...shown, always: 'sector seats' },
  RegistrationQuestion: { ...shown, always: 'id kind required text texts choices' },
  RegistrationChoice: { ...shown, always: 'id text texts' },
  GivenRegistrationAnswer: {
    reach: inEach(registered),
    always: 'questionId kind question choices',
    only: { text: inEach(nobody), yes: inEach(nobody) },
  },
  Registration: {
    reach: leaders,
    always: 'id version person state attendance sector onList answers createdAt',
    // the first one registered by themselves and has a seat
    only: {
      registeredBy: inEach(nobody),
      town: inEach(nobody),
      waitingPlace: inEach(nobody),
      offeredUntil: inEach(nobody),
      reason: inEach(nobody),
    },
  },
  RegistrationByLink: {
    reach: open,
    always: 'step name title number slug date timeZone mode door',
    // they wish it themselves, and have not said yes; the hour is not known
    only: { broughtBy: never, startTime: never, onlineLink: never, registration: never },
  },
  Attendee: { reach: participants, always: 'person attendance' },
  // one stands on the list: who waits does not
  AttendeePage: { reach: participants, always: 'items', only: { next: inEach(nobody) } },
  RegistrationPage: { reach: leaders, always: 'items next' },
};
