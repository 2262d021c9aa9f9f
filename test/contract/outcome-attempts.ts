/** How decisions and tasks are tried. */
import { randomUUID } from 'node:crypto';
import { inside, type ActorName } from './authorization-actors.js';
import type { Attempts, Question } from './attempts.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';

interface Made {
  id: string;
  number: number;
}

const record =
  'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id number version } }';
const set = 'mutation ($input: SetTaskInput!) { setTask(input: $input) { id number version } }';

/** Everybody is given to somebody who reads every place of the cast; a word that the reader of a notice must not meet elsewhere. */
const said = (text: string) => ({ text, language: 'pl' });
const keeperOf = (place: string): ActorName => (place === 'community' ? 'secretariat' : 'facilitator');

async function decided(stage: Stage, place: string, more: object = {}): Promise<Made> {
  const input = { key: randomUUID(), scopeId: stage.scopeId(place), ...said('Zbieramy dane'), ...more };
  return (await stage.of(keeperOf(place)).get(record, { input })).recordDecision;
}

async function tasked(stage: Stage, place: string, more: object = {}): Promise<Made> {
  const owner = { personId: stage.ids.person['facilitator'] };
  const input = { key: randomUUID(), scopeId: stage.scopeId(place), ...said('Zebrać dane'), owner, ...more };
  return (await stage.of(keeperOf(place)).get(set, { input })).setTask;
}

interface Staged {
  /** amended by `amending`; the member's task follows from it */
  decision: Made;
  amending: Made;
  withdrawn: Made;
  task: Made;
  done: Made;
  /** of the town */
  towns: Made;
}
const staged = new WeakMap<Stage, Map<string, Promise<Staged>>>();

/** What stands in a place to be read, made when it is first asked for. */
function standing(stage: Stage, place: string): Promise<Staged> {
  const places = staged.get(stage) ?? new Map<string, Promise<Staged>>();
  staged.set(stage, places);
  const found = places.get(place) ?? stand(stage, place);
  places.set(place, found);
  return found;
}

async function stand(stage: Stage, place: string): Promise<Staged> {
  const by = stage.of(keeperOf(place));
  const decision = await decided(stage, place, { decidedOn: '2025-03' });
  const task = await tasked(stage, place, {
    owner: { personId: stage.ids.person['member'] },
    due: '2020-05',
    decisionId: decision.id,
  });
  await by.get('mutation ($input: EditTaskInput!) { editTask(input: $input) { id } }', {
    input: { id: task.id, version: 1, text: 'Zebrać wszystkie dane' },
  });
  await by.get('mutation ($input: EditDecisionInput!) { editDecision(input: $input) { id } }', {
    input: { id: decision.id, version: 1, text: 'Zbieramy wszystkie dane' },
  });
  const amending = await decided(stage, place, { amendsId: decision.id });
  const withdrawn = await decided(stage, place);
  await by.get('mutation ($id: ID!) { withdrawDecision(id: $id, reason: "Nie ma potrzeby") { id } }', {
    id: withdrawn.id,
  });
  const done = await tasked(stage, place);
  await stage.of('facilitator').get('mutation ($id: ID!) { finishTask(id: $id, word: "Jest") { id } }', {
    id: done.id,
  });
  const towns = await tasked(stage, place, { owner: { municipalityId: stage.ids.municipality.id } });
  return { decision, amending, withdrawn, task, done, towns };
}

type Asks = (stage: Stage, place: string) => Promise<Question>;

export const outcomeQuestions: Record<string, Asks> = {
  outcomes: async (stage, place) => {
    await standing(stage, place);
    return { variables: { scopeId: stage.scopeId(place) } };
  },
  decisions: async (stage, place) => {
    const { decision } = await standing(stage, place);
    return { variables: { scopeId: stage.scopeId(place), first: 100 }, target: decision.id };
  },
  decision: async (stage, place) => ({
    variables: { number: (await standing(stage, place)).decision.number },
  }),
  tasks: async (stage, place) => {
    const name = place.replace('mine ', '');
    const { task } = await standing(stage, name);
    const scopeId = place === name ? stage.scopeId(place) : null;
    return { variables: { scopeId, first: 100 }, target: task.id };
  },
  task: async (stage, place) => ({ variables: { number: (await standing(stage, place)).task.number } }),
};

/** `own listed`: the task of whoever tries it, set in the listed group; who does not belong there gets none. */
async function taskFor(stage: Stage, place: string, actor: ActorName): Promise<Made> {
  const own = place.startsWith('own ');
  const personId = inside.includes(actor) ? stage.ids.person[actor] : undefined;
  return tasked(stage, place.replace('own ', ''), own && personId ? { owner: { personId } } : {});
}

