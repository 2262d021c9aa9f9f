/** The judged set: what is asked in each language, and what must be found. See judged/README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Judged {
  language: string;
  ask: string;
  /** in the words of the demo: `thread:first-day`, `post:first-day/3` */
  find: string[];
  way: 'inflected' | 'spelling' | 'mistyped' | 'apart' | null;
  held: boolean;
}

const folder = join('test', 'search', 'judged');

export function judgedSet(): Judged[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const language = file.replace('.yaml', '');
      const asked = parse(readFileSync(join(folder, file), 'utf8')) as Partial<Judged>[];
      return asked.map(({ ask, find, way, held }) => ({
        language,
        ask: ask!,
        find: find!,
        way: way ?? null,
        held: held ?? false,
      }));
    });
}
