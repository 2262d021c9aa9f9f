/** The screens of a session that goes on: with a speaker, some who wait, and somebody who has come. */
import type { Caller } from '../kit/caller.js';
import { does } from '../kit/session-stage.js';
import type { Screen, Who } from './screens.js';

export async function liveScreens(callers: Map<Who, Caller>): Promise<Screen[]> {
  const secretariat = callers.get('secretariat')!;
  const practitioner = callers.get('practitioner.wroclaw')!;
  const { meetings } = await secretariat.get(
    '{ meetings(when: UPCOMING, first: 1) { items { id number live { session { version } } } } }',
  );
  const [{ id: meetingId, number, live }] = meetings.items;
  const { version } = live.session;
  await does(secretariat, 'conductSession', { meetingId, version, command: 'OPEN' });
  await does(secretariat, 'conductSession', { meetingId, version: version + 1, command: 'NEXT' });
  await does(secretariat, 'conductSession', {
    meetingId,
    version: version + 2,
    command: 'SHOW',
    shows: 'SPEAKERS',
  });
  await does(secretariat, 'conductSession', { meetingId, version: version + 3, command: 'LET_GUESTS_IN' });
  await does(secretariat, 'addSpeaker', { meetingId, name: 'Gość z sali' });
  await does(callers.get('moderator')!, 'askForFloor', { meetingId });
  const { floor } = await does(practitioner, 'askForFloor', { meetingId });
  await does(secretariat, 'conductFloor', {
    meetingId,
    version: floor.version,
    command: 'GIVE',
    turnId: floor.waiting[0].id,
  });
  await does(callers.get('moderator')!, 'checkIn', { meetingId, remote: true });
  const meeting = `/meetings/${number}`;
  return [
    { route: '/meetings/$meeting/live', path: `${meeting}/live`, who: 'practitioner.wroclaw' },
    { route: '/meetings/$meeting/live', path: `${meeting}/live`, who: 'guest' },
    { route: '/meetings/$meeting/live', path: `${meeting}/live`, who: 'guest', then: 'joinWithoutCode' },
    { route: '/meetings/$meeting/moderate', path: `${meeting}/moderate`, who: 'secretariat' },
    {
      route: '/meetings/$meeting/moderate',
      path: `${meeting}/moderate`,
      who: 'secretariat',
      then: 'preparePoll',
    },
    {
      route: '/meetings/$meeting/moderate',
      path: `${meeting}/moderate`,
      who: 'secretariat',
      then: 'atTheDoor',
    },
    { route: '/meetings/$meeting/projector', path: `${meeting}/projector`, who: 'secretariat' },
    { route: '/home', path: '/home', who: 'practitioner.wroclaw' },
  ];
}
