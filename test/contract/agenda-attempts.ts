/** How agendas are tried: each time at a meeting of its own, that no limit is met by chance. */
import { randomUUID } from 'node:crypto';
import type { Attempts } from './attempts.js';
import type { Probe } from './probes.js';
import { announcedIn } from './stage-meetings.js';
import type { Stage } from './stage.js';

const add = 'mutation ($input: AddAgendaItemInput!) { addAgendaItem(input: $input) { id } }';

export const agendaContent = (stage: Stage) => ({
  title: 'Klasy przygotowawcze',
  text: 'Co dalej',
  language: 'pl',
  kind: 'DECISION',
  minutes: 20,
  presenterId: stage.ids.person['member'],
  links: [{ title: 'Sprawozdanie', url: 'https://town.example/report' }],
});

async function added(stage: Stage, by: 'facilitator' | 'member', meetingId: string): Promise<string> {
  const input = { key: randomUUID(), meetingId, content: agendaContent(stage) };
  return (await stage.of(by).get(add, { input })).addAgendaItem.id;
}

/** An item and a proposal for the meeting of each place. */
export async function stageAgenda(stage: Stage, meetingId: string): Promise<void> {
  await added(stage, 'facilitator', meetingId);
  await added(stage, 'member', meetingId);
}

const standing = async (stage: Stage, place: string) => {
  const { id } = await announcedIn(stage, place);
  return { meetingId: id, itemId: await added(stage, 'facilitator', id) };
};

export const agendaAttempts: Record<string, Attempts> = {
  addAgendaItem: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        meetingId: (await announcedIn(stage, place)).id,
        content: agendaContent(stage),
      },
    },
  }),
  editAgendaItem: async (stage, place) => ({
    variables: {
      input: { id: (await standing(stage, place)).itemId, version: 1, content: agendaContent(stage) },
    },
  }),
  acceptAgendaItem: async (stage, place) => ({
    variables: { id: await added(stage, 'member', (await announcedIn(stage, place)).id) },
  }),
  removeAgendaItem: async (stage, place) => ({ variables: { id: (await standing(stage, place)).itemId } }),
  orderAgenda: async (stage, place) => {
    const { meetingId, itemId } = await standing(stage, place);
    return { variables: { input: { meetingId, version: 2, agendaItemIds: [itemId] } } };
  },
};

export const keyedAgendaItem = (stage: () => Stage) => ({
  by: () => stage().of('facilitator'),
  input: () => ({ meetingId: stage().meetings['listed']!.id, content: agendaContent(stage()) }),
  other: { content: { title: 'Co innego', language: 'pl', kind: 'INFORMATION' } },
});

export function versionedAgendas(stage: () => Stage) {
  const by = () => stage().of('facilitator');
  return {
    editAgendaItem: {
      by,
      make: async () => {
        const { itemId: id } = await standing(stage(), 'listed');
        return (version: number, turn: number) => ({
          input: { id, version, content: { ...agendaContent(stage()), minutes: turn + 1 } },
        });
      },
      told: ['currentVersion'],
    },
    orderAgenda: {
      by,
      make: async () => {
        const { meetingId, itemId } = await standing(stage(), 'listed');
        const agendaItemIds = [itemId, await added(stage(), 'facilitator', meetingId)];
        // an agenda counts from 1, and two things stand in this one
        return (version: number, turn: number) => ({
          input: {
            meetingId,
            version: version + 2,
            agendaItemIds: turn % 2 ? agendaItemIds : agendaItemIds.toReversed(),
          },
        });
      },
      told: ['currentVersion'],
    },
  };
}

const agenda =
  (...path: string[]) =>
  (stage: Stage, place: string): Probe => ({
    query: 'meeting',
    variables: { number: stage.meetings[place]!.number },
    path: ['agenda', ...path],
  });

export const agendaProbes = {
  Agenda: agenda(),
  AgendaItem: agenda('items'),
  AgendaLink: agenda('items', 'links'),
};

export const agendaTexts = {
  limits: {
    'AgendaItemInput.title': { min: 1, max: 200 },
    'AgendaItemInput.text': { min: 0, max: 4000, lines: true },
    'AgendaLinkInput.title': { min: 1, max: 200 },
  },
  formed: { 'AgendaItemInput.language': 'xx', 'AgendaLinkInput.url': 'strona' },
};
