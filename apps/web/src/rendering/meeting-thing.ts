/** A meeting in the words of schema.org. */
import type {
  MeetingByNumberQuery,
  MeetingHeadQuery,
  MeetingLineFragment,
  MeetingsPageQuery,
  ProgrammeFactsFragment,
} from '../generated/graphql/graphql.js';
import { addressOf } from '../parts/address.js';
import type { Answers } from './answers.js';
import type { Describe } from './public-routes.js';

type Meeting = MeetingByNumberQuery['meeting'];

const statuses: Record<string, string> = { POSTPONED: 'EventPostponed', CANCELLED: 'EventCancelled' };
const modes: Record<Meeting['mode'], string> = {
  IN_PERSON: 'OfflineEventAttendanceMode',
  ONLINE: 'OnlineEventAttendanceMode',
  HYBRID: 'MixedEventAttendanceMode',
};
const word = (name: string): string => `https://schema.org/${name}`;

export const meetings: Describe = (answers, { origin, path, language }) => {
  const found = answers.named<MeetingsPageQuery>('MeetingsPage');
  const items = [
    ...(found?.upcoming.items ?? []),
    ...(found?.past.items ?? []),
  ] as unknown as MeetingLineFragment[];
  return {
    about: items.flatMap(({ title }) => title ?? []).join(', ') || null,
    things: {
      '@type': 'CollectionPage',
      url: origin + path,
      inLanguage: language,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: items.map((one, at) => ({
          '@type': 'ListItem',
          position: at + 1,
          url: origin + addressOf('meetings', one),
        })),
      },
    },
  };
};

export const meeting: Describe = (answers: Answers, { origin, language, title }) => {
  const found = answers.named<MeetingByNumberQuery>('MeetingByNumber')?.meeting;
  if (!found) return { about: null, things: { '@type': 'WebPage' } };
  const about = found.aim ?? found.topic;
  return {
    about: about ?? title,
    canonical: addressOf('meetings', found),
    things: {
      '@type': 'Event',
      name: title,
      url: origin + addressOf('meetings', found),
      inLanguage: found.languages.length > 0 ? found.languages : language,
      ...(about ? { description: about } : {}),
      ...momentsOf(found),
      eventStatus: word(statuses[found.state] ?? 'EventScheduled'),
      eventAttendanceMode: word(modes[found.mode]),
      ...placeOf(found, origin),
      ...partsOf(found, origin),
      ...organisersOf(found, origin),
      ...(found.partOf
        ? { superEvent: { '@type': 'Event', url: origin + addressOf('meetings', found.partOf) } }
        : {}),
    },
  };
};

/** A page about a part of a meeting, such as its agenda: what it belongs to is said there. */
export const meetingPart: Describe = (answers, { origin, path, language, title }) => {
  const found = answers.named<MeetingHeadQuery>('MeetingHead')?.meeting;
  if (!found) return { about: null, things: { '@type': 'WebPage' } };
  const address = addressOf('meetings', found);
  return {
    about: title,
    canonical: address + path.slice(path.lastIndexOf('/')),
    things: {
      '@type': 'WebPage',
      name: title,
      inLanguage: language,
      about: { '@type': 'Event', url: origin + address },
    },
  };
};

/** The moment where it is known, else the day; a quarter is no date that search engines read. */
function momentsOf({ date, startsAt, endsAt }: Meeting): Record<string, string> {
  const [first = '', last = first] = date.split('/');
  const day = /^\d{4}(-\d{2}(-\d{2})?)?$/;
  return {
    ...(startsAt || day.test(first) ? { startDate: startsAt ?? first } : {}),
    ...(endsAt || day.test(last) ? { endDate: endsAt ?? last } : {}),
  };
}

function placeOf(found: Meeting, origin: string): Record<string, unknown> {
  const { town, city, venue, mode } = found;
  const where = town?.name ?? city;
  const houses = housesOf(found);
  if (houses.length > 0) return { location: houses };
  if (mode === 'ONLINE' || !(where ?? venue)) return {};
  return {
    location: {
      '@type': 'Place',
      name: venue ?? where,
      ...(where ? { address: { '@type': 'PostalAddress', addressLocality: where } } : {}),
      ...(town
        ? { containedInPlace: { '@type': 'City', url: origin + addressOf('municipalities', town) } }
        : {}),
    },
  };
}

function organisersOf({ bodies, community }: Meeting, origin: string): Record<string, unknown> {
  const named = bodies
    .filter(({ role }) => role !== 'PARTNER')
    .map(({ organisation, municipality }) => ({
      '@type': 'Organization',
      name: (organisation ?? municipality)?.name,
    }));
  if (named.length > 0) return { organizer: named };
  if (!community) return {};
  return {
    organizer: [
      { '@type': 'Organization', name: community.name, url: origin + addressOf('communities', community) },
    ],
  };
}

type Programme = ProgrammeFactsFragment['programme'];
const programmeOf = (found: Meeting): Programme => (found as unknown as ProgrammeFactsFragment).programme;

/** Each house once, in the order of the days. */
function housesOf(found: Meeting): Record<string, unknown>[] {
  const venues = new Map(
    programmeOf(found).days.flatMap(({ venue }) => (venue ? [[venue.id, venue] as const] : [])),
  );
  return [...venues.values()].map(({ name, address, latitude, longitude }) => ({
    '@type': 'Place',
    name,
    ...(address ? { address } : {}),
    ...(latitude === null || longitude === null
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  }));
}

/** Its sessions; one without a title is called by its host. Breaks are no events. */
function partsOf(found: Meeting, origin: string): Record<string, unknown> {
  const { days, sessions } = programmeOf(found);
  const houseOf = new Map(days.map(({ date, venue }) => [date, venue?.name]));
  const events = sessions
    .filter(({ kind, title, hostOrganisation }) => kind !== 'BREAK' && (title ?? hostOrganisation))
    .map(({ title, date, startsAt, endsAt, room, topic, hostOrganisation, people }) => {
      const place = [room?.name, date && houseOf.get(date)].filter(Boolean).join(', ');
      const speakers = people
        .filter(({ role }) => role === 'SPEAKER')
        .map(({ person, name }) => person?.name ?? name);
      return {
        '@type': 'Event',
        name: title ?? hostOrganisation!.name,
        ...(topic ? { description: topic } : {}),
        ...((startsAt ?? date) ? { startDate: startsAt ?? date } : {}),
        ...(endsAt ? { endDate: endsAt } : {}),
        ...(place ? { location: { '@type': 'Place', name: place } } : {}),
        ...(hostOrganisation
          ? {
              organizer: {
                '@type': 'Organization',
                name: hostOrganisation.name,
                url: origin + addressOf('organisations', hostOrganisation),
              },
            }
          : {}),
        ...(speakers.length > 0 ? { performer: speakers.map((name) => ({ '@type': 'Person', name })) } : {}),
      };
    });
  return events.length > 0 ? { subEvent: events } : {};
}
