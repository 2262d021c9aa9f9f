import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './cruise.js';
import { floors } from './floors.mjs';
import { sources } from './sources.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The first column of every table of a page, without its code marks. */
function named(page: string): string[] {
  return [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
}

/** What the settings' own code reads from the environment. */
function settingsInCode(): string[] {
  const text = read('libs/platform/src/configuration.ts');
  const found = [...text.matchAll(/environment(?:,\s*|\[)'([A-Z0-9_]+)'/g)].map((match) => match[1]!);
  return [...new Set(found)].filter((name) => name !== 'NODE_ENV').sort();
}

describe('documents', () => {
  it('docs/dependencies.md has one line for every dependency, and none for another', () => {
    const wanted = ['package.json', 'apps/web/package.json'].flatMap((path) => {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(path)) as Record<
        string,
        object
      >;
      return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    });
    // socket.io-client serves the client and, at the top, the tests: named twice on both sides
    expect(named(read('docs/dependencies.md')).sort()).toEqual(wanted.sort());
  });

  it('the README names every setting that the code reads, and no other', () => {
    const section = read('README.md').split('## Settings')[1]!.split('\n## ')[0]!;
    expect(settingsInCode().length).toBeGreaterThan(8);
    expect(named(section).sort()).toEqual(settingsInCode());
  });

  it('no setting is read past the configuration', () => {
    const files = sources(['libs', 'apps/api', 'apps/worker'], /(?<!\.spec)\.ts$/);
    const readers = [...files].filter(([, text]) => /process\.env\b/.test(text)).map(([path]) => path);
    expect(readers.sort()).toEqual([
      'libs/platform/src/configuration.ts',
      'libs/platform/src/database/embedded/runner.ts', // hands PATH on
    ]);
  });

  it('every npm command of the README exists, and every command is in it', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const readme = read('README.md') + read('CONTRIBUTING.md');
    const used = [...readme.matchAll(/(?:`|&& |^)npm (?:run )?([a-z:-]+)/gm)].map((match) => match[1]!);
    expect([...new Set(used)].filter((name) => !(name in scripts) && name !== 'ci')).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !used.includes(name) && name !== 'format')).toEqual([]);
  });

  it("every command's script exists", () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const missing = Object.values(scripts)
      .map((command) => /^(?:exec )?node (\S+)/.exec(command)?.[1])
      .filter((path) => path !== undefined && !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  it('every link between documents leads somewhere', () => {
    const pages = sources(['docs', 'libs', 'demo'], /\.md$/);
    for (const path of readdirSync(root).filter((name) => name.endsWith('.md'))) pages.set(path, read(path));
    const broken = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map((match) => match[1]!)
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('docs/threat-model.md names tests that exist', () => {
    let file = '';
    const missing: string[] = [];
    let named = 0;
    for (const [, path, test] of read('docs/threat-model.md').matchAll(
      /`(\w+\/[\w-]+\.spec\.ts)`|“([^”]+)”/g,
    )) {
      if (path) file = path;
      else named += 1;
      if (test && !read(`test/${file}`).replaceAll("\\'", "'").includes(test))
        missing.push(`${file}: ${test}`);
    }
    expect(missing).toEqual([]);
    expect(named).toBeGreaterThan(30);
  });

  it('docs/architecture.md shows the rooms on their floors', () => {
    const page = read('docs/architecture.md');
    const shown = [...page.matchAll(/^\| (\d) \| `(\w+)` \|/gm)].map(([, floor, room]) => [
      room,
      Number(floor),
    ]);
    const built = readdirSync(join(root, 'libs')).filter((room) =>
      existsSync(join(root, 'libs', room, 'src/index.ts')),
    );
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(built.map((room) => [room, floors[room]])));
  });

  it('LICENSE is the whole EUPL 1.2, and the packages say so', () => {
    const text = read('LICENSE');
    expect(text).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    for (let article = 1; article <= 15; article += 1)
      expect(text).toMatch(new RegExp(`^${article}\\.\\s?[A-Z]`, 'm'));
    expect(text).toContain('Appendix');
    expect(text).toContain('require the production of a new EUPL version.');
    for (const path of ['package.json', 'apps/web/package.json']) {
      expect((JSON.parse(read(path)) as { license: string }).license).toBe('EUPL-1.2');
    }
  });
});
