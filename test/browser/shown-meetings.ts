/** The screens of meetings: one that was, with all that stands behind it, and the one that comes next. */
import type { Caller } from '../kit/caller.js';
import type { Screen } from './screens.js';
import { registrationScreens } from './shown-registration.js';

export async function meetingScreens(secretariat: Caller): Promise<Screen[]> {
  const list =
    'query ($when: MeetingTime) { meetings(when: $when, first: 50) { items { number kind title } } }';
  const past = (await secretariat.get(list, { when: 'PAST' })).meetings.items;
  // the first is held in an hour, and has screens of its own
  const [, next] = (await secretariat.get(list, { when: 'UPCOMING' })).meetings.items;
  const forum = `/meetings/${past.find((one: { kind: string }) => one.kind === 'FORUM').number}`;
  const conference = `/meetings/${past.find((one: { kind: string; title: string }) => one.title?.startsWith('Miasta')).number}`;
  const coming = `/meetings/${next.number}`;
  return [
    { route: '/meetings', path: '/meetings', who: 'guest' },
    { route: '/meetings', path: '/meetings', who: 'secretariat' },
    { route: '/meetings/calendar', path: '/meetings/calendar', who: 'guest' },
    { route: '/meetings/calendar/$month', path: '/meetings/calendar/2017-06', who: 'practitioner.wroclaw' },
    { route: '/meetings/new', path: '/meetings/new', who: 'secretariat' },
    { route: '/meetings/$meeting', path: forum, who: 'guest' },
    { route: '/meetings/$meeting', path: conference, who: 'guest' },
    { route: '/meetings/$meeting/programme', path: `${coming}/programme`, who: 'secretariat' },
    {
      route: '/meetings/$meeting/programme',
      path: `${coming}/programme`,
      who: 'secretariat',
      then: 'sessionSeats',
    },
    { route: '/meetings/$meeting', path: coming, who: 'practitioner.wroclaw' },
    { route: '/meetings/$meeting', path: coming, who: 'secretariat' },
    // who comes, with a seat in one of two sessions at the same time
    { route: '/meetings/$meeting', path: coming, who: 'moderator' },
    { route: '/meetings/$meeting', path: coming, who: 'moderator', then: 'changeRegistration' },
    { route: '/meetings/$meeting/agenda', path: `${coming}/agenda`, who: 'guest' },
    { route: '/meetings/$meeting/agenda', path: `${coming}/agenda`, who: 'practitioner.wroclaw' },
    ...registrationScreens(coming),
    { route: '/meetings/$meeting/edit', path: `${forum}/edit`, who: 'secretariat' },
    { route: '/meetings/$meeting/changes', path: `${coming}/changes`, who: 'secretariat' },
  ];
}
