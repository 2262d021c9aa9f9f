/** How needs are tried: what the town of a delegate looks for, answered by what the cast's town has published. */
import { randomUUID } from 'node:crypto';
import type { ActorName } from './authorization-actors.js';
import type { Attempts, Question } from './attempts.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';
import { practiceContent, stagedPractices } from './stage-practices.js';

interface StagedNeed {
  id: string;
  number: number;
}

const state = 'mutation ($input: StateNeedInput!) { stateNeed(input: $input) { id number } }';

async function wanted(stage: Stage): Promise<object> {
  return {
    ...{ title: 'Kto uczy dorosłych wieczorem?', words: 'Szukamy kursu.', language: 'pl', period: '2026' },
    ...{ themeIds: (await practiceContent(stage, 'member'))['themeIds'], targetGroups: ['WORKERS'] },
  };
}

async function delegateOf(stage: Stage) {
  return (await stagedPractices(stage)).reviewers[0]!;
}

async function statedNeed(stage: Stage): Promise<StagedNeed> {
  const { caller, townId } = await delegateOf(stage);
  const place = { communityId: stage.ids.community.id, municipalityId: townId };
  return (await caller.get(state, { input: { ...place, ...(await wanted(stage)) } })).stateNeed;
}

const staged = new WeakMap<Stage, Promise<Record<string, StagedNeed>>>();
const stagedNeeds = (stage: Stage): Promise<Record<string, StagedNeed>> => {
  const found = staged.get(stage) ?? stand(stage);
  staged.set(stage, found);
  return found;
};

/** One in the community that all read, and one in another that few do: nobody of the cast speaks for a town there. */
async function stand(stage: Stage): Promise<Record<string, StagedNeed>> {
  // two of them: a page of one goes on
  await statedNeed(stage);
  const community = await statedNeed(stage);
  const { rows } = await stage.house.sql.query<StagedNeed>(
    `insert into practices.need (id, community_id, municipality_id, title, words, language, period, theme_ids, target_groups)
     select $1, $2, municipality_id, title, words, language, period, theme_ids, target_groups from practices.need where id = $3
     returning id, number`,
    [randomUUID(), stage.ids.otherCommunity.id, community.id],
  );
  return { community, otherCommunity: rows[0]! };
}
const standing = async (stage: Stage, place: string): Promise<StagedNeed> =>
  (await stagedNeeds(stage))[place]!;

export const needQuestions: Record<string, (stage: Stage, place: string) => Question | Promise<Question>> = {
  need: async (stage, place) => ({ variables: { number: (await standing(stage, place)).number } }),
  needs: async (stage, place) => ({
    variables: { first: 100, filter: { state: 'OPEN' } },
    target: (await standing(stage, place)).id,
  }),
  needPlaces: (stage) => ({ variables: {}, target: stage.ids.municipality.id }),
};

export const needAttempts: Record<string, Attempts> = {
  stateNeed: async (stage, place) => {
    const own = place === 'community';
    const municipalityId = own ? stage.ids.municipality.id : (await delegateOf(stage)).townId;
    const input = { key: randomUUID(), communityId: stage.ids.community.id, municipalityId };
    return { variables: { input: { ...input, ...(await wanted(stage)) } } };
  },
  editNeed: async (stage, place) => {
    const { id } = place === 'otherCommunity' ? await standing(stage, place) : await statedNeed(stage);
    const input = { id, version: 1, ...(await wanted(stage)), state: 'MET' };
    return { variables: { input }, ...(place === 'own' ? { as: (await delegateOf(stage)).caller } : {}) };
  },
};

export const needDoers: Record<string, [ActorName, string]> = {
  stateNeed: ['coordinator', 'community'],
  editNeed: ['coordinator', 'own'],
};

/** Of the vocabulary, whose ids are the same everywhere. */
const localMigrationPolicy = '3ccd4c47-6e17-42cc-94bb-1ede2bf2ac60';

export function keyedNeeds(stage: () => Stage) {
  return {
    stateNeed: {
      by: () => stage().of('coordinator'),
      input: () => ({
        communityId: stage().ids.community.id,
        municipalityId: stage().ids.municipality.id,
        title: 'Raz',
        themeIds: [localMigrationPolicy],
      }),
      other: { title: 'Dwa' },
    },
  };
}

export function versionedNeeds(stage: () => Stage) {
  let delegate: Awaited<ReturnType<typeof delegateOf>>;
  return {
    editNeed: {
      by: () => delegate.caller,
      told: ['currentVersion'],
      make: async () => {
        delegate = await delegateOf(stage());
        const { id } = await statedNeed(stage());
        return (version: number, turn: number) => ({ input: { id, version, title: `Zmiana ${turn}` } });
      },
    },
  };
}

const inNeed =
  (...path: string[]) =>
  async (stage: Stage, place: string): Promise<Probe> => ({
    query: 'need',
    variables: { number: (await standing(stage, place)).number },
    path,
  });

export const needProbes = {
  Need: inNeed(),
  NeedPage: async (stage: Stage): Promise<Probe> => {
    await stagedNeeds(stage);
    return { query: 'needs', variables: { first: 1 }, path: [] };
  },
  NeedAnswer: inNeed('answers'),
  NeedTown: inNeed('towns'),
  NeedPlace: (): Probe => ({ query: 'needPlaces', variables: {}, path: [] }),
};

export const needTexts = {
  limits: {
    'StateNeedInput.title': { min: 1, max: 160 },
    'StateNeedInput.words': { min: 0, max: 4000, lines: true },
    'EditNeedInput.title': { min: 1, max: 160 },
    'EditNeedInput.words': { min: 0, max: 4000, lines: true },
  },
  formed: {
    'StateNeedInput.language': 'xx',
    'EditNeedInput.language': 'xx',
    'needs(after)': 'nie kursor',
  },
};
