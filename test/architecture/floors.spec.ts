import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, plant, root } from './cruise.js';
import type { Violation } from './cruise.js';
import { floors } from './floors.mjs';

/** A sound little house; each fault below is one line of it changed. */
const sound = {
  'libs/kernel/src/index.ts': `export const id = 1;\n`,
  'libs/platform/src/index.ts': `import { id } from '#kernel';\nexport const platform = id;\n`,
  'libs/people/src/index.ts': `export * from './person/person.service.js';\n`,
  'libs/people/src/person/person.service.ts': `import { platform } from '#platform';\nexport const person = platform;\n`,
  'libs/people/src/person/person.policy.ts': `import { id } from '#kernel';\nexport const mayRead = id;\n`,
  'libs/people/src/person/person.repository.ts': `import pg from 'pg';\nexport const rows = pg;\n`,
  'libs/people/src/person/person.resolver.ts': `import { person } from './person.service.js';\nexport const resolver = person;\n`,
  'libs/discussions/src/index.ts': `import { person } from '#people';\nexport const thread = person;\n`,
  'libs/groups/src/index.ts': `import { thread } from '#discussions';\nexport const group = thread;\n`,
  'apps/api/src/main.ts': `import { group } from '#groups';\nexport const api = group;\n`,
  'apps/web/src/main.ts': `import { id } from '../../../libs/kernel/src/index.js';\nexport const web = id;\n`,
};

interface Fault {
  rule: string;
  file: string;
  text: string;
  to: string;
}

const faults: Record<string, Fault> = {
  'an upward import': {
    rule: 'no-upward-import',
    file: 'libs/people/src/up.ts',
    text: `import { group } from '#groups';\nexport const up = group;\n`,
    to: 'libs/groups/src/index.ts',
  },
  'an upward import of a type only': {
    rule: 'no-upward-import',
    file: 'libs/people/src/up-type.ts',
    text: `import type { group } from '#groups';\nexport type Up = typeof group;\n`,
    to: 'libs/groups/src/index.ts',
  },
  'an import from the same floor': {
    rule: 'no-same-floor-import',
    file: 'libs/documents/src/beside.ts',
    text: `import { thread } from '#discussions';\nexport const beside = thread;\n`,
    to: 'libs/discussions/src/index.ts',
  },
  'an import past the front door': {
    rule: 'front-door-only',
    file: 'libs/groups/src/past.ts',
    text: `import { rows } from '../../people/src/person/person.repository.js';\nexport const past = rows;\n`,
    to: 'libs/people/src/person/person.repository.ts',
  },
  'a door that goes past the front door': {
    rule: 'front-door-only',
    file: 'apps/api/src/past.ts',
    text: `import { rows } from '../../../libs/people/src/person/person.repository.js';\nexport const past = rows;\n`,
    to: 'libs/people/src/person/person.repository.ts',
  },
  'the front door by a path': {
    rule: 'front-door-by-name',
    file: 'libs/groups/src/by-path.ts',
    text: `import { person } from '../../people/src/index.js';\nexport const byPath = person;\n`,
    to: 'libs/people/src/index.ts',
  },
  'a room that imports a door': {
    rule: 'no-room-imports-a-door',
    file: 'libs/groups/src/door.ts',
    text: `import { api } from '../../../apps/api/src/main.js';\nexport const door = api;\n`,
    to: 'apps/api/src/main.ts',
  },
  'the client importing a room of the server by a path': {
    rule: 'web-imports-kernel-only',
    file: 'apps/web/src/room.ts',
    text: `import { person } from '../../../libs/people/src/index.js';\nexport const room = person;\n`,
    to: 'libs/people/src/index.ts',
  },
  'the client importing a room of the server by name': {
    rule: 'web-imports-kernel-only',
    file: 'apps/web/src/room-by-name.ts',
    text: `import { person } from '#people';\nexport const room = person;\n`,
    to: 'libs/people/src/index.ts',
  },
  'a cycle': {
    rule: 'no-cycle',
    file: 'libs/people/src/person/person.loop.ts',
    text: `import { round } from './person.round.js';\nexport const loop = round;\n`,
    to: 'libs/people/src/person/person.round.ts',
  },
  'a package in the kernel': {
    rule: 'kernel-without-packages',
    file: 'libs/kernel/src/package.ts',
    text: `import pg from 'pg';\nexport const driver = pg;\n`,
    to: 'pg',
  },
  'Node in the kernel': {
    rule: 'kernel-without-packages',
    file: 'libs/kernel/src/node.ts',
    text: `import { randomUUID } from 'node:crypto';\nexport const random = randomUUID;\n`,
    to: 'crypto',
  },
  'a policy that imports a service': {
    rule: 'policy-without-service',
    file: 'libs/people/src/person/bad.policy.ts',
    text: `import { person } from './person.service.js';\nexport const mayAsk = person;\n`,
    to: 'libs/people/src/person/person.service.ts',
  },
  'a resolver that imports a repository': {
    rule: 'resolver-without-repository',
    file: 'libs/people/src/person/bad.resolver.ts',
    text: `import { rows } from './person.repository.js';\nexport const resolve = rows;\n`,
    to: 'libs/people/src/person/person.repository.ts',
  },
  'a development package in the product': {
    rule: 'product-without-dev-packages',
    file: 'libs/groups/src/dev.ts',
    text: `import fc from 'fast-check';\nexport const check = fc;\n`,
    to: 'fast-check',
  },
};

