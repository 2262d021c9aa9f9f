/** Whatever is put into a request is taken or refused with a code and the field, told nothing of our insides, and half of it never written. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installationScopeId } from '#people';
import { buildSchema, type GraphQLField, type GraphQLSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/print-schema.js';
import type { Answer, Caller, Loose } from '../kit/caller.js';
import { attempts, questions, type Attempt } from './attempts.js';
import { type ActorName } from './authorization-actors.js';
import { mutations, queries } from './authorization-rules.js';
import { documentOf } from './documents.js';
import { fingerprint, isKept, now } from './fingerprint.js';
import { slotsOf, type Slot, withValue } from './inputs.js';
import { townThatAsks } from './stage-arrivals.js';
import { Stage } from './stage.js';
import { formedTexts, textLimits } from './text-limits.js';

let schema: GraphQLSchema;
let stage: Stage;

beforeAll(async () => {
  schema = buildSchema(await schemaText());
  stage = await Stage.open();
}, 180_000);
afterAll(() => stage?.close());

interface Field {
  name: string;
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
  slots: Slot[];
}

const allFields = (): Field[] => [
  ...Object.keys(mutations).map((name) => fieldOf('mutation', name)),
  ...Object.keys(queries).map((name) => fieldOf('query', name)),
];

function fieldOf(kind: 'query' | 'mutation', name: string): Field {
  const root = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  const field = root.getFields()[name]!;
  return { name, kind, field, slots: slotsOf(field) };
}

/** A request that would be granted: the first place and actor of the rules for whom it is. */
async function granted({ name, kind }: Field): Promise<Attempt & { by: Caller }> {
  // whoever is in cannot come in again, and only where somebody answers is there a word to say
  if (name === 'joinGroup') {
    return {
      by: (await stage.person()).caller,
      variables: {
        scopeId: stage.asking.id,
        message: '',
        answers: [{ questionId: stage.asking.questionId, text: 'Rozmów' }],
      },
    };
  }
  if (name === 'joinForBody') {
    const { caller } = await stage.person();
    return {
      by: caller,
      variables: {
        communityId: stage.asking.id,
        bodyId: await townThatAsks(stage, [caller.personId]),
        message: '',
        answers: [{ questionId: stage.asking.questionId, text: 'Rozmów' }],
      },
    };
  }
  const [place, rule] = Object.entries((kind === 'query' ? queries : mutations)[name]!)[0]!;
  const able: ActorName[] = ['member', 'moderator', 'facilitator', 'secretariat', 'coordinator', 'admin'];
  const actor = able.find((one) => ['done', 'given'].includes(rule(one)))!;
  const attempt =
    kind === 'query' ? await questions[name]!(stage, place) : await attempts[name]!(stage, place, actor);
  return { ...attempt, by: ('as' in attempt && attempt.as) || stage.of(actor) };
}

