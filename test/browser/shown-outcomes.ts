/** The screens of what was agreed and of what a hall does beside its agenda: decisions, tasks, questions, tables, the talk about a session. */
import { randomUUID } from 'node:crypto';
import type { Caller } from '../kit/caller.js';
import type { Screen, Who } from './screens.js';

interface Group {
  id: string;
  number: number;
}

export async function outcomeScreens(callers: Map<Who, Caller>, group: Group): Promise<Screen[]> {
  const secretariat = callers.get('secretariat')!;
  const practitioner = callers.get('practitioner.wroclaw')!;
  const { recordDecision: decision } = await secretariat.get(
    'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id number } }',
    {
      input: {
        key: randomUUID(),
        scopeId: group.id,
        text: 'Grupa prowadzi jedną listę asystentek dla wszystkich szkół.',
        language: 'pl',
      },
    },
  );
  const { setTask: task } = await secretariat.get(
    'mutation ($input: SetTaskInput!) { setTask(input: $input) { number } }',
    {
      input: {
        key: randomUUID(),
        scopeId: group.id,
        text: 'Zebrać telefony do szkół, które szukają asystentki',
        language: 'pl',
        owner: { personId: practitioner.personId },
        due: '2099-03-01',
        decisionId: decision.id,
      },
    },
  );
  const outcomes = `/groups/${group.number}/outcomes`;
  return [
    { route: '/groups/$group/outcomes', path: outcomes, who: 'practitioner.wroclaw' },
    { route: '/groups/$group/outcomes', path: outcomes, who: 'secretariat' },
    { route: '/communities/$community/outcomes', path: '/communities/1/outcomes', who: 'secretariat' },
    { route: '/decisions/$decision', path: `/decisions/${decision.number}`, who: 'secretariat' },
    { route: '/tasks', path: '/tasks', who: 'practitioner.wroclaw' },
    { route: '/tasks/$task', path: `/tasks/${task.number}`, who: 'practitioner.wroclaw' },
    ...(await hallScreens(secretariat, practitioner)),
  ];
}

async function hallScreens(secretariat: Caller, practitioner: Caller): Promise<Screen[]> {
  const { meetings } = await secretariat.get(
    '{ meetings(when: UPCOMING, first: 1) { items { id number } } }',
  );
  const [{ id: meetingId, number }] = meetings.items;
  await secretariat.get(
    'mutation ($id: ID!) { setMeetingQuestions(meetingId: $id, open: true, anonymous: true) { open } }',
    { id: meetingId },
  );
  await practitioner.get('mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }', {
    input: { key: randomUUID(), meetingId, text: 'Kto płaci za tłumaczenie świadectw?', language: 'pl' },
  });
  for (const title of ['Rynek pracy', 'Edukacja dzieci'])
    await secretariat.get('mutation ($input: AddTableInput!) { addTable(input: $input) { id } }', {
      input: { key: randomUUID(), meetingId, title, language: 'pl', seats: 8 },
    });
  const meeting = `/meetings/${number}`;
  return [
    { route: '/meetings/$meeting/questions', path: `${meeting}/questions`, who: 'practitioner.wroclaw' },
    { route: '/meetings/$meeting/questions', path: `${meeting}/questions`, who: 'secretariat' },
    { route: '/meetings/$meeting/tables', path: `${meeting}/tables`, who: 'practitioner.wroclaw' },
    { route: '/meetings/$meeting/tables', path: `${meeting}/tables`, who: 'secretariat' },
    {
      route: '/meetings/$meeting/tables',
      path: `${meeting}/tables`,
      who: 'practitioner.wroclaw',
      then: 'talkAtTable',
    },
    ...(await talkScreens(secretariat)),
  ];
}

async function talkScreens(secretariat: Caller): Promise<Screen[]> {
  const { meetings } = await secretariat.get(
    '{ meetings(when: PAST, first: 50) { items { number programme { sessions { id viewerMayTalk } } } } }',
  );
  const { number, programme } = meetings.items.find(
    ({ programme: one }: { programme: { sessions: { viewerMayTalk: boolean }[] } }) =>
      one.sessions.some(({ viewerMayTalk }) => viewerMayTalk),
  );
  const { openSessionThread } = await secretariat.get(
    'mutation ($input: OpenSessionThreadInput!) { openSessionThread(input: $input) { number } }',
    {
      input: {
        sessionId: programme.sessions.find(({ viewerMayTalk }: { viewerMayTalk: boolean }) => viewerMayTalk)
          .id,
        text: 'Co zostało po tym panelu?',
        language: 'pl',
      },
    },
  );
  const path = `/meetings/${number}/threads/${openSessionThread.number}`;
  return [{ route: '/meetings/$meeting/threads/$thread', path, who: 'secretariat' }];
}