/** The other half of the cycle. */
const partner = {
  'libs/people/src/person/person.round.ts': `import { loop } from './person.loop.js';\nexport const round = loop;\n`,
};

describe('the floors', () => {
  describe('a sound house', () => {
    it('breaks no rule', () => {
      const { tree, remove } = plant(sound);
      try {
        expect(cruise(tree, ['apps', 'libs']).violations).toEqual([]);
      } finally {
        remove();
      }
    });
  });

  describe('each rule bites:', () => {
    let found: Violation[];
    let removeTree: () => void;
    beforeAll(() => {
      const planted = Object.fromEntries(Object.values(faults).map(({ file, text }) => [file, text]));
      const { tree, remove } = plant({ ...sound, ...planted, ...partner });
      removeTree = remove;
      found = cruise(tree, ['apps', 'libs']).violations;
    });
    afterAll(() => removeTree());

    it.each(Object.entries(faults))('%s', (_name, { rule, file, to }) => {
      const hits = found.filter((violation) => violation.rule === rule && violation.from === file);
      expect(hits.map((violation) => violation.to)).toEqual([expect.stringContaining(to)]);
    });

    it('and blames nothing that is sound', () => {
      const blamed = [...new Set(found.map(({ from }) => from))];
      const planted = [...Object.values(faults).map(({ file }) => file), ...Object.keys(partner)];
      expect(blamed.filter((file) => !planted.includes(file))).toEqual([]);
    });

    it('and every rule has its planted fault', async () => {
      const { floorRules } = await import('./floors.mjs');
      const names = new Set(floorRules().map(({ name }) => name));
      expect([...names].sort()).toEqual([...new Set(Object.values(faults).map(({ rule }) => rule))].sort());
    });
  });

  describe('this house', () => {
    it('has no room without a floor', () => {
      const rooms = readdirSync(join(root, 'libs'));
      expect(rooms.filter((room) => !(room in floors))).toEqual([]);
    });

    it('breaks no rule', () => {
      const folders = ['apps', 'libs', 'demo'].filter((folder) => existsSync(join(root, folder)));
      const { violations, modules, imports } = cruise(root, folders);
      expect(violations).toEqual([]);
      // a cruise that resolves nothing also finds nothing
      expect(modules).toBeGreaterThan(50);
      expect(imports).toBeGreaterThan(100);
    });
  });
});
