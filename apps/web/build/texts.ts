import { compileMessage } from '@lingui/message-utils/compileMessage';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { languages, readMessages, type Catalogue } from './messages.js';

/** The texts of one part of the client: of what the first view loads, or of one source that is loaded later. */
export interface Part {
  /** names its files, and is another one when a text changes */
  name: string;
  keys: string[];
}

interface Source {
  text: string;
  /** what comes with it */
  needs: string[];
  /** what it brings when it is wanted */
  brings: string[];
}

const entry = 'main.tsx';
const fixed = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s*)?'(\.[^']+)'/gm;
const later = /(?<!typeof )\bimport\('(\.[^']+)'\)/g;

/** The sources under a folder, by their paths in it, with what each needs and brings. */
export function readSources(folder: string): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const path of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    if (!/\.tsx?$/.test(path) || /^generated\/|\.test\.tsx?$/.test(path)) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    const named = (pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].flatMap(([, to]) => sourceOf(folder, path, to!) ?? []);
    sources.set(path, { text, needs: named(fixed), brings: named(later) });
  }
  return sources;
}

function sourceOf(folder: string, from: string, to: string): string | null {
  const stem = join(dirname(from), to).replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`].find((path) => existsSync(join(folder, path))) ?? null;
}

/** The texts that a source can show: by whole keys, by the beginnings of built ones, by what stands before a built end. */
function keysIn(text: string, known: readonly string[]): string[] {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const [, key] of text.matchAll(/['"]([a-z][A-Za-z]*(?:\.[A-Za-z_]+)+)['"]/g)) whole.add(key!);
  for (const [, start] of text.matchAll(/`([a-z][A-Za-z]*\.(?:[A-Za-z_]+\.)*[A-Za-z_]*)\$\{/g))
    beginnings.push(start!);
  return known.filter((key) => whole.has(key) || beginnings.some((start) => key.startsWith(start)));
}

/**
 * The parts of the catalogue, found from the imports: by the path of each source that is loaded later, the texts of it and of all
 * that comes with it, without those that are there already: of the first view, and of whatever brings it.
 */
export function partsOf(folder: string, messages: Catalogue): Map<string, Part> {
  const sources = readSources(folder);
  const known = Object.keys(messages);
  const own = new Map([...sources].map(([path, { text }]) => [path, keysIn(text, known)]));
  const whole = new Map<string, Set<string>>();
  const keysOf = (path: string): Set<string> => {
    let keys = whole.get(path);
    if (!keys) {
      keys = new Set([...closureOf(path, sources)].flatMap((one) => own.get(one)!));
      whole.set(path, keys);
    }
    return keys;
  };
  const first = keysOf(entry);
  const bringers = new Map<string, string[]>();
  for (const [path, { brings }] of sources)
    for (const brought of brings) bringers.set(brought, [...(bringers.get(brought) ?? []), path]);
  const parts = new Map([[entry, partOf(entry, [...first], messages)]]);
  for (const [path, from] of bringers) {
    const keys = [...keysOf(path)].filter(
      (key) => !first.has(key) && !from.every((one) => keysOf(one).has(key)),
    );
    if (keys.length > 0) parts.set(path, partOf(path, keys, messages));
  }
  return parts;
}

function closureOf(path: string, sources: Map<string, Source>, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !sources.has(path)) return seen;
  seen.add(path);
  for (const needed of sources.get(path)!.needs) closureOf(needed, sources, seen);
  return seen;
}

