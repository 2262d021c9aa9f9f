import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMessages, type Catalogue } from '../build/messages.js';
import { compiled, partsOf } from '../build/texts.js';
import { languages } from '../src/language/define.js';

const web = fileURLToPath(new URL('../src', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'guildhall-texts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A client of a few sources, and the keys of each of its parts. */
function partsWith(files: Record<string, string>): Record<string, string[]> {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const keys = ['frame.home', 'form.save', 'form.wrong.long', 'form.wrong.short', 'talk.new', 'talk.poll'];
  const messages: Catalogue = Object.fromEntries(
    keys.map((key) => [key, Object.fromEntries(languages.map((one) => [one, `${key} ${one}`]))]),
  );
  return Object.fromEntries([...partsOf(folder, messages)].map(([path, part]) => [path, part.keys]));
}

describe('the parts of the catalogue', () => {
  it('are what the first view shows, and what each later source adds with all that comes with it', () => {
    const parts = partsWith({
      'main.tsx': `import { a } from './frame.js';\nconst talk = () => import('./talk.js');`,
      'frame.tsx': `t('frame.home')`,
      'talk.tsx': `import { type B,\n  b } from './form.js';\nimport type { C } from './poll.js';\nt('talk.new'); t('frame.home');`,
      'form.ts': `t('form.save'); t(\`form.wrong.\${code}\`);`,
      'poll.ts': `t('talk.poll')`,
    });
    expect(parts).toEqual({
      'main.tsx': ['frame.home'],
      'talk.tsx': ['form.save', 'form.wrong.long', 'form.wrong.short', 'talk.new'],
    });
  });

  it('leave out what whoever brings a source has anyway, but only if all who bring it have it', () => {
    const files = {
      'main.tsx': `const talk = () => import('./talk.js');`,
      'talk.tsx': `t('talk.new'); t('form.save'); void import('./poll.js');`,
      'poll.tsx': `t('talk.poll'); t('form.save');`,
    };
    expect(partsWith(files)['poll.tsx']).toEqual(['talk.poll']);
    const other = { ...files, 'main.tsx': `${files['main.tsx']} void import('./poll.js');` };
    expect(partsWith(other)['poll.tsx']).toEqual(['form.save', 'talk.poll']);
  });
});

describe('the texts of the client', () => {
  let messages: Catalogue;
  let parts: ReturnType<typeof partsOf>;
  beforeAll(async () => {
    messages = await readMessages(`${web}/language/messages`);
    parts = partsOf(web, messages);
  });

  it('all stand in some part', () => {
    const held = new Set([...parts.values()].flatMap(({ keys }) => keys));
    expect(Object.keys(messages).filter((key) => !held.has(key))).toEqual([]);
    expect(parts.size).toBeGreaterThan(50);
  });

  it('come in at most 3 kB for the first view and 5 kB for any later part, in every language', () => {
    for (const [path, part] of parts) {
      for (const language of languages) {
        const size = gzipSync(compiled(part, messages, language), { level: 9 }).length;
        expect(size, `${path} in ${language}`).toBeLessThan(path === 'main.tsx' ? 3_000 : 5_000);
      }
    }
  });
});
