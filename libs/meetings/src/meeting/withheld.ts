import type { Meeting } from './meeting.type.js';

/** The meeting as it is given to whoever asked: of one that they may only know of, nothing but its title, kind, time and town. */
export function withheld(meeting: Meeting): Meeting {
  if (meeting.readable) return meeting;
  return {
    ...meeting,
    venue: null,
    onlineLink: null,
    working: false,
    sectors: [],
    languages: [],
    interpretation: [],
    topicLabels: {},
    aimLabels: {},
    accessibilityLabels: {},
    priceLabels: {},
    explanationLabels: {},
    expectedText: null,
    attendedText: null,
    bodyRows: [],
    patronRows: [],
    projectIds: [],
    statementIds: [],
  };
}
