/** The screens of minutes: as they are written, read by those who took part, and approved. */
import { randomUUID } from 'node:crypto';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { Caller } from '../kit/caller.js';
import { heldMeeting } from '../kit/session-stage.js';
import type { Screen, Who } from './screens.js';

const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString();
const route = '/meetings/$meeting/minutes';
const words =
  'Spotkanie otwarto o dziesiątej.\n\nKażda gmina podała **liczbę dzieci** i klas:\n\n- Wrocław\n- Rzeszów';

interface Begun {
  id: string;
  path: string;
  partId: string;
}

export async function minutesScreens(callers: Map<Who, Caller>, placeId: string): Promise<Screen[]> {
  const secretariat = callers.get('secretariat')!;
  const practitioner = callers.get('practitioner.wroclaw')!;
  const inWork = await begun(secretariat, placeId);
  const asked = await begun(secretariat, placeId);
  await leads(secretariat, 'openMinutesCorrection', asked.id, 1, `, until: "${inAWeek}"`);
  await practitioner.get('mutation ($input: CommentMinutesInput!) { commentMinutes(input: $input) { id } }', {
    input: { key: randomUUID(), partId: asked.partId, paragraph: '', text: 'Brakuje Tulczy.' },
  });
  const approved = await begun(secretariat, placeId);
  await leads(secretariat, 'approveMinutes', approved.id, 1);
  return [
    { route, path: inWork.path, who: 'secretariat' },
    { route, path: inWork.path, who: 'secretariat', then: 'approveMinutes' },
    { route, path: inWork.path, who: 'secretariat', then: 'askForCorrections' },
    { route, path: inWork.path, who: 'secretariat', then: 'nameRapporteurs' },
    { route, path: inWork.path, who: 'guest' },
    { route, path: asked.path, who: 'secretariat', then: 'answerComment' },
    { route, path: asked.path, who: 'practitioner.wroclaw' },
    { route, path: asked.path, who: 'practitioner.wroclaw', then: 'commentMinutes' },
    { route, path: approved.path, who: 'guest' },
    { route, path: approved.path, who: 'secretariat', then: 'correctMinutes' },
    { route: `${route}/$edition`, path: `${approved.path}/1`, who: 'practitioner.wroclaw' },
  ];
}

/** Of a meeting that was held, with words to its first item and a decision. */
async function begun(by: Caller, placeId: string): Promise<Begun> {
  const { id, number } = await heldMeeting(by, placeId, { items: 2, content: { date: '2025-05-06' } });
  await by.get('mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }', {
    input: { id, version: 2, state: 'HELD' },
  });
  await by.get('mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }', {
    input: { key: randomUUID(), scopeId: id, text: 'Gminy prowadzą jedną listę klas.', language: 'pl' },
  });
  const { beginMinutes } = await by.get(
    'mutation ($id: ID!) { beginMinutes(meetingId: $id) { draft { parts { id kind } } } }',
    { id },
  );
  const partId = beginMinutes.draft.parts.find(({ kind }: { kind: string }) => kind === 'ITEM').id;
  const doc = new Doc();
  doc.getText('text').insert(0, words);
  await by.get('mutation ($input: TypeMinutesInput!) { typeMinutes(input: $input) { version } }', {
    input: { partId, update: Buffer.from(encodeStateAsUpdate(doc)).toString('base64') },
  });
  return { id, partId, path: `/meetings/${number}/minutes` };
}

async function leads(by: Caller, verb: string, meetingId: string, version: number, more = ''): Promise<void> {
  await by.get(
    `mutation ($id: ID!, $version: Int!) { ${verb}(meetingId: $id, version: $version${more}) { id } }`,
    { id: meetingId, version },
  );
}
