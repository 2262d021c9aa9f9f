import { describe, expect, it } from '@jest/globals';
import { schemaFaults } from './schema-names.js';
import { sources } from './sources.js';

const faultsIn = (room: string, text: string): string[] => schemaFaults(room, 'file.ts', text);

describe('schema names', () => {
  it("each room's SQL writes its own schema and reads lower ones", () => {
    const files = sources(['libs'], /^libs\/[^/]+\/src\/.*(?<!\.spec)\.ts$/);
    const faults = [...files].flatMap(([path, text]) => schemaFaults(path.split('/')[1]!, path, text));
    expect(faults).toEqual([]);
    const statements =
      [...files.values()].join('\n').match(/\b(insert into|update|delete from) [a-z]+\./g) ?? [];
    // a scan that sees no SQL finds no fault
    expect(statements.length).toBeGreaterThan(5);
  });

  describe('it finds', () => {
    it.each([
      ['an insert into another schema', 'insert into people.person (id) values ($1)', 'writes people.person'],
      [
        'an update of another schema',
        'with x as (update groups.membership set a = 1) select 1',
        'writes groups.membership',
      ],
      ['an update over two lines', 'update\n  people.scope\nset title = $1', 'writes people.scope'],
      ['a delete from another schema', 'delete from platform.event where n = 1', 'writes platform.event'],
      ['a quoted name', 'insert into people."grant" (id) values ($1)', 'writes people.grant'],
      ['a write without a schema', 'insert into post (id) values ($1)', 'writes post (no schema named)'],
      ['a read from above', 'select 1 from groups.membership m', 'reads groups.membership'],
      [
        'a join from above',
        'select 1 from discussions.post join groups.group g on true',
        'reads groups.group',
      ],
      ['a read from the same floor', 'select 1 from documents.document', 'reads documents.document'],
      ['a foreign key upwards', 'references meetings.session (id)', 'reads meetings.session'],
      [
        "an entity in another room's schema",
        "@Entity({ schema: 'people', name: 'x' })",
        'an entity in people',
      ],
      ['an entity without a schema', "@Entity({ name: 'x' })", 'an entity without a schema'],
    ])('%s', (_name, text, fault) => {
      expect(faultsIn('discussions', text)).toEqual([expect.stringContaining(fault)]);
    });
  });

  it('lets pass what is right', () => {
    const text = `
      import { x } from './x.js';
      // insert into people.person is done by people
      /* select from groups.membership */
      const sql = \`insert into discussions.post (id) select id from people.person p
        join platform.stream s using (id) where true for update of p
        on conflict (id) do update set title = excluded.title\`;
      const more = 'select * from found join discussions.thread t on true for no key update';
      throw new Error('update the page and try again');
    `;
    expect(faultsIn('discussions', text)).toEqual([]);
  });
});