const insides =
  /\bat \S+ \(|\.(ts|js):\d|node_modules|did you mean|syntax error at|relation "|column "|duplicate key|invalid input syntax|violates|\bselect\b.*\bfrom\b/i;

/** Refused in the house's words: a code of ours that is no accident, and nothing of what lies behind. */
function refusalIn(answer: Answer<Loose>): string {
  const [error] = answer.errors;
  if (!error) return 'not refused';
  if (insides.test(JSON.stringify(answer.errors)))
    return `tells of the insides: ${JSON.stringify(answer.errors)}`;
  return error.extensions.code;
}

const named = (field: unknown, slot: Slot): boolean => {
  const last = slot.path.filter((step) => step !== '0').at(-1)!;
  return typeof field === 'string' && field.split('.').some((step) => step === last);
};

describe('texts', () => {
  it('each has a limit or a form in the tables', () => {
    const texts = new Set(
      allFields().flatMap(({ slots }) =>
        slots.filter((slot) => slot.scalar === 'String').map((slot) => slot.name),
      ),
    );
    expect([...Object.keys(textLimits), ...Object.keys(formedTexts)].sort()).toEqual([...texts].sort());
  });

  const nasty: [string, string][] = [
    ['NUL', 'a\u0000b'],
    ['a lone high surrogate', 'a\ud83d'],
    ['a lone low surrogate', '\udc4da'],
  ];

  /** The first field of the schema that takes the text. */
  function whoTakes(name: string): { field: Field; slot: Slot } {
    for (const field of allFields()) {
      const slot = field.slots.find((one) => one.name === name);
      if (slot) return { field, slot };
    }
    throw new Error(`Nothing takes ${name}.`);
  }

  const ask = (field: Field, by: Caller, variables: Record<string, unknown>): Promise<Answer<Loose>> =>
    by.ask(documentOf(field.kind, field.field), variables);

  it.each(Object.entries(textLimits))(
    '%s: over, under and beside its limits',
    async (name, limit) => {
      const { field, slot } = whoTakes(name);
      const { by, variables } = await granted(field);
      const before = await fingerprint(stage.house.sql);
      const wrong: [string, string][] = [...nasty, ['one too long', '𝕂'.repeat(limit.max + 1)]];
      if (limit.min > 0) wrong.push(['nothing', ''], ['too short', 'ż'.repeat(limit.min - 1)]);
      if (limit.min > 0 && !limit.secret && !limit.verbatim) wrong.push(['only space', ' \t ']);
      if (!limit.lines) wrong.push(['a line break', `${'a'.repeat(Math.max(1, limit.min))}\nb`]);
      for (const [what, value] of wrong) {
        const answer = await ask(field, by, withValue(variables, slot, value));
        const details = answer.errors[0]?.extensions;
        expect([what, refusalIn(answer)]).toEqual([what, 'BAD_INPUT']);
        expect([what, details, named(details?.['field'], slot)]).toEqual([what, details, true]);
      }
      expect(await fingerprint(stage.house.sql)).toEqual(before);
    },
    60_000,
  );

  const fitting: [string, (limit: { min: number; max: number }) => string][] = [
    [
      'at the limit in astral characters',
      ({ max }) => Array.from({ length: max }, (_, i) => String.fromCodePoint(0x1d400 + (i % 26))).join(''),
    ],
    ['right to left', () => 'שלום עליכם مرحبا'],
    ['combining', () => 'Zażółć e\u0301\u0323 n\u0303 \u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['a script', () => `<script>alert('1')</script>"><img src=x onerror=alert(1)>`],
    ['a statement', () => `'; drop table people.person; --`],
    ['a template', () => '{{7*7}} ${7*7} %s %00 \\0 ../../etc/passwd'],
  ];

  /** With this text in its place; what the ends of a scale mean is only said of a scale. */
  const saying = (slot: Slot, variables: Record<string, unknown>, text: string): Record<string, unknown> => {
    if (!/\.(low|high)Label$/.test(slot.name)) return withValue(variables, slot, text);
    const scale = { question: 'Jak?', kind: 'SCALE', [slot.path.at(-1)!]: text };
    return withValue(variables, { ...slot, path: slot.path.slice(0, -1) }, scale);
  };

  it.each(Object.entries(textLimits))(
    '%s: what people may write is kept as they wrote it',
    async (name, limit) => {
      const { field, slot } = whoTakes(name);
      for (const [what, make] of fitting) {
        const value = make(limit);
        if (Array.from(value).length < limit.min || Array.from(value).length > limit.max) continue;
        const { by, variables } = await granted(field);
        const before = await now(stage.house.sql);
        const answer = await ask(field, by, saying(slot, variables, value));
        expect([what, answer.errors]).toEqual([what, []]);
        if (limit.secret) continue;
        expect([what, await isKept(stage.house.sql, value, before)]).toEqual([what, true]);
      }
    },
    60_000,
  );

  it.each(Object.entries(formedTexts))(
    '%s: what has not its form is refused',
    async (name, formless) => {
      const { field, slot } = whoTakes(name);
      const { by, variables } = await granted(field);
      const before = await fingerprint(stage.house.sql);
      for (const value of [formless, ...nasty.map(([, text]) => text), 'x'.repeat(100_000)]) {
        const answer = await ask(field, by, withValue(variables, slot, value));
        const got = refusalIn(answer);
        // for whoever only guesses, an address that does not exist is answered like one that does
        if (field.name === 'requestPasswordReset' && got === 'not refused') continue;
        expect([value.slice(0, 20), got]).toEqual([
          value.slice(0, 20),
          expect.stringMatching(/^(BAD_INPUT|NOT_FOUND|EXPIRED|BAD_CREDENTIALS|RATE_LIMITED)$/),
        ]);
        expect(JSON.stringify(answer).length).toBeLessThan(2_000);
      }
      expect(await fingerprint(stage.house.sql)).toEqual(before);
    },
    60_000,
  );
});

describe('ids, numbers and dates', () => {
  const wrongFor: Record<string, () => unknown[]> = {
    ID: () => [
      randomUUID(),
      installationScopeId,
      'x',
      '',
      '1',
      "' or 1=1 --",
      `${randomUUID()}0`,
      randomUUID().toUpperCase(),
      'a\u0000b',
      '\ud83d',
      'x'.repeat(50_000),
    ],
    Int: () => [-1, 2_147_483_647, -2_147_483_648],
    Float: () => [1e308, -1e308, 91.5e3],
    FuzzyDate: () => [
      'jutro',
      '2026-13',
      '2026-02-30',
      '',
      '99999',
      'a\u0000b',
      '\ud83d',
      '9'.repeat(10_000),
    ],
  };

  const cases = [
    ...Object.keys(mutations).map((name) => ['mutation', name] as const),
    ...Object.keys(queries).map((name) => ['query', name] as const),
  ];
  it.each(cases)(
    '%s %s',
    async (kind, name) => {
      const field = fieldOf(kind, name);
      const { by, variables } = await granted(field);
      for (const slot of field.slots.filter((one) => one.scalar in wrongFor)) {
        const before = await fingerprint(stage.house.sql);
        // whoever asks makes these themselves: any other is as good
        const isOwn = ['key', 'device'].includes(slot.path.at(-1)!);
        for (const value of wrongFor[slot.scalar]!()) {
          if (isOwn && typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) continue;
          const answer = await by.ask(documentOf(kind, field.field), withValue(variables, slot, value));
          const got = refusalIn(answer);
          // a number that is merely far away may be answered, by an empty page or the nearest thing
          if (slot.scalar !== 'ID' && got === 'not refused') continue;
          // in a community that nobody knows there is nothing
          if (kind === 'query' && got === 'not refused') {
            const held = answer.data?.[name];
            expect([slot.name, value, held?.items ?? held]).toEqual([slot.name, value, []]);
            continue;
          }
          expect([slot.name, String(value).slice(0, 40), got]).toEqual([
            slot.name,
            String(value).slice(0, 40),
            expect.stringMatching(/^(BAD_INPUT|NOT_FOUND|CONFLICT|FORBIDDEN)$/),
          ]);
        }
        if (slot.scalar === 'ID') expect(await fingerprint(stage.house.sql)).toEqual(before);
      }
    },
    60_000,
  );
});
