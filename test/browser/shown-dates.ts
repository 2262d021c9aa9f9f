/** The screens of finding a date: making a poll over days, answering it, and deciding. */
import { newId } from '#kernel';
import type { Caller } from '../kit/caller.js';
import type { Screen } from './screens.js';

export async function dateScreens(secretariat: Caller): Promise<Screen[]> {
  const { communities } = await secretariat.get('{ communities { id viewerCan } }');
  const place = communities.find(({ viewerCan }: { viewerCan: string[] }) => viewerCan.includes('EDIT'));
  const poll = {
    question: 'Kiedy spotykamy się w sprawie asystentek międzykulturowych?',
    kind: 'DATES',
    timeZone: 'Europe/Chisinau',
    dates: [
      { day: '2031-03-04', startTime: '10:00', endTime: '12:00' },
      { day: '2031-03-05', startTime: '10:00', endTime: '12:00' },
      { day: '2031-03-08' },
    ],
  };
  const { draftPoll } = await secretariat.get(
    'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id options { id } } }',
    { input: { key: newId(), scopeId: place.id, poll } },
  );
  await secretariat.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: draftPoll.id });
  const [first, second] = draftPoll.options;
  const choices = [
    { optionId: first.id, weight: 2 },
    { optionId: second.id, weight: 1 },
  ];
  await secretariat.get('mutation ($input: VoteInput!) { voteInPoll(input: $input) { id } }', {
    input: { pollId: draftPoll.id, choices },
  });
  const path = `/meetings/dates/${draftPoll.id}`;
  return [
    { route: '/meetings/dates/new', path: '/meetings/dates/new', who: 'secretariat' },
    { route: '/meetings/dates/$poll', path, who: 'secretariat' },
    { route: '/meetings/dates/$poll', path, who: 'practitioner.wroclaw' },
  ];
}
