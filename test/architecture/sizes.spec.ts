import { describe, expect, it } from '@jest/globals';
import { sources } from './sources.js';

const sourceLines = 400;
const readmeLines = 30;

function longerThan(limit: number, files: Map<string, string>): string[] {
  return [...files]
    .map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

describe('sizes', () => {
  it(`no source file has more than ${sourceLines} lines`, () => {
    const files = sources(['apps', 'libs', 'demo', 'scripts', 'test'], /\.(tsx?|mjs|js|css)$/);
    expect(files.size).toBeGreaterThan(50);
    // What generated migrations hold is decided by the entities, and nobody edits them.
    for (const path of [...files.keys()]) if (path.startsWith('apps/api/src/migrations/')) files.delete(path);
    expect(longerThan(sourceLines, files)).toEqual([]);
  });

  it(`no room's README has more than ${readmeLines} lines, and every room has one`, () => {
    const readmes = sources(['libs'], /^libs\/[^/]+\/README\.md$/);
    expect(longerThan(readmeLines, readmes)).toEqual([]);
    const rooms = new Set(
      [...sources(['libs'], /\/src\/index\.ts$/).keys()].map((path) => path.split('/')[1]),
    );
    expect([...rooms].filter((room) => !readmes.has(`libs/${room}/README.md`))).toEqual([]);
  });

  it('a file of one line too many is found', () => {
    const files = new Map([
      ['fits.ts', 'x\n'.repeat(sourceLines)],
      ['too-long.ts', 'x\n'.repeat(sourceLines + 1)],
      ['too-long-without-end.ts', 'x\n'.repeat(sourceLines) + 'x'],
    ]);
    expect(longerThan(sourceLines, files)).toEqual([
      'too-long.ts: 401 lines',
      'too-long-without-end.ts: 401 lines',
    ]);
    expect(longerThan(readmeLines, new Map([['README.md', 'x\n'.repeat(31)]]))).toEqual([
      'README.md: 31 lines',
    ]);
  });
});
