import { YamlRecord } from './yaml-record.js';

/** What is marked with themes in the demo: lists of keys of the vocabulary, by the key of what bears them. */
export interface DemoThemes {
  groups: ReadonlyMap<string, readonly string[]>;
  threads: ReadonlyMap<string, readonly string[]>;
  persons: ReadonlyMap<string, { offers: readonly string[]; seeks: readonly string[] }>;
}

/** Reads `themes.yaml`; what is named there must be among what the demo knows. */
export function readThemes(
  source: unknown,
  known: Record<'groups' | 'threads' | 'persons', readonly { key: string }[]>,
): DemoThemes {
  const record = new YamlRecord(source, 'themes.yaml');
  const keysOf = (what: keyof typeof known): string[] =>
    record.entries(what).map(([key]) => {
      if (!known[what].some((one) => one.key === key))
        throw new Error(`themes.yaml: ${what} has no "${key}"`);
      return key;
    });
  const lists = (what: 'groups' | 'threads'): Map<string, readonly string[]> => {
    const marked = record.record(what);
    return new Map(keysOf(what).map((key) => [key, marked.texts(key)]));
  };
  const persons = record.record('persons');
  const read = {
    groups: lists('groups'),
    threads: lists('threads'),
    persons: new Map(
      keysOf('persons').map((key) => {
        const sides = persons.record(key);
        return [key, { offers: sides.texts('offers'), seeks: sides.texts('seeks') }];
      }),
    ),
  };
  record.done();
  return read;
}
