/**
 * Everything that the schema offers, asked for by everybody in every kind of group, held against rules written by hand.
 * A field without a rule fails, a rule without its field fails, and nobody may ever have been told a word not meant for them.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/print-schema.js';
import type { Answer, Loose } from '../kit/caller.js';
import { kinds } from '../kit/cast.js';
import { attempts, questions } from './attempts.js';
import {
  actors,
  discoverers,
  otherGroupDiscoverers,
  readers,
  waitingFor,
  type ActorName,
  type Actors,
  type Outcome,
  type Rules,
} from './authorization-actors.js';
import { mutations, queries, streams } from './authorization-rules.js';
import { documentOf, everythingOf, fieldNames } from './documents.js';
import type { TypeRule } from './field-rule.js';
import { fields } from './field-rules.js';
import { answeredByMutations } from './mutation-answers.js';
import { probes, type Probe } from './probes.js';
import { Stage } from './stage.js';
import { streamOf } from './stage-streams.js';
import { secrets } from './witness.js';

let schema: GraphQLSchema;
let stage: Stage;

beforeAll(async () => {
  schema = buildSchema(await schemaText());
  stage = await Stage.open();
}, 180_000);
afterAll(() => stage?.close());

const objectTypes = (): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !type.name.startsWith('__') && !['Query', 'Mutation'].includes(type.name),
  );
const namesIn = (rule: TypeRule): string[] =>
  [...rule.always.split(' '), ...Object.keys(rule.only ?? {})].filter((name) => name !== '');

describe('the table names everything and nothing else', () => {
  it('queries', () => {
    expect(Object.keys(queries).sort()).toEqual(fieldNames(schema.getQueryType()!).sort());
    expect(Object.keys(questions).sort()).toEqual(Object.keys(queries).sort());
  });

  it('mutations', () => {
    expect(Object.keys(mutations).sort()).toEqual(fieldNames(schema.getMutationType()!).sort());
    expect(Object.keys(attempts).sort()).toEqual(Object.keys(mutations).sort());
  });

  it('fields of objects', () => {
    const inSchema = objectTypes().flatMap((type) =>
      fieldNames(type).map((field) => `${type.name}.${field}`),
    );
    const inTable = [
      ...Object.entries(fields).flatMap(([type, rule]) => namesIn(rule).map((field) => `${type}.${field}`)),
      ...Object.entries(answeredByMutations).flatMap(([type, rule]) =>
        rule.fields.split(' ').map((field) => `${type}.${field}`),
      ),
    ];
    expect(inTable.sort()).toEqual(inSchema.sort());
    expect(Object.keys(probes).sort()).toEqual(Object.keys(fields).sort());
    for (const [type, { mutation }] of Object.entries(answeredByMutations)) {
      expect(getNamedType(schema.getMutationType()!.getFields()[mutation]!.type).name).toBe(type);
    }
  });
});

/** What an answer comes to: a refusal's code, nothing, or something that holds what was asked for. */
function outcomeOf(answer: Answer<Loose>, field: string, target?: string): Outcome {
  const [error] = answer.errors;
  if (error) return error.extensions.code;
  const value = answer.data?.[field];
  if (value === null || value === undefined) return 'nothing';
  return target && !JSON.stringify(value).includes(target) ? 'nothing' : 'given';
}

const expected = (rules: Rules, place: string): Record<string, Outcome> =>
  Object.fromEntries(actors.map((actor) => [actor, rules[place]!(actor)]));

describe('queries', () => {
  for (const [name, rules] of Object.entries(queries)) {
    it.each(Object.keys(rules))(`${name}: %s`, async (place) => {
      const field = schema.getQueryType()!.getFields()[name]!;
      const { variables, target } = await questions[name]!(stage, place);
      const got: Record<string, Outcome> = {};
      for (const actor of actors) {
        const answer = await stage.witnesses[actor].ask(documentOf('query', field), variables);
        got[actor] = outcomeOf(answer, name, target);
      }
      expect(got).toEqual(expected(rules, place));
    });
  }
});

