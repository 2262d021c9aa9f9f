/** How the tables of meetings are tried: each time at a meeting of its own. */
import { randomUUID } from 'node:crypto';
import type { ActorName } from './authorization-actors.js';
import type { Attempts, Question } from './attempts.js';
import type { Probe } from './probes.js';
import { announcedIn } from './stage-meetings.js';
import type { Stage } from './stage.js';

const add = 'mutation ($input: AddTableInput!) { addTable(input: $input) { id } }';
const talk =
  'mutation ($input: OpenTableThreadInput!) { openTableThread(input: $input) { id thread { address } } }';
const join = 'mutation ($id: ID!, $personId: ID) { joinTable(id: $id, personId: $personId) { id } }';

const said = (meetingId: string) => ({
  key: randomUUID(),
  meetingId,
  title: 'Rynek pracy',
  language: 'pl',
  seats: 12,
});

async function added(stage: Stage, meetingId: string): Promise<string> {
  return (await stage.of('facilitator').get(add, { input: said(meetingId) })).addTable.id;
}

/** A table in a meeting of its own, at which the member sits. */
async function standing(stage: Stage, place: string): Promise<{ meetingId: string; id: string }> {
  const { id: meetingId } = await announcedIn(stage, place);
  const id = await added(stage, meetingId);
  await stage.of('facilitator').get(join, { id, personId: stage.ids.person['member'] });
  return { meetingId, id };
}

/** In the meeting of each place a table with the member, who wished for it and has written what it brings back. */
export async function stageTables(stage: Stage, meetingId: string): Promise<void> {
  const id = await added(stage, meetingId);
  const member = stage.of('member');
  await member.get(
    'mutation ($id: ID!, $ids: [ID!]!) { wishForTables(meetingId: $id, tableIds: $ids) { meetingId } }',
    {
      id: meetingId,
      ids: [id],
    },
  );
  await member.get(join, { id });
  await member.get('mutation ($input: WriteTableOutputInput!) { writeTableOutput(input: $input) { id } }', {
    input: { id, version: 0, text: 'Zbieramy dane', language: 'pl' },
  });
  await member.get(talk, { input: firstWord(id) });
  const { rows } = await stage.house.sql.query('select thread_id from meetings.meeting_table where id = $1', [
    id,
  ]);
  // For the moderator nothing waits in the places of the stage.
  await stage
    .of('moderator')
    .get('mutation ($id: ID!) { markRead(threadId: $id, number: 1) { id } }', { id: rows[0].thread_id });
}

const firstWord = (tableId: string) => ({ tableId, text: 'Pierwsze słowo', language: 'pl' });

export const tableQuestions: Record<string, (stage: Stage, place: string) => Question> = {
  meetingTables: (stage, place) => ({ variables: { meetingId: stage.meetings[place]!.id } }),
};

export const tableAttempts: Record<string, Attempts> = {
  addTable: async (stage, place) => ({
    variables: { input: said((await announcedIn(stage, place)).id) },
  }),
  editTable: async (stage, place) => ({
    variables: { input: { id: (await standing(stage, place)).id, version: 1, title: 'Studenci', seats: 20 } },
  }),
  removeTable: async (stage, place) => ({ variables: { id: (await standing(stage, place)).id } }),
  wishForTables: async (stage, place) => {
    const { meetingId, id } = await standing(stage, place);
    return { variables: { meetingId, tableIds: [id] } };
  },
  joinTable: async (stage, place) => ({
    variables: { id: (await standing(stage, place)).id, personId: null },
  }),
  leaveTable: async (stage, place) => ({
    variables: { meetingId: (await standing(stage, place)).meetingId },
  }),
  divideTables: async (stage, place) => ({
    variables: { meetingId: (await standing(stage, place)).meetingId },
  }),
  openTableThread: async (stage, place) => ({
    variables: { input: firstWord((await standing(stage, place)).id) },
  }),
  writeTableOutput: async (stage, place) => ({
    variables: {
      input: { id: (await standing(stage, place)).id, version: 0, text: 'Zbieramy dane', language: 'pl' },
    },
  }),
};

export const tableDoers: Record<string, [ActorName, string]> = {
  addTable: ['facilitator', 'listed'],
  editTable: ['facilitator', 'listed'],
  removeTable: ['facilitator', 'listed'],
  wishForTables: ['member', 'listed'],
  joinTable: ['member', 'listed'],
  leaveTable: ['member', 'listed'],
  divideTables: ['facilitator', 'listed'],
  openTableThread: ['member', 'listed'],
  writeTableOutput: ['member', 'listed'],
};

export function keyedTables(stage: () => Stage) {
  return {
    addTable: {
      by: () => stage().of('facilitator'),
      input: () => {
        const { key: _, ...content } = said(stage().meetings['listed']!.id);
        return content;
      },
      other: { seats: 3 },
    },
  };
}

export function versionedTables(stage: () => Stage) {
  const by = () => stage().of('facilitator');
  return {
    editTable: {
      by,
      make: async () => {
        const { id } = await standing(stage(), 'listed');
        return (version: number, turn: number) => ({
          input: { id, version, title: `Temat ${turn}`, seats: 12 },
        });
      },
      told: ['currentVersion'],
    },
    writeTableOutput: {
      by,
      make: async () => {
        const { id } = await standing(stage(), 'listed');
        // what was never written has version 0
        return (version: number, turn: number) => ({
          input: { id, version: version - 1, text: `Wynik ${turn}`, language: 'pl' },
        });
      },
      told: ['currentVersion', 'currentText'],
    },
  };
}

const probe =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'meetingTables',
    variables: { meetingId: stage.meetings[place]!.id },
    path,
  });

export const tableProbes = {
  MeetingTables: probe(),
  MeetingTable: probe('items'),
  TableThread: probe('items', 'thread'),
};

export const tableTexts = {
  limits: {
    'AddTableInput.title': { min: 1, max: 200 },
    'EditTableInput.title': { min: 1, max: 200 },
    'OpenTableThreadInput.text': { min: 1, max: 20_000, lines: true },
    'WriteTableOutputInput.text': { min: 0, max: 8000, lines: true },
  },
  formed: {
    'AddTableInput.language': 'xx',
    'OpenTableThreadInput.language': 'xx',
    'WriteTableOutputInput.language': 'xx',
  },
};