function partOf(path: string, unsorted: string[], messages: Catalogue): Part {
  const keys = unsorted.sort();
  const hash = createHash('sha256').update(JSON.stringify(keys.map((key) => [key, messages[key]])));
  const stem = path.replace(/^.*\//, '').replace(/\.tsx?$/, '');
  return { name: `${stem}-${hash.digest('base64url').slice(0, 8)}`, keys };
}

/** One part in one language as the browser reads it, compiled by Lingui's own compiler: no ICU parser goes along. */
export function compiled({ keys }: Part, messages: Catalogue, language: string): string {
  return JSON.stringify(
    Object.fromEntries(keys.map((key) => [key, compileMessage(messages[key]![language]!)])),
  );
}

const virtual = 'virtual:first-texts';

/**
 * Gives every source that the browser loads later its texts: `import('./screen.js')` comes back when its code and its texts in the
 * reader's language are both there. Nobody says which texts a screen needs, so nobody can forget it. The files are
 * `assets/texts/<part>.<language>.json`; the manifest names the part of a source, for what the server draws.
 */
export function texts(web: string): Plugin {
  const folder = join(web, 'src');
  const area = join(folder, 'language/messages');
  let messages: Catalogue = {};
  let parts = new Map<string, Part>();
  const served = new Map<string, string>();
  const read = async (): Promise<void> => {
    messages = await readMessages(area);
    parts = partsOf(folder, messages);
    for (const [path, { name }] of parts) served.set(name, path);
  };
  return {
    name: 'guildhall-texts',
    enforce: 'pre',
    buildStart: read,
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    load: (id) =>
      id === `\0${virtual}` ? `export const firstTexts = ${JSON.stringify(parts.get(entry)!.name)};` : null,
    transform(code, id, options) {
      const from = relative(folder, id.split('?')[0]!).replaceAll('\\', '/');
      if (options?.ssr || from.startsWith('.') || !/\.tsx?$/.test(from)) return null;
      const wrapped = code.replace(later, (call: string, to: string) => {
        const source = sourceOf(folder, from, to);
        const part = source && parts.get(source);
        return part ? `withTexts(${JSON.stringify(part.name)}, ${call})` : call;
      });
      if (wrapped === code) return null;
      return `import { withTexts } from '${folder}/language/texts.js';${wrapped}`;
    },
    buildEnd() {
      if (this.environment.mode !== 'build') return;
      const sources = readSources(folder);
      for (const id of this.getModuleIds()) {
        const path = relative(folder, id).replaceAll('\\', '/');
        const info = this.getModuleInfo(id);
        const source = sources.get(path);
        if (!info || !source) continue;
        const unread = (found: readonly string[], read: string[]): string[] =>
          found.map((one) => relative(folder, one)).filter((one) => sources.has(one) && !read.includes(one));
        // `withTexts` is written in by this plugin itself
        const missed = unread(info.importedIds, [...source.needs, 'language/texts.ts']);
        missed.push(...unread(info.dynamicallyImportedIds, source.brings));
        if (missed.length > 0)
          this.error(
            `${path} imports ${missed.join(', ')} in a way in which its texts are not found (build/texts.ts)`,
          );
      }
    },
    transformIndexHtml: (html) => html.replace(/<html [^>]*/, `$& data-texts="${parts.get(entry)!.name}"`),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        for (const part of parts.values())
          for (const language of languages)
            this.emitFile({
              type: 'asset',
              fileName: `assets/texts/${part.name}.${language}.json`,
              source: compiled(part, messages, language),
            });
        const written = bundle['.vite/manifest.json'];
        if (written?.type !== 'asset') throw new Error('The build has no manifest to name the texts in.');
        const manifest = JSON.parse(String(written.source)) as Record<
          string,
          { isEntry?: boolean; texts?: string }
        >;
        for (const [key, chunk] of Object.entries(manifest)) {
          const part = parts.get(chunk.isEntry ? entry : key.replace(/^src\//, ''));
          if (part) chunk.texts = part.name;
        }
        written.source = JSON.stringify(manifest, null, 2);
      },
    },
    // For development: as the sources stand now, also under the names that they had before.
    configureServer(server) {
      server.middlewares.use('/assets/texts', (request, response, next) => {
        const [, name, language] = /^\/(.+)\.(\w+)\.json$/.exec(request.url ?? '') ?? [];
        const path = served.get(name ?? '');
        if (!path || !language) return next();
        void read().then(() => {
          const part = parts.get(path);
          response.setHeader('Content-Type', 'application/json');
          response.end(part ? compiled(part, messages, language) : '{}');
        }, next);
      });
    },
  };
}