/** The object at the end of the way: the first of each list. */
function descend(value: Loose, path: string[]): Loose {
  const inner = Array.isArray(value) ? value[0] : value;
  if (inner === null || inner === undefined || path.length === 0) return inner ?? null;
  return descend(inner[path[0]!.split('(')[0]!], path.slice(1));
}

function probeDocument(probe: Probe, type: GraphQLObjectType): string {
  const selection = probe.path.reduceRight((inner, step) => `{ ${step} ${inner} }`, everythingOf(type));
  return documentOf('query', schema.getQueryType()!.getFields()[probe.query]!, selection);
}

/** Whether a field holds something: not null, nothing, 0, false or empty. */
function holds(value: Loose): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value && typeof value === 'object' && Array.isArray(value.items)) return value.items.length > 0;
  return Boolean(value);
}

describe('fields', () => {
  for (const [name, rule] of Object.entries(fields)) {
    it.each(Object.keys(rule.reach))(`${name}: %s`, async (place) => {
      const type = schema.getType(name) as GraphQLObjectType;
      const probe = await probes[name]!(stage, place);
      const reached: ActorName[] = [];
      const shown: Record<string, ActorName[]> = Object.fromEntries(
        namesIn(rule).map((field) => [field, []]),
      );
      for (const actor of actors) {
        const answer = await stage.witnesses[actor].ask(probeDocument(probe, type), probe.variables);
        // what is withheld is left empty: an error would tell that it is there, and take the rest along
        if (answer.data?.[probe.query])
          expect({ actor, errors: answer.errors }).toEqual({ actor, errors: [] });
        const object = descend(answer.data?.[probe.query], probe.path);
        if (object) reached.push(actor);
        for (const [field, by] of Object.entries(shown)) if (holds(object?.[field])) by.push(actor);
      }
      const reach = actors.filter((actor) => rule.reach[place]!.includes(actor));
      const rules = namesIn(rule).map((field) => {
        const audience = rule.only?.[field]?.[place] ?? reach;
        return [field, reach.filter((actor) => audience.includes(actor))];
      });
      expect({ reached, ...shown }).toEqual({ reached: reach, ...Object.fromEntries(rules) });
    });
  }
});

describe('sockets', () => {
  for (const [kind, rules] of Object.entries(streams)) {
    it.each(Object.keys(rules))(`${kind}: %s`, async (place) => {
      const got: Record<string, Outcome> = {};
      const streamId = await streamOf(stage, kind, place);
      for (const actor of actors) {
        const socket = await stage.witnesses[actor].socket();
        const answer = await socket.emitWithAck('watch', { streamId, since: 0 });
        stage.witnesses[actor].listen(JSON.stringify(answer), `watch ${kind}`);
        got[actor] = answer.ok ? 'given' : answer.code;
        socket.disconnect();
      }
      expect(got).toEqual(expected(rules, place));
    });
  }
});

describe('who is present', () => {
  it('is named to people, and only counted to guests', async () => {
    const streamId = stage.ids.groups.public.thread.id;
    const [guest, member, late] = [
      await stage.witnesses.guest.socket(),
      await stage.witnesses.member.socket(),
      await stage.witnesses.moderator.socket(),
    ];
    const told: { guest: unknown[]; member: unknown[] } = { guest: [], member: [] };
    for (const word of ['presence', 'typing']) {
      guest.on(word, (what) => told.guest.push(what));
      member.on(word, (what) => told.member.push(what));
    }
    const watch = { streamId, since: null };
    told.member.push(await member.emitWithAck('watch', watch));
    told.guest.push(await guest.emitWithAck('watch', watch));
    await late.emitWithAck('watch', watch);
    late.emit('typing', { streamId });
    const deadline = Date.now() + 10_000;
    while (!JSON.stringify(told.member).includes('Moderator Osoba') && Date.now() < deadline) {
      await new Promise((done) => setTimeout(done, 100));
    }
    await new Promise((done) => setTimeout(done, 1_500));
    expect(JSON.stringify(told.member)).toContain('Moderator Osoba');
    expect(JSON.stringify(told.guest)).not.toContain('Osoba');
    for (const socket of [guest, member, late]) socket.disconnect();
  });
});

