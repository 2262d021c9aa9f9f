/** Who runs meetings, who may know of them, and who is shown what of them. */
import {
  communityDiscoverers,
  communityLeads,
  discoverers,
  everyone,
  leaders,
  nobody,
  type Audience,
  type Rules,
  readers,
  writers,
} from './authorization-actors.js';
import { agendaFields, agendaMutations } from './agenda-rules.js';
import { joinersByRegistration } from './registration-rules.js';
import { hallKeepers } from './hall-rules.js';
import { liveFields, liveMutations, liveQueries } from './live-rules.js';
import { programmeFields, programmeMutations, programmeQueries } from './programme-rules.js';
import { inEach, open, type TypeRule } from './field-rule.js';
import {
  comers,
  conductors,
  doneIn,
  givenIn,
  meetingDiscoverers,
  meetingReaders,
  watchers,
} from './meeting-audiences.js';

const ofDrafts = (audience: Audience): Audience =>
  Object.fromEntries(Object.entries(audience).map(([place, list]) => [`draft ${place}`, list]));

export const meetingQueries: Record<string, Rules> = {
  ...liveQueries,
  ...programmeQueries,
  meeting: { ...givenIn(meetingDiscoverers, 'NOT_FOUND'), ...givenIn(ofDrafts(leaders), 'NOT_FOUND') },
  meetings: { ...givenIn(meetingDiscoverers, 'nothing'), ...givenIn(ofDrafts(leaders), 'nothing') },
};

export const meetingMutations: Record<string, Rules> = {
  ...agendaMutations,
  ...liveMutations,
  ...programmeMutations,
  createMeeting: {
    ...doneIn(leaders, discoverers),
    ...doneIn(communityLeads, communityDiscoverers),
  },
  editMeeting: {
    ...doneIn(leaders, meetingDiscoverers),
    ...doneIn(ofDrafts(leaders), ofDrafts(inEach(nobody))),
  },
  // a draft each time, of which the others know nothing
  setMeetingState: doneIn(leaders, inEach(nobody)),
  rateMeeting: doneIn(writers, meetingReaders),
  openMeetingThread: doneIn(writers, meetingReaders),
};

/** Nobody watches a draft: into its scope nothing reaches. */
export const meetingStreams: Rules = {
  ...givenIn(watchers, 'NOT_FOUND'),
  ...givenIn(ofDrafts(inEach(nobody)), 'NOT_FOUND'),
};

const known = { reach: meetingDiscoverers };
const shown = { reach: meetingReaders };

export const meetingFields: Record<string, TypeRule> = {
  ...agendaFields,
  ...liveFields,
  ...programmeFields,
  Meeting: {
    ...known,
    always:
      'id number slug version streamId kind state visibility title titles series ordinal date startTime endTime timeZone startsAt endsAt mode town community group parts programme',
    only: {
      agenda: meetingReaders,
      live: meetingReaders,
      minutes: meetingReaders,
      attendances: conductors,
      ownPresence: comers,
      // the agenda; what is for fewer of them is in rooms/papers.spec.ts
      papers: meetingReaders,
      hallDoor: hallKeepers,
      topic: meetingReaders,
      registration: meetingReaders,
      topics: meetingReaders,
      aim: meetingReaders,
      aims: meetingReaders,
      venue: meetingReaders,
      working: meetingReaders,
      sectors: meetingReaders,
      languages: meetingReaders,
      interpretation: meetingReaders,
      expected: meetingReaders,
      attended: meetingReaders,
      accessibility: meetingReaders,
      accessibilities: meetingReaders,
      price: meetingReaders,
      prices: meetingReaders,
      bodies: meetingReaders,
      patrons: meetingReaders,
      projects: meetingReaders,
      fundingStatements: meetingReaders,
      onlineLink: joinersByRegistration,
      figures: meetingReaders,
      quotes: meetingReaders,
      contributions: meetingReaders,
      photos: meetingReaders,
      hostName: meetingReaders,
      ups: meetingReaders,
      downs: meetingReaders,
      commentsOpen: meetingReaders,
      viewerMayComment: writers,
      // the member rated it up, the facilitator down
      viewerRating: inEach(['member', 'facilitator']),
      // in the group's own thread, which an administrator who belongs nowhere does not read
      thread: readers,
      // it lies ahead
      unconfirmed: inEach(nobody),
      viewerMayEdit: leaders,
      revisions: leaders,
      // it is in a municipality, is announced, and belongs to no other meeting
      city: inEach(nobody),
      explanation: inEach(nobody),
      explanations: inEach(nobody),
      partOf: inEach(nobody),
      relation: inEach(nobody),
    },
  },
  MeetingPage: { reach: open, always: 'items', only: { next: open } },
  Count: { ...shown, always: 'value qualifier' },
  MeetingBody: {
    ...shown,
    always: 'role municipality onBehalfOf',
    only: { organisation: inEach(nobody) },
  },
  MeetingPatron: { ...shown, always: 'office offices name' },
  MeetingFigure: {
    ...shown,
    always: 'value rank asWritten what whats territory territories source sources',
    // said of a region
    only: { town: inEach(nobody) },
  },
  MeetingQuote: { ...shown, always: 'text language by' },
  MeetingContribution: { ...shown, always: 'kind title url language by subjects' },
  MeetingPhoto: {
    ...shown,
    always: 'id width height alt alts caption captions url smallUrl urlUntil',
  },
  MeetingSeries: { ...known, always: 'name names' },
};

/** What communities and groups show of their meetings. */
export const meetingsOfPlaces = {
  group: { ...meetingDiscoverers, listedElsewhere: nobody },
  community: { community: everyone, otherCommunity: nobody, secretCommunity: nobody },
} satisfies Record<string, Audience>;
