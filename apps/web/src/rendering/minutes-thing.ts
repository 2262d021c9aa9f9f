/** Approved minutes in the words of schema.org. */
import { excerptOf } from '#kernel';
import type { MeetingHeadQuery, MinutesOfMeetingQuery } from '../generated/graphql/graphql.js';
import { addressOf } from '../parts/address.js';
import { downloadsOf } from '../parts/papers.js';
import type { Describe } from './public-routes.js';

/** The newest edition, or the one that the address names. */
export const minutes: Describe = (answers, { origin, path, language, title }) => {
  const meeting = answers.named<MeetingHeadQuery>('MeetingHead')?.meeting;
  // asked for by its number where the address names one
  const edition = answers.named<MinutesOfMeetingQuery>('MinutesOfMeeting')?.meeting.minutes?.approved;
  const asked = Number(/\/minutes\/(\d+)$/.exec(path)?.[1]);
  if (!meeting) return { about: null, things: { '@type': 'WebPage' } };
  const address = addressOf('meetings', meeting);
  const canonical = `${address}/minutes${asked ? `/${asked}` : ''}`;
  const event = { '@type': 'Event', url: origin + address };
  if (!edition)
    return {
      about: title,
      canonical,
      things: { '@type': 'WebPage', name: title, inLanguage: language, about: event },
    };
  const first = edition.content.parts.find(({ text }) => text !== '');
  return {
    about: first ? excerptOf(first.text) : title,
    canonical,
    things: {
      '@type': 'DigitalDocument',
      name: title,
      url: origin + canonical,
      inLanguage: edition.language,
      version: edition.number,
      datePublished: edition.approvedAt,
      about: event,
      encoding: {
        '@type': 'MediaObject',
        contentUrl: `${origin}${downloadsOf(meeting)}/minutes/${edition.number}.pdf`,
        encodingFormat: 'application/pdf',
        contentSize: String(edition.size),
        sha256: edition.sha256,
      },
    },
  };
};
