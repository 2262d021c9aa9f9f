/** How things are looked for by their titles, who finds which, and who is shown what of them. */
import { tellTales } from '../kit/cast-names.js';
import { kinds, type Kind } from '../kit/cast.js';
import type { Question } from './attempts.js';
import {
  communityDiscoverers,
  communityHolders,
  discoverers,
  everyone,
  inside,
  nobody,
  otherGroupDiscoverers,
  readers,
  sharingGroups,
  signedIn,
  type Actors,
  type Audience,
} from './authorization-actors.js';
import type { TypeRule } from './field-rule.js';
import { stagedPractices } from './stage-practices.js';
import type { Stage } from './stage.js';

const called = (prefix: string, audience: Audience): Audience =>
  Object.fromEntries(Object.entries(audience).map(([place, list]) => [`${prefix} ${place}`, list]));

/** By what is looked for: who finds it; the others find nothing, nor that there is something. */
export const titleFinders: Audience = {
  ...called('group', { ...discoverers, listedElsewhere: otherGroupDiscoverers }),
  ...communityDiscoverers,
  ...called('thread', readers),
  // the facilitator shows everything to those who share a group, and to nobody else
  ...called('person', { standard: signedIn, open: signedIn, shared: sharingGroups }),
  municipality: everyone,
  ...called('practice', { 'in review': ['member'], published: everyone }),
  ...called('meeting', { public: everyone, listed: [...communityHolders, 'admin'], secret: inside }),
};

const people: Record<string, string> = { standard: 'member', open: 'member2', shared: 'facilitator' };
const communities: Record<string, string> = {
  community: 'SASIADOW kongres',
  otherCommunity: 'zwiazek',
  secretCommunity: tellTales.secretCommunity,
};

function sought(stage: Stage, place: string): { text: string; target?: string } {
  const [what, which] = place.split(' ') as [string, string | undefined];
  if (what === 'group') {
    const group = which === 'listedElsewhere' ? stage.ids.listedElsewhere : stage.ids.groups[which as Kind];
    return { text: tellTales[which as Kind].name.toUpperCase(), target: group.id };
  }
  if (what === 'thread')
    return {
      text: `sprawie ${tellTales[which as Kind].title}`,
      target: stage.ids.groups[which as Kind].thread.id,
    };
  if (what === 'person')
    return { text: `osoba ${people[which!]!.slice(0, -1)}`, target: stage.ids.person[people[which!]!]! };
  if (what === 'meeting') return { text: 'spotkanie PROBE', target: stage.meetings[which!]!.id };
  if (what === 'municipality') return { text: 'ROCLAW', target: stage.ids.municipality.id };
  return { text: communities[what]!, target: (stage.ids[what as 'community'] as { id: string }).id };
}

export const titleQuestion = async (stage: Stage, place: string): Promise<Question> => {
  if (place.startsWith('practice ')) return practiceTitle(stage, place);
  const { text, target } = sought(stage, place);
  return { variables: { text, first: 20 }, ...(target ? { target } : {}) };
};

async function practiceTitle(stage: Stage, place: string): Promise<Question> {
  const standing = place === 'practice published' ? 'published' : 'in review';
  const { id } = (await stagedPractices(stage))[standing];
  return { variables: { text: standing === 'published' ? 'CZYTANA' : 'OCENIANA', first: 20 }, target: id };
}

export const titleProbe = (stage: Stage, place: string, path: string[] = []) => ({
  query: 'titles',
  variables: { text: sought(stage, place).text, first: place === 'municipality' ? 1 : 20 },
  path,
});

const of = (what: string, actors: Actors): Audience =>
  Object.fromEntries(kinds.map((kind) => [`${what} ${kind}`, actors]));

export const titleFields: Record<string, TypeRule> = {
  TitleSection: {
    reach: { municipality: everyone },
    always: 'kind items',
    // one of a kind matches; test/rooms/titles.spec.ts sees more
    only: { more: { municipality: nobody } },
  },
  FoundTitle: {
    reach: { municipality: everyone, ...called('group', discoverers), ...called('thread', readers) },
    always: 'id title address',
    only: {
      municipality: { ...of('group', nobody), ...of('thread', nobody) },
      // a proper name has no language, and a town is told from its namesakes by its territories
      language: { municipality: nobody, ...of('group', nobody) },
      detail: { municipality: nobody },
    },
  },
};
