/** The schema in the repository is the code's own, and keeps the house's rules. Each rule is shown to bite. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/print-schema.js';
import { schemaFaults, wholeLists } from './schema-faults.js';

let text: string;
beforeAll(async () => {
  text = await schemaText();
});

const withoutComment = (schema: string): string => schema.replace(/^#.*\n+/, '').trim();
const isSorted = (schema: string): boolean =>
  withoutComment(schema) === printSchema(lexicographicSortSchema(buildSchema(schema))).trim();

describe('schema.graphql', () => {
  const committed = (): string => readFileSync(resolve(import.meta.dirname, '../../schema.graphql'), 'utf8');

  it('is what the code makes: run `npm run schema` when this fails', () => {
    const [before, after] = [committed().split('\n'), text.split('\n')];
    const changed = after.findIndex((line, i) => line !== before[i]);
    expect(`${changed}: ${before[changed] ?? 'the end'}`).toBe(`${changed}: ${after[changed] ?? 'the end'}`);
    expect(before).toHaveLength(after.length);
  });

  it('is sorted', () => {
    expect(isSorted(committed())).toBe(true);
    expect(isSorted('type Query {\n  b: Int\n  a: Int\n}')).toBe(false);
  });

  it('keeps the rules', () => {
    expect(schemaFaults(buildSchema(text))).toEqual([]);
  });

  it('names no list as whole that is gone', () => {
    const queries = buildSchema(text).getQueryType()!.getFields();
    expect(Object.keys(wholeLists).filter((name) => !queries[name])).toEqual([]);
  });
});

/** A schema that keeps every rule: each fault is planted into it alone. */
const right = `
"One town." type Town { "Its name." name("In which language." language: String): String! }
"Some towns." type TownPage { "In order." items: [Town!]! "The next page." next: String }
"What kind." enum Kind { "A big one." BIG }
"A name." input NameInput { "The words." text: String! }
type Query { "Towns." towns("How many." first: Int): TownPage! "All of them." communities: [Town!]! }
type Mutation { "Gives a name." renameTown("The new one." input: NameInput!): Town! }`;

describe('the rules find', () => {
  it('nothing in a schema that is right', () => {
    expect(schemaFaults(buildSchema(right))).toEqual([]);
  });

  it.each([
    ['a type without a description', '"One town." ', '', 'Town has no description'],
    ['a field without a description', '"Its name." ', '', 'Town.name has no description'],
    [
      'an argument without a description',
      '"In which language." ',
      '',
      'Town.name(language) has no description',
    ],
    ['an enum value without a description', '"A big one." ', '', 'Kind.BIG has no description'],
    ['an input field without a description', '"The words." ', '', 'NameInput.text has no description'],
    ['a description of spaces', '"Its name."', '" "', 'Town.name has no description'],
    ['a query without a description', '"Towns." ', '', 'Query.towns has no description'],
    ['an empty word in a type', 'NameInput', 'NameDataInput', 'NameDataInput is named with "data"'],
    ['an empty word in a field', 'name(', 'nameInfo(', 'Town.nameInfo is named with "info"'],
    [
      'a mutation that is no verb of the domain',
      'renameTown',
      'handleTown',
      'does not begin with a verb of the domain',
    ],
    ['a mutation that begins with a noun', 'renameTown', 'townRename', 'Mutation.townRename does not begin'],
    ['a list that is no page', 'communities: [', 'villages: [', 'Query.villages is a list and no page'],
    [
      'a page that takes no length',
      '("How many." first: Int)',
      '',
      'Query.towns gives a page and takes no first',
    ],
  ])('%s', (_name, from, to, fault) => {
    expect(schemaFaults(buildSchema(right.replaceAll(from, to))).join('\n')).toContain(fault);
  });
});