export const outcomeAttempts: Record<string, Attempts> = {
  recordDecision: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        scopeId: stage.scopeId(place),
        ...said('Spotykamy się co kwartał'),
        decidedOn: '2026-11-20',
        amendsId: (await decided(stage, place)).id,
      },
    },
  }),
  editDecision: async (stage, place) => ({
    variables: {
      input: { id: (await decided(stage, place)).id, version: 1, ...said('Inaczej'), decidedOn: '2026' },
    },
  }),
  withdrawDecision: async (stage, place) => ({
    variables: { id: (await decided(stage, place)).id, reason: 'Zmieniły się przepisy' },
  }),
  setTask: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        scopeId: stage.scopeId(place),
        ...said('Zebrać dane'),
        owner: { personId: stage.ids.person['facilitator'] },
        due: '2031-01',
        decisionId: (await decided(stage, place)).id,
      },
    },
  }),
  editTask: async (stage, place) => ({
    variables: { input: { id: (await tasked(stage, place)).id, version: 1, ...said('Inne'), due: '2032' } },
  }),
  reassignTask: async (stage, place) => ({
    variables: {
      input: {
        id: (await tasked(stage, place)).id,
        version: 1,
        owner: { personId: stage.ids.person['moderator'] },
      },
    },
  }),
  finishTask: async (stage, place, actor) => ({
    variables: { id: (await taskFor(stage, place, actor)).id, word: 'Gotowe' },
  }),
  dropTask: async (stage, place) => ({
    variables: { id: (await tasked(stage, place)).id, word: 'Nie ma już potrzeby' },
  }),
  reopenTask: async (stage, place) => {
    const { id } = await tasked(stage, place);
    await stage.of('facilitator').get('mutation ($id: ID!) { finishTask(id: $id) { id } }', { id });
    return { variables: { id } };
  },
};

export const outcomeDoers: Record<string, [ActorName, string]> = {
  recordDecision: ['facilitator', 'listed'],
  editDecision: ['facilitator', 'listed'],
  withdrawDecision: ['moderator', 'listed'],
  setTask: ['facilitator', 'listed'],
  editTask: ['facilitator', 'listed'],
  reassignTask: ['facilitator', 'listed'],
  finishTask: ['member', 'own listed'],
  dropTask: ['facilitator', 'listed'],
  reopenTask: ['facilitator', 'listed'],
};

export function keyedOutcomes(stage: () => Stage) {
  const by = () => stage().of('facilitator');
  const input = () => ({ scopeId: stage().scopeId('listed'), ...said('Raz') });
  return {
    recordDecision: { by, input, other: { text: 'Dwa' } },
    setTask: {
      by,
      input: () => ({ ...input(), owner: { personId: stage().ids.person['member'] } }),
      other: { due: '2031' },
    },
  };
}

export function versionedOutcomes(stage: () => Stage) {
  const by = () => stage().of('facilitator');
  const told = ['currentVersion'];
  const make =
    (made: (stage: Stage, place: string) => Promise<Made>, change: (turn: number) => object) => async () => {
      const { id } = await made(stage(), 'listed');
      return (version: number, turn: number) => ({ input: { id, version, ...change(turn) } });
    };
  const somebody = (turn: number) => (turn % 2 ? 'member' : 'moderator');
  return {
    editDecision: { by, told, make: make(decided, (turn) => ({ text: `Decyzja ${turn}` })) },
    editTask: { by, told, make: make(tasked, (turn) => ({ text: `Zadanie ${turn}` })) },
    reassignTask: {
      by,
      told,
      make: make(tasked, (turn) => ({
        owner:
          turn === 3
            ? { municipalityId: stage().ids.municipality.id }
            : { personId: stage().ids.person[somebody(turn)] },
      })),
    },
  };
}

const decision =
  (which: 'decision' | 'amending' | 'withdrawn', ...path: string[]) =>
  async (stage: Stage, place: string): Promise<Probe> => ({
    query: 'decision',
    variables: { number: (await standing(stage, place.replace(`${which} `, '')))[which].number },
    path,
  });

const which = (place: string) =>
  (['amending', 'withdrawn', 'done', 'towns'] as const).find((one) => place.startsWith(one));

export const outcomeProbes = {
  OutcomeCounts: async (stage: Stage, place: string): Promise<Probe> => {
    await standing(stage, place);
    return { query: 'outcomes', variables: { scopeId: stage.scopeId(place) }, path: [] };
  },
  Decision: (stage: Stage, place: string): Promise<Probe> =>
    decision((which(place) as 'amending' | undefined) ?? 'decision')(stage, place),
  DecisionReference: decision('decision', 'amendedBy'),
  OutcomePlace: decision('decision', 'place'),
  DecisionPage: async (stage: Stage, place: string): Promise<Probe> => {
    await standing(stage, place);
    return { query: 'decisions', variables: { scopeId: stage.scopeId(place), first: 1 }, path: [] };
  },
  Task: async (stage: Stage, place: string): Promise<Probe> => {
    const one = which(place) as 'done' | 'towns' | undefined;
    const all = await standing(stage, one ? place.replace(`${one} `, '') : place);
    return { query: 'task', variables: { number: all[one ?? 'task'].number }, path: [] };
  },
  TaskPage: async (stage: Stage, place: string): Promise<Probe> => {
    await standing(stage, place);
    return { query: 'tasks', variables: { scopeId: stage.scopeId(place), first: 1 }, path: [] };
  },
};

const long = (min: number, max: number) => ({ min, max, lines: true });

export const outcomeTexts = {
  limits: {
    'RecordDecisionInput.text': long(1, 4000),
    'EditDecisionInput.text': long(1, 4000),
    'withdrawDecision(reason)': long(1, 1000),
    'SetTaskInput.text': long(1, 1000),
    'EditTaskInput.text': long(1, 1000),
    'finishTask(word)': long(0, 1000),
    'dropTask(word)': long(1, 1000),
  },
  formed: {
    'RecordDecisionInput.language': 'xx',
    'EditDecisionInput.language': 'xx',
    'SetTaskInput.language': 'xx',
    'EditTaskInput.language': 'xx',
    'decisions(after)': 'nie kursor',
    'tasks(after)': 'nie kursor',
  },
};