describe('lists and counts', () => {
  const inEach = (which: Record<string, Actors>): Record<string, string[]> =>
    Object.fromEntries(
      actors.map((actor) => [
        actor,
        Object.keys(which)
          .filter((place) => which[place]!.includes(actor))
          .sort(),
      ]),
    );
  const discovered = inEach({ ...discoverers, listedElsewhere: otherGroupDiscoverers });
  const ofFirstCommunity = inEach(discoverers);

  /** What each actor gets, as the places whose ids are in it. */
  async function got(
    document: string,
    variables: object,
    pick: (data: Loose) => { id: string }[],
  ): Promise<Record<string, string[]>> {
    const places = new Map(
      [...kinds, 'listedElsewhere'].map((place) => [stage.scopeId(place), place] as const),
    );
    const found: Record<string, string[]> = {};
    for (const actor of actors) {
      const data = await stage.witnesses[actor].get(document, { ...variables });
      found[actor] = pick(data)
        .map(({ id }) => places.get(id) ?? `unknown ${id}`)
        .sort();
    }
    return found;
  }

  it('groups are those that one may know of, no more and no fewer', async () => {
    expect(await got('{ groups(first: 100) { items { id } } }', {}, (data) => data.groups.items)).toEqual(
      discovered,
    );
  });

  it('so are those of a community, and of a town', async () => {
    const community = 'query ($n: Int!) { community(number: $n) { groups { id } } }';
    const town = 'query ($n: Int!) { municipality(number: $n) { groups { id } } }';
    const { number } = stage.ids.community;
    expect(await got(community, { n: number }, (data) => data.community.groups)).toEqual(ofFirstCommunity);
    const { number: townNumber } = stage.ids.municipality;
    expect(await got(town, { n: townNumber }, (data) => data.municipality.groups)).toEqual(ofFirstCommunity);
  });

  it('pages of one lead through the same groups', async () => {
    const document = 'query ($after: String) { groups(first: 1, after: $after) { items { id } next } }';
    for (const actor of actors) {
      const walked: string[] = [];
      let after: string | null = null;
      do {
        const { groups }: Loose = await stage.witnesses[actor].get(document, { after });
        walked.push(...groups.items.map((group: { id: string }) => group.id));
        after = groups.next;
      } while (after);
      expect([actor, walked.length]).toEqual([actor, discovered[actor]!.length]);
    }
  });

  /** A thread of its own has each place, and two of its meeting, about it and of a table at it, which the member has begun. */
  const ofOnePlace = (actor: ActorName): number => (actor === 'member' ? 1 : 3);

  it('members, threads and what waits are counted for those who may read', async () => {
    const document = 'query ($n: Int!) { group(number: $n) { memberCount threadCount unreadCount } }';
    for (const kind of kinds) {
      for (const actor of actors.filter((one) => discoverers[kind]!.includes(one))) {
        const { group } = await stage.witnesses[actor].get(document, { n: stage.ids.groups[kind].number });
        const reads = readers[kind]!.includes(actor);
        const waiting = waitingFor[actor]?.includes(kind) ? ofOnePlace(actor) : 0;
        expect({ kind, actor, ...group }).toEqual({
          kind,
          actor,
          memberCount: 5,
          threadCount: reads ? 3 : 0,
          unreadCount: waiting,
        });
      }
    }
  });

  it('the total of what waits is the sum of what may be read', async () => {
    for (const actor of actors.filter((one) => one !== 'guest')) {
      const { viewer, unreadThreads } = await stage.witnesses[actor].get(
        '{ viewer { unreadTotal } unreadThreads(first: 100) { items { groupId } } }',
      );
      const waiting = (waitingFor[actor] ?? []).flatMap((kind) =>
        Array.from({ length: ofOnePlace(actor) }, () => kind),
      );
      // the moderator wrote to the member, in a conversation that only the two have
      // whoever writes in a meeting without being registered has the talk about its session too
      const sessions = ['public', 'listed'].map((kind) => stage.meetings[kind]!.id);
      const talks = actor === 'member' ? [stage.talk.id] : actor === 'secretariat' ? sessions : [];
      expect({ actor, total: viewer.unreadTotal }).toEqual({ actor, total: waiting.length + talks.length });
      expect(unreadThreads.items.map((thread: Loose) => thread.groupId).sort()).toEqual(
        [...waiting.map((kind) => stage.ids.groups[kind].id), ...talks].sort(),
      );
    }
  });

  it('memberships are only shown to the person', async () => {
    const own = await stage.witnesses.member.get('{ viewer { memberships { scopeId } } }');
    expect(own.viewer.memberships).toHaveLength(4);
    const stranger = await stage.witnesses.stranger.get('{ viewer { memberships { scopeId } } }');
    expect(stranger.viewer.memberships).toHaveLength(2);
  });

  it('whoever asked to come in sees it, and nobody sees it of them', async () => {
    const candidate = await stage.house.caller('candidate');
    const document = 'query ($n: Int!) { group(number: $n) { viewerRequest { id } requests { id } } }';
    const { group } = await candidate.get(document, { n: stage.ids.groups.listed.number });
    expect(group).toEqual({ viewerRequest: { id: stage.ids.request }, requests: [] });
  });

  it('a search by name finds no person, and towns for everybody', async () => {
    for (const actor of actors) {
      const { municipalities } = await stage.witnesses[actor].get(
        '{ municipalities(name: "breslau") { items { id people { id } } } }',
      );
      expect(municipalities.items.map((town: Loose) => town.id)).toEqual([stage.ids.municipality.id]);
      expect([actor, municipalities.items[0].people.length > 0]).toEqual([actor, actor !== 'guest']);
    }
  });
});

