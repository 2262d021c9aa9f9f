import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** One import that breaks a rule. */
export interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** Runs dependency-cruiser with the repository's own rules on a tree, and tells how much it has seen. */
export function cruise(
  tree: string,
  folders: string[],
): { violations: Violation[]; modules: number; imports: number } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      join(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  const { summary } = JSON.parse(stdout) as {
    summary: {
      violations: { from: string; to: string; rule: { name: string } }[];
      totalCruised: number;
      totalDependenciesCruised: number;
    };
  };
  return {
    violations: summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to })),
    modules: summary.totalCruised,
    imports: summary.totalDependenciesCruised,
  };
}

/** A tree of its own with these files, the repository's package.json and its packages: faults are planted there. */
export function plant(files: Record<string, string>): { tree: string; remove(): void } {
  const tree = mkdtempSync(join(tmpdir(), 'guildhall-floors-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const name of ['package.json', 'tsconfig.json']) symlinkSync(join(root, name), join(tree, name));
  return { tree, remove: () => rmSync(tree, { recursive: true, force: true }) };
}
