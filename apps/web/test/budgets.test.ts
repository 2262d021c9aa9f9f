import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const web = fileURLToPath(new URL('..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'guildhall-web-'));
const kB = 1000;

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  src?: string;
}
let manifest: Record<string, Chunk>;

beforeAll(async () => {
  // Under `test` the bundler would take React's development half.
  process.env.NODE_ENV = 'production';
  // A build of its own: the one in dist may be served to a browser test at this moment.
  await build({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true, manifest: true },
  });
  manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
}, 120_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

const gzip = (file: string): number => gzipSync(readFileSync(join(out, file)), { level: 9 }).length;

/** A chunk with everything that it needs at once. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const other of manifest[key]!.imports ?? []) withImports(other, seen);
  return seen;
}

const entry = (): string => Object.keys(manifest).find((key) => manifest[key]!.isEntry)!;
const bytes = (keys: Iterable<string>): number =>
  [...keys].reduce((sum, key) => sum + gzip(manifest[key]!.file), 0);

describe('the build keeps its budgets (gzip)', () => {
  it('loads at most 200 kB of JavaScript before the first screen', () => {
    expect(bytes(withImports(entry()))).toBeLessThan(200 * kB);
  });

  it('loads at most 40 kB more for any screen', () => {
    const first = withImports(entry());
    const later = [...first].flatMap((key) => manifest[key]!.dynamicImports ?? []);
    const screens = later.filter((key) => key.includes('screens/'));
    expect(screens.length).toBeGreaterThan(5);
    for (const screen of screens) {
      const more = [...withImports(screen)].filter((key) => !first.has(key));
      expect(bytes(more), screen).toBeLessThan(40 * kB);
    }
  });

  it('has at most 15 kB of CSS in any view', () => {
    const sheetsOf = (keys: Iterable<string>) => [...keys].flatMap((key) => manifest[key]!.css ?? []);
    const first = withImports(entry());
    const screens = Object.keys(manifest).filter((key) => key.startsWith('src/screens/'));
    expect(screens.length).toBeGreaterThan(20);
    for (const screen of screens) {
      const sheets = new Set(sheetsOf([...first, ...withImports(screen)]));
      expect(
        [...sheets].reduce((sum, file) => sum + gzip(file), 0),
        screen,
      ).toBeLessThan(15 * kB);
    }
  });

  it('has fonts of at most 30 kB for pl, ro and en, 40 for uk and ru, and a serif of 18 kB a script', () => {
    const size = (name: string): number => {
      const file = readdirSync(join(out, 'assets')).find(
        (asset) => asset.startsWith(`${name}-`) && !asset.startsWith(`${name}-ext`),
      );
      return readFileSync(join(out, 'assets', file!)).length;
    };
    expect(size('sans-latin') + size('sans-latin-ext')).toBeLessThan(30 * kB);
    expect(size('sans-latin') + size('sans-latin-ext') + size('sans-cyrillic')).toBeLessThan(40 * kB);
    for (const serif of ['serif-latin', 'serif-cyrillic']) expect(size(serif)).toBeLessThan(18 * kB);
  });

  it('sends no script inside the page, which the content security policy would refuse', () => {
    const html = readFileSync(join(out, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\son\w+=/);
  });

  it('names every document of the client in persisted.json by the SHA-256 of its text', async () => {
    const { createHash } = await import('node:crypto');
    const documents = JSON.parse(readFileSync(join(out, 'persisted.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(documents).length).toBeGreaterThan(10);
    for (const [hash, text] of Object.entries(documents)) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    }
  });
});