describe('mutations', () => {
  for (const [name, rules] of Object.entries(mutations)) {
    it.each(Object.keys(rules))(
      `${name}: %s`,
      async (place) => {
        const field = schema.getMutationType()!.getFields()[name]!;
        const got: Record<string, Outcome> = {};
        for (const actor of actors) {
          const { variables, as, after } = await attempts[name]!(stage, place, actor);
          const answer = await (as ?? stage.witnesses[actor]).ask(documentOf('mutation', field), variables);
          const outcome = outcomeOf(answer, name);
          got[actor] = outcome === 'given' ? 'done' : outcome;
          if (outcome === 'given') await after?.();
        }
        expect(got).toEqual(expected(rules, place));
      },
      60_000,
    );
  }
});

describe('what is made today', () => {
  it('a secret group is known to nobody above it', async () => {
    const maker = await stage.person('community', 'SECRETARIAT');
    const input = {
      communityId: stage.ids.community.id,
      names: [{ language: 'pl', text: 'Narada' }],
      visibility: 'SECRET',
      admission: 'INVITATION',
    };
    const { createGroup } = await maker.caller.get(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { id number } }',
      { input },
    );
    const answers: Record<string, string[]> = {};
    for (const actor of actors) {
      const witness = stage.witnesses[actor];
      const group = await witness.refusal('query ($n: Int!) { group(number: $n) { id } }', {
        n: createGroup.number,
      });
      const threads = await witness.refusal('query ($id: ID!) { threads(groupId: $id) { next } }', {
        id: createGroup.id,
      });
      const { groups } = await witness.get('{ groups(first: 100) { items { id } } }');
      const socket = await witness.socket();
      const watched = await socket.emitWithAck('watch', { streamId: createGroup.id, since: 0 });
      socket.disconnect();
      const listed = groups.items.some((one: { id: string }) => one.id === createGroup.id);
      answers[actor] = [group, threads, watched.code, listed ? 'listed' : 'not listed'];
    }
    const unknown = ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'not listed'];
    expect(answers).toEqual(Object.fromEntries(actors.map((actor) => [actor, unknown])));
  });
});

describe('what was told', () => {
  it('nobody was told a word that is not for them', () => {
    expect(
      actors.flatMap((actor) => stage.witnesses[actor].leaks.map((leak) => `${actor}: ${leak}`)),
    ).toEqual([]);
  });

  it('every word was told to somebody, so that the listening hears', () => {
    const heard = new Set(actors.flatMap((actor) => [...stage.witnesses[actor].heard]));
    const known = secrets.filter(([, audience]) => audience.length > 0).map(([word]) => word);
    expect(known.filter((word) => !heard.has(word))).toEqual([]);
  });
});
